#include "app/look/shaped_text.h"

#include <algorithm>
#include <cmath>

#include "app/shell/font_metrics.h"
#include "journeys/layout/wrap.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr int unlimited = 1'000'000;  // pixels

// Dear ImGui sizes a typeface by the height of its lines, everybody else by its em.
int em_of(const ShapedText& text) {
    const FontMetrics& metrics = load_metrics();
    return std::max(1, static_cast<int>(std::lround(text.size * 1000 / (metrics.ascent + metrics.descent))));
}

std::vector<WrappedLine> lines_of(const ShapedText& text) {
    const int em = em_of(text);
    const int width = text.wrap > 0 ? std::max(1, static_cast<int>(text.wrap)) : unlimited;
    return fitted(text.text, {width, unlimited}, {em, em, text.weight}, load_metrics()).lines;
}

Colour opaque(ImU32 colour) {
    const auto byte = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift & 0xFF); };
    return {byte(IM_COL32_R_SHIFT), byte(IM_COL32_G_SHIFT), byte(IM_COL32_B_SHIFT)};
}

}  // namespace

ImVec2 measured(const TextImages& images, const ShapedText& text) {
    ImVec2 size{0, 0};
    for (const WrappedLine& line : lines_of(text)) {
        size.x = std::max(size.x, images(line.text, em_of(text), text.weight, opaque(text.colour)).advance);
        size.y += text.size;
    }
    return size;
}

void draw(ImDrawList& list, const TextImages& images, const ShapedText& text, ImVec2 at) {
    const float ascent = static_cast<float>(load_metrics().ascent * em_of(text)) / 1000;
    for (const WrappedLine& line : lines_of(text)) {
        const TextImage image = images(line.text, em_of(text), text.weight, opaque(text.colour));
        const bool from_right = text.wrap > 0 && reads_right_to_left(line.text);
        const ImVec2 from{std::round(at.x + image.left + (from_right ? text.wrap - image.advance : 0)),
                          std::round(at.y + ascent - image.ascent)};
        if (image.width > 0)
            list.AddImage(image.texture, from, {from.x + image.width, from.y + image.height}, {0, 0}, {1, 1},
                          text.colour | ~IM_COL32_A_MASK);
        at.y += text.size;
    }
}

}  // namespace parcours
