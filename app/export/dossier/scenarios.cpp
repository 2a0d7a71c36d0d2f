// Scenarios side by side, then what each action brings in each of them.
#include <set>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/order_of.h"

namespace parcours::dossier {
namespace {

struct Outcome {
    const Scenario* scenario;  ///< null: today
    Scores scores;
    double effort = 0, cost = 0;
    std::size_t actions = 0, resolved = 0;
};

Outcome outcome_of(const Matter& matter, const Scenario& scenario) {
    Outcome outcome{&scenario, matter.tally.scores(scenario.actions)};
    std::set<Id<Note>> resolved;
    for (const Id<Action> id : scenario.actions) {
        const Action* action = matter.document.find(id);
        if (!action) continue;
        ++outcome.actions;
        outcome.effort += action->effort.value_or(0);
        outcome.cost += action->cost.value_or(0);
        for (const Id<Note> note : action->resolves)
            if (const Note* one = matter.document.find(note); one && one->open) resolved.insert(note);
    }
    outcome.resolved = resolved.size();
    return outcome;
}

template <class Says>
void add_row(Table& table, const std::string& title, const std::vector<Outcome>& outcomes, Says says) {
    std::vector<Cell> row{{title, "", Tone::none, true}};
    for (const Outcome& outcome : outcomes) row.push_back(says(outcome));
    table.rows.push_back(std::move(row));
}

Table comparison(const Matter& matter, const std::vector<Outcome>& outcomes) {
    Table table;
    table.caption = matter.word("export.scenarios.caption");
    table.columns = {{matter.word("export.scenarios.criterion"), 2.4}};
    for (const Outcome& one : outcomes)
        table.columns.push_back(one.scenario ? Column{one.scenario->ref, 1.4, Align::right, one.scenario->title}
                                             : Column{matter.word("export.today"), 1.1, Align::right, ""});
    const auto unless_today = [](const Outcome& one, std::string text) { return Cell{one.scenario ? text : "–"}; };
    add_row(table, matter.word("export.actions"), outcomes,
            [&](const Outcome& one) { return unless_today(one, std::to_string(one.actions)); });
    add_row(table, matter.word("export.effort_days"), outcomes,
            [&](const Outcome& one) { return unless_today(one, quantity(matter.language, one.effort)); });
    add_row(table, matter.word("export.cost"), outcomes,
            [&](const Outcome& one) { return unless_today(one, euros(matter.language, one.cost)); });
    add_row(table, matter.word("export.scenarios.resolved"), outcomes,
            [&](const Outcome& one) { return unless_today(one, std::to_string(one.resolved)); });
    for (const Journey* journey : matter.journeys)
        add_row(table, journey->ref + " · " + journey->title, outcomes, [&](const Outcome& one) {
            const JourneyScore* score = one.scores.of(journey->id);
            Cell cell = score_cell(matter, score ? score->score : std::nullopt);
            if (score) cell.detail = matter.provisional_of(*score);
            return cell;
        });
    if (!matter.request.journey)
        add_row(table, matter.word("export.mean"), outcomes, [&](const Outcome& one) {
            Cell cell = score_cell(matter, one.scores.mean, true);
            cell.detail = matter.provisional_of(one.scores);
            return cell;
        });
    table.last_is_total = !matter.request.journey;
    return table;
}

Table gains_table(const Matter& matter, const Scenario& scenario) {
    Table table;
    table.caption =
        matter.word("export.scenarios.gains", {{"scenario", joined({scenario.ref, scenario.title}, " · ")}});
    table.columns = {{matter.word("field.action"), 5},
                     {matter.word("export.effort_days"), 1, Align::right},
                     {matter.word("export.cost"), 1.2, Align::right},
                     {matter.word("export.gain_in_scenario"), 1.2, Align::right}};
    for (const Gain& gain : gains(matter.document, matter.tally, scenario.id)) {
        const Action* action = matter.document.find(gain.action);
        if (std::find(scenario.actions.begin(), scenario.actions.end(), gain.action) == scenario.actions.end())
            continue;
        table.rows.push_back({{action->ref + " · " + action->title},
                              {action->effort ? quantity(matter.language, *action->effort) : "–"},
                              {action->cost ? euros(matter.language, *action->cost) : "–"},
                              {gain.in_scenario ? signed_points(matter.language, *gain.in_scenario) : "–"}});
    }
    return table;
}

}  // namespace

std::vector<Section> scenario_comparison(const Matter& matter) {
    if (matter.scenarios.empty()) return {};
    std::vector<Outcome> outcomes{{nullptr, matter.today}};
    for (const Scenario* scenario : matter.scenarios) outcomes.push_back(outcome_of(matter, *scenario));
    Section section{{2, matter.word("export.scenarios.title"), ""}, {}};
    section.blocks.push_back({Paragraph{matter.word("export.scenarios.hint"), Role::lead}});
    section.blocks.push_back({comparison(matter, outcomes)});
    for (Block& block : impact_and_effort(matter)) section.blocks.push_back(std::move(block));
    for (const Scenario* scenario : matter.scenarios) {
        section.blocks.push_back({Heading{3, joined({scenario->ref, scenario->title}, " · "), ""}});
        if (!scenario->description.empty()) section.blocks.push_back({Paragraph{scenario->description}});
        section.blocks.push_back({gains_table(matter, *scenario)});
    }
    return {section};
}

}  // namespace parcours::dossier
