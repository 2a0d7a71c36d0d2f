// Breaks text into lines and finds the size at which it fits its room: the same breaks on every renderer.
// Never splits what a person sees as one character.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeys/layout/geometry.h"
#include "journeys/layout/metrics.h"

namespace parcours {

struct WrappedLine {
    std::string text;
    int width = 0;          ///< whole units, rounded up
    std::size_t begin = 0;  ///< of the line in the text, in bytes
    std::size_t end = 0;    ///< behind it, white space at the end not counted
};

struct WrappedText {
    int size = 0;
    std::vector<WrappedLine> lines;
    bool cut = false;  ///< the last line ends in "…" because the rest has no room
};

/// How text is set: the largest size that fits is taken, down to the smallest; then it is cut.
struct TextStyle {
    int largest = 16;
    int smallest = 12;
    Weight weight = Weight::regular;
};

/// Distance of two baselines.
constexpr int line_height(int size) { return (size * 5 + 3) / 4; }

/// The text broken to fit the room.
WrappedText fitted(std::string_view text, Size room, const TextStyle& style, const FontMetrics& metrics);

/// One line, with "…" in the place of what is wider than `width`.
WrappedLine fitted_line(std::string_view text, int width, int size, Weight weight, const FontMetrics& metrics);

}  // namespace parcours
