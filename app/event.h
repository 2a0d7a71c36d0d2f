// Everything that can happen to the window: what a person asks, and what comes back from the world.
#pragma once

#include "app/state.h"
#include "app/workshop/lead.h"
#include "journeys/edit.h"
#include "sessions/contradictions.h"

namespace parcours {

struct Whiteboard;

// ---- asked by a person

/// Changes the document. With `field`, a refusal is told beside that field instead of in a toast, and edits of the same
/// field in a row are one undo step where `typing` is set.
struct Make {
    std::vector<Edit> edits;
    std::string field;
    bool typing = false;
    bool joined = false;  ///< goes on with the newest undo step
};
/// A text that the model never sees: no number, no day.
struct RefuseField {
    RefusedField refused;
};
/// The field is left: the next typing is an undo step of its own.
struct EndTyping {};
struct Undo {};
struct Redo {};

enum class Choosing { only, add, toggle };
struct Select {
    Targets targets;
    Choosing how = Choosing::only;
};
struct ShowView {
    View view;
};
struct ShowJourney {
    Id<Journey> journey;
};
/// Shows a record where it lives: its view, its journey, selected.
struct GoTo {
    Target target;
};
struct AddFromTemplate {
    std::string id;
};
/// One action that resolves these notes.
struct PlanFrom {
    std::vector<Id<Note>> notes;
};
struct RemoveSelected {};
struct AskBoard {
    BoardAct act;
};
/// The board has been handled: looked around on, selected on; what was asked of it is done.
struct BoardHandled {
    BoardState board;
    Id<Journey> journey;        ///< the one that was handled
    Selection before;           ///< what was selected when it began: only a change of it counts
    std::size_t acts_done = 0;  ///< of those asked, the first
};
/// Shows a saved view full screen, to a room; none ends it.
struct Present {
    Id<SavedView> view;
};
/// The journey as it is to be in the place of the one as it is, and back, looked at from the same place.
struct ShowOther {};
/// Makes the journey as it is to be from the one in view: its stages and steps, no notes and no ratings.
struct MakeToBe {};
struct ShowAudience {
    std::string audience;
};
struct ShowActions {
    ActionTable table;
};
struct SearchTemplates {
    std::string text;
};

struct ShowDialog {
    Dialog dialog;
};
struct CloseDialog {};
struct ChooseFile {
    FileDialog::Purpose purpose;
    std::optional<Leaving> then;
};
struct BrowseTo {
    std::filesystem::path folder;
};
/// What the file dialog says: opens or saves.
struct ConfirmFile {};
/// A session beside the open one: a copy of it is merged, another takes its place.
struct OpenBeside {
    std::filesystem::path file;
};
/// Reads a copy of the open session to be merged with it.
struct MergeCopy {
    std::filesystem::path file;
};
/// What the merge dialog says.
struct ConfirmMerge {};
/// Settles open contradictions, as one undo step.
struct ChooseSides {
    std::vector<ChosenSide> choices;
};
struct NameVersion {
    std::string title;
};
/// Compares the session with one of its versions, in the dialog of versions.
struct LookAtVersion {
    Id<Checkpoint> version;
};
/// Brings back what the version looked at held: one record of this kind and ref, or all of it.
struct BringBack {
    std::string kind;  ///< empty: all
    std::string ref;
};

/// Reads a whiteboard's file, to be told what it would bring.
struct OpenBoard {
    std::filesystem::path file;
};
/// Which journey the whiteboard goes into; none: a new one.
struct ChooseBoardJourney {
    Id<Journey> journey;
};
/// What the dialog of a whiteboard says.
struct TakeBoard {};

struct StartExport {};
struct ShowFolder {
    std::filesystem::path folder;
};

struct ChangeSettings {
    Settings settings;
};
struct ToggleFullScreen {};
/// Shows or hides a side panel; where it has no room beside the view, it opens over it.
struct ToggleSide {
    SidePanel side;
};
struct CloseDrawer {};
struct ShowOutline {
    OutlineLook look;
};
struct Save {};
struct Leave {
    Leaving then;
};
/// Leaves without saving: what has no name is not kept; of a file, the journal keeps what it lacks.
struct Discard {
    Leaving then;
};
struct DismissToast {
    std::uint64_t number;
};

// ---- come back from the world

struct WindowMeasured {
    float width;  ///< units
};
struct MonitorsSeen {
    std::vector<std::string> names;
};

struct CatalogueRead {
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<std::filesystem::path> unnamed;
};
struct SessionOpened {
    Document document;
    IdMint mint;
    std::filesystem::path file;  ///< empty: it has no name
    std::vector<Notice> notices;
    bool read_only = false;
};
struct OpeningFailed {
    Problem problem;
};
struct ChangesKept {
    std::uint64_t number;
    bool in_file = false;  ///< the file itself holds them too
};
struct KeepingFailed {
    Problem problem;
};
/// The file holds everything up to this change.
struct SessionSaved {
    std::filesystem::path file;
    std::uint64_t number;
};
struct SavingFailed {
    Problem problem;
    bool by_itself = false;  ///< nobody has asked for this save
};
/// A save has found in the file's place what cannot be read; it is kept aside, and the file is whole again.
struct DamageSetAside {
    std::filesystem::path kept;
};
struct SessionClosed {};
struct ClosingFailed {
    Problem problem;
};
/// A copy has been read: what merging it would bring, or why it cannot be merged.
struct CopyRead {
    std::filesystem::path file;
    std::shared_ptr<const MergeReport> report;
    std::optional<Problem> problem;
};
/// What others wrote, or a choice, has changed the session. `number` is the last change of the window that it knew.
struct Brought {
    enum class By { merge, choice, save };
    By by;
    std::shared_ptr<const Change> change;
    std::shared_ptr<const MergeReport> report;  ///< null for a choice
    std::uint64_t number;
};
struct BringingFailed {
    std::variant<Problem, Refusal> why;
};
struct ContradictionsFound {
    std::shared_ptr<const std::vector<Contradiction>> open;  ///< null for none
};
struct VersionPacked {
    Checkpoint version;  ///< without an id
};
struct BoardRead {
    std::filesystem::path file;
    std::shared_ptr<const Whiteboard> board;  ///< null where it cannot be read
    std::optional<Problem> problem;
    std::string refused;  ///< the key of the words that say why it is no board
};
struct FolderListed {
    std::filesystem::path folder;
    std::vector<FolderEntry> entries;
};
struct ExportMoved {
    double share;
};
struct ExportEnded {
    ExportResult result;
};

using Event =
    std::variant<Make, Lead, Plan, RefuseField, EndTyping, Undo, Redo, Select, ShowView, ShowJourney, GoTo,
                 AddFromTemplate, PlanFrom, RemoveSelected, AskBoard, BoardHandled, Present, ShowOther, MakeToBe,
                 ShowAudience, ShowActions, SearchTemplates, ShowDialog, CloseDialog, ChooseFile, BrowseTo, ConfirmFile,
                 OpenBeside, MergeCopy, ConfirmMerge, OpenBoard, ChooseBoardJourney, TakeBoard, BoardRead, ReadDossier,
                 ChooseSides, NameVersion, LookAtVersion, BringBack, CopyRead, Brought, BringingFailed,
                 ContradictionsFound, VersionPacked, StartExport, ShowFolder, ChangeSettings, ToggleFullScreen,
                 ToggleSide, CloseDrawer, ShowOutline, WindowMeasured, MonitorsSeen, Save, Leave, Discard, DismissToast,
                 CatalogueRead, SessionOpened, OpeningFailed, ChangesKept, KeepingFailed, SessionSaved, SavingFailed,
                 DamageSetAside, SessionClosed, ClosingFailed, FolderListed, ExportMoved, ExportEnded>;

}  // namespace parcours
