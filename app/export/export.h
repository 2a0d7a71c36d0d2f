// Hands a session over as files: dossier (PDF, HTML), workbook, tables, pictures and boards of journeys, calendar,
// tables for trackers, procedure cards, information base; or all of it as a project kit. Reads no clock and asks
// nothing; nothing half-written is ever left under a final name.
#pragma once

#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/export/dossier/chapters.h"
#include "app/words.h"
#include "journeys/date.h"
#include "journeys/document.h"
#include "sessions/tables/csv.h"

namespace parcours {

class Edit;
struct OpenFolder;

/// The sheets that a PDF is printed on.
enum class PaperSize { a4, a3 };
template <>
struct Names<PaperSize> {
    static constexpr std::string_view words = "paper";
    static constexpr std::array<std::string_view, 2> values{"a4", "a3"};
};

/// In the order they are written. The names are those of `parcours export --to`.
enum class Format {
    pdf,
    html,
    xlsx,
    csv,
    svg,
    png,
    wall,     ///< the whole board as one large page, a PDF a journey
    ics,      ///< due dates, workshops, observation windows
    actions,  ///< the action plan for any tracker, as CSV
    jira,
    planner,
    canvas,      ///< JSON Canvas, a file a journey
    excalidraw,  ///< a file a journey
    cards,       ///< procedure cards, one a page
    base,        ///< all cards as one searchable page
    folder,      ///< all of the above in a folder of its own, with an index
    kit,         ///< the same as one ZIP
};
template <>
struct Names<Format> {
    static constexpr std::array<std::string_view, 17> values{
        "pdf",  "html",    "xlsx",   "csv",        "svg",   "png",  "wall",   "ics", "actions",
        "jira", "planner", "canvas", "excalidraw", "cards", "base", "folder", "kit"};
};

/// What copies of the session say differently and nobody has settled, in words.
struct Disagreement {
    std::string where, field;
    std::vector<std::string> sides;
};

struct ExportRequest {
    std::filesystem::path folder;  ///< made where it is not there
    std::set<Format> formats;
    Language language = Language::fr;
    Id<Journey> journey;    ///< none: all journeys
    Id<Workshop> workshop;  ///< its minutes in the place of the dossier
    Id<Scenario> scenario;  ///< shown as the proposed one: projected scores, its actions, their gains in it
    Date date;              ///< printed as the day of the dossier
    std::string version;    ///< of the session, raised with each change of it, for example "124"; may be empty
    std::string file_name;  ///< the beginning of every file's name, cleaned; empty: the session's title
    CsvDialect csv = CsvDialect::french;
    std::vector<Chapter> chapters = {};  ///< of the dossier, in their order; none: as the session says, or the usual
    std::vector<Disagreement> contradictions = {};
    std::string session_id = {};         ///< the same in every copy of the session: events keep theirs by it
    std::filesystem::path session = {};  ///< its file, which goes into a kit; may be empty
    Id<Dossier> frozen = {};             ///< the record that keeps it in the session; none: it is not frozen
    int number = 0;                      ///< of the dossier, where it is frozen; 0: it is not
    std::string committee = {};          ///< whom it is for; may be empty
    PaperSize paper = PaperSize::a4;     ///< of PDFs in pages
    std::shared_ptr<const OpenFolder> portfolio = {};  ///< handed over in the place of the session: PDF, HTML, XLSX
    std::shared_ptr<std::atomic<bool>> stop = {};      ///< set from elsewhere to cancel; may be null
};

/// What stopped one file. Worded by "export_problem.<code>"; whoever shows it puts the file before.
struct ExportProblem {
    std::string code;   ///< one of `export_problem_codes`
    std::string where;  ///< the file or folder
    friend bool operator==(const ExportProblem&, const ExportProblem&) = default;
};
inline constexpr std::array export_problem_codes{
    "not_a_folder",  // something else has the folder's name
    "no_permission", "disk_full", "disk_read_only", "disk_failed", "cancelled",
    "nothing",      // there is no journey to draw
    "not_written",  // the library that makes this format gave up
};

struct ExportResult {
    std::vector<std::filesystem::path> written;  ///< in the order they were written
    std::vector<ExportProblem> problems;
    std::shared_ptr<const Edit> keep = {};  ///< to be made of the session now that all is written: the frozen dossier
};

/// Called now and then with the share done, 0..1; false cancels what is not yet written.
using Progress = std::function<bool(double share)>;

/// Writes what is asked for. A file of an earlier export is replaced. Safe on a worker thread.
ExportResult export_session(const Document& document, const ExportRequest& request, const Progress& progress = {});

/// The name without what a file system, a shell or a reader could trip over, at most 120 bytes with its ending;
/// never empty.
std::string clean_file_name(std::string_view name, std::string_view ending);

}  // namespace parcours
