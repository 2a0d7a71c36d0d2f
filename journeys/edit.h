// Every change a person or a script can make, as a value; `after` is the only way from one document to the next.
#pragma once

#include <span>
#include <variant>

#include "journeys/edits/actions.h"
#include "journeys/edits/notes.h"
#include "journeys/edits/ratings.h"
#include "journeys/edits/records.h"
#include "journeys/edits/structure.h"

namespace parcours {

/// The kinds that people add, write and remove directly. Votes and consensus have edits of their own.
using EditableKinds = Kinds<Commitment, Journey, Stage, Step, Cluster, Note, Prompt, Evidence, Action, Scenario>;

namespace detail {
template <class... Records>
std::variant<Add<Records>..., Write<Records>..., Remove<Records>..., Write<About>, MoveNotes, AttachNotes, ClusterNotes,
             AdoptPrompt, MoveStep, MoveStage, MoveJourney, CastVote, WithdrawVote, SetConsensus, ClearConsensus,
             PlanAction, PlaceAction>
    edits_of(Kinds<Records...>);
}  // namespace detail

using Edit = decltype(detail::edits_of(EditableKinds{}));
using Next = std::variant<Document, Refusal>;

/// The document after these edits, all or none: the first refusal is returned.
Next after(const Document& document, std::span<const Edit> edits);
Next after(const Document& document, const Edit& edit);

/// The edit's name in files, scripts and the undo menu: "add_note", "cast_vote"…
std::string name_of_edit(const Edit& edit);

/// An empty session: an About record and nothing else.
Document empty_document();

}  // namespace parcours
