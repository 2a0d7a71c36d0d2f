// A picture file as pixels.
#pragma once

#include <string>
#include <string_view>

namespace parcours {

/// A picture in pixels: three bytes each, and where some are seen through, one more of opacity.
struct Pixels {
    int width = 0, height = 0;
    std::string colours, opacity;
    bool empty() const { return width <= 0 || height <= 0; }
};

/// Empty where the file is no PNG, JPEG, GIF or BMP, or larger than any logo.
Pixels pixels_of(std::string_view file);

/// "image/png" and the like; empty for what browsers do not all show.
std::string picture_kind(std::string_view file);

}  // namespace parcours
