// What the world is asked to do, as data. Done on a worker thread by effects.cpp; results come back as events.
#pragma once

#include "app/state.h"
#include "sessions/contradictions.h"

namespace parcours::effect {

struct ReadCatalogue {};
struct OpenSession {
    std::filesystem::path file;
    Language language;
    std::string writer;
};
struct NewSession {
    StartSession start;
    Language language;
    std::string writer;
};
/// Makes one change durable.
struct KeepChange {
    std::shared_ptr<const Change> change;
    std::string label;
    std::uint64_t number;
};
/// Brings the file up to date.
struct SaveSession {
    std::uint64_t number;
};
struct SaveSessionAs {
    std::filesystem::path file;
    bool replace;
    std::uint64_t number;
};
/// Reads a copy and tells what merging it would bring.
struct ReadCopy {
    std::filesystem::path file;
    Language language;
};
/// Merges the copy that was read last.
struct MergeCopy {
    std::vector<ChosenSide> choices;
};
struct ChooseSides {
    std::vector<ChosenSide> choices;
};
/// The window's document once it has taken in what was brought: where it differs, it is right.
struct Agree {
    Document document;
    std::uint64_t number;
};
struct PackVersion {
    Document document;
    std::string title;
};
/// Saves and lets go; or lets go at once: then nothing is kept of a session without a name, and a file's journal stays.
struct CloseSession {
    bool save;
};
struct KeepSettings {
    Settings settings;
};
struct ListFolder {
    std::filesystem::path folder;
    FileDialog::Purpose purpose;  ///< says which files are shown
};
struct Export {
    Document document;
    ExportRequest request;
};
/// Keeps an agenda among a person's own scripts.
struct KeepScript {
    std::string title;
    std::vector<Planned> activities;
};
/// Searches on a thread of its own; a new search ends the one before.
struct Propose {
    Document document;
    Limits limits;
};
struct StopProposing {};
struct ReadFolder {
    std::filesystem::path folder;
    Language language;
};
struct ReadTable {
    std::filesystem::path file;
};
struct ReadBoard {
    std::filesystem::path file;
};
/// Makes the dossier's pages for the screen, on a thread of its own.
struct MakePages {
    Document document;
    ExportRequest request;
};
/// Draws pages one after the other, on a thread of its own; what was asked before is given up.
struct DrawPages {
    std::shared_ptr<const pdf::DrawnPages> of;
    WantedPages wanted;
};
/// Shows a folder in the machine's own file browser, or a file in its own program.
struct ShowFolder {
    std::filesystem::path folder;
};

using Any =
    std::variant<ReadCatalogue, OpenSession, NewSession, KeepChange, SaveSession, SaveSessionAs, CloseSession,
                 KeepSettings, ListFolder, Export, KeepScript, ShowFolder, ReadCopy, MergeCopy, ChooseSides, Agree,
                 PackVersion, Propose, StopProposing, ReadFolder, ReadTable, ReadBoard, MakePages, DrawPages>;

}  // namespace parcours::effect

namespace parcours {
using Effect = effect::Any;
using Effects = std::vector<Effect>;
}  // namespace parcours
