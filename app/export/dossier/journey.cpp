// The section of one journey: who it is for, how it stands, its steps and its ratings.
#include <algorithm>

#include "app/export/dossier/journey.h"
#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours::dossier {
namespace {

std::string projected_of(const Matter& matter, const Journey& journey) {
    const JourneyScore* planned = matter.planned.of(journey.id);
    return matter.points_of(planned ? planned->score : std::nullopt);
}

Facts facts_of(const Matter& matter, const Journey& journey) {
    Facts facts;
    const auto put = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) facts.facts.push_back({matter.word(key), text});
    };
    put("field.audience", journey.audience);
    put("field.department", journey.department);
    put("field.referent", journey.referent);
    put("field.status", capitalised(matter.word_of("journey_status", journey.status)));
    return facts;
}

Score score_of(const Matter& matter, const Journey& journey, const JourneyScore& score) {
    Score result{matter.word("export.score_100"),
                 matter.points_of(score.score),
                 score.score ? capitalised(matter.word_of("band", band_of(*score.score)))
                             : matter.word("cell_state.not_assessed"),
                 tone_of(score.score),
                 {}};
    if (!matter.plan.empty()) result.beside.push_back({matter.word("export.projected"), projected_of(matter, journey)});
    result.beside.push_back({matter.word("export.coverage"),
                             joined({percent(matter.language, score.coverage), matter.provisional_of(score)}, " · ")});
    result.beside.push_back({matter.word("export.steps"), std::to_string(score.steps.size())});
    return result;
}

std::string gap_of(const Matter& matter, Id<Journey> journey, Id<Commitment> commitment) {
    for (const MirrorLine& line : matter.mirror.commitments)
        if (line.journey == journey && line.commitment == commitment && line.gap)
            return signed_points(matter.language, *line.gap);
    return "–";
}

Table commitments_table(const Matter& matter, const JourneyScore& score) {
    Table table;
    table.caption = matter.word("export.journey.by_commitment");
    table.columns = {{matter.word("field.commitment"), 3.2},
                     {matter.word("export.score"), 3.2},
                     {matter.word("export.projected"), 1, Align::right},
                     {matter.word("export.gap"), 1.2, Align::right},
                     {matter.word("export.capped_cells"), 1, Align::right}};
    const JourneyScore* planned = matter.planned.of(score.journey);
    for (std::size_t i = 0; i < score.commitments.size(); ++i) {
        const CommitmentScore& one = score.commitments[i];
        const auto projected = planned ? planned->commitments[i].score : std::nullopt;
        const auto capped = std::count_if(score.cells.begin(), score.cells.end(), [&](const CellScore& cell) {
            return cell.commitment == one.commitment && !cell.capped_by.empty();
        });
        const Commitment& commitment = *matter.document.find(one.commitment);
        table.rows.push_back(
            {{commitment.ref + " · " + commitment.title, "", Tone::none, true},
             {matter.points_of(one.score), one.score ? matter.word_of("band", band_of(*one.score)) : "",
              tone_of(one.score), true, Gauge{one.score, projected, {}, {}}},
             {matter.points_of(projected)},
             {gap_of(matter, score.journey, one.commitment)},
             {std::to_string(capped)}});
    }
    return table;
}

std::string delay_of(const Matter& matter, std::string_view key, std::optional<double> days) {
    return days ? matter.word(key, {{"n", quantity(matter.language, *days)}}) : "";
}

