// Dragging notes together while a group clusters.
#pragma once

#include "widgets/acts.h"

namespace parcours {

/// Notes of steps dropped on free ground make a cluster of their own there. In other modes, and for other drags:
/// nothing.
std::vector<Edit> gather_drop(const Ground& ground, const BoardState& state, const Dragging& drag, IdMint& mint);

}  // namespace parcours
