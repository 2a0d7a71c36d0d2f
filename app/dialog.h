// What stands in front of the window's content: one thing at a time, with what has been typed into it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/export/export.h"
#include "journeys/document.h"
#include "sessions/problem.h"

namespace parcours {

struct MergeReport;
struct TakenBoard;
struct Whiteboard;
struct Differences;

/// What a person wants once the open session is closed.
struct GoHome {
    friend bool operator==(const GoHome&, const GoHome&) = default;
};
struct Quit {
    friend bool operator==(const Quit&, const Quit&) = default;
};
struct OpenFile {
    std::filesystem::path file;
    friend bool operator==(const OpenFile&, const OpenFile&) = default;
};
struct StartSession {
    enum class From { templates, empty, demonstration };
    From from = From::templates;
    std::vector<std::string> templates;  ///< ids
    friend bool operator==(const StartSession&, const StartSession&) = default;
};
using Leaving = std::variant<GoHome, Quit, OpenFile, StartSession>;

struct NoDialog {
    friend bool operator==(const NoDialog&, const NoDialog&) = default;
};
struct SettingsDialog {
    friend bool operator==(const SettingsDialog&, const SettingsDialog&) = default;
};
/// What there is to do, and by which keys.
struct HelpDialog {
    std::string query;
    friend bool operator==(const HelpDialog&, const HelpDialog&) = default;
};
struct PaletteDialog {
    std::string query;
    int chosen = 0;
    friend bool operator==(const PaletteDialog&, const PaletteDialog&) = default;
};

/// Finds notes and steps by their words.
struct FindDialog {
    std::string query;
    friend bool operator==(const FindDialog&, const FindDialog&) = default;
};

/// A template for one more journey of the open session.
struct AddJourneyDialog {
    std::string query;
    friend bool operator==(const AddJourneyDialog&, const AddJourneyDialog&) = default;
};

struct FolderEntry {
    std::string name;
    bool is_folder = false;
    friend bool operator==(const FolderEntry&, const FolderEntry&) = default;
};

/// Chooses a session to open, a name to save under, a survey or a whiteboard to read, or a folder of sessions.
struct FileDialog {
    enum class Purpose { open, save, merge, survey, folder, board };
    Purpose purpose = Purpose::open;
    std::filesystem::path folder;
    std::string typed;  ///< to open: a path; to save: a name
    std::vector<FolderEntry> entries;
    bool listed = false;          ///< the entries are those of the folder
    bool replace = false;         ///< somebody has said that the file of that name may be replaced
    std::optional<Leaving> then;  ///< what to go on with once it is saved
    std::optional<Problem> problem;
    friend bool operator==(const FileDialog&, const FileDialog&) = default;
};

/// Asks before a session that has no name is left.
struct LeaveDialog {
    Leaving then;
    friend bool operator==(const LeaveDialog&, const LeaveDialog&) = default;
};

/// The file could not be brought up to date on leaving; its journal keeps the changes.
struct TroubleDialog {
    Problem problem;
    Leaving then;
    friend bool operator==(const TroubleDialog&, const TroubleDialog&) = default;
};

/// Hands over files; or the dossier alone, with what it contains and whether it is frozen.
struct ExportDialog {
    bool dossier = false;  ///< the part that is shown
    std::set<Format> formats{Format::pdf, Format::xlsx};
    Id<Journey> journey;
    Id<Scenario> scenario;
    Language language = Language::fr;
    PaperSize paper = PaperSize::a4;
    std::shared_ptr<const OpenFolder> portfolio;  ///< handed over in the place of the session; null: the session
    std::string folder;
    /// A chapter of the dossier: all are listed, in the order they would stand in.
    struct Content {
        Chapter chapter;
        bool on = true;
        friend bool operator==(const Content&, const Content&) = default;
    };
    std::vector<Content> contents;
    bool freeze = false;    ///< numbered and kept in the session
    std::string committee;  ///< whom the dossier is for
    std::shared_ptr<std::atomic<bool>> stop;
    bool running = false;
    double share = 0;  ///< done, 0..1
    int frozen = 0;    ///< the number of the dossier just frozen; 0: none was
    std::vector<std::filesystem::path> written;
    std::vector<ExportProblem> problems;
    friend bool operator==(const ExportDialog&, const ExportDialog&) = default;
};

/// What is missing before a committee.
struct MissingDialog {
    friend bool operator==(const MissingDialog&, const MissingDialog&) = default;
};

/// Title, organisation and commitments of the session.
struct SessionDialog {
    friend bool operator==(const SessionDialog&, const SessionDialog&) = default;
};

/// Why a journey has its score.
struct WhyDialog {
    Id<Journey> journey;
    friend bool operator==(const WhyDialog&, const WhyDialog&) = default;
};

/// Sends the selected notes to a cluster.
struct ClusterDialog {
    std::string query;
    int chosen = 0;
    friend bool operator==(const ClusterDialog&, const ClusterDialog&) = default;
};

/// What lies in the parking lot.
struct ParkingDialog {
    friend bool operator==(const ParkingDialog&, const ParkingDialog&) = default;
};

/// Notes a decision, at this minute.
struct DecisionDialog {
    std::string text;
    std::optional<Verdict> verdict;  ///< none: it is only noted
    std::string by;
    friend bool operator==(const DecisionDialog&, const DecisionDialog&) = default;
};

/// Opens a round of dot voting.
struct RoundDialog {
    VoteScope scope = VoteScope::notes;
    int budget = 3;
    bool secret = true;
    friend bool operator==(const RoundDialog&, const RoundDialog&) = default;
};

/// Asks before the workshop being led is closed.
struct EndDialog {
    friend bool operator==(const EndDialog&, const EndDialog&) = default;
};

/// Writes the minutes of a workshop.
struct MinutesDialog {
    Id<Workshop> workshop;
    std::set<Format> formats{Format::pdf, Format::html};
    std::string folder;
    bool running = false;
    std::vector<std::filesystem::path> written;
    std::vector<ExportProblem> problems;
    friend bool operator==(const MinutesDialog&, const MinutesDialog&) = default;
};

/// What is chosen of contradictions, by their place in a list: a side by its place, or both texts.
inline constexpr std::size_t both_sides = 1'000'000;
using PickedSides = std::map<std::size_t, std::size_t>;

/// A colleague's copy: what it brings and what is to be chosen, told before it is merged.
struct MergeDialog {
    std::filesystem::path file;
    std::shared_ptr<const MergeReport> report;  ///< null while the copy is being read
    std::optional<Problem> problem;
    PickedSides picked;   ///< of the report's contradictions
    bool opened = false;  ///< it was to be opened: offered in the place of the open session
    friend bool operator==(const MergeDialog&, const MergeDialog&) = default;
};

/// Contradictions that are still open, to be chosen at any time.
struct ContradictionsDialog {
    friend bool operator==(const ContradictionsDialog&, const ContradictionsDialog&) = default;
};

/// Named moments of the session; of the one looked at, what has changed since.
struct VersionsDialog {
    std::string title;                          ///< of the next one, as typed
    Id<Checkpoint> shown;                       ///< the one looked at
    std::shared_ptr<const Document> content;    ///< of that one
    std::shared_ptr<const Differences> change;  ///< from it to now
    friend bool operator==(const VersionsDialog&, const VersionsDialog&) = default;
};

/// What each question of a survey rates, before its answers are taken.
struct SurveyDialog {
    friend bool operator==(const SurveyDialog&, const SurveyDialog&) = default;
};

/// A whiteboard's file: what it would bring, before any of it is taken.
struct BoardDialog {
    std::filesystem::path file;
    std::shared_ptr<const Whiteboard> board;  ///< null while it is being read
    std::optional<Problem> problem;
    std::string refused;                      ///< as in BoardRead
    Id<Journey> journey;                      ///< it goes into; none: a new one
    std::shared_ptr<const TakenBoard> taken;  ///< the session as it would be
    std::shared_ptr<const Differences> change;
    friend bool operator==(const BoardDialog&, const BoardDialog&) = default;
};

using Dialog =
    std::variant<NoDialog, SettingsDialog, HelpDialog, PaletteDialog, FindDialog, AddJourneyDialog, FileDialog,
                 LeaveDialog, TroubleDialog, ExportDialog, MissingDialog, SessionDialog, WhyDialog, ClusterDialog,
                 ParkingDialog, DecisionDialog, RoundDialog, EndDialog, MinutesDialog, MergeDialog,
                 ContradictionsDialog, VersionsDialog, SurveyDialog, BoardDialog>;

}  // namespace parcours
