// Edits of sticky notes that touch several at once or more than one field.
#pragma once

#include "journeys/draft.h"

namespace parcours {

/// Lays free notes at new places; a note that was attached is detached. Refuses notes that are not there.
struct MoveNotes {
    struct Move {
        Id<Note> note;
        Spot spot;
    };
    std::vector<Move> moves;
};

/// Attaches notes to a step (and to its journey). Refuses notes or a step that are not there.
struct AttachNotes {
    std::vector<Id<Note>> notes;
    Id<Step> step;
};

/// Puts notes into a cluster, or out of any where `cluster` is none.
struct ClusterNotes {
    std::vector<Id<Note>> notes;
    Id<Cluster> cluster;
};

/// Turns a prompt into a note of the room on the same step. The prompt is used up.
struct AdoptPrompt {
    Id<Prompt> prompt;
    Id<Note> note;  ///< the id the new note gets
};

std::optional<Refusal> edit_draft(Draft& draft, const MoveNotes& edit);
std::optional<Refusal> edit_draft(Draft& draft, const AttachNotes& edit);
std::optional<Refusal> edit_draft(Draft& draft, const ClusterNotes& edit);
std::optional<Refusal> edit_draft(Draft& draft, const AdoptPrompt& edit);

}  // namespace parcours
