// Edits of actions: made from pain points, and gathered into scenarios.
#pragma once

#include "journeys/draft.h"

namespace parcours {

/// Makes one action out of one or several notes: it arrives with its title, its journey and what it resolves.
/// Refuses an empty list and notes that are not there.
struct PlanAction {
    Id<Action> action;  ///< the id the new action gets
    std::string ref;    ///< empty: the next free one
    std::vector<Id<Note>> notes;
};

/// Puts an action into a scenario, or takes it out.
struct PlaceAction {
    Id<Action> action;
    Id<Scenario> scenario;
    bool inside = true;
};

std::optional<Refusal> edit_draft(Draft& draft, const PlanAction& edit);
std::optional<Refusal> edit_draft(Draft& draft, const PlaceAction& edit);

}  // namespace parcours
