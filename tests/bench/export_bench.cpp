// How long a dossier takes: of the demonstration, of thirty journeys and fifty actions, of a board of ten thousand
// notes.
#include "app/export/html/html.h"
#include "app/export/pdf/pdf.h"
#include "app/export/pdf/wall.h"
#include "app/export/xlsx/xlsx.h"
#include "journeys/edit.h"
#include "journeys/order_of.h"
#include "tests/bench/figures.h"
#include "tests/support/demonstration.h"

namespace parcours::bench {
namespace {

ExportRequest request_of_a_day() {
    ExportRequest request;
    request.date = *date_from_iso("2026-02-12");
    return request;
}

void exports_of_the_demonstration() {
    const Document& document = testing::demonstration();
    const ExportRequest request = request_of_a_day();
    const std::size_t n = document.all<Journey>().size();
    const auto print = [&](const std::string& metric, const auto& work) {
        print_figure(n, metric, median(milliseconds(5, work)), "ms");
    };
    std::size_t pages = 0;
    print("dossier_pdf_ms", [&] {
        const dossier::Matter matter(document, request);
        pages = pdf::printed(dossier_of(matter), matter).pages;
    });
    print_figure(n, "dossier_pages", static_cast<double>(pages), "pages");
    print("dossier_html_ms", [&] {
        const dossier::Matter matter(document, request);
        html::html_of(dossier_of(matter), matter);
    });
    print("dossier_xlsx_ms", [&] { xlsx::xlsx_of(dossier::Matter(document, request)); });
}

/// Copies of the demonstration's journeys and actions, thirty and fifty of them.
Document thirty_journeys() {
    Document document = testing::demonstration();
    const Document first = document;
    IdMint mint{99, 0};
    std::vector<Edit> edits;
    const auto journeys = in_order<Journey>(first);
    for (std::size_t i = journeys.size(); i < 30; ++i) {
        const Journey& of = *journeys[i % journeys.size()];
        Journey journey = of;
        journey.id = mint.next<Journey>();
        journey.ref.clear();
        journey.title += " (" + std::to_string(i) + ")";
        edits.push_back(Add<Journey>{journey});
        for (const Stage* stage : stages_of(first, of.id)) {
            Stage copy = *stage;
            copy.id = mint.next<Stage>();
            copy.ref.clear();
            copy.journey = journey.id;
            edits.push_back(Add<Stage>{copy});
            for (const Step* step : steps_of(first, stage->id)) {
                Step card = *step;
                card.id = mint.next<Step>();
                card.ref.clear();
                card.stage = copy.id;
                edits.push_back(Add<Step>{card});
                for (const Commitment& commitment : first.all<Commitment>())
                    edits.push_back(SetConsensus{card.id, commitment.id, static_cast<int>(card.id.value % 5), ""});
                for (const Note& note : first.all<Note>())
                    if (note.step == step->id) {
                        Note said = note;
                        said.id = mint.next<Note>();
                        said.ref.clear();
                        said.journey = journey.id;
                        said.step = card.id;
                        said.cluster = {};
                        edits.push_back(Add<Note>{said});
                    }
            }
        }
    }
    const auto actions = in_order<Action>(first);
    for (std::size_t i = actions.size(); i < 50; ++i) {
        Action action = *actions[i % actions.size()];
        action.id = mint.next<Action>();
        action.ref.clear();
        edits.push_back(Add<Action>{action});
    }
    return std::get<Document>(after(document, edits));
}

void a_large_dossier() {
    const Document document = thirty_journeys();
    const ExportRequest request = request_of_a_day();
    std::size_t pages = 0;
    const double pdf = median(milliseconds(3, [&] {
        const dossier::Matter matter(document, request);
        pages = pdf::printed(dossier_of(matter), matter).pages;
    }));
    print_figure(30, "large_dossier_pages", static_cast<double>(pages), "pages");
    print_figure(30, "large_dossier_pdf_ms", pdf, "ms");
    print_figure(30, "large_dossier_pdf_ms_for_30_pages",
                 pdf * 30 / static_cast<double>(std::max<std::size_t>(pages, 1)), "ms");
    print_figure(30, "large_dossier_html_ms",
                 median(milliseconds(3,
                                     [&] {
                                         const dossier::Matter matter(document, request);
                                         html::html_of(dossier_of(matter), matter);
                                     })),
                 "ms");
    print_figure(30, "portfolio_xlsx_ms",
                 median(milliseconds(3, [&] { xlsx::xlsx_of(dossier::Matter(document, request)); })), "ms");
}

void a_wall_of_notes() {
    Document document = testing::demonstration();
    IdMint mint{98, 0};
    const Id<Journey> journey = in_order<Journey>(document).front()->id;
    std::vector<Edit> edits;
    for (int i = 0; i < 10'000; ++i) {
        Note note;
        note.id = mint.next<Note>();
        note.journey = journey;
        note.kind = static_cast<NoteKind>(i % 5);
        note.text =
            "Post-it " + std::to_string(i) + " : on attend trop longtemps au guichet, personne ne sait pourquoi.";
        note.spot = {i % 100 * 260, 3000 + i / 100 * 220};
        edits.push_back(Add<Note>{note});
    }
    document = std::get<Document>(after(document, edits));
    const ExportRequest request = request_of_a_day();
    print_figure(10'000, "wall_pdf_ms",
                 median(milliseconds(3,
                                     [&] {
                                         const dossier::Matter matter(document, request);
                                         pdf::wall_of(matter, *document.find(journey));
                                     })),
                 "ms");
}

const Registered registered("exports", exports_of_the_demonstration);
const Registered large("exports_large", a_large_dossier);
const Registered wall("exports_wall", a_wall_of_notes);

}  // namespace
}  // namespace parcours::bench
