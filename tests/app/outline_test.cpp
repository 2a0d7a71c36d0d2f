#include "app/outline.h"

#include "app/outline_text.h"
#include "tests/support/demonstration.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

template <class R>
std::size_t rows_of(const std::vector<OutlineRow>& rows) {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const OutlineRow& row) { return std::holds_alternative<Id<R>>(row.target); }));
}

}  // namespace

TEST_CASE("the outline holds everything of a journey once, in reading order") {
    const Document& document = demonstration();
    for (const Journey* journey : in_order<Journey>(document)) {
        const auto rows = outline_of(document, journey->id);
        std::set<Target> seen;
        for (const OutlineRow& row : rows) CHECK(seen.insert(row.target).second);
        const auto steps = steps_of(document, journey->id);
        std::size_t notes = 0;
        for (const Note& note : document.all<Note>()) notes += note.journey == journey->id;
        CHECK(rows.front() == OutlineRow{journey->id, 0, true, false});
        CHECK(rows_of<Step>(rows) == steps.size());
        CHECK(rows_of<Note>(rows) == notes);
        CHECK(notes_in_order(document, journey->id).size() == notes);
        std::vector<Id<Step>> read;
        for (const OutlineRow& row : rows)
            if (const auto* step = std::get_if<Id<Step>>(&row.target)) read.push_back(*step);
        for (std::size_t i = 0; i < steps.size(); ++i) CHECK(read[i] == steps[i]->id);
    }
}

TEST_CASE("what is folded keeps its line and hides what is below") {
    const Document& document = demonstration();
    const Id<Journey> journey = in_order<Journey>(document).front()->id;
    const Id<Stage> stage = stages_of(document, journey).front()->id;
    const auto rows = outline_of(document, journey, {Target(stage)});
    CHECK(rows[1] == OutlineRow{stage, 1, true, true});
    CHECK(rows[2].depth == 1);
    CHECK(holder_of(rows, 2) == 0);
    CHECK(outline_of(document, journey, {Target(journey)}).size() == 1);
}

TEST_CASE("every line of the outline says what it is, in both languages") {
    for (const Language language : {Language::fr, Language::en}) {
        const Document& document = demonstration(language);
        const Scores scores = score(document);
        const OutlineWords with{document, scores, words_in(language)};
        for (const Journey* journey : in_order<Journey>(document)) {
            for (const OutlineRow& row : outline_of(document, journey->id)) {
                const OutlineText text = outline_text(with, row.target);
                CHECK_FALSE(text.head.empty());
                CHECK(text.head.find("‹") == std::string::npos);
                CHECK(text.facts.find("‹") == std::string::npos);
            }
            for (const OutlinePart part : {OutlinePart::steps, OutlinePart::notes, OutlinePart::ratings}) {
                const OutlineTable table = outline_table(with, journey->id, part);
                CHECK_FALSE(table.lines.empty());
                for (const auto& line : table.lines) CHECK(line.cells.size() == table.columns.size());
            }
        }
    }
}
