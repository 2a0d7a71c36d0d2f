// The reading mode: the pages of the dossier on the whole screen, on a dark ground.
#pragma once

#include "app/panels/panels.h"

namespace parcours {

void draw_reading(const Screen& screen);

/// Pages that are seen together, from the first to the one before `end`.
struct PageSpread {
    std::size_t first = 0, end = 1;
    friend bool operator==(const PageSpread&, const PageSpread&) = default;
};

/// How pages of these widths, each as high as the room, stand in it: two beside one another where they have room, the
/// cover alone. Widths and `between` in one unit.
std::vector<PageSpread> spreads_of(const std::vector<double>& widths, double room, double between);

}  // namespace parcours
