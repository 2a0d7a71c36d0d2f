#include "journeys/edits/notes.h"

#include "journeys/draft.h"

#include "journeys/edits/records.h"
#include "journeys/rules.h"

namespace parcours {
namespace {

/// Changes each of the notes by `change(note, place in the list)`, or refuses where one is gone.
template <class Use>
std::optional<Refusal> change_notes(Draft& draft, const std::vector<Id<Note>>& notes, Use&& change) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const Note* current = draft.find(notes[i]);
        if (!current) return Refusal{"gone", "notes", ""};
        Note note = *current;
        change(note, i);
        note = settled(draft, std::move(note));
        if (auto refusal = refusal_of(draft, note)) return refusal;
        draft.put(std::move(note));
    }
    return {};
}

}  // namespace

std::optional<Refusal> edit_draft(Draft& draft, const MoveNotes& edit) {
    if (edit.notes.size() != edit.spots.size()) return Refusal{"lists_differ", "spots", ""};
    return change_notes(draft, edit.notes, [&](Note& note, std::size_t i) {
        note.step = {};
        note.spot = edit.spots[i];
    });
}

std::optional<Refusal> edit_draft(Draft& draft, const AttachNotes& edit) {
    if (!draft.find(edit.step)) return Refusal{"gone", "step", ""};
    return change_notes(draft, edit.notes, [&](Note& note, std::size_t) { note.step = edit.step; });
}

std::optional<Refusal> edit_draft(Draft& draft, const ClusterNotes& edit) {
    if (edit.cluster && !draft.find(edit.cluster)) return Refusal{"gone", "cluster", ""};
    return change_notes(draft, edit.notes, [&](Note& note, std::size_t) { note.cluster = edit.cluster; });
}

std::optional<Refusal> edit_draft(Draft& draft, const AdoptPrompt& edit) {
    const Prompt* found = draft.find(edit.prompt);
    if (!found) return Refusal{"gone", "prompt", ""};
    const Prompt prompt = *found;
    Note note;
    note.id = edit.note;
    note.step = prompt.step;
    note.kind = prompt.kind;
    note.text = prompt.text;
    note.severity = prompt.severity;
    note.perspective = prompt.perspective;
    note.channel = prompt.channel;
    note.commitments = prompt.commitments;
    draft.erase(prompt.id);
    return edit_draft(draft, Add<Note>{std::move(note)});
}

}  // namespace parcours
