// The content of pages: everything painted is an artifact or in the structure, every character can be read.
#include <ft2build.h>

#include <cmath>
#include <memory>
#include <set>
#include FT_FREETYPE_H

#include "tests/export/matterhorn.h"

namespace parcours::testing::matterhorn {
namespace {

/// A font of a page with what its program says of its glyphs.
class Program {
  public:
    Program(FT_Library library, QPDFObjectHandle font) : unicode_(unicode_map(font)) {
        QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        read_widths(descendant.getKey("/W"));
        QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
        if (!descriptor.isDictionary()) return;
        QPDFObjectHandle file =
            descriptor.hasKey("/FontFile3") ? descriptor.getKey("/FontFile3") : descriptor.getKey("/FontFile2");
        if (!file.isStream()) return;
        bytes_ = file.getStreamData();
        FT_New_Memory_Face(library, bytes_->getBuffer(), static_cast<FT_Long>(bytes_->getSize()), 0, &face_);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program() {
        if (face_) FT_Done_Face(face_);
    }
    void check(int code, Failures& failures) {
        if (!checked_.insert(code).second) return;
        if (code == 0) fail(failures, "31-030", "0");
        const auto text = unicode_.find(code);
        if (text == unicode_.end() || text->second.empty()) fail(failures, "10-001", std::to_string(code));
        if (!face_) return;
        if (code >= face_->num_glyphs || FT_Load_Glyph(face_, static_cast<FT_UInt>(code), FT_LOAD_NO_SCALE))
            return fail(failures, "31-011", std::to_string(code));
        const double width = 1000.0 * static_cast<double>(face_->glyph->advance.x) / face_->units_per_EM;
        const auto said = widths_.find(code);
        if (std::abs(width - (said == widths_.end() ? 0 : said->second)) > 1)
            fail(failures, "31-016", std::to_string(code));
    }

  private:
    void read_widths(QPDFObjectHandle list) {
        for (int i = 0; list.isArray() && i + 1 < list.getArrayNItems(); i += 2) {
            int code = static_cast<int>(list.getArrayItem(i).getIntValue());
            for (QPDFObjectHandle width : list.getArrayItem(i + 1).getArrayAsVector())
                widths_[code++] = width.getNumericValue();
        }
    }
    std::map<int, std::vector<int>> unicode_;
    std::map<int, double> widths_;
    std::set<int> checked_;
    std::shared_ptr<Buffer> bytes_;
    FT_Face face_ = nullptr;
};

class Programs {
  public:
    Programs() { FT_Init_FreeType(&library_); }
    ~Programs() {
        known_.clear();
        FT_Done_FreeType(library_);
    }
    Programs(const Programs&) = delete;
    Programs& operator=(const Programs&) = delete;
    Program& of(QPDFObjectHandle font) {
        auto& program = known_[font.getObjGen()];
        if (!program) program = std::make_unique<Program>(library_, font);
        return *program;
    }

  private:
    FT_Library library_ = nullptr;
    std::map<QPDFObjGen, std::unique_ptr<Program>> known_;
};

/// Reads the operators of a page's content.
class Reading : public QPDFObjectHandle::ParserCallbacks {
  public:
    Reading(QPDFObjectHandle resources, const std::set<int>& owned, bool language, Programs& programs,
            Failures& failures)
        : resources_(std::move(resources)),
          owned_(owned),
          language_(language),
          programs_(programs),
          failures_(failures) {}

    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) return operands_.push_back(object);
        const std::string name = object.getOperatorValue();
        if (name == "BDC" || name == "BMC") begin();
        if (name == "EMC" && !open_.empty()) open_.pop_back();
        if (name == "Tf") font_ = operands_.at(0).getName();
        if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") show();
        static const std::set<std::string> painting{"f", "F", "f*", "B",  "B*", "b", "b*",
                                                    "S", "s", "sh", "Do", "Tj", "TJ"};
        if (painting.count(name) && !is_open(Kind::artifact) && !is_open(Kind::tagged)) fail(failures_, "01-005", name);
        operands_.clear();
    }
    void handleEOF() override {}

