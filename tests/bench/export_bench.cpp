// How long a dossier takes.
#include "app/export/html/html.h"
#include "app/export/pdf/pdf.h"
#include "app/export/xlsx/xlsx.h"
#include "tests/bench/figures.h"
#include "tests/support/demonstration.h"

namespace parcours::bench {
namespace {

void exports_of_the_demonstration() {
    const Document& document = testing::demonstration();
    ExportRequest request;
    request.date = *date_from_iso("2026-02-12");
    const std::size_t n = document.all<Journey>().size();
    const auto print = [&](const std::string& metric, const auto& work) {
        print_figure(n, metric, median(milliseconds(5, work)), "ms");
    };
    print("dossier_pdf_ms", [&] {
        const dossier::Matter matter(document, request);
        pdf::pdf_of(dossier_of(matter), matter);
    });
    print("dossier_html_ms", [&] {
        const dossier::Matter matter(document, request);
        html::html_of(dossier_of(matter), matter);
    });
    print("dossier_xlsx_ms", [&] { xlsx::xlsx_of(dossier::Matter(document, request)); });
}

const Registered registered("exports", exports_of_the_demonstration);

}  // namespace
}  // namespace parcours::bench
