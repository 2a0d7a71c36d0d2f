// What the committee is asked to decide, and what has been decided so far.
#include <algorithm>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/comparison.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours::dossier {
namespace {

std::vector<const Action*> to_decide(const Matter& matter) {
    std::vector<const Action*> actions;
    for (const Action* action : matter.actions)
        if (action->status == ActionStatus::to_decide || action->status == ActionStatus::proposed)
            actions.push_back(action);
    return actions;
}

/// True where the last word on a scenario is that it is adopted: the committee has chosen.
bool has_chosen(const Matter& matter) {
    return std::ranges::any_of(matter.scenarios, [&](const Scenario* scenario) {
        const auto decisions = decisions_on(matter.document, scenario->id);
        return !decisions.empty() && decisions.back()->verdict == Verdict::approved;
    });
}

List questions(const Matter& matter, const std::vector<const Action*>& asked) {
    List list{{}, Role::lead};
    const bool open = !has_chosen(matter);
    if (open && matter.chosen)
        list.items.push_back(matter.word("dossier.decisions.approve_scenario",
                                         {{"scenario", joined({matter.chosen->ref, matter.chosen->title}, " · ")}}));
    else if (open && matter.scenarios.size() > 1)
        list.items.push_back(matter.words.count("dossier.decisions.choose_scenario", matter.scenarios.size()));
    if (!asked.empty()) list.items.push_back(matter.words.count("dossier.decisions.actions", asked.size()));
    return list;
}

/// With room for the hand: each answer is a word with a box before it.
Table asked_table(const Matter& matter, const std::vector<const Action*>& asked) {
    Table table;
    table.caption = matter.word("dossier.decisions.caption");
    table.columns = {{matter.word("field.action"), 4.3},
                     {matter.word("export.effort_days"), 1, Align::right},
                     {matter.word("export.cost"), 1.1, Align::right},
                     {matter.word("field.due"), 1.2},
                     {matter.word(matter.chosen ? "export.gain_in_scenario" : "export.gain_alone"), 1, Align::right},
                     {matter.word("dossier.decisions.answer"), 1.5}};
    for (const Action* action : asked) {
        const Gain* gain = matter.gain_of(action->id);
        const auto points = gain ? (matter.chosen ? gain->in_scenario : gain->alone) : std::nullopt;
        table.rows.push_back({{action->ref + " · " + action->title, action->lead, Tone::none, true},
                              {action->effort ? quantity(matter.language, *action->effort) : "–"},
                              {action->cost ? euros(matter.language, *action->cost) : "–"},
                              {action->due ? day(matter.language, *action->due) : "–"},
                              {points ? signed_points(matter.language, *points) : "–"},
                              {matter.word("dossier.decisions.boxes")}});
    }
    return table;
}

std::string subject_of(const Matter& matter, const Decision& decision) {
    const auto named = [&](const auto* record) { return record ? record->ref + " · " + record->title : std::string(); };
    return joined({named(matter.document.find(decision.action)), named(matter.document.find(decision.scenario)),
                   named(matter.document.find(decision.journey))});
}

bool concerns(const Matter& matter, const Decision& decision) {
    if (!matter.request.journey) return true;
    const Action* action = matter.document.find(decision.action);
    return decision.journey == matter.request.journey || (action && action->journey == matter.request.journey);
}

Table taken_table(const Matter& matter) {
    Table table;
    table.caption = matter.word("dossier.decisions.taken");
    table.columns = {{matter.word("field.day"), 1.1},
                     {matter.word("field.by"), 1.5},
                     {matter.word("dossier.decisions.subject"), 3.4},
                     {matter.word("field.verdict"), 1.3},
                     {matter.word("field.comment"), 3}};
    auto decisions = in_order<Decision>(matter.document);
    std::stable_sort(decisions.begin(), decisions.end(),
                     [](const Decision* a, const Decision* b) { return a->day < b->day; });
    for (const Decision* one : decisions)
        if (concerns(matter, *one))
            table.rows.push_back({{one->day ? day(matter.language, *one->day) : "–"},
                                  {one->by},
                                  {subject_of(matter, *one), one->text},
                                  {capitalised(matter.word_of("verdict", one->verdict)), "", Tone::none, true},
                                  {one->comment}});
    return table;
}

}  // namespace

std::vector<Section> decisions(const Matter& matter) {
    const auto asked = to_decide(matter);
    const List list = questions(matter, asked);
    Table taken = taken_table(matter);
    if (list.items.empty() && taken.rows.empty()) return {};
    Section section{{2, matter.word("chapter.decisions"), ""}, {}};
    if (!list.items.empty()) section.blocks.push_back({list});
    if (!asked.empty()) section.blocks.push_back({asked_table(matter, asked)});
    if (!taken.rows.empty()) {
        section.blocks.push_back({Heading{3, matter.word("dossier.decisions.so_far"), ""}});
        section.blocks.push_back({std::move(taken)});
    }
    return {section};
}

}  // namespace parcours::dossier