  private:
    enum class Kind { artifact, tagged, other };
    bool is_open(Kind kind) const { return std::find(open_.begin(), open_.end(), kind) != open_.end(); }
    void begin() {
        const std::string tag = operands_.at(0).getName();
        QPDFObjectHandle properties = operands_.size() > 1 ? operands_[1] : QPDFObjectHandle::newNull();
        Kind kind = tag == "/Artifact" ? Kind::artifact : Kind::other;
        if (properties.isDictionary() && properties.hasKey("/MCID")) {
            const bool owned = owned_.count(static_cast<int>(properties.getKey("/MCID").getIntValue())) > 0;
            if (owned) kind = Kind::tagged;
        }
        if (kind == Kind::artifact && is_open(Kind::tagged)) fail(failures_, "01-003", tag);
        if (kind == Kind::tagged && is_open(Kind::artifact)) fail(failures_, "01-004", tag);
        open_.push_back(kind);
    }
    void show() {
        if (!language_) fail(failures_, "11-001", "text");
        QPDFObjectHandle font = resources_.getKey("/Font").getKey(font_);
        if (!font.isDictionary()) return fail(failures_, "31-009", font_);
        Program& program = programs_.of(font);
        const auto codes = [&](const std::string& bytes) {
            for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
                program.check(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]),
                              failures_);
        };
        QPDFObjectHandle shown = operands_.at(0);
        if (shown.isString()) codes(shown.getStringValue());
        for (int i = 0; shown.isArray() && i < shown.getArrayNItems(); ++i)
            if (shown.getArrayItem(i).isString()) codes(shown.getArrayItem(i).getStringValue());
    }

    QPDFObjectHandle resources_;
    const std::set<int>& owned_;
    bool language_;
    Programs& programs_;
    Failures& failures_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Kind> open_;
    std::string font_;
};

/// The pieces of marked content of a page that the structure knows.
std::set<int> owned_on(QPDF& pdf, QPDFObjectHandle page) {
    std::set<int> owned;
    QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary() || !page.getKey("/StructParents").isInteger()) return owned;
    QPDFObjectHandle numbers = root.getKey("/ParentTree").getKey("/Nums");
    for (int i = 0; numbers.isArray() && i + 1 < numbers.getArrayNItems(); i += 2) {
        if (numbers.getArrayItem(i).getIntValue() != page.getKey("/StructParents").getIntValue()) continue;
        QPDFObjectHandle owners = numbers.getArrayItem(i + 1);
        for (int n = 0; n < owners.getArrayNItems(); ++n)
            if (owners.getArrayItem(n).isDictionary()) owned.insert(n);
    }
    return owned;
}

void check_forms(QPDFObjectHandle page, std::map<QPDFObjGen, int>& uses, Failures& failures) {
    QPDFObjectHandle forms = page.getKey("/Resources").getKey("/XObject");
    if (!forms.isDictionary()) return;
    for (const std::string& name : forms.getKeys()) {
        QPDFObjectHandle form = forms.getKey(name);
        if (form.getDict().hasKey("/Ref")) fail(failures, "30-001", name);
        if (form.getDict().hasKey("/StructParents") && ++uses[form.getObjGen()] > 1) fail(failures, "30-002", name);
    }
}

}  // namespace

void check_pages(QPDF& pdf, Failures& failures) {
    Programs programs;
    std::map<QPDFObjGen, int> uses;
    const bool language = pdf.getRoot().hasKey("/Lang");
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        const std::set<int> owned = owned_on(pdf, page);
        Reading reading(page.getKey("/Resources"), owned, language, programs, failures);
        page.parsePageContents(&reading);
        check_forms(page, uses, failures);
    }
}

}  // namespace parcours::testing::matterhorn
