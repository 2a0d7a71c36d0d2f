#include "journeys/edits/structure.h"

#include "journeys/draft.h"

#include "journeys/edits/siblings.h"
#include "journeys/rules.h"

namespace parcours {
namespace {

template <class R>
std::optional<Refusal> put_in_order(Draft& draft, R record, Id<R> before) {
    if (before == record.id) return {};
    record.order = order_before(draft, record, before);
    if (auto refusal = refusal_of(draft, record)) return refusal;
    draft.put(std::move(record));
    return {};
}

/// Notes of a step follow it into another journey.
void take_notes_along(Draft& draft, const Step& step) {
    std::vector<Note> followers;
    draft.for_each<Note>([&](const Note& note) {
        if (note.step == step.id) followers.push_back(note);
    });
    for (Note& note : followers) draft.put(settled(draft, std::move(note)));
}

}  // namespace

std::optional<Refusal> edit_draft(Draft& draft, const MoveStep& edit) {
    const Step* current = draft.find(edit.step);
    const Stage* stage = draft.find(edit.stage);
    if (!current || !stage) return Refusal{"gone", current ? "stage" : "step", ""};
    const Stage* origin = draft.find(current->stage);
    const bool leaves = !origin || origin->journey != stage->journey;
    Step step = *current;
    step.stage = edit.stage;
    if (auto refusal = put_in_order(draft, step, edit.before)) return refusal;
    if (leaves) take_notes_along(draft, step);
    return {};
}

std::optional<Refusal> edit_draft(Draft& draft, const MoveStage& edit) {
    const Stage* stage = draft.find(edit.stage);
    if (!stage) return Refusal{"gone", "stage", ""};
    return put_in_order(draft, *stage, edit.before);
}

std::optional<Refusal> edit_draft(Draft& draft, const MoveJourney& edit) {
    const Journey* journey = draft.find(edit.journey);
    if (!journey) return Refusal{"gone", "journey", ""};
    return put_in_order(draft, *journey, edit.before);
}

}  // namespace parcours
