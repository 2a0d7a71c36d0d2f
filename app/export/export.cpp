#include "app/export/export.h"

#include "app/export/dossier/matter.h"
#include "app/export/dossier/minutes.h"
#include "app/export/files.h"
#include "app/export/html/html.h"
#include "app/export/pdf/pdf.h"
#include "app/export/picture/png.h"
#include "app/export/picture/svg.h"
#include "app/export/xlsx/xlsx.h"

#include "sessions/tables/tables.h"

namespace parcours {
namespace {

/// One export from beginning to end: makes the bytes of each file and puts them on the disk.
class Export {
  public:
    Export(const Document& document, const ExportRequest& request, const Progress& progress)
        : document_(document), request_(request), progress_(progress), storage_(disk()), matter_(document, request) {}

    ExportResult run() {
        if (const auto problem = make_folder(*storage_, request_.folder)) return {{}, {*problem}};
        for (const Format format : request_.formats) {
            if (!tell(0)) {
                result_.problems.push_back({"cancelled", request_.folder.string()});
                break;
            }
            write(format);
            ++done_;
        }
        if (progress_) progress_(1);
        return std::move(result_);
    }

  private:
    /// The share of one format into that of all.
    bool tell(double share) const {
        return !progress_ ||
               progress_((static_cast<double>(done_) + share) / static_cast<double>(request_.formats.size()));
    }

    std::string base() const {
        if (!request_.file_name.empty()) return request_.file_name;
        if (const Workshop* workshop = document_.find(request_.workshop))
            return matter_.word("minutes.title") + " " + workshop->ref + " " + workshop->title;
        const About* about = document_.find(about_id);
        return about ? about->title : "";
    }

    void write(Format format) {
        switch (format) {
            case Format::pdf:
                return put(base(), ".pdf",
                           pdf::pdf_of(dossier(), matter_, [this](double share) { return tell(share); }));
            case Format::html:
                return put(base(), ".html", html::html_of(dossier(), matter_));
            case Format::xlsx:
                return put(base(), ".xlsx", xlsx::xlsx_of(matter_));
            case Format::csv:
                return write_tables();
            case Format::svg:
            case Format::png:
                return write_pictures(format);
        }
    }

    const dossier::Dossier& dossier() {
        const Workshop* workshop = document_.find(request_.workshop);
        if (!dossier_) dossier_ = workshop ? minutes_of(matter_, *workshop) : dossier_of(matter_);
        return *dossier_;
    }

    void put(std::string_view name, std::string_view ending, std::string_view bytes) {
        const auto file = request_.folder / clean_file_name(name, ending);
        if (bytes.empty()) {
            result_.problems.push_back({tell(0) ? "not_written" : "cancelled", file.string()});
        } else if (const auto problem = write_whole(*storage_, file, bytes)) {
            result_.problems.push_back(*problem);
        } else {
            result_.written.push_back(file);
        }
    }

    void write_tables() {
        for (const FlatTable& table : tables_of(document_)) put(table.name, ".csv", csv_of(table, request_.csv));
    }

    void write_pictures(Format format) {
        if (matter_.journeys.empty()) result_.problems.push_back({"nothing", request_.folder.string()});
        for (const Journey* journey : matter_.journeys) {
            const std::string name = base() + " - " + journey->ref + " " + journey->title;
            if (format == Format::svg)
                put(name, ".svg", svg_of(document_, journey->id, matter_.today, request_.language));
            else
                put(name, ".png", png_of(document_, journey->id, matter_.today, request_.language));
        }
    }

    const Document& document_;
    const ExportRequest& request_;
    const Progress& progress_;
    std::unique_ptr<Storage> storage_;
    dossier::Matter matter_;
    std::optional<dossier::Dossier> dossier_;
    ExportResult result_;
    std::size_t done_ = 0;
};

}  // namespace

ExportResult export_session(const Document& document, const ExportRequest& request, const Progress& progress) {
    return Export(document, request, progress).run();
}

}  // namespace parcours
