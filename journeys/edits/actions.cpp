#include "journeys/edits/actions.h"

#include "journeys/draft.h"

#include <algorithm>

#include "journeys/edits/records.h"
#include "journeys/rules.h"
#include "journeys/text.h"

namespace parcours {
namespace {

/// The notes' common title: the text of the only one, the title of their common cluster, else the gravest one's text.
std::string title_for(const Draft& draft, const std::vector<const Note*>& notes) {
    constexpr std::size_t most = 90;
    const Cluster* cluster = draft.find(notes.front()->cluster);
    const bool together = cluster && std::all_of(notes.begin(), notes.end(),
                                                 [&](const Note* note) { return note->cluster == cluster->id; });
    if (together && notes.size() > 1 && !is_blank(cluster->title)) return shortened(cluster->title, most);
    const auto gravest = std::max_element(notes.begin(), notes.end(), [](const Note* a, const Note* b) {
        return a->severity.value_or(0) < b->severity.value_or(0);
    });
    return shortened((*gravest)->text, most);
}

}  // namespace

std::optional<Refusal> edit_draft(Draft& draft, const PlanAction& edit) {
    if (edit.notes.empty()) return Refusal{"nothing_chosen", "notes", ""};
    std::vector<const Note*> notes;
    for (const Id<Note> id : edit.notes) {
        notes.push_back(draft.find(id));
        if (!notes.back()) return Refusal{"gone", "notes", ""};
    }
    Action action;
    action.id = edit.action;
    action.ref = edit.ref;
    action.title = title_for(draft, notes);
    action.journey = notes.front()->journey;
    action.resolves = edit.notes;
    return edit_draft(draft, Add<Action>{std::move(action)});
}

std::optional<Refusal> edit_draft(Draft& draft, const PlaceAction& edit) {
    const Scenario* current = draft.find(edit.scenario);
    if (!current || !draft.find(edit.action)) return Refusal{"gone", current ? "action" : "scenario", ""};
    Scenario scenario = *current;
    std::erase(scenario.actions, edit.action);
    if (edit.inside) scenario.actions.push_back(edit.action);
    draft.put(std::move(scenario));
    return {};
}

}  // namespace parcours
