#include "app/export/export.h"

#include "app/export/dossier/matter.h"
#include "app/export/dossier/minutes.h"
#include "app/export/files.h"
#include "app/export/freeze.h"
#include "app/export/handover/calendar.h"
#include "app/export/handover/kit.h"
#include "app/export/handover/trackers.h"
#include "app/export/html/base.h"
#include "app/export/html/html.h"
#include "app/export/pdf/pdf.h"
#include "app/export/pdf/wall.h"
#include "app/export/picture/png.h"
#include "app/export/picture/svg.h"
#include "app/export/portfolio/portfolio.h"
#include "app/export/xlsx/xlsx.h"
#include "sessions/boards/canvas.h"
#include "sessions/boards/excalidraw.h"
#include "sessions/tables/tables.h"

namespace parcours {
namespace {

constexpr bool is_kit(Format format) { return format == Format::folder || format == Format::kit; }

/// One export from beginning to end: makes the bytes of each file and puts them on the disk, or into a kit.
class Export {
  public:
    Export(const Document& document, const ExportRequest& request, const Progress& progress)
        : document_(document), request_(request), progress_(progress), storage_(disk()), matter_(document, request) {}

    ExportResult run() {
        folder_ = request_.folder;
        if (const auto problem = make_folder(*storage_, folder_)) return {{}, {*problem}};
        for (const Format format : request_.formats) total_ += is_kit(format) ? kit_formats().size() : 1;
        for (const Format format : request_.formats) {
            if (!go_on()) break;
            is_kit(format) ? write_kit(format) : write(format);
        }
        if (progress_) progress_(1);
        if (request_.frozen && result_.problems.empty())
            result_.keep = std::make_shared<const Edit>(freezing(document_, request_));
        return std::move(result_);
    }

  private:
    static std::vector<Format> kit_formats() {
        std::vector<Format> formats;
        for (std::size_t i = 0; i < Names<Format>::values.size(); ++i)
            if (!is_kit(static_cast<Format>(i))) formats.push_back(static_cast<Format>(i));
        return formats;
    }

    /// The share of one format into that of all. False once it is cancelled.
    bool tell(double share) const {
        if (request_.stop && request_.stop->load()) return false;
        return !progress_ || progress_((static_cast<double>(done_) + share) / static_cast<double>(total_));
    }
    bool go_on() {
        if (tell(0)) return true;
        if (!cancelled_) result_.problems.push_back({"cancelled", request_.folder.string()});
        cancelled_ = true;
        return false;
    }

    std::string base() const {
        if (!request_.file_name.empty()) return request_.file_name;
        if (const Workshop* workshop = document_.find(request_.workshop))
            return matter_.word("minutes.title") + " " + workshop->ref + " " + workshop->title;
        const About* about = document_.find(about_id);
        return about ? about->title : "";
    }
    std::string base(std::string_view suffix) const { return base() + " - " + matter_.word(suffix); }
    /// The ending of what a dossier is kept as: a numbered one never replaces another.
    std::string numbered(std::string_view ending) const {
        if (request_.number == 0) return std::string(ending);
        return " - " + matter_.word("dossier.file_number", {{"number", std::to_string(request_.number)}}) +
               std::string(ending);
    }

    void write(Format format) {
        make(format);
        ++done_;
    }

    void make(Format format) {
        const auto told = [this](double share) { return tell(share); };
        switch (format) {
            case Format::pdf:
                return put(base(), numbered(".pdf"), pdf::pdf_of(dossier(), matter_, told), "kit.what.pdf");
            case Format::html:
                return put(base(), numbered(".html"), html::html_of(dossier(), matter_), "kit.what.html");
            case Format::xlsx:
                return put(base(), numbered(".xlsx"), xlsx::xlsx_of(matter_), "kit.what.xlsx");
            case Format::csv:
                for (const FlatTable& table : tables_of(document_))
                    put(table.name, ".csv", csv_of(table, request_.csv), "csv_table." + std::string(table.name));
                return;
            case Format::svg:
            case Format::png:
            case Format::wall:
            case Format::canvas:
            case Format::excalidraw:
                return write_journeys(format);
            case Format::ics:
                return put(base(), ".ics", calendar_of(matter_), "kit.what.ics");
            case Format::actions:
                return put(base("export.plan.title"), ".csv", plain_tracker_of(matter_), "kit.what.actions");
            case Format::jira:
                return put(base() + " - Jira", ".csv", jira_of(matter_), "kit.what.jira");
            case Format::planner:
                return put(base() + " - Planner", ".csv", planner_of(matter_), "kit.what.planner");
            case Format::cards:
                return write_cards();
            case Format::base:
                return put(base("base.title"), ".html", html::base_of(matter_), "kit.what.base");
            case Format::folder:
            case Format::kit:
                return;
        }
    }

