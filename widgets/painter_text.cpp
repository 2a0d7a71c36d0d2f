// Text on the board: glyphs at the exact size of the screen, or a picture of the line where glyphs are not enough.
#include <cmath>

#include "journeys/text.h"
#include "widgets/painter.h"
#include "widgets/scripts.h"

namespace parcours {
namespace {

constexpr double least_pixels = 4;   // smaller text is a shade, not letters
constexpr double most_pixels = 220;  // beyond, glyphs are drawn larger than they were made

// Dear ImGui counts the size of a typeface from its ascent to its descent, everybody else counts its em.
double line_pixels(const FontMetrics& metrics, double pixels) {
    return pixels * (metrics.ascent + metrics.descent) / 1000;
}

class Glyphs {
  public:
    Glyphs(ImDrawList& list, ImFont& font, double size)
        : list_(list), baked_(*font.GetFontBaked(static_cast<float>(std::min(size, most_pixels)))) {
        scale_ = static_cast<float>(size) / baked_.Size;
        // Less than half a pixel of a line's height is not worth blurred letters.
        if (std::abs(scale_ - 1) * baked_.Size < 1) scale_ = 1;
    }
    float ascent() const { return std::round(baked_.Ascent * scale_); }

    /// To be called for all of a line before `begin`: a glyph that has never been drawn may enlarge the texture, which
    /// the draw list must know before it reserves room.
    void load(char32_t character) { baked_.FindGlyph(static_cast<ImWchar>(character)); }
    void begin(std::size_t most) {
        list_.PrimReserve(static_cast<int>(most) * 6, static_cast<int>(most) * 4);
        unused_ = static_cast<int>(most);
    }
    /// Its left end at `x`, which the glyph itself is rounded to.
    void paint(char32_t character, double x, float top, ImU32 colour) {
        const ImFontGlyph* glyph = baked_.FindGlyph(static_cast<ImWchar>(character));
        if (!glyph || !glyph->Visible) return;
        --unused_;
        const float left = std::round(static_cast<float>(x)) + glyph->X0 * scale_;
        const float y = top + glyph->Y0 * scale_;
        list_.PrimRectUV({left, y}, {left + (glyph->X1 - glyph->X0) * scale_, y + (glyph->Y1 - glyph->Y0) * scale_},
                         {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                         glyph->Colored ? (colour | ~IM_COL32_A_MASK) : colour);
    }
    void end() { list_.PrimUnreserve(unused_ * 6, unused_ * 4); }

  private:
    ImDrawList& list_;
    ImFontBaked& baked_;
    float scale_ = 1;
    int unused_ = 0;
};

}  // namespace

void paint_text(ImDrawList& list, const Brush& brush, std::string_view line, ImVec2 baseline, double pixels,
                Weight weight, ImU32 colour) {
    ImFont* font = weight == Weight::bold ? brush.bold : brush.regular;
    if (!font || pixels < least_pixels) return;
    if (brush.text_images && *brush.text_images && needs_image(line)) {
        const int size = static_cast<int>(std::lround(pixels));
        const auto width = static_cast<float>(brush.metrics->width(line, 1000, weight) * pixels / 1000);
        return paint_image(list, (*brush.text_images)(line, size, weight, opaque(colour)), baseline, colour, width,
                           reads_right_to_left(line));
    }
    Glyphs glyphs(list, *font, line_pixels(*brush.metrics, pixels));
    const float top = std::round(baseline.y) - glyphs.ascent();
    double x = baseline.x;
    for (std::size_t at = 0; at < line.size();) glyphs.load(next_character(line, at));
    glyphs.begin(line.size());
    for (std::size_t at = 0; at < line.size();) {
        const char32_t character = next_character(line, at);
        glyphs.paint(character, x, top, colour);
        x += brush.metrics->advance(character, weight) * pixels / 1000;
    }
    glyphs.end();
}

}  // namespace parcours
