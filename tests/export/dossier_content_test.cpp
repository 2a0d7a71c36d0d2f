// What the chapters of a dossier say, so that nobody has to look at a drawing to know it.
#include <doctest/doctest.h>

#include "app/export/picture/said.h"
#include "app/numbers.h"
#include "journeys/indicators.h"
#include "journeys/order_of.h"
#include "tests/export/committee.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// All texts of the tables of these sections.
std::string words_of_tables(const std::vector<dossier::Section>& sections) {
    std::string text;
    for (const dossier::Section& section : sections)
        for (const dossier::Block& block : section.blocks)
            if (const auto* table = std::get_if<dossier::Table>(&block.content))
                for (const auto& row : table->rows)
                    for (const dossier::Cell& cell : row) text += cell.text + "\n" + cell.detail + "\n";
    return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("whatever the map shows of a step stands in the tables after it, and in the words of the picture") {
    const Committee session;
    const ExportRequest request = session.request();
    const dossier::Matter matter(session.document, request);
    std::size_t described = 0;
    for (const Journey* one : matter.journeys) {
        const std::string text = words_of_tables({dossier::journey(matter, *one)});
        const std::string said = said_of_picture(session.document, one->id, matter.today, Language::fr);
        for (const Step* step : steps_of(session.document, one->id)) {
            CHECK(has(text, step->description));
            CHECK(has(text, step->actor));
            CHECK(has(said, step->title));
            CHECK(has(said, step->description));
            for (const std::string& document : step->documents) CHECK((has(text, document) && has(said, document)));
            described += !step->description.empty();
        }
        for (const Note& note : session.document.all<Note>())
            if (note.journey == one->id && !note.parked) CHECK(has(said, note.text));
    }
    CHECK(described > 0);
}

TEST_CASE("what one decimal would put on the target is printed with the decimals that tell its side") {
    Committee session;
    for (const double days : {30.016, 30.0004, 29.97, 30.0, 31.26}) {
        Indicator waiting;
        waiting.title = "Attente";
        waiting.better = Better::lower;
        waiting.target = 30;
        Observation one;
        one.indicator = session.add(waiting);
        one.day = on("2026-01-10");
        one.measured = days;
        session.add(one);
    }
    const ExportRequest request = session.request();
    const dossier::Matter matter(session.document, request);
    const std::string text = words_of_tables(dossier::indicators(matter));
    for (const char* printed : {"\n30,02\n", "\n30,0004\n", "\n29,97\n", "\n30\n", "\n31,3\n"})
        CHECK_MESSAGE(has(text, printed), printed);
}

TEST_CASE("measures are printed to one decimal, samples with their thousands apart, and each point is in a table") {
    const Committee session;
    const ExportRequest request = session.request();
    const dossier::Matter matter(session.document, request);
    const std::string text = words_of_tables(dossier::indicators(matter));
    CHECK(has(text, "61,7\u00a0%"));  // the mean of 60, 64 and 61
    CHECK(has(text, "3 mesures, 720 cas"));
    for (const IndicatorFigures& one : indicator_figures(session.document))
        if (one.observations.size() > 1)
            for (const Observation* each : one.observations) CHECK(has(text, day(Language::fr, *each->day)));
}
