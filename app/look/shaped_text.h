// Text of the interface in scripts that Dear ImGui cannot set by itself, drawn as pictures of its lines.
// Used by draw.cpp alone: panels draw every text alike.
#pragma once

#include <imgui.h>

#include <string_view>

#include "widgets/text_image.h"

namespace parcours {

struct ShapedText {
    std::string_view text;
    float size = 0;  ///< height of a line, in pixels
    Weight weight = Weight::regular;
    ImU32 colour = 0;
    float wrap = 0;  ///< width in pixels at which lines are broken; 0: only where the text breaks them
};

/// Width and height, in pixels.
ImVec2 measured(const TextImages& images, const ShapedText& text);

void draw(ImDrawList& list, const TextImages& images, const ShapedText& text, ImVec2 at);

}  // namespace parcours
