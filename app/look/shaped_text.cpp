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
    return std::max(
        1, static_cast<int>(std::lround(text.size * 1000 / static_cast<float>(metrics.ascent + metrics.descent))));
}

std::vector<WrappedLine> lines_of(const ShapedText& text) {
    const int em = em_of(text);
    const int width = text.wrap > 0 ? std::max(1, static_cast<int>(text.wrap)) : unlimited;
    return fitted(text.text, {width, unlimited}, {em, em, text.weight}, load_metrics()).lines;
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
        paint_image(list, image, {at.x, std::round(at.y + ascent)}, text.colour, text.wrap,
                    text.wrap > 0 && reads_right_to_left(line.text));
        at.y += text.size;
    }
}

}  // namespace parcours
