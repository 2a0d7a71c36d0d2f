// From pointer events to selections, moved cameras and posted edits. Pure: never draws, knows no toolkit.
#pragma once

#include "widgets/acts.h"

namespace parcours {

/// Takes one event. Changes the state, posts edits; a cancelled gesture leaves no trace but its camera.
void take(const Ground& ground, BoardState& state, const PointerEvent& event, Outbox& out);

}  // namespace parcours
