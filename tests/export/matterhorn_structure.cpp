// The structure tree: which element may stand in which, headings, headers of tables, texts in place of pictures.
#include <algorithm>
#include <set>

#include "tests/export/matterhorn.h"

namespace parcours::testing::matterhorn {
namespace {

using Types = std::set<std::string>;

const Types standard{
    "Document",  "Part",    "Art",   "Sect",    "Div",       "BlockQuote", "Caption", "TOC",     "TOCI",  "Index",
    "NonStruct", "Private", "P",     "H",       "H1",        "H2",         "H3",      "H4",      "H5",    "H6",
    "L",         "LI",      "Lbl",   "LBody",   "Table",     "TR",         "TH",      "TD",      "THead", "TBody",
    "TFoot",     "Span",    "Quote", "Note",    "Reference", "BibEntry",   "Code",    "Link",    "Annot", "Ruby",
    "RB",        "RT",      "RP",    "Warichu", "WT",        "WP",         "Figure",  "Formula", "Form"};

struct Rule {
    std::string number;
    std::string type;
    Types parents;  ///< where it may stand; none: anywhere
    Types kids;     ///< what may stand in it; none: anything
};
const std::vector<Rule> rules{
    {"09-004", "TR", {"Table", "THead", "TBody", "TFoot"}, {"TH", "TD"}},
    {"09-004", "TH", {"TR"}, {}},
    {"09-004", "TD", {"TR"}, {}},
    {"09-004", "THead", {"Table"}, {"TR"}},
    {"09-004", "TBody", {"Table"}, {"TR"}},
    {"09-004", "TFoot", {"Table"}, {"TR"}},
    {"09-004", "Table", {}, {"TR", "THead", "TBody", "TFoot", "Caption"}},
    {"09-005", "LI", {"L"}, {"Lbl", "LBody"}},
    {"09-005", "LBody", {"LI"}, {}},
    {"09-005", "L", {}, {"L", "LI", "Caption"}},
    {"09-006", "TOCI", {"TOC"}, {"Lbl", "Reference", "NonStruct", "P", "TOC"}},
    {"09-006", "TOC", {}, {"TOC", "TOCI", "Caption"}},
    {"09-007", "RB", {"Ruby"}, {}},
    {"09-007", "RT", {"Ruby"}, {}},
    {"09-007", "RP", {"Ruby"}, {}},
    {"09-008", "WT", {"Warichu"}, {}},
    {"09-008", "WP", {"Warichu"}, {}},
};

class Walk {
  public:
    Walk(QPDF& pdf, Failures& failures) : pdf_(pdf), failures_(failures), language_(pdf.getRoot().hasKey("/Lang")) {}

    void element(QPDFObjectHandle node, const std::string& parent, bool language) {
        if (!node.isDictionary() || !node.hasKey("/S")) return;
        const std::string type = type_of(pdf_, node);
        if (type.empty()) fail(failures_, "02-001", node.getKey("/S").getName());
        language = language || node.hasKey("/Lang");
        attributes(node, type, language);
        heading(type);
        const auto kids = kids_of(node);
        std::vector<std::string> types;
        for (QPDFObjectHandle kid : kids)
            if (kid.isDictionary() && kid.hasKey("/S")) types.push_back(type_of(pdf_, kid));
        if (std::count(types.begin(), types.end(), "H") > 1) fail(failures_, "14-006", type);
        for (const Rule& rule : rules) check(rule, type, parent, types);
        for (QPDFObjectHandle kid : kids) element(kid, type, language);
    }
    void end() {
        if (numbered_ && plain_) fail(failures_, "14-007", "H");
    }
    static std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle node) {
        QPDFObjectHandle kids = node.getKey("/K");
        if (kids.isArray()) return kids.getArrayAsVector();
        return kids.isNull() ? std::vector<QPDFObjectHandle>{} : std::vector{kids};
    }

  private:
    void check(const Rule& rule, const std::string& type, const std::string& parent,
               const std::vector<std::string>& kids) {
        if (type != rule.type) return;
        if (!rule.parents.empty() && !rule.parents.count(parent)) fail(failures_, rule.number, parent + " > " + type);
        for (const std::string& kid : kids)
            if (!rule.kids.empty() && !rule.kids.count(kid)) fail(failures_, rule.number, type + " > " + kid);
    }
    void attributes(QPDFObjectHandle node, const std::string& type, bool language) {
        const bool said = node.getKey("/Alt").isString() || node.getKey("/ActualText").isString();
        if (type == "Figure" && !said) fail(failures_, "13-004", type);
        if (type == "Formula" && !said) fail(failures_, "17-002", type);
        if (said && !language) fail(failures_, "11-002", type);
        if (type == "TH" && !has_scope(node.getKey("/A")) && !node.hasKey("/ID")) fail(failures_, "15-003", type);
        if (type != "Note") return;
        if (!node.getKey("/ID").isString())
            fail(failures_, "19-003", type);
        else if (!notes_.insert(node.getKey("/ID").getStringValue()).second)
            fail(failures_, "19-004", type);
    }
    static bool has_scope(QPDFObjectHandle attributes) {
        if (attributes.isDictionary()) return attributes.getKey("/Scope").isName();
        for (int i = 0; attributes.isArray() && i < attributes.getArrayNItems(); ++i)
            if (has_scope(attributes.getArrayItem(i))) return true;
        return false;
    }
    void heading(const std::string& type) {
        if (type == "H") plain_ = true;
        if (type.size() != 2 || type[0] != 'H' || type[1] < '1' || type[1] > '6') return;
        const int level = type[1] - '0';
        if (!numbered_ && level != 1) fail(failures_, "14-002", type);
        if (numbered_ && level > level_ + 1) fail(failures_, "14-003", type);
        numbered_ = true;
        level_ = level;
    }

    QPDF& pdf_;
    Failures& failures_;
    bool language_;
    bool numbered_ = false, plain_ = false;
    int level_ = 0;
    std::set<std::string> notes_;
};

}  // namespace

std::string type_of(QPDF& pdf, QPDFObjectHandle element) {
    QPDFObjectHandle roles = pdf.getRoot().getKey("/StructTreeRoot").getKey("/RoleMap");
    std::string name = element.getKey("/S").getName();
    for (int steps = 0; steps < 20; ++steps) {
        if (standard.count(name.substr(1))) return name.substr(1);
        if (!roles.isDictionary() || !roles.hasKey(name)) return {};
        name = roles.getKey(name).getName();
    }
    return {};
}

void check_structure(QPDF& pdf, Failures& failures) {
    QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary()) return fail(failures, "01-005", "StructTreeRoot");
    Walk walk(pdf, failures);
    for (QPDFObjectHandle kid : Walk::kids_of(root)) walk.element(kid, "", pdf.getRoot().hasKey("/Lang"));
    walk.end();
}

}  // namespace parcours::testing::matterhorn
