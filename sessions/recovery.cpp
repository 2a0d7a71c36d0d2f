#include "sessions/recovery.h"

#include <algorithm>

#include "sessions/claims.h"
#include "sessions/joined.h"
#include "sessions/journal.h"
#include "sessions/shown.h"

namespace parcours {
namespace {

using Path = std::filesystem::path;

constexpr std::size_t largest_journal = 256u << 20;

struct Found {
    Path path;
    bool lives = false;
    std::optional<Journal> journal;  ///< nothing where not even its head can be read
    bool damaged = false;
};

/// Whether it lives is asked before it is read: of a program that ends in between nothing may be missed.
Found found_at(Storage& storage, const Path& path) {
    Found found{path, storage.is_claimed(path), {}, false};
    const auto bytes = storage.read(path, largest_journal);
    if (const auto* error = std::get_if<std::error_code>(&bytes)) {
        found.damaged = *error != std::errc::no_such_file_or_directory;
        return found;
    }
    found.journal = read_journal(std::get<std::string>(bytes));
    found.damaged = found.journal ? found.journal->damaged : holds_frames(std::get<std::string>(bytes));
    return found;
}

/// A journal is of this file if it says so, or if the file it names has gone: this one is then that one, moved.
bool is_of(const JournalHead& head, const Path& path, const std::string& doc_id, Storage& storage) {
    return head.doc_id == doc_id && head.schema <= schema_version &&
           (Path(head.path) == path || !storage.exists(head.path));
}

std::vector<Found> journals_of(const Machine& machine, const Path& path, const std::string& doc_id) {
    std::vector<Found> journals;
    const Path folder = journal_folder(machine);
    const auto names = machine.storage->names_in(folder);
    if (std::holds_alternative<std::error_code>(names)) return journals;
    for (const std::string& name : std::get<std::vector<std::string>>(names)) {
        if (!name.starts_with(doc_id + "-") || !name.ends_with(".jnl")) continue;
        Found found = found_at(*machine.storage, folder / name);
        if (found.journal ? is_of(found.journal->head, path, doc_id, *machine.storage) : found.damaged && !found.lives)
            journals.push_back(std::move(found));
    }
    return journals;
}

/// A journal that has seen what another holds comes behind it.
void sort_as_written(std::vector<Found>& found) {
    const auto first = [](const Found& one) {
        return one.journal && !one.journal->frames.empty() ? one.journal->frames[0].dot : Dot{};
    };
    std::stable_sort(found.begin(), found.end(), [&](const Found& a, const Found& b) { return first(a) < first(b); });
}

bool covers_all(const Versions& versions, const Versions& others) {
    return std::all_of(others.begin(), others.end(), [&](const auto& one) {
        return covers(versions, {one.second, one.first});
    });
}

/// The rows of the file with what a journal holds beyond them. Whoever wrote the journal knew the file it began with
/// and nothing else: what others have saved since is joined to it as a copy would be.
class Replay {
  public:
    Replay(Session& filed, const Journal& journal, std::string_view tray_title)
        : filed_(filed), branch_(filed), tray_title_(tray_title) {
        Ledger& ledger = branch_.ledger;
        ledger.versions = journal.head.base_versions;
        if (!journal.frames.empty())
            ledger.writers.insert({journal.head.session, {journal.head.writer, journal.frames.front().at}});
        for (const JournalFrame& frame : journal.frames) frame.is_copy ? take_copy(frame) : take_gesture(frame);
        if (changes > 0) filed_ = joined(std::move(filed_), branch_);
    }

    std::size_t changes = 0;
    std::string last;  ///< when the last of them was made

  private:
    void take_gesture(const JournalFrame& frame) {
        if (covers(filed_.ledger.versions, frame.dot))
            return see(branch_.ledger.versions, {{frame.dot.session, frame.dot.counter}});
        const Writes writes = frame_writes(frame, branch_);
        const Author author = frame.label == repair_label ? Author::repair : Author::person;
        branch_ = stamped(std::move(branch_), writes, frame.dot, author);
        count(frame);
    }
    void take_copy(const JournalFrame& frame) {
        auto read = read_session(frame_copy(frame), "", tray_title_);
        auto* copy = std::get_if<Loaded>(&read);
        if (!copy) return;
        const Versions& versions = copy->session.ledger.versions;
        if (!covers_all(filed_.ledger.versions, versions)) count(frame);
        branch_ = joined(std::move(branch_), as_filed(std::move(copy->session)));
    }
    void count(const JournalFrame& frame) {
        ++branch_.seq;
        ++changes;
        last = frame.at;
    }

    Session& filed_;
    Session branch_;
    std::string_view tray_title_;
};

/// After a replay upon another file than the one the journal began with, references may dangle.
void set_right(Session& session, std::string_view tray_title, std::vector<Notice>& notices) {
    Notices more;
    session = as_shown(std::move(session), tray_title, more);
    for (Notice& notice : more.take())
        if (std::find(notices.begin(), notices.end(), notice) == notices.end()) notices.push_back(std::move(notice));
}

}  // namespace

Path journal_folder(const Machine& machine) { return machine.state_folder / "journals"; }

Recovery recover(const Machine& machine, const Path& path, bool living, std::string_view tray_title, Loaded& loaded) {
    Recovery recovery;
    auto found = journals_of(machine, path, loaded.session.doc_id);
    for (const Found& one : found) {
        if (one.lives) loaded.notices.push_back({"open_elsewhere", "", ""});
        if (one.journal && !covers_all(loaded.session.ledger.versions, one.journal->head.base_versions))
            recovery.file_is_older = true;
    }
    if (!living) std::erase_if(found, [](const Found& one) { return one.lives; });
    sort_as_written(found);
    std::string last;
    bool crashed = false;
    Session filed = found.empty() ? Session{} : as_filed(loaded.session);
    for (const Found& one : found) {
        if (one.damaged) loaded.notices.push_back({"journal_damaged", one.path.filename().string(), ""});
        if (!one.lives) (one.damaged ? recovery.damaged : recovery.finished).push_back(one.path);
        crashed = crashed || !one.lives;
        if (!one.journal) continue;
        const Replay replay(filed, *one.journal, tray_title);
        recovery.changes += replay.changes;
        last = std::max(last, replay.last);
    }
    if (recovery.changes == 0) return recovery;
    loaded.session = std::move(filed);
    set_right(loaded.session, tray_title, loaded.notices);
    if (crashed) loaded.notices.push_back({"recovered", last, std::to_string(recovery.changes)});
    return recovery;
}

}  // namespace parcours
