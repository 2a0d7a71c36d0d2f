// The timed activities of a workshop in their order, and what starting, holding and ending them writes.
#pragma once

#include <span>

#include "journeys/edit.h"

namespace parcours {

std::vector<const Activity*> activities_of(const Document& document, Id<Workshop> workshop);

/// The workshop that is running, or null.
const Workshop* running_workshop(const Document& document);

/// The first activity that has not been held, or null when all have.
const Activity* next_to_hold(const Document& document, Id<Workshop> workshop);

/// The one before or after in the agenda, or null.
const Activity* neighbour(const Document& document, const Activity& activity, int by);

/// Planned minutes, and those spent on what has been held.
int planned_minutes(const Document& document, Id<Workshop> workshop);
double spent_minutes(const Document& document, Id<Workshop> workshop);

/// One activity as a script has it.
struct Planned {
    std::string title;
    Mode mode = Mode::preparing;
    int minutes = 10;
    std::string prompt;
    std::string participants;
    friend bool operator==(const Planned&, const Planned&) = default;
};

/// Edits that add a workshop with these activities.
std::vector<Edit> plan_workshop(Workshop workshop, std::span<const Planned> activities, IdMint& mint);
/// The activities of a workshop as a script: what has been held is to be held again.
std::vector<Planned> script_of(const Document& document, Id<Workshop> workshop);

/// Edits that put an activity before another of its workshop, or at the end.
std::vector<Edit> place_activity(const Document& document, const Activity& activity, Id<Activity> before);

/// What lies in the parking lot, in the order it was written.
std::vector<const Note*> parked_notes(const Document& document);

}  // namespace parcours
