// The typefaces of the screen, found among those of the machine.
// Never sizes anything: every typeface is crisp at whatever size it is asked for.
#pragma once

#include <imgui.h>

namespace parcours {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
};

/// Adds the interface typefaces to the atlas, each completed with the other scripts and the emoji this machine has.
/// With no typeface at all on the machine both are null.
Fonts load_fonts(ImFontAtlas& atlas);

}  // namespace parcours
