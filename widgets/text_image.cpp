#include "widgets/text_image.h"

#include <cmath>

namespace parcours {

Colour opaque(ImU32 colour) {
    const auto byte = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift); };
    return {byte(IM_COL32_R_SHIFT), byte(IM_COL32_G_SHIFT), byte(IM_COL32_B_SHIFT)};
}

void paint_image(ImDrawList& list, const TextImage& image, ImVec2 baseline, ImU32 colour, float width,
                 bool from_right) {
    if (image.width <= 0) return;
    const float press = width > 0 && image.advance > width ? width / image.advance : 1;
    const float spare = from_right && width > 0 ? width - image.advance * press : 0;
    const ImVec2 from{std::round(baseline.x + spare + image.left * press), std::round(baseline.y - image.ascent)};
    list.AddImage(image.texture, from, {from.x + image.width * press, from.y + image.height}, {0, 0}, {1, 1},
                  colour | ~IM_COL32_A_MASK);
}

}  // namespace parcours
