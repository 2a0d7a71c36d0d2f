// What has moved since the dossier before: actions, scores, and why.
#include <algorithm>
#include <ranges>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "sessions/figures.h"

namespace parcours::dossier {
namespace {

std::string due_of(const Matter& matter, std::optional<Date> date) { return date ? day(matter.language, *date) : "–"; }

std::string change_of(const Matter& matter, const Moved<double>& moved) {
    return moved.before && moved.now ? signed_points(matter.language, *moved.now - *moved.before) : "–";
}

std::string quantities(const Matter& matter, const std::string& what, const Moved<double>& moved) {
    const auto text = [&](std::optional<double> value) { return value ? quantity(matter.language, *value) : "–"; };
    return what + " " + text(moved.before) + " → " + text(moved.now);
}

/// The commitments whose scores moved, the cells that did it, what weighs more or less, and pain points that closed.
std::string why(const Matter& matter, const MovedScore& moved, const Moves& all) {
    constexpr std::size_t most_cells = 4;
    std::vector<std::string> parts;
    for (const auto& [ref, scores] : moved.commitments)
        parts.push_back(ref + " " + matter.points_of(scores.before) + " → " + matter.points_of(scores.now));
    for (const MovedCell& cell : moved.cells | std::views::take(most_cells))
        parts.push_back(matter.word("dossier.since.cell", {{"cell", cell.ref},
                                                           {"before", matter.points_of(cell.points.before)},
                                                           {"now", matter.points_of(cell.points.now)},
                                                           {"cause", matter.word_of("dossier.since", cell.cause)}}));
    if (moved.cells.size() > most_cells)
        parts.push_back(matter.words.count("dossier.since.more_cells", moved.cells.size() - most_cells));
    for (const auto* weights : {&moved.weights, &all.weights})
        for (const auto& [ref, weight] : *weights)
            parts.push_back(quantities(matter, matter.word("dossier.since.weight", {{"ref", ref}}), weight));
    const auto count = static_cast<std::size_t>(std::abs(moved.pains_closed));
    if (moved.pains_closed > 0) parts.push_back(matter.words.count("dossier.since.fewer_pains", count));
    if (moved.pains_closed < 0) parts.push_back(matter.words.count("dossier.since.more_pains", count));
    return joined(parts, " · ");
}

Table scores_table(const Matter& matter, const Moves& moves) {
    Table table;
    table.caption = matter.word("dossier.since.scores");
    table.columns = {{matter.word("field.journey"), 3},
                     {matter.word("dossier.since.before"), 0.8, Align::right},
                     {matter.word("dossier.since.now"), 0.9, Align::right},
                     {matter.word("dossier.since.change"), 0.8, Align::right},
                     {matter.word("dossier.since.why"), 4}};
    for (const MovedScore& one : moves.journeys)
        table.rows.push_back({{one.ref + " · " + one.title, "", Tone::none, true},
                              {matter.points_of(one.score.before)},
                              {matter.points_of(one.score.now), "", tone_of(one.score.now), true},
                              {change_of(matter, one.score)},
                              {why(matter, one, moves)}});
    return table;
}

/// What else than its state and its date an action has changed.
std::string changed_beside(const Matter& matter, const MovedAction& action) {
    std::vector<std::string> parts;
    if (action.lead.differs())
        parts.push_back(matter.word("field.lead") + " " + action.lead.before.value_or("–") + " → " +
                        action.lead.now.value_or("–"));
    if (action.effort.differs()) parts.push_back(quantities(matter, matter.word("export.effort_days"), action.effort));
    if (action.cost.differs()) parts.push_back(quantities(matter, matter.word("dossier.since.cost"), action.cost));
    return joined(parts, " · ");
}

Table actions_table(const Matter& matter, const Moves& moves) {
    Table table;
    table.caption = matter.word("dossier.since.actions");
    table.columns = {{matter.word("field.action"), 4.4},
                     {matter.word("dossier.since.before"), 1.2},
                     {matter.word("dossier.since.now"), 1.2},
                     {matter.word("dossier.since.due_before"), 1.2},
                     {matter.word("dossier.since.due_now"), 1.2}};
    const auto state = [&](const std::optional<ActionStatus>& status, std::string_view absent) {
        return status ? capitalised(matter.word_of("action_status", *status)) : matter.word(absent);
    };
    for (const MovedAction& one : moves.actions)
        table.rows.push_back({{one.ref + " · " + one.title, changed_beside(matter, one), Tone::none, true},
                              {state(one.status.before, "dossier.since.new")},
                              {state(one.status.now, "dossier.since.removed"), "", Tone::none, one.status.differs()},
                              {due_of(matter, one.due.before)},
                              {due_of(matter, one.due.now), "", Tone::none, one.due.differs()}});
    return table;
}

}  // namespace

const parcours::Dossier* dossier_before(const Document& document) {
    const parcours::Dossier* last = nullptr;
    for (const parcours::Dossier& one : document.all<parcours::Dossier>())
        if (!one.figures.empty() && (!last || one.number > last->number)) last = &one;
    return last;
}

std::vector<Section> since_the_last(const Matter& matter) {
    const parcours::Dossier* before = dossier_before(matter.document);
    const auto figures = before ? figures_from_json(before->figures) : std::nullopt;
    if (!figures) return {};
    const Moves moves = moves_between(*figures, figures_of(matter.document, matter.today));
    Section section{{2, matter.word("chapter.since"), ""}, {}};
    const std::string when = before->day ? long_day(matter.language, *before->day) : "–";
    section.blocks.push_back(
        {Paragraph{matter.word("dossier.since.lead",
                               {{"number", std::to_string(before->number)},
                                {"date", when},
                                {"committee", before->committee.empty() ? "" : " (" + before->committee + ")"}}),
                   Role::lead}});
    if (moves.mean.before && moves.mean.now)
        section.blocks.push_back(
            {Paragraph{matter.word("dossier.since.mean", {{"before", matter.points_of(moves.mean.before)},
                                                          {"now", matter.points_of(moves.mean.now)},
                                                          {"change", change_of(matter, moves.mean)}})}});
    if (moves.journeys.empty() && moves.actions.empty())
        section.blocks.push_back({Paragraph{matter.word("dossier.since.nothing"), Role::callout}});
    if (!moves.journeys.empty()) section.blocks.push_back({scores_table(matter, moves)});
    if (!moves.actions.empty()) section.blocks.push_back({actions_table(matter, moves)});
    return {section};
}

}  // namespace parcours::dossier
