#include "app/export/portfolio/portfolio.h"

#include "app/export/files.h"
#include "app/export/html/html.h"
#include "app/export/pdf/pdf.h"
#include "journeys/edit.h"

namespace parcours::dossier {

ExportResult write_folder(const ExportRequest& request, const Progress& progress) {
    ExportResult result;
    const auto storage = disk();
    if (const auto problem = make_folder(*storage, request.folder)) return {{}, {*problem}};
    const Document nothing = empty_document();
    const Matter matter(nothing, request);
    const Dossier dossier = dossier_of(*request.portfolio, matter);
    double done = 0;
    const double total = static_cast<double>(request.formats.size());
    const auto goes_on = [&](double share) {
        if (request.stop && request.stop->load()) return false;
        return !progress || progress((done + share) / total);
    };
    const auto put = [&](std::string_view ending, const std::string& bytes) {
        const auto file = request.folder / clean_file_name(dossier.title, ending);
        if (bytes.empty())
            result.problems.push_back({goes_on(0) ? "not_written" : "cancelled", file.string()});
        else if (const auto problem = write_whole(*storage, file, bytes))
            result.problems.push_back(*problem);
        else
            result.written.push_back(file);
    };
    for (const Format format : request.formats) {
        if (!goes_on(0)) {
            result.problems.push_back({"cancelled", request.folder.string()});
            break;
        }
        if (format == Format::pdf) put(".pdf", pdf::pdf_of(dossier, matter, goes_on));
        if (format == Format::html) put(".html", html::html_of(dossier, matter));
        if (format == Format::xlsx) put(".xlsx", book_of(*request.portfolio, matter));
        ++done;
    }
    if (progress) progress(1);
    return result;
}

}  // namespace parcours::dossier
