// Buttons of toolbars and pickers: an icon of the family, large enough for a finger.
#pragma once

#include <imgui.h>

#include "journeys/layout/icons.h"
#include "journeys/layout/palette.h"

namespace parcours {

struct IconButton {
    const char* label = "";    ///< shown when the pointer rests; also its name for tests
    Icon icon = Icon::add;
    bool chosen = false;
    bool enabled = true;
    float size = 0;            ///< pixels; 0: as high as a framed widget
};

/// True when pressed. The icon has the colour of text, or `accent` when chosen.
bool icon_button(const IconButton& button, const Palette& palette);

}  // namespace parcours
