// Where in the session copies contradict each other, as it can be selected and shown on the board.
#pragma once

#include <span>

#include "app/target.h"
#include "sessions/contradictions.h"

namespace parcours {

/// Each target once. Votes and a cell's consensus stand for their cell.
Targets contradicted(const Document& document, std::span<const Contradiction> open);

}  // namespace parcours