Table steps_table(const Matter& matter, const Journey& journey) {
    Table table;
    table.caption = matter.word("export.journey.steps_caption");
    table.columns = {{matter.word("field.step"), 3.6},
                     {matter.word("export.who"), 1.7},
                     {matter.word("field.channels"), 1.6},
                     {matter.word("export.delay"), 1.4},
                     {matter.word("field.emotion"), 1.1}};
    for (const Stage* stage : stages_of(matter.document, journey.id))
        for (const Step* step : steps_of(matter.document, stage->id)) {
            std::vector<std::string> channels;
            for (const std::string& channel : step->channels) channels.push_back(matter.channel(channel));
            const std::string weight = step->weight > 1 ? matter.word("weight." + std::to_string(step->weight)) : "";
            table.rows.push_back({{step->ref + " · " + step->title, joined({stage->title, weight}, " · "), Tone::none,
                                   step->weight == 3},
                                  {step->actor, matter.word_of("office", step->office)},
                                  {joined(channels)},
                                  {delay_of(matter, "export.delay_actual", step->delay_actual),
                                   delay_of(matter, "export.delay_announced", step->delay_announced)},
                                  {step->emotion ? matter.word("emotion." + std::to_string(*step->emotion)) : ""}});
        }
    return table;
}

/// What the map says of each step beside what the table of steps does: what happens there, and what one must bring.
Table descriptions_table(const Matter& matter, const Journey& journey) {
    Table table;
    table.caption = matter.word("export.journey.descriptions_caption");
    table.columns = {{matter.word("field.step"), 2.2},
                     {matter.word("field.description"), 4.4},
                     {matter.word("field.documents"), 2.8}};
    for (const Step* step : steps_of(matter.document, journey.id))
        if (!is_blank(step->description) || !step->documents.empty())
            table.rows.push_back(
                {{step->ref + " · " + step->title},
                 {is_blank(step->description) ? "–" : step->description},
                 {step->documents.empty() ? "–" : joined(step->documents, matter.word("export.list_between"))}});
    return table;
}

Cell matrix_cell(const Matter& matter, const CellScore& cell) {
    if (cell.state == CellState::not_applicable) return {matter.word("rating.na.short"), "", tone_of(cell)};
    if (!cell.cell) return {"–", "", tone_of(cell)};
    std::string detail;
    if (!cell.capped_by.empty())
        detail = matter.word("export.capped_by", {{"raw", matter.points_of(cell.raw)},
                                                  {"notes", refs_of(matter.document, cell.capped_by)}});
    else if (cell.by_consensus)
        detail = matter.word("export.consensus");
    return {matter.points_of(cell.cell), detail, tone_of(cell), true};
}

Table matrix(const Matter& matter, const JourneyScore& score) {
    Table table;
    table.tinted = true;
    table.caption = matter.word("export.journey.matrix_caption");
    table.columns = {{matter.word("field.step"), 2.6}};
    for (const Commitment* one : matter.commitments)
        table.columns.push_back({one->ref, 1.25, Align::left, matter.commitments.size() <= 5 ? one->title : ""});
    for (const Id<Step> id : score.steps) {
        const Step& step = *matter.document.find(id);
        std::vector<Cell> row{{step.ref + " · " + step.title,
                               step.weight > 1 ? matter.word("weight." + std::to_string(step.weight)) : "", Tone::none,
                               step.weight == 3}};
        for (const Commitment* one : matter.commitments) row.push_back(matrix_cell(matter, *score.cell(id, one->id)));
        table.rows.push_back(std::move(row));
    }
    std::vector<Cell> total{{matter.word("field.journey"), "", Tone::none, true}};
    for (const CommitmentScore& one : score.commitments)
        total.push_back({matter.points_of(one.score), "", tone_of(one.score), true});
    table.rows.push_back(std::move(total));
    table.last_is_total = true;
    return table;
}

/// The cells on which users and agents disagree most, the widest gap first; and how much of the mirror is not shown.
struct Disagreements {
    Table table;
    std::size_t all = 0;       ///< cells that both sides answered, with five people or more on each
    std::size_t withheld = 0;  ///< cells that somebody answered, but too few to be shown apart
};

