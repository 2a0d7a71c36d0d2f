// A line of text as a picture, for scripts and emoji that need more than one glyph after the other.
// Widgets draw such pictures; the application makes them.
#pragma once

#include <imgui.h>

#include <functional>
#include <string_view>

#include "journeys/layout/metrics.h"
#include "journeys/layout/palette.h"

namespace parcours {

/// Lengths in pixels of the window.
struct TextImage {
    ImTextureRef texture;
    float width = 0;  ///< 0 where nothing is to be drawn
    float height = 0;
    float left = 0;     ///< from where the line begins to its left edge
    float ascent = 0;   ///< from its top to the baseline
    float advance = 0;  ///< room the line takes
};

/// The picture of a line set in `pixels` to the em, for the frame being drawn. Colour glyphs keep their colours, all
/// others are drawn in `ink`, opaque: fade the picture as a whole.
using TextImages = std::function<TextImage(std::string_view line, int pixels, Weight weight, Colour ink)>;

/// The ink of a picture that is to be painted in a colour.
Colour opaque(ImU32 colour);

/// Paints the picture of a line that begins at `baseline`, as faded as the colour is. Where its room is known (`width`
/// above 0), a line from right to left ends at the right of it, and one that is wider is pressed into it.
void paint_image(ImDrawList& list, const TextImage& image, ImVec2 baseline, ImU32 colour, float width = 0,
                 bool from_right = false);

}  // namespace parcours
