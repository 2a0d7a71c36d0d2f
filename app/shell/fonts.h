// The typefaces of the screen, found among those of the machine.
// Never sizes anything: every typeface is crisp at whatever size it is asked for.
#pragma once

#include <imgui.h>

namespace parcours {

inline constexpr float text_size = 18;  ///< of what is typed and read, in pixels at a scale of 1

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
};

/// Adds the interface typefaces to the atlas, each completed with the other scripts and the emoji this machine has.
/// With no typeface at all on the machine both are null.
Fonts load_fonts(ImFontAtlas& atlas);

}  // namespace parcours
