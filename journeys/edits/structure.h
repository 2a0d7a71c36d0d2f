// Edits of order: where a stage, a step, a journey or a commitment stands among its like.
#pragma once

#include "journeys/draft.h"

namespace parcours {

/// Moves a step into a stage, right before another step of it, or to its end where `before` is none.
struct MoveStep {
    Id<Step> step;
    Id<Stage> stage;
    Id<Step> before;
};

/// Moves a stage before another of its journey, or to the end.
struct MoveStage {
    Id<Stage> stage;
    Id<Stage> before;
};

/// Moves a journey before another, or to the end.
struct MoveJourney {
    Id<Journey> journey;
    Id<Journey> before;
};

std::optional<Refusal> edit_draft(Draft& draft, const MoveStep& edit);
std::optional<Refusal> edit_draft(Draft& draft, const MoveStage& edit);
std::optional<Refusal> edit_draft(Draft& draft, const MoveJourney& edit);

}  // namespace parcours
