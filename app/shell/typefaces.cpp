#include "app/shell/typefaces.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>

#include <algorithm>
#include <array>
#include FT_FREETYPE_H

namespace parcours {
namespace {

constexpr const char* interface_family = "Inter";
constexpr const char* fallback_family = "Noto Sans";
constexpr const char* signs_family = "Symbola";  // arrows, signs and emoji as outlines

// Scripts people may write on a note that the families above lack.
constexpr std::array other_families{"Noto Sans Arabic",   "Noto Sans Hebrew",   "Noto Sans Devanagari",
                                    "Noto Sans Bengali",  "Noto Sans Tamil",    "Noto Sans Thai",
                                    "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans Ethiopic",
                                    "Noto Sans CJK JP",   "Droid Sans Fallback"};

struct Matched {
    std::string file;
    bool coloured = false;
};

Matched matched(const char* family, int weight, FcBool coloured) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(pattern, FC_WEIGHT, weight);
    FcPatternAddBool(pattern, FC_OUTLINE, !coloured);
    FcPatternAddBool(pattern, FC_COLOR, coloured);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result{};
    FcPattern* match = FcFontMatch(nullptr, pattern, &result);
    Matched found;
    FcChar8* file = nullptr;
    FcBool has_colour = FcFalse;
    if (match && FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch)
        found.file = reinterpret_cast<char*>(file);
    if (match && FcPatternGetBool(match, FC_COLOR, 0, &has_colour) == FcResultMatch) found.coloured = has_colour;
    if (match) FcPatternDestroy(match);
    FcPatternDestroy(pattern);
    return found;
}

// Files in order of preference, each once.
std::vector<std::string> files(int weight) {
    std::vector<std::string> found;
    const auto add = [&](const char* family) {
        auto [file, coloured] = matched(family, weight, FcFalse);
        if (!file.empty() && !coloured && std::ranges::find(found, file) == found.end())
            found.push_back(std::move(file));
    };
    for (const char* family : {interface_family, fallback_family, signs_family}) add(family);
    for (const char* family : other_families) add(family);
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

std::string colour_emoji_file() {
    auto [file, coloured] = matched("emoji", FC_WEIGHT_REGULAR, FcTrue);
    return coloured ? file : std::string();
}

}  // namespace parcours
