#include "sessions/recovery.h"

#include <algorithm>

#include "sessions/journal.h"
#include "sessions/shown.h"

namespace parcours {
namespace {

using Path = std::filesystem::path;

constexpr std::size_t largest_journal = 256u << 20;

struct Found {
    Path path;
    Journal journal;
};

/// A journal is of this file if it says so, or if the file it names has gone: this one is then that one, moved.
bool is_of(const Journal& journal, const Path& path, const std::string& doc_id, Storage& storage) {
    return journal.head.doc_id == doc_id && journal.head.schema <= schema_version &&
           (Path(journal.head.path) == path || !storage.exists(journal.head.path));
}

std::vector<Found> journals_of(const Machine& machine, const Path& path, bool living, Loaded& loaded) {
    std::vector<Found> found;
    const Path folder = journal_folder(machine);
    auto names = machine.storage->names_in(folder);
    if (std::holds_alternative<std::error_code>(names)) return found;
    for (const std::string& name : std::get<std::vector<std::string>>(names)) {
        if (!name.starts_with(loaded.session.doc_id + "-") || !name.ends_with(".jnl")) continue;
        auto bytes = machine.storage->read(folder / name, largest_journal);
        auto journal =
            std::holds_alternative<std::string>(bytes) ? read_journal(std::get<std::string>(bytes)) : std::nullopt;
        if (!journal || !is_of(*journal, path, loaded.session.doc_id, *machine.storage)) continue;
        const bool lives = machine.storage->is_claimed(folder / name);
        if (lives) loaded.notices.push_back({"open_elsewhere", "", ""});
        if (!lives || living) found.push_back({lives ? Path{} : folder / name, std::move(*journal)});
    }
    return found;
}

std::vector<const JournalFrame*> frames_in_order(const std::vector<Found>& found) {
    std::vector<const JournalFrame*> frames;
    for (const Found& one : found)
        for (const JournalFrame& frame : one.journal.frames) frames.push_back(&frame);
    std::stable_sort(frames.begin(), frames.end(), [](const auto* a, const auto* b) { return a->dot < b->dot; });
    return frames;
}

/// After a replay upon another file than the one the journal began with, references may dangle.
void set_right(Session& session, std::string_view tray_title, std::vector<Notice>& notices) {
    Notices more;
    session = as_shown(std::move(session), tray_title, more);
    for (Notice& notice : more.take()) notices.push_back(std::move(notice));
}

}  // namespace

Path journal_folder(const Machine& machine) { return machine.state_folder / "journals"; }

Recovery recover(const Machine& machine, const Path& path, bool living, std::string_view tray_title, Loaded& loaded) {
    Recovery recovery;
    const auto found = journals_of(machine, path, living, loaded);
    std::string last;
    for (const JournalFrame* frame : frames_in_order(found)) {
        Session& session = loaded.session;
        if (covers(session.ledger.versions, frame->dot)) continue;
        const Writes writes = frame_writes(*frame, session);
        session = stamped(std::move(session), writes, frame->dot);
        session.seq = std::max(session.seq, frame->seq);
        last = frame->at;
        ++recovery.changes;
    }
    for (const Found& one : found) {
        if (one.journal.damaged) loaded.notices.push_back({"journal_damaged", one.path.filename().string(), ""});
        if (!one.path.empty()) (one.journal.damaged ? recovery.damaged : recovery.finished).push_back(one.path);
    }
    if (recovery.changes == 0) return recovery;
    set_right(loaded.session, tray_title, loaded.notices);
    if (std::any_of(found.begin(), found.end(), [](const Found& one) { return !one.path.empty(); }))
        loaded.notices.push_back({"recovered", last, std::to_string(recovery.changes)});
    return recovery;
}

}  // namespace parcours
