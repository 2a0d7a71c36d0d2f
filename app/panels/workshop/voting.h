// The parts of the panel of votes.
#pragma once

#include "app/look/controls.h"

namespace parcours {

/// Pixels above the two buttons at the foot of the panel, which are never scrolled away.
float above_foot(const Screen& screen);

/// What a round has given, and what may follow it.
void draw_closed_round(const Screen& screen, const VoteRound& round);

}  // namespace parcours
