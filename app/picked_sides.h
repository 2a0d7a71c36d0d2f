// What people pick of contradictions in a list, as the choices that are asked of the session.
#pragma once

#include "app/dialog.h"
#include "sessions/contradictions.h"

namespace parcours {

/// Picks of places that are not in the list are left out. Both texts: the one that is shown first, the others below.
std::vector<ChosenSide> choices_of(const std::vector<Contradiction>& open, const PickedSides& picked);

}  // namespace parcours
