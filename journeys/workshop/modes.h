// What each mode of a workshop offers, and what the facilitator's locks hold in place. Reads changes, whoever made them
// and however: a gesture, a panel, undo. Never knows who a person is: what is locked is locked for everybody.
#pragma once

#include <optional>

#include "journeys/change.h"
#include "journeys/refusal.h"

namespace parcours {

/// What is done on the wall. What is not listed here (actions, scenarios, the agenda, decisions…) is never locked.
enum class Act { add_note, write_note, place_note, remove_note, group_notes, put_dots, rate, shape };

/// True where the mode offers the act. Preparing offers all.
bool allowed(Mode mode, Act act);
/// The mode of the session.
Mode mode_of(const Document& document);
inline bool allowed(const Document& document, Act act) { return allowed(mode_of(document), act); }

/// The first thing in this change that the mode of `before` or a lock forbids. Codes: "mode_collecting"… and "locked"
/// (value: the ref of what is locked).
std::optional<Refusal> held_back(const Document& before, const Change& change);

/// The refusal that a mode answers with.
Refusal refusal_of_mode(Mode mode);

/// True where the note may not be dragged: the mode, its own lock or its journey's.
std::optional<Refusal> held_in_place(const Document& document, const Note& note);
/// The same for stages, steps and clusters of a journey.
std::optional<Refusal> held_in_shape(const Document& document, Id<Journey> journey, Act act);

/// True for what undo leaves as it is: ballots, rounds of voting, and the running of a workshop.
bool outlives_undo(const Change& change);

}  // namespace parcours
