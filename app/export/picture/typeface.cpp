#include "app/export/picture/typeface.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <string>

namespace parcours {
namespace {

constexpr char32_t last_measured = 0x2FFF;

/// File of the typeface, and which of those in it.
std::pair<std::string, int> matched(const char* family, int weight) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(pattern, FC_WEIGHT, weight);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result{};
    FcPattern* match = FcFontMatch(nullptr, pattern, &result);
    FcChar8* file = nullptr;
    int index = 0;
    std::string path;
    if (match && FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch) path = reinterpret_cast<char*>(file);
    if (match) FcPatternGetInteger(match, FC_INDEX, 0, &index);
    if (match) FcPatternDestroy(match);
    FcPatternDestroy(pattern);
    return {path, index};
}

void measure(FT_Library library, const char* family, int weight, std::vector<std::uint16_t>& widths) {
    const auto [path, index] = matched(family, weight);
    FT_Face face = nullptr;
    if (path.empty() || FT_New_Face(library, path.c_str(), index, &face) != 0) return;
    FT_UInt glyph = 0;
    for (FT_ULong c = FT_Get_First_Char(face, &glyph); glyph != 0 && c <= last_measured;
         c = FT_Get_Next_Char(face, c, &glyph)) {
        if (c >= widths.size() || widths[c] != 0 || face->units_per_EM == 0) continue;
        if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) != 0) continue;
        const long width = face->glyph->metrics.horiAdvance * 1000 / face->units_per_EM;
        widths[c] = static_cast<std::uint16_t>(std::clamp(width, 0L, 4000L));
    }
    FT_Done_Face(face);
}

FontMetrics measured() {
    FontMetrics metrics = plain_metrics();
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return metrics;
    constexpr int weights[] = {FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD};
    for (std::size_t i = 0; i < metrics.weights.size(); ++i) {
        std::vector<std::uint16_t> widths(last_measured + 1, 0);
        for (const char* family : {"Inter", "Noto Sans", "Symbola"}) measure(library, family, weights[i], widths);
        metrics.weights[i].widths = std::move(widths);
    }
    FT_Done_FreeType(library);
    return metrics;
}

}  // namespace

const FontMetrics& export_metrics() {
    static const FontMetrics metrics = measured();
    return metrics;
}

}  // namespace parcours
