#include "app/shell/typefaces.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include FT_FREETYPE_H

namespace parcours {
namespace {

constexpr const char* interface_family = "Inter";
constexpr const char* fallback_family = "Noto Sans";
constexpr const char* signs_family = "Symbola";  // arrows, signs and emoji as outlines

// Scripts people may write on a note that the families above lack.
constexpr std::array other_families{
    "Noto Sans Arabic",   "Noto Sans Hebrew",   "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Tamil",
    "Noto Sans Gujarati", "Noto Sans Gurmukhi", "Noto Sans Telugu",     "Noto Sans Kannada", "Noto Sans Malayalam",
    "Noto Sans Sinhala",  "Noto Sans Thai",     "Noto Sans Lao",        "Noto Sans Khmer",   "Noto Sans Myanmar",
    "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans Ethiopic",   "Noto Sans CJK JP",  "WenQuanYi Micro Hei"};

std::string file_in(FcPattern* pattern) {
    FcChar8* file = nullptr;
    if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return {};
    return reinterpret_cast<char*>(file);
}

int number_in(FcPattern* pattern, const char* name, int otherwise) {
    int number = 0;
    return FcPatternGetInteger(pattern, name, 0, &number) == FcResultMatch ? number : otherwise;
}

bool is_of_family(FcPattern* pattern, const char* family) {
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i)
        if (std::strcmp(reinterpret_cast<char*>(name), family) == 0) return true;
    return false;
}

// How far a typeface is from upright, of normal width and of the weight asked for.
int distance(FcPattern* pattern, int weight) {
    return std::abs(number_in(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR) - weight) +
           std::abs(number_in(pattern, FC_WIDTH, FC_WIDTH_NORMAL) - FC_WIDTH_NORMAL) +
           10 * number_in(pattern, FC_SLANT, FC_SLANT_ROMAN);
}

// The file of a family that is on this machine. Fontconfig's own matching would compare all typefaces for each family,
// which takes ten times as long, and always finds something.
std::string file_of(const char* family, int weight) {
    const FcFontSet* all = FcConfigGetFonts(nullptr, FcSetSystem);
    FcPattern* best = nullptr;
    for (int i = 0; all && i < all->nfont; ++i)
        if (is_of_family(all->fonts[i], family) && (!best || distance(all->fonts[i], weight) < distance(best, weight)))
            best = all->fonts[i];
    return best ? file_in(best) : std::string();
}

// What fontconfig proposes; empty where it is coloured and should not be, or the other way round.
std::string matched_file(const char* family, int weight, bool coloured) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(pattern, FC_WEIGHT, weight);
    FcPatternAddBool(pattern, FC_COLOR, coloured);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result{};
    FcPattern* match = FcFontMatch(nullptr, pattern, &result);
    FcPatternDestroy(pattern);
    if (!match) return {};
    FcBool has_colour = FcFalse;
    FcPatternGetBool(match, FC_COLOR, 0, &has_colour);
    std::string file = (has_colour != FcFalse) == coloured ? file_in(match) : std::string();
    FcPatternDestroy(match);
    return file;
}

// Files in order of preference, each once; at last whatever the machine takes for plain text.
std::vector<std::string> files(int weight) {
    std::vector<std::string> found;
    const auto add = [&](std::string file) {
        if (!file.empty() && std::ranges::find(found, file) == found.end()) found.push_back(std::move(file));
    };
    for (const char* family : {interface_family, fallback_family, signs_family}) add(file_of(family, weight));
    for (const char* family : other_families) add(file_of(family, weight));
    add(matched_file("sans-serif", weight, false));
    return found;
}

std::vector<Typeface> found(int weight) {
    std::vector<Typeface> result;
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return result;
    for (auto& file : files(weight)) {
        FT_Face face = nullptr;
        if (FT_New_Face(library, file.c_str(), 0, &face) != 0) continue;
        const int em = face->units_per_EM;
        if (em > 0) result.push_back({std::move(file), face->ascender * 1000 / em, -face->descender * 1000 / em});
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return result;
}

}  // namespace

const std::vector<Typeface>& typefaces(Weight weight) {
    static const std::array both{found(FC_WEIGHT_REGULAR), found(FC_WEIGHT_BOLD)};
    return both[static_cast<std::size_t>(weight)];
}

const std::string& typeface_families() {
    static const std::string families = [] {
        std::string joined = interface_family;
        for (const char* family : {fallback_family, signs_family}) joined.append(",").append(family);
        for (const char* family : other_families) joined.append(",").append(family);
        return joined + ",sans-serif";
    }();
    return families;
}

const std::string& colour_emoji_file() {
    static const std::string file = matched_file("emoji", FC_WEIGHT_REGULAR, true);
    return file;
}

}  // namespace parcours
