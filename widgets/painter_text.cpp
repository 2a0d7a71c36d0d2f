// Text on the board: glyphs at the exact size of the screen, or a picture of the line where glyphs are not enough.
#include <cmath>

#include "journeys/text.h"
#include "widgets/painter.h"

namespace parcours {
namespace {

constexpr double least_pixels = 4;       // smaller text is a shade, not letters
constexpr double most_pixels = 220;      // beyond, glyphs are drawn larger than they were made
constexpr char32_t first_complex = 0x0590;

// Scripts whose letters join, stack or run from right to left, and emoji, which have colours.
bool is_complex(char32_t c) {
    if (c < first_complex) return false;
    return (c <= 0x109F) || (c >= 0x1780 && c <= 0x18AF) || (c >= 0x1A00 && c <= 0x1CFF) || c == 0x200D ||
           (c >= 0x2600 && c <= 0x27BF) || (c >= 0xA800 && c <= 0xABFF) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE70 && c <= 0xFEFF) || c >= 0x1F000;
}

void paint_image(ImDrawList& list, const TextImage& image, ImVec2 baseline) {
    const ImVec2 from{std::round(baseline.x), std::round(baseline.y - image.ascent)};
    list.AddImage(image.texture, from, {from.x + image.width, from.y + image.height}, image.uv_from, image.uv_to);
}

class Glyphs {
  public:
    Glyphs(ImDrawList& list, ImFont& font, double size) : list_(list), baked_(*font.GetFontBaked(static_cast<float>(size))) {
        scale_ = static_cast<float>(size) / baked_.Size;
        if (std::abs(scale_ - 1) * baked_.Size < 1) scale_ = 1;
    }
    float ascent() const { return std::round(baked_.Ascent * scale_); }

    /// Its left end at `x`, which the glyph itself is rounded to.
    void paint(char32_t character, double x, float top, ImU32 colour) {
        const ImFontGlyph* glyph = baked_.FindGlyph(static_cast<ImWchar>(character));
        if (!glyph || !glyph->Visible) return;
        const float left = std::round(static_cast<float>(x)) + glyph->X0 * scale_;
        const float y = top + glyph->Y0 * scale_;
        list_.PrimReserve(6, 4);
        list_.PrimRectUV({left, y}, {left + (glyph->X1 - glyph->X0) * scale_, y + (glyph->Y1 - glyph->Y0) * scale_},
                         {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, glyph->Colored ? (colour | ~IM_COL32_A_MASK) : colour);
    }

  private:
    ImDrawList& list_;
    ImFontBaked& baked_;
    float scale_ = 1;
};

}  // namespace

bool needs_image(std::string_view line) {
    for (std::size_t at = 0; at < line.size();)
        if (static_cast<unsigned char>(line[at]) < 0xD0) {
            ++at;  // no character from U+0400 on begins with this byte
        } else if (is_complex(next_character(line, at))) {
            return true;
        }
    return false;
}

void paint_text(ImDrawList& list, const Brush& brush, std::string_view line, ImVec2 baseline, double pixels, Weight weight,
                ImU32 colour) {
    ImFont* font = weight == Weight::bold ? brush.bold : brush.regular;
    if (!font || pixels < least_pixels) return;
    if (brush.text_images && *brush.text_images && needs_image(line)) {
        const ImVec4 ink = ImGui::ColorConvertU32ToFloat4(colour);
        const auto byte = [](float share) { return static_cast<std::uint8_t>(std::lround(share * 255)); };
        const auto image = (*brush.text_images)(line, static_cast<int>(std::lround(pixels)), weight,
                                                Colour{byte(ink.x), byte(ink.y), byte(ink.z), byte(ink.w)});
        if (image) return paint_image(list, *image, baseline);
    }
    Glyphs glyphs(list, *font, std::min(pixels, most_pixels));
    const float top = std::round(baseline.y) - glyphs.ascent();
    double x = baseline.x;
    for (std::size_t at = 0; at < line.size();) {
        const char32_t character = next_character(line, at);
        glyphs.paint(character, x, top, colour);
        x += brush.metrics->advance(character, weight) * pixels / 1000;
    }
}

}  // namespace parcours
