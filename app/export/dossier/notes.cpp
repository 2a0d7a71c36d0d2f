#include <algorithm>

#include "app/export/dossier/journey.h"
#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours::dossier {
namespace {

using Notes = std::vector<const Note*>;

Notes notes_of(const Matter& matter, const Journey& journey, NoteKind kind) {
    Notes notes;
    for (const Note& note : matter.document.all<Note>())
        if (note.journey == journey.id && note.kind == kind && !is_blank(note.text)) notes.push_back(&note);
    return notes;
}

/// Open before closed, the gravest first, then those with most votes.
void sort_pains(Notes& notes) {
    std::stable_sort(notes.begin(), notes.end(), [](const Note* a, const Note* b) {
        const auto rank = [](const Note* note) {
            return std::tuple(!note->open, -note->severity.value_or(0), -note->votes);
        };
        return rank(a) < rank(b);
    });
}

std::string place_of(const Matter& matter, const Note& note) {
    const Step* step = matter.document.find(note.step);
    return joined({step ? step->ref + " " + step->title : "", matter.channel(note.channel),
                   note.perspective ? matter.word_of("perspective", *note.perspective) : ""},
                  " · ");
}

Table pains_table(const Matter& matter, const Notes& notes) {
    Table table;
    table.caption = matter.word("export.journey.pains_caption");
    table.columns = {{matter.word("field.ref"), 0.75},
                     {matter.word("note_kind.pain.title"), 5.2},
                     {matter.word("field.severity"), 1.2},
                     {matter.word("field.commitments"), 1.4},
                     {matter.word("field.votes"), 0.75, Align::right},
                     {matter.word("field.open"), 0.95}};
    for (const Note* note : notes)
        table.rows.push_back({{note->ref, "", Tone::none, true},
                              {note->text, place_of(matter, *note)},
                              {note->severity ? matter.word("severity." + std::to_string(*note->severity)) : "–", "",
                               Tone::none, note->severity == 3},
                              {refs_of(matter.document, note->commitments)},
                              {std::to_string(note->votes)},
                              {matter.word(note->open ? "export.open" : "export.closed")}});
    return table;
}

/// The text with its own direction, so that what stands beside it in the line keeps its place.
std::string isolated(const std::string& text) { return reads_right_to_left(text) ? "\u2068" + text + "\u2069" : text; }

List list_of(const Matter& matter, const Notes& notes) {
    List list;
    for (const Note* note : notes)
        list.items.push_back(matter.word(
            "export.note_line",
            {{"text", isolated(note->text)}, {"where", joined({note->ref, place_of(matter, *note)}, " · ")}}));
    return list;
}

const CellScore* lowest_moment_of_truth(const Matter& matter, const JourneyScore& score) {
    const CellScore* lowest = nullptr;
    for (const CellScore& cell : score.cells)
        if (cell.cell && matter.document.find(cell.step)->weight == 3 && (!lowest || *cell.cell < *lowest->cell))
            lowest = &cell;
    return lowest;
}

}  // namespace

void add_findings(const Matter& matter, const Journey& journey, Blocks& blocks) {
    const JourneyScore& score = matter.score_of(journey.id);
    List list;
    if (const CellScore* cell = lowest_moment_of_truth(matter, score))
        list.items.push_back(
            matter.word("export.journey.truth", {{"step", matter.document.find(cell->step)->title},
                                                 {"commitment", matter.document.find(cell->commitment)->title},
                                                 {"score", matter.points_of(cell->cell)}}));
    Notes pains = notes_of(matter, journey, NoteKind::pain);
    std::erase_if(pains, [](const Note* note) { return !note->open; });
    const auto capped = std::count_if(score.cells.begin(), score.cells.end(),
                                      [](const CellScore& cell) { return !cell.capped_by.empty(); });
    if (!pains.empty()) {
        std::string sentence = matter.words.count("export.journey.open_pains", pains.size());
        if (capped > 0) sentence += matter.words.count("export.journey.capped", static_cast<std::size_t>(capped));
        list.items.push_back(sentence + ".");
    }
    for (const Step* step : steps_of(matter.document, journey.id))
        if (step->delay_announced && step->delay_actual && *step->delay_actual > *step->delay_announced)
            list.items.push_back(
                matter.word("export.journey.late", {{"step", step->title},
                                                    {"announced", quantity(matter.language, *step->delay_announced)},
                                                    {"actual", quantity(matter.language, *step->delay_actual)}}));
    if (!list.items.empty()) blocks.push_back({std::move(list)});
}

void add_notes(const Matter& matter, const Journey& journey, Blocks& blocks) {
    if (Notes pains = notes_of(matter, journey, NoteKind::pain); !pains.empty()) {
        sort_pains(pains);
        blocks.push_back({Heading{3, matter.word("export.journey.pains"), ""}});
        blocks.push_back({pains_table(matter, pains)});
    }
    for (const NoteKind kind : {NoteKind::strength, NoteKind::idea, NoteKind::question, NoteKind::verbatim}) {
        const Notes notes = notes_of(matter, journey, kind);
        if (notes.empty()) continue;
        blocks.push_back({Heading{3, matter.word("export.journey.notes." + std::string(name_of(kind))), ""}});
        blocks.push_back({list_of(matter, notes)});
    }
}

}  // namespace parcours::dossier
