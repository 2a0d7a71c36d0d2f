// Edits of sticky notes that touch several at once or more than one field.
#pragma once

#include "journeys/document.h"
#include "journeys/refusal.h"

namespace parcours {

class Draft;

/// Lays free notes at new places; a note that was attached is detached. Refuses notes that are not there.
/// Refuses lists of different lengths.
struct MoveNotes {
    std::vector<Id<Note>> notes;
    std::vector<Spot> spots;  ///< the new place of each note
};

template <>
struct Schema<MoveNotes> {
    static constexpr std::string_view kind = "move_notes";
    static constexpr auto fields = std::tuple{
        Field{"notes", &MoveNotes::notes},
        Field{"spots", &MoveNotes::spots},
    };
};

/// Attaches notes to a step (and to its journey). Refuses notes or a step that are not there.
struct AttachNotes {
    std::vector<Id<Note>> notes;
    Id<Step> step;
};

template <>
struct Schema<AttachNotes> {
    static constexpr std::string_view kind = "attach_notes";
    static constexpr auto fields = std::tuple{
        Field{"notes", &AttachNotes::notes},
        Field{"step", &AttachNotes::step, {.required = true}},
    };
};

/// Puts notes into a cluster, or out of any where `cluster` is none.
struct ClusterNotes {
    std::vector<Id<Note>> notes;
    Id<Cluster> cluster;
};

template <>
struct Schema<ClusterNotes> {
    static constexpr std::string_view kind = "cluster_notes";
    static constexpr auto fields = std::tuple{
        Field{"notes", &ClusterNotes::notes},
        Field{"cluster", &ClusterNotes::cluster},
    };
};

/// Turns a prompt into a note of the room on the same step. The prompt is used up.
struct AdoptPrompt {
    Id<Prompt> prompt;
    Id<Note> note;  ///< the id the new note gets
};

template <>
struct Schema<AdoptPrompt> {
    static constexpr std::string_view kind = "adopt_prompt";
    static constexpr auto fields = std::tuple{
        Field{"prompt", &AdoptPrompt::prompt, {.required = true}},
        Field{"note", &AdoptPrompt::note},
    };
};

std::optional<Refusal> edit_draft(Draft& draft, const MoveNotes& edit);
std::optional<Refusal> edit_draft(Draft& draft, const AttachNotes& edit);
std::optional<Refusal> edit_draft(Draft& draft, const ClusterNotes& edit);
std::optional<Refusal> edit_draft(Draft& draft, const AdoptPrompt& edit);

}  // namespace parcours
