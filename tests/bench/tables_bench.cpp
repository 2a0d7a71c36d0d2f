// Tables in and out: what a large workshop's spreadsheets cost.
#include "sessions/tables/import.h"
#include "sessions/tables/tables.h"
#include "tests/bench/figures.h"

namespace parcours::bench {
namespace {

std::vector<TableFile> large_tables() {
    std::string steps = "ref,stage,title\n", notes = "ref,step,kind,text,severity,commitments\n",
                ratings = "step,commitment,perspective,voter,value\n";
    for (int step = 1; step <= 450; ++step) {
        const std::string ref = "E" + std::to_string(step);
        steps += ref + ",PH1,Come to the counter\n";
        for (int voter = 0; voter < 20; ++voter)
            for (int commitment = 1; commitment <= 4; ++commitment)
                ratings += ref + ",C" + std::to_string(commitment) + ",agent,Agent " + std::to_string(voter) + ",3\n";
    }
    for (int note = 1; note <= 10'000; ++note)
        notes += "N" + std::to_string(note) + ",E" + std::to_string(1 + note % 450) +
                 ",pain,The counter sends people on to another one without telling it,2,C1|C2\n";
    return {{"commitments.csv", "ref\nC1\nC2\nC3\nC4\n"},
            {"journeys.csv", "ref\nP1\n"},
            {"stages.csv", "ref,journey\nPH1,P1\n"},
            {"steps.csv", steps},
            {"notes.csv", notes},
            {"ratings.csv", ratings}};
}

const Registered tables{"tables", [] {
                            const auto files = large_tables();
                            Document document;
                            const auto taken = milliseconds(5, [&] {
                                IdMint mint;
                                document = import_tables({}, files, {}, mint).document;
                            });
                            print_figure(36'000, "import of 36,000 ratings and 10,000 notes", median(taken), "ms");
                            IdMint mint;
                            const auto again = milliseconds(5, [&] { import_tables(document, files, {}, mint); });
                            print_figure(36'000, "the same tables once more", median(again), "ms");
                            const auto out = milliseconds(5, [&] {
                                for (const FlatTable& table : tables_of(document)) csv_of(table, CsvDialect::french);
                            });
                            print_figure(36'000, "export of them", median(out), "ms");
                        }};

}  // namespace
}  // namespace parcours::bench
