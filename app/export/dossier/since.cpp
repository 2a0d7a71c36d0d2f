// What has moved since the dossier before: actions, scores, and why.
#include <algorithm>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "sessions/figures.h"

namespace parcours::dossier {
namespace {

std::string status_of(const Matter& matter, std::optional<ActionStatus> status) {
    return status ? capitalised(matter.word_of("action_status", *status)) : "–";
}

std::string due_of(const Matter& matter, std::optional<Date> date) { return date ? day(matter.language, *date) : "–"; }

std::string change_of(const Matter& matter, std::optional<double> before, std::optional<double> now) {
    return before && now ? signed_points(matter.language, *now - *before) : "–";
}

/// The commitments whose scores moved, and the pain points that closed.
std::string why(const Matter& matter, const MovedScore& moved) {
    std::vector<std::string> parts;
    for (const auto& [ref, scores] : moved.commitments)
        parts.push_back(ref + " " + matter.points_of(scores.first) + " → " + matter.points_of(scores.second));
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
                              {matter.points_of(one.before)},
                              {matter.points_of(one.now), "", tone_of(one.now), true},
                              {change_of(matter, one.before, one.now)},
                              {why(matter, one)}});
    return table;
}

Table actions_table(const Matter& matter, const Moves& moves) {
    Table table;
    table.caption = matter.word("dossier.since.actions");
    table.columns = {{matter.word("field.action"), 4.4},
                     {matter.word("dossier.since.before"), 1.2},
                     {matter.word("dossier.since.now"), 1.2},
                     {matter.word("dossier.since.due_before"), 1.2},
                     {matter.word("dossier.since.due_now"), 1.2}};
    for (const MovedAction& one : moves.actions)
        table.rows.push_back({{one.ref + " · " + one.title, "", Tone::none, true},
                              {status_of(matter, one.before)},
                              {status_of(matter, one.now), "", Tone::none, one.before != one.now},
                              {due_of(matter, one.due_before)},
                              {due_of(matter, one.due_now), "", Tone::none, one.due_before != one.due_now}});
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
    if (moves.mean_before && moves.mean_now)
        section.blocks.push_back({Paragraph{
            matter.word("dossier.since.mean",
                        {{"before", matter.points_of(moves.mean_before)},
                         {"now", matter.points_of(moves.mean_now)},
                         {"change", signed_points(matter.language, *moves.mean_now - *moves.mean_before)}})}});
    if (moves.journeys.empty() && moves.actions.empty())
        section.blocks.push_back({Paragraph{matter.word("dossier.since.nothing"), Role::callout}});
    if (!moves.journeys.empty()) section.blocks.push_back({scores_table(matter, moves)});
    if (!moves.actions.empty()) section.blocks.push_back({actions_table(matter, moves)});
    return {section};
}

}  // namespace parcours::dossier
