// The action plan as one table, and a sheet for each action.
#include <algorithm>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/refs.h"

namespace parcours::dossier {
namespace {

std::string dates_of(const Matter& matter, const Action& action) {
    const auto text = [&](std::optional<Date> date) { return date ? day(matter.language, *date) : ""; };
    if (action.start && action.due) return text(action.start) + " → " + text(action.due);
    return action.due ? matter.word("export.until", {{"date", text(action.due)}}) : text(action.start);
}

std::string gain_of(const Matter& matter, std::optional<double> gain) {
    return gain ? signed_points(matter.language, *gain) : "–";
}

std::string optional_quantity(const Matter& matter, std::optional<double> value) {
    return value ? quantity(matter.language, *value) : "–";
}

std::vector<Cell> plan_row(const Matter& matter, const Action& action) {
    const Journey* journey = matter.document.find(action.journey);
    const Gain* gain = matter.gain_of(action.id);
    return {
        {action.ref, "", Tone::none, true},
        {action.title,
         joined({journey ? journey->ref : "", action.dimension ? matter.word_of("dimension", *action.dimension) : ""},
                " · "),
         Tone::none, true},
        {action.lead.empty() ? "–" : action.lead, joined(action.contributors)},
        {dates_of(matter, action)},
        {optional_quantity(matter, action.effort)},
        {action.cost ? euros(matter.language, *action.cost) : "–"},
        {capitalised(matter.word_of("action_status", action.status))},
        {refs_of(matter.document, action.resolves)},
        {gain_of(matter, gain ? (matter.chosen ? gain->in_scenario : gain->alone) : std::nullopt)}};
}

std::vector<Cell> totals_row(const Matter& matter) {
    double effort = 0, cost = 0;
    for (const Action* action : matter.actions) {
        if (action->status == ActionStatus::dropped) continue;
        effort += action->effort.value_or(0);
        cost += action->cost.value_or(0);
    }
    return {{matter.word("export.total"), "", Tone::none, true},
            {matter.word("export.total_hint")},
            {},
            {},
            {quantity(matter.language, effort), "", Tone::none, true},
            {euros(matter.language, cost), "", Tone::none, true},
            {},
            {},
            {}};
}

Facts facts_of(const Matter& matter, const Action& action) {
    Facts facts;
    const auto put = [&](std::string_view key, const std::string& text) {
        facts.facts.push_back({matter.word(key), text.empty() ? "–" : text});
    };
    put("field.lead", action.lead);
    put("field.contributors", joined(action.contributors));
    put("export.dates", dates_of(matter, action));
    put("field.dimension", action.dimension ? capitalised(matter.word_of("dimension", *action.dimension)) : "");
    put("export.effort",
        action.effort ? matter.word("export.person_days", {{"n", quantity(matter.language, *action.effort)}}) : "");
    put("export.cost", action.cost ? euros(matter.language, *action.cost) : "");
    const Gain* gain = matter.gain_of(action.id);
    put("export.gain_alone", gain && gain->alone ? signed_points(matter.language, *gain->alone) : "");
    return facts;
}

void add_resolved(const Matter& matter, const Action& action, Blocks& blocks) {
    List list;
    for (const Id<Note> id : action.resolves)
        if (const Note* note = matter.document.find(id)) list.items.push_back(joined({note->ref, note->text}, " · "));
    if (list.items.empty()) return;
    blocks.push_back({Heading{4, matter.word("export.action.resolves"), ""}});
    blocks.push_back({std::move(list)});
}

void add_expected(const Matter& matter, const Action& action, Blocks& blocks) {
    List list;
    for (const Expectation& e : action.expects) {
        const Step* step = matter.document.find(e.step);
        const Commitment* commitment = matter.document.find(e.commitment);
        if (step && commitment)
            list.items.push_back(matter.word("export.action.expects_line", {{"step", step->ref + " " + step->title},
                                                                            {"commitment", commitment->ref},
                                                                            {"value", std::to_string(e.value)}}));
    }
    if (list.items.empty()) return;
    blocks.push_back({Heading{4, matter.word("export.action.expects"), ""}});
    blocks.push_back({std::move(list)});
}

void add_indicator(const Matter& matter, const Action& action, Blocks& blocks) {
    if (action.indicator.empty() && action.baseline.empty() && action.target.empty()) return;
    const auto said = [](const std::string& text) { return text.empty() ? std::string("–") : text; };
    blocks.push_back({Facts{{{matter.word("field.indicator"), said(action.indicator)},
                             {matter.word("field.baseline"), said(action.baseline)},
                             {matter.word("field.target"), said(action.target)}}}});
}

Sheet sheet_of(const Matter& matter, const Action& action) {
    const Journey* journey = matter.document.find(action.journey);
    const std::string kicker = joined({action.ref, journey ? journey->title : ""}, " · ");
    Sheet sheet{{3, action.title, kicker}, capitalised(matter.word_of("action_status", action.status)), {}};
    if (!action.description.empty()) sheet.blocks.push_back({Paragraph{action.description}});
    sheet.blocks.push_back({facts_of(matter, action)});
    Pair pair;
    add_resolved(matter, action, pair.left);
    add_expected(matter, action, pair.right);
    if (pair.left.empty()) std::swap(pair.left, pair.right);
    if (!pair.left.empty()) sheet.blocks.push_back({std::move(pair)});
    add_indicator(matter, action, sheet.blocks);
    return sheet;
}

}  // namespace

std::vector<Section> action_plan(const Matter& matter) {
    if (matter.actions.empty()) return {};
    Section section{{2, matter.word("export.plan.title"), ""}, {}, Begins::chapter, true};
    Table table;
    table.caption = matter.word("export.plan.caption");
    table.columns = {{matter.word("field.ref"), 0.6},
                     {matter.word("field.action"), 4.2},
                     {matter.word("field.lead"), 2.3},
                     {matter.word("export.dates"), 1.55},
                     {matter.word("export.effort_days"), 0.9, Align::right},
                     {matter.word("export.cost"), 1.1, Align::right},
                     {matter.word("field.status"), 1.1},
                     {matter.word("export.resolves"), 1.2},
                     {matter.word(matter.chosen ? "export.gain_in_scenario" : "export.gain_alone"), 0.9, Align::right}};
    for (const Action* action : matter.actions) table.rows.push_back(plan_row(matter, *action));
    table.rows.push_back(totals_row(matter));
    table.last_is_total = true;
    section.blocks.push_back({std::move(table)});
    section.blocks.push_back({Paragraph{
        matter.word(matter.chosen ? "export.plan.gain_in_scenario_hint" : "export.plan.gain_hint"), Role::small}});
    if (matter.scenarios.empty())
        for (Block& block : impact_and_effort(matter)) section.blocks.push_back(std::move(block));
    return {section};
}

std::vector<Section> action_sheets(const Matter& matter) {
    Section section{{2, matter.word("export.sheets.title"), ""}, {}};
    for (const Action* action : matter.actions)
        if (action->status != ActionStatus::dropped) section.blocks.push_back({sheet_of(matter, *action)});
    if (section.blocks.empty()) return {};
    return {section};
}

}  // namespace parcours::dossier
