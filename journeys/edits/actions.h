// Edits of actions: made from pain points, and gathered into scenarios.
#pragma once

#include "journeys/document.h"
#include "journeys/refusal.h"

namespace parcours {

class Draft;

/// Makes one action out of one or several notes: it arrives with its title, its journey and what it resolves.
/// Refuses an empty list and notes that are not there.
struct PlanAction {
    Id<Action> action;  ///< the id the new action gets
    std::string ref;    ///< empty: the next free one
    std::vector<Id<Note>> notes;
};

template <>
struct Schema<PlanAction> {
    static constexpr std::string_view kind = "plan_action";
    static constexpr auto fields = std::tuple{
        Field{"action", &PlanAction::action},
        Field{"ref", &PlanAction::ref},
        Field{"notes", &PlanAction::notes},
    };
};

/// Puts an action into a scenario, or takes it out.
struct PlaceAction {
    Id<Action> action;
    Id<Scenario> scenario;
    bool inside = true;
};

template <>
struct Schema<PlaceAction> {
    static constexpr std::string_view kind = "place_action";
    static constexpr auto fields = std::tuple{
        Field{"action", &PlaceAction::action, {.required = true}},
        Field{"scenario", &PlaceAction::scenario, {.required = true}},
        Field{"inside", &PlaceAction::inside},
    };
};

std::optional<Refusal> edit_draft(Draft& draft, const PlanAction& edit);
std::optional<Refusal> edit_draft(Draft& draft, const PlaceAction& edit);

}  // namespace parcours
