// A scene from so far away that pieces are no longer told apart: how full each square of the board is, and of what.
// Level of detail as data: the board draws it where thousands of notes are in sight, the overview always.
#pragma once

#include "journeys/layout/scene.h"

namespace parcours {

struct HeatSquare {
    int x = 0;  ///< upper left corner, in document units
    int y = 0;
    Ink ink = Ink::surface;  ///< of what fills most of it
    std::uint8_t share = 0;  ///< of it that is filled, 255 for all
};

struct Heat {
    int size = 0;  ///< width and height of a square
    std::vector<HeatSquare> squares;
};

/// What lies on the board, square by square; grounds of lanes, connectors and invitations do not count.
Heat heat_of(const Scene& scene, int size);

}  // namespace parcours
