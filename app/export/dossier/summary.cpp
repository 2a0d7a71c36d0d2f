// The summary: true sentences counted from the session, then the journeys in one table.
#include <algorithm>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/order_of.h"

namespace parcours::dossier {
namespace {

using Sentences = std::vector<std::string>;

std::string quoted(const Matter& matter, const std::string& title) {
    return matter.word("export.quoted", {{"text", title}});
}

/// "60.5", or "60.5 (provisional)".
std::string said(const Matter& matter, const JourneyScore& score) {
    const std::string provisional = matter.provisional_of(score);
    return matter.points_of(score.score) + (provisional.empty() ? "" : " (" + provisional + ")");
}

void add_scores(const Matter& matter, Sentences& sentences) {
    const Journey *best = nullptr, *worst = nullptr;
    std::size_t scored = 0, provisional = 0;
    for (const Journey* journey : matter.journeys) {
        const JourneyScore& score = matter.score_of(journey->id);
        if (!score.score) continue;
        ++scored;
        provisional += score.provisional();
        if (!best || *score.score > *matter.score_of(best->id).score) best = journey;
        if (!worst || *score.score < *matter.score_of(worst->id).score) worst = journey;
    }
    if (!best) {
        sentences.push_back(matter.word("export.summary.no_score"));
        return;
    }
    if (scored > 1)
        sentences.push_back(
            matter.word("export.summary.extremes", {{"best", quoted(matter, best->title)},
                                                    {"best_score", said(matter, matter.score_of(best->id))},
                                                    {"worst", quoted(matter, worst->title)},
                                                    {"worst_score", said(matter, matter.score_of(worst->id))}}));
    if (provisional > 0) sentences.push_back(matter.words.count("export.summary.provisional", provisional));
}

void add_weakest_commitment(const Matter& matter, Sentences& sentences) {
    const CommitmentScore* lowest = nullptr;
    const Journey* where = nullptr;
    for (const Journey* journey : matter.journeys)
        for (const CommitmentScore& one : matter.score_of(journey->id).commitments)
            if (one.score && (!lowest || *one.score < *lowest->score)) {
                lowest = &one;
                where = journey;
            }
    if (!lowest) return;
    sentences.push_back(matter.word("export.summary.weakest",
                                    {{"commitment", quoted(matter, matter.document.find(lowest->commitment)->title)},
                                     {"journey", quoted(matter, where->title)},
                                     {"score", matter.points_of(lowest->score)},
                                     {"band", matter.word_of("band", band_of(*lowest->score))}}));
}

void add_pains(const Matter& matter, Sentences& sentences) {
    std::size_t open = 0, blocking = 0, serious = 0, unanswered = 0, capped = 0, assessed = 0;
    for (const Note& note : matter.document.all<Note>()) {
        const bool counts = std::any_of(matter.journeys.begin(), matter.journeys.end(),
                                        [&](const Journey* journey) { return journey->id == note.journey; });
        if (!counts || note.kind != NoteKind::pain || !note.open) continue;
        ++open;
        blocking += note.severity == 3;
        serious += note.severity == 2;
        if (note.severity != 3) continue;
        unanswered += std::none_of(matter.actions.begin(), matter.actions.end(), [&](const Action* action) {
            return action->status != ActionStatus::dropped &&
                   std::find(action->resolves.begin(), action->resolves.end(), note.id) != action->resolves.end();
        });
    }
    for (const Journey* journey : matter.journeys)
        for (const CellScore& cell : matter.score_of(journey->id).cells) {
            assessed += cell.state == CellState::assessed;
            capped += !cell.capped_by.empty();
        }
    if (open == 0) return;
    sentences.push_back(
        matter.words.count("export.summary.open_pains", open) +
        matter.word("export.summary.pain_kinds", {{"blocking", matter.words.count("export.summary.blocking", blocking)},
                                                  {"serious", matter.words.count("export.summary.serious", serious)}}));
    if (capped > 0)
        sentences.push_back(matter.word("export.summary.capped",
                                        {{"capped", std::to_string(capped)}, {"assessed", std::to_string(assessed)}}));
    if (unanswered > 0) sentences.push_back(matter.words.count("export.summary.unanswered", unanswered));
}

void add_mirror(const Matter& matter, Sentences& sentences) {
    const MirrorLine* widest = nullptr;
    for (const MirrorLine& cell : matter.mirror.cells)
        if (cell.gap && matter.has(cell.journey) && (!widest || std::abs(*cell.gap) > std::abs(*widest->gap)))
            widest = &cell;
    if (!widest || *widest->gap == 0) return;
    const std::string key = *widest->gap < 0 ? "export.summary.users_harsher" : "export.summary.agents_harsher";
    sentences.push_back(
        matter.word(key, {{"step", quoted(matter, matter.document.find(widest->step)->title)},
                          {"commitment", quoted(matter, matter.document.find(widest->commitment)->title)},
                          {"gap", points(matter.language, std::abs(*widest->gap))}}));
}

void add_plan(const Matter& matter, Sentences& sentences) {
    double effort = 0, cost = 0;
    std::size_t count = 0;
    for (const Action* action : matter.actions) {
        if (action->status == ActionStatus::dropped) continue;
        ++count;
        effort += action->effort.value_or(0);
        cost += action->cost.value_or(0);
    }
    if (count == 0) return;
    sentences.push_back(matter.words.count("export.summary.plan", count) +
                        matter.word("export.summary.plan_totals", {{"effort", quantity(matter.language, effort)},
                                                                   {"cost", euros(matter.language, cost)}}));
    if (matter.request.journey || !matter.today.mean || !matter.planned.mean) return;
    sentences.push_back(matter.word(matter.chosen ? "export.summary.projected_scenario" : "export.summary.projected",
                                    {{"scenario", matter.chosen ? quoted(matter, matter.chosen->title) : ""},
                                     {"today", matter.points_of(matter.today.mean)},
                                     {"planned", matter.points_of(matter.planned.mean)}}));
}

Score mean_of(const Matter& matter) {
    const JourneyScore* only = matter.today.of(matter.request.journey);
    const JourneyScore* only_planned = matter.planned.of(matter.request.journey);
    const auto today = only ? only->score : matter.today.mean;
    const auto planned = only_planned ? only_planned->score : matter.planned.mean;
    Score score{matter.word(matter.request.journey ? "export.score_100" : "export.mean_100"),
                matter.points_of(today),
                today ? capitalised(matter.word_of("band", band_of(*today))) : matter.word("cell_state.not_assessed"),
                tone_of(today),
                {}};
    if (!matter.plan.empty()) score.beside.push_back({matter.word("export.projected"), matter.points_of(planned)});
    std::size_t steps = 0;
    for (const Journey* journey : matter.journeys) steps += matter.score_of(journey->id).steps.size();
    score.beside.push_back({matter.word("export.steps"), std::to_string(steps)});
    return score;
}

Table journeys_table(const Matter& matter) {
    Table table;
    table.caption = matter.word("export.summary.journeys");
    table.columns = {{matter.word("field.journey"), 3.3},
                     {matter.word("export.score"), 2.1},
                     {matter.word("export.coverage"), 1.15, Align::right}};
    for (const Commitment* commitment : matter.commitments)
        table.columns.push_back({commitment->ref, matter.commitments.size() > 5 ? 0.8 : 1.0, Align::right});
    for (const Journey* journey : matter.journeys) {
        const JourneyScore& score = matter.score_of(journey->id);
        const std::string band = score.score ? matter.word_of("band", band_of(*score.score)) : "";
        std::vector<Cell> row{
            {journey->title, joined({journey->ref, journey->department}, " · "), Tone::none, true},
            {matter.points_of(score.score), band, tone_of(score.score), true, Gauge{score.score, {}, {}, {}}},
            {percent(matter.language, score.coverage), matter.provisional_of(score)}};
        for (const CommitmentScore& one : score.commitments)
            row.push_back({matter.points_of(one.score), "", tone_of(one.score)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string commitments_legend(const Matter& matter) {
    std::vector<std::string> parts;
    for (const Commitment* one : matter.commitments) parts.push_back(one->ref + "\u00a0: " + one->title);
    return joined(parts, "  ·  ");
}

}  // namespace

Section summary(const Matter& matter) {
    Section section{{2, matter.word("export.summary.title"), ""}, {}};
    Sentences sentences;
    add_scores(matter, sentences);
    add_weakest_commitment(matter, sentences);
    add_pains(matter, sentences);
    add_mirror(matter, sentences);
    add_plan(matter, sentences);
    section.blocks.push_back({mean_of(matter)});
    section.blocks.push_back({List{sentences, Role::lead}});
    constexpr std::size_t most = 6;  // more are compared in a chapter of their own
    if (!matter.journeys.empty() && matter.journeys.size() <= most) {
        section.blocks.push_back({journeys_table(matter)});
        section.blocks.push_back({Paragraph{commitments_legend(matter), Role::small}});
    }
    return section;
}

}  // namespace parcours::dossier