Disagreements disagreements(const Matter& matter, Id<Journey> journey) {
    constexpr std::size_t most = 10;
    Disagreements found;
    std::vector<const MirrorLine*> cells;
    for (const MirrorLine& cell : matter.mirror.cells) {
        if (cell.journey != journey) continue;
        found.withheld += cell.withheld;
        if (cell.gap) cells.push_back(&cell);
    }
    found.all = cells.size();
    std::ranges::stable_sort(cells, std::greater<>{}, [](const MirrorLine* one) { return std::abs(*one->gap); });
    if (cells.size() > most) cells.resize(most);
    Table& table = found.table;
    table.caption = matter.word("export.journey.mirror_caption");
    table.columns = {{matter.word("field.step"), 2.9},
                     {matter.word("field.commitment"), 1.2},
                     {matter.word("export.gap"), 3},
                     {matter.word("export.users"), 0.85, Align::right},
                     {matter.word("export.agents"), 0.85, Align::right}};
    const auto side = [&](const MirrorSide& one) {
        return Cell{matter.points_of(one.points), matter.words.count("export.people", one.people)};
    };
    for (const MirrorLine* cell : cells) {
        const Step& step = *matter.document.find(cell->step);
        table.rows.push_back({{step.ref + " · " + step.title},
                              {std::string(matter.document.find(cell->commitment)->ref)},
                              {signed_points(matter.language, *cell->gap), "", Tone::none, true,
                               Gauge{{}, {}, cell->users.points, cell->agents.points}},
                              side(cell->users),
                              side(cell->agents)});
    }
    return found;
}

void add_mirror(const Matter& matter, Id<Journey> journey, Blocks& blocks) {
    Disagreements found = disagreements(matter, journey);
    if (found.all + found.withheld == 0) return;
    blocks.push_back({Heading{3, matter.word("export.journey.mirror"), ""}});
    std::vector<std::string> said;
    if (found.all > 0) said.push_back(matter.word("export.journey.mirror_hint"));
    if (found.all > found.table.rows.size())
        said.push_back(matter.word("export.journey.mirror_first", {{"n", std::to_string(found.table.rows.size())},
                                                                   {"all", std::to_string(found.all)}}));
    if (found.withheld > 0) said.push_back(matter.words.count("export.journey.mirror_withheld", found.withheld));
    blocks.push_back({Paragraph{joined(said, " ")}});
    if (found.all > 0) blocks.push_back({std::move(found.table)});
}

std::string description_of(const Matter& matter, const Journey& journey) {
    return matter.word(
        "export.journey.map_description",
        {{"journey", journey.title},
         {"stages", matter.words.count("export.n_stages", stages_of(matter.document, journey.id).size())},
         {"steps", matter.words.count("export.n_steps", steps_of(matter.document, journey.id).size())}});
}

}  // namespace

Section journey(const Matter& matter, const Journey& journey) {
    const JourneyScore& score = matter.score_of(journey.id);
    Section section{{2, journey.title, journey.ref}, {}};
    Blocks& blocks = section.blocks;
    if (!journey.summary.empty()) blocks.push_back({Paragraph{journey.summary, Role::lead}});
    blocks.push_back({facts_of(matter, journey)});
    if (score.steps.empty()) {
        blocks.push_back({Paragraph{matter.word("export.journey.no_steps"), Role::callout}});
        return section;
    }
    blocks.push_back({score_of(matter, journey, score)});
    add_findings(matter, journey, blocks);
    blocks.push_back({commitments_table(matter, score)});
    blocks.push_back({Map{journey.id, matter.word("export.journey.map", {{"journey", journey.title}}),
                          description_of(matter, journey)}});
    blocks.push_back({Heading{3, matter.word("export.journey.steps"), ""}});
    blocks.push_back({steps_table(matter, journey)});
    blocks.push_back({descriptions_table(matter, journey)});
    blocks.push_back({Heading{3, matter.word("export.journey.matrix"), ""}});
    blocks.push_back({matrix(matter, score)});
    add_mirror(matter, journey.id, blocks);
    add_notes(matter, journey, blocks);
    return section;
}

}  // namespace parcours::dossier
