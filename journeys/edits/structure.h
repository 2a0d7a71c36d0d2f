// Edits of order: where a stage, a step, a journey or a commitment stands among its like.
#pragma once

#include "journeys/document.h"
#include "journeys/refusal.h"

namespace parcours {

class Draft;

/// Moves a step into a stage, right before another step of it, or to its end where `before` is none.
struct MoveStep {
    Id<Step> step;
    Id<Stage> stage;
    Id<Step> before;
};

template <>
struct Schema<MoveStep> {
    static constexpr std::string_view kind = "move_step";
    static constexpr auto fields = std::tuple{
        Field{"step", &MoveStep::step, {.required = true}},
        Field{"stage", &MoveStep::stage, {.required = true}},
        Field{"before", &MoveStep::before},
    };
};

/// Moves a stage before another of its journey, or to the end.
struct MoveStage {
    Id<Stage> stage;
    Id<Stage> before;
};

template <>
struct Schema<MoveStage> {
    static constexpr std::string_view kind = "move_stage";
    static constexpr auto fields = std::tuple{
        Field{"stage", &MoveStage::stage, {.required = true}},
        Field{"before", &MoveStage::before},
    };
};

/// Moves a journey before another, or to the end.
struct MoveJourney {
    Id<Journey> journey;
    Id<Journey> before;
};

template <>
struct Schema<MoveJourney> {
    static constexpr std::string_view kind = "move_journey";
    static constexpr auto fields = std::tuple{
        Field{"journey", &MoveJourney::journey, {.required = true}},
        Field{"before", &MoveJourney::before},
    };
};

std::optional<Refusal> edit_draft(Draft& draft, const MoveStep& edit);
std::optional<Refusal> edit_draft(Draft& draft, const MoveStage& edit);
std::optional<Refusal> edit_draft(Draft& draft, const MoveJourney& edit);

}  // namespace parcours
