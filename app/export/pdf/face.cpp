#include "app/export/pdf/face.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <cmath>

#include "journeys/text.h"

namespace parcours::pdf {
namespace {

constexpr int em = 1000;

std::string postscript_name(hb_face_t* face) {
    char name[128] = "";
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    std::string result;
    for (const char c : std::string_view(name))
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-') result += c;
    return result.empty() ? "Typeface" : result;
}

/// Six letters that tell this choice of glyphs from others, as the format asks.
std::string subset_mark(const std::map<Glyph, std::string>& used) {
    unsigned hash = 2166136261u;
    for (const auto& [glyph, text] : used) hash = (hash ^ glyph) * 16777619u;
    std::string mark;
    for (int i = 0; i < 6; ++i, hash /= 26) mark += static_cast<char>('A' + hash % 26);
    return mark + "+";
}

std::string bytes_of(hb_blob_t* blob) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob, &size);
    std::string bytes(data ? data : "", data ? size : 0);
    hb_blob_destroy(blob);
    return bytes;
}

std::string table_of(hb_face_t* face, const char* tag) {
    return bytes_of(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])));
}

/// The typeface with only these glyphs, which keep their numbers; empty where it cannot be cut down.
std::shared_ptr<hb_face_t> cut_down(hb_face_t* face, const std::map<Glyph, std::string>& used) {
    hb_subset_input_t* input = hb_subset_input_create_or_fail();
    if (!input) return nullptr;
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_t* glyphs = hb_subset_input_glyph_set(input);
    for (const auto& [glyph, text] : used) hb_set_add(glyphs, glyph);
    hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "kern", "name", "STAT", "MVAR", "BASE", "DSIG"})
        hb_set_add(dropped, HB_TAG(tag[0], tag[1], tag[2], tag[3]));
    hb_set_clear(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
    hb_face_t* cut = hb_subset_or_fail(face, input);
    hb_subset_input_destroy(input);
    return cut ? std::shared_ptr<hb_face_t>(cut, hb_face_destroy) : nullptr;
}

int big_endian(std::string_view table, std::size_t at) {
    if (at + 2 > table.size()) return 0;
    return static_cast<std::int16_t>(static_cast<unsigned char>(table[at]) << 8 |
                                     static_cast<unsigned char>(table[at + 1]));
}

void append_whole(std::string& out, double value) {
    append_number(out, std::round(value), 0);
    out += ' ';
}

std::string hex(Glyph glyph) {
    char text[8];
    std::snprintf(text, sizeof text, "%04X", glyph & 0xFFFF);
    return text;
}

}  // namespace

Face::Face(hb_face_t* face, std::string resource)
    : face_(hb_face_reference(face), hb_face_destroy),
      font_(hb_font_create(face), hb_font_destroy),
      resource_(std::move(resource)) {
    hb_font_set_scale(font_.get(), em * 64, em * 64);
    ellipsis_ = glyph_of(U'…');
}

double Face::width(Glyph glyph) const {
    const auto [at, added] = widths_.try_emplace(glyph);
    if (added) at->second = hb_font_get_glyph_h_advance(font_.get(), glyph) / 64.0;
    return at->second;
}

Glyph Face::glyph_of(char32_t character) const {
    Glyph glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), character, &glyph) ? glyph : 0;
}

bool Face::use(Glyph glyph, std::string_view text) {
    // What "…" stands for here is a text of any length: by itself it is no more than what it looks like.
    const std::string_view known = glyph == ellipsis_ && ellipsis_ != 0 && !text.empty() ? "…" : text;
    const auto [at, added] = texts_.try_emplace(glyph, known);
    if (!added && at->second.empty()) at->second = known;
    return at->second == text;
}

std::string Face::widths() const {
    std::string result = "[";
    Glyph expected = 0;
    for (const auto& [glyph, text] : texts_) {
        if (glyph != expected || result.size() == 1)
            result += (result.size() == 1 ? "" : "]") + std::to_string(glyph) + "[";
        append_number(result, width(glyph), 2);
        result += ' ';
        expected = glyph + 1;
    }
    return result + (result.size() == 1 ? "]" : "]]");
}

std::string Face::to_unicode() const {
    std::string result =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most = 100;
    std::vector<std::string> lines;
    const auto put = [&] {
        if (lines.empty()) return;
        result += std::to_string(lines.size()) + " beginbfchar\n";
        for (const std::string& line : lines) result += line;
        result += "endbfchar\n";
        lines.clear();
    };
    for (const auto& [glyph, text] : texts_) {
        lines.push_back("<" + hex(glyph) + "> <" + utf16_hex(text.empty() ? " " : text) + ">\n");
        if (lines.size() == most) put();
    }
    put();
    return result + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Object Face::descriptor(File& file, const std::string& name, bool outlines_are_cff) const {
    const auto cut = cut_down(face_.get(), texts_);
    hb_face_t* face = cut ? cut.get() : face_.get();
    const Object program = outlines_are_cff ? file.add_stream("/Subtype/CIDFontType0C", table_of(face, "CFF ")) : [&] {
        const std::string bytes = bytes_of(hb_face_reference_blob(face));
        return file.add_stream("/Length1 " + std::to_string(bytes.size()), bytes);
    }();
    const std::string head = table_of(face_.get(), "head");
    const double unit = static_cast<double>(em) / hb_face_get_upem(face_.get());
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font_.get(), &extents);
    std::string body = "<</Type/FontDescriptor/FontName" + name_of(name) + "/Flags 4/ItalicAngle 0/StemV 80/FontBBox[";
    for (const std::size_t at : {36u, 38u, 40u, 42u}) append_whole(body, big_endian(head, at) * unit);
    body += "]/Ascent ";
    append_whole(body, extents.ascender / 64.0);
    body += "/Descent ";
    append_whole(body, extents.descender / 64.0);
    body += "/CapHeight ";
    append_whole(body, extents.ascender / 64.0 * 0.75);
    body += (outlines_are_cff ? "/FontFile3 " : "/FontFile2 ") + ref(program) + ">>";
    return file.add(body);
}

void Face::write(File& file, Object font) const {
    const bool cff = !table_of(face_.get(), "CFF ").empty();
    const std::string name = subset_mark(texts_) + postscript_name(face_.get());
    const Object described = descriptor(file, name, cff);
    const Object descendant =
        file.add("<</Type/Font/Subtype/" + std::string(cff ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity") +
                 "/BaseFont" + name_of(name) +
                 "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + ref(described) +
                 "/DW 0/W" + widths() + ">>");
    const Object unicode = file.add_stream("", to_unicode());
    file.put(font, "<</Type/Font/Subtype/Type0/BaseFont" + name_of(cff ? name + "-Identity-H" : name) +
                       "/Encoding/Identity-H/DescendantFonts[" + ref(descendant) + "]/ToUnicode " + ref(unicode) +
                       ">>");
}

Face& Faces::of(hb_font_t* font) {
    hb_face_t* face = hb_font_get_face(font);
    Face*& known = known_[face];
    if (!known) {
        faces_.push_back(std::make_unique<Face>(face, "F" + std::to_string(faces_.size() + 1)));
        known = faces_.back().get();
    }
    return *known;
}

std::string Faces::write(File& file) const {
    std::string result = "<<";
    for (const auto& face : faces_) {
        if (!face->is_used()) continue;
        const Object font = file.reserve();
        face->write(file, font);
        result += "/" + face->resource() + " " + ref(font);
    }
    return result + ">>";
}

}  // namespace parcours::pdf
