// What a steering committee waits for: gains of fifty actions over thirty journeys, the best selection among them, a
// survey of ten thousand answers, a folder of thirty sessions.
#include <fstream>

#include "app/cli/vocabulary.h"
#include "app/export/portfolio/portfolio.h"
#include "journeys/edit.h"
#include "journeys/selection.h"
#include "sessions/file.h"
#include "sessions/survey.h"
#include "tests/bench/figures.h"
#include "tests/support/build.h"
#include "tests/support/demonstration.h"
#include "tests/support/random_plan.h"

namespace parcours::bench {
namespace {

constexpr testing::PlanSize of_paris{30, 15, 4, 50, 3};

void gains_of_all_actions() {
    const Document document = testing::random_plan(1, of_paris);
    const Tally tally(document);
    const Id<Scenario> scenario = in_order<Scenario>(document).front()->id;
    print_figure(50, "all_gains_ms", median(milliseconds(11, [&] { gains(document, tally, scenario); })), "ms");
}

void selection_among_fifty() {
    const Document document = testing::random_plan(1, of_paris);
    const Limits limits{300.0, 250'000.0};
    ProposedSelection found;
    print_figure(50, "proposed_selection_ms",
                 median(milliseconds(3, [&] { found = proposed_selection(document, limits); })), "ms");
    print_figure(50, "proposed_selection_missed_at_most", found.at_most - found.mean.value_or(0), "points");
}

/// Five hundred people answer twenty questions.
void survey_of_ten_thousand() {
    testing::Build build;
    build.document = testing::random_plan(2, {5, 15, 4, 1, 1});
    const auto steps = build.document.all<Step>().entries();
    const auto commitments = in_order<Commitment>(build.document);
    std::string answers = "perspective";
    for (std::size_t q = 0; q < 20; ++q) {
        Question question;
        question.text = "Question " + std::to_string(q + 1);
        question.commitment = commitments[q % commitments.size()]->id;
        question.steps = {steps[q].id};
        build.add(question);
        answers += "," + question.text;
    }
    for (int person = 0; person < 500; ++person) {
        answers += person % 3 ? "\nuser" : "\nagent";
        for (int q = 0; q < 20; ++q) answers += "," + std::to_string(1 + (person * 7 + q) % 5);
    }
    const TableFile file{"survey.csv", answers + "\n"};
    print_figure(10'000, "survey_ms",
                 median(milliseconds(5,
                                     [&] {
                                         IdMint mint = build.mint;
                                         const auto read = read_survey(build.document, file, table_vocabulary());
                                         import_survey(build.document, std::get<ReadSurvey>(read), table_vocabulary(),
                                                       mint);
                                     })),
                 "ms");
}

void folder_of_thirty() {
    const testing::OwnFolder folder;
    const auto storage = disk();
    for (unsigned i = 1; i <= 30; ++i) {
        Document document = i == 1 ? testing::demonstration() : testing::random_plan(i, {1, 15, 4, 6, 2});
        const Session session = session_of(std::move(document), "00000000000000" + std::to_string(10 + i), 1);
        std::ofstream(folder.path() / ("session " + std::to_string(i) + ".parcours"), std::ios::binary)
            << written(session);
    }
    OpenFolder open{folder.path(), {}, {}};
    const auto read = [&] {
        open.content = std::get<SessionFolder>(read_folder(*storage, folder.path(), "?"));
        open.portfolio = portfolio_of(open.content.sessions, date_from_iso("2026-11-22"));
    };
    print_figure(30, "portfolio_open_ms", median(milliseconds(5, read)), "ms");
    const Document nothing = empty_document();
    ExportRequest request;
    request.date = *date_from_iso("2026-11-22");
    const dossier::Matter matter(nothing, request);
    print_figure(30, "folder_xlsx_ms", median(milliseconds(5, [&] { dossier::book_of(open, matter); })), "ms");
}

const Registered registered_gains("steering_gains", gains_of_all_actions);
const Registered registered_selection("steering_selection", selection_among_fifty);
const Registered registered_survey("steering_survey", survey_of_ten_thousand);
const Registered registered_folder("steering_portfolio", folder_of_thirty);

}  // namespace
}  // namespace parcours::bench