    const dossier::Dossier& dossier() {
        const Workshop* workshop = document_.find(request_.workshop);
        if (!dossier_) dossier_ = workshop ? minutes_of(matter_, *workshop) : dossier_of(matter_);
        return *dossier_;
    }

    void put(std::string_view name, std::string_view ending, std::string bytes, std::string_view what) {
        if (collecting_ && !bytes.empty())
            kit_.push_back({clean_file_name(name, ending), std::move(bytes), std::string(what)});
        else
            put_on_disk(clean_file_name(name, ending), bytes);
    }
    void put_on_disk(const std::string& name, std::string_view bytes) {
        const auto file = folder_ / name;
        if (bytes.empty()) {
            if (go_on()) result_.problems.push_back({"not_written", file.string()});
        } else if (const auto problem = write_whole(*storage_, file, bytes)) {
            result_.problems.push_back(*problem);
        } else {
            result_.written.push_back(file);
        }
    }

    void write_cards() {
        dossier::Dossier cards = dossier();
        cards.sections.clear();
        for (dossier::Section& section : dossier::cards(matter_)) cards.sections.push_back(std::move(section));
        if (cards.sections.empty()) return nothing();
        cards.title = dossier::joined({matter_.word("chapter.cards"), cards.title}, " – ");
        cards.cover.subtitle = matter_.word("chapter.cards");
        cards.cover.lines.clear();
        put(base("chapter.cards"), ".pdf", pdf::pdf_of(cards, matter_, [this](double share) { return tell(share); }),
            "kit.what.cards");
    }

    void nothing() {
        if (!collecting_) result_.problems.push_back({"nothing", request_.folder.string()});
    }

    void write_journeys(Format format) {
        if (matter_.journeys.empty()) nothing();
        std::size_t place = 0;
        for (const Journey* journey : matter_.journeys) {
            if (!go_on()) return;
            const std::string name = base() + " - " + journey->ref + " " + journey->title;
            const bool wall = format == Format::wall;
            const std::string ending =
                wall ? " - " + matter_.word("format.wall") + ".pdf" : "." + std::string(name_of(format));
            put(name, ending, drawn(format, *journey, folder_ / clean_file_name(name, ending)),
                "kit.what." + std::string(name_of(format)));
            tell(static_cast<double>(++place) / static_cast<double>(matter_.journeys.size()));
        }
    }

    /// A board that is there already keeps what others have put in it.
    std::string drawn(Format format, const Journey& journey, const std::filesystem::path& file) const {
        if (format == Format::svg) return svg_of(document_, journey.id, matter_.today, request_.language);
        if (format == Format::png) return png_of(document_, journey.id, matter_.today, request_.language);
        if (format == Format::wall) return pdf::wall_of(matter_, journey);
        const Whiteboard board = board_of(document_, journey.id, matter_.today);
        const auto there = storage_->read(file, largest_board);
        const auto* before = std::get_if<std::string>(&there);
        const std::string_view kept = before && !collecting_ ? std::string_view(*before) : std::string_view();
        return format == Format::canvas ? canvas_of(board, kept) : excalidraw_of(board, kept);
    }

    void write_kit(Format format) {
        collecting_ = true;
        kit_.clear();
        for (const Format one : kit_formats()) {
            if (!go_on()) break;
            write(one);
        }
        collecting_ = false;
        if (cancelled_) return;
        if (const auto session = storage_->read(request_.session, largest_board * 8);
            !request_.session.empty() && std::holds_alternative<std::string>(session))
            kit_.push_back({clean_file_name(base(), ".parcours"), std::get<std::string>(session), "kit.what.session"});
        kit_.insert(kit_.begin(), {"index.html", kit_index(matter_, kit_), "kit.index"});
        if (format == Format::kit)
            return put_on_disk(clean_file_name(base("kit.index"), numbered(".zip")), zipped(kit_, request_.date));
        folder_ = request_.folder / clean_file_name(base("kit.index"), numbered(""));
        if (const auto problem = make_folder(*storage_, folder_)) return result_.problems.push_back(*problem);
        for (const KitFile& file : kit_) {
            if (!go_on()) break;
            put_on_disk(file.name, file.bytes);
        }
        folder_ = request_.folder;
    }

    const Document& document_;
    const ExportRequest& request_;
    const Progress& progress_;
    std::unique_ptr<Storage> storage_;
    std::filesystem::path folder_;
    dossier::Matter matter_;
    std::optional<dossier::Dossier> dossier_;
    ExportResult result_;
    std::vector<KitFile> kit_;
    bool collecting_ = false, cancelled_ = false;
    std::size_t done_ = 0, total_ = 0;
};

}  // namespace

ExportResult export_session(const Document& document, const ExportRequest& request, const Progress& progress) {
    if (request.portfolio) return dossier::write_folder(request, progress);
    return Export(document, request, progress).run();
}

}  // namespace parcours
