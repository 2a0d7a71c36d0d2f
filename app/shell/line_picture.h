// One line of text in any script as pixels, shaped and drawn by Pango: letters joined, stacked, from right to left,
// emoji in their colours. Never keeps anything; knows no screen.
#pragma once

#include <string_view>
#include <vector>

#include "journeys/layout/metrics.h"
#include "journeys/layout/palette.h"

namespace parcours {

struct LinePicture {
    double size = 0;  ///< to the em, in pixels
    int width = 0;    ///< pixels; 0 for a line that shows nothing
    int height = 0;
    int left = 0;     ///< from where the line begins to the picture's left edge; below 0 where ink hangs out
    int ascent = 0;   ///< from the picture's top edge to the baseline
    int advance = 0;  ///< room the line takes
    std::vector<unsigned char> pixels;  ///< red, green, blue, alpha; not premultiplied; rows from the top
};

/// The line set in `size` pixels to the em, or smaller where the picture were wider than `widest`.
LinePicture picture_of(std::string_view line, int size, Weight weight, Colour ink, int widest = 4096);

}  // namespace parcours
