#include "sessions/open_session.h"

#include <utility>

#include "sessions/journal.h"
#include "sessions/json_writer.h"
#include "sessions/recovery.h"
#include "sessions/saving.h"

namespace parcours {

using Path = std::filesystem::path;

namespace {

/// In MiB.
std::string largest_file_text() { return std::to_string(largest_file >> 20); }

/// Of the file that a save writes beside the session's; `who` is the document's id and the session's.
std::string temporary_name(const std::string& who) { return ".parcours-" + who + ".tmp"; }

}  // namespace

struct OpenSession::Inside {
    Machine machine;
    Path path;
    Session session;
    std::vector<Notice> notices;

    FileSum on_disk;               ///< of the file as last read or written
    std::uint64_t saved = 0;       ///< seq that the file holds
    std::uint64_t base = 0;        ///< seq at which the current journals begin
    Versions base_versions;        ///< then
    std::uint64_t durable = 0;     ///< seq that the file or a journal holds
    std::uint64_t session_id = 0;  ///< of this opening; 0 until its first write

    std::unique_ptr<OutFile> journal;  ///< null: a new one is to be started
    std::vector<Path> journals;        ///< of this opening, since the last checkpoint
    int journals_made = 0;
    std::string frames;       ///< since the last checkpoint
    std::size_t flushed = 0;  ///< of `frames`, in the current journal

    std::optional<Problem> check_writable() const {
        if (session.read_only()) return Problem{"session_read_only", path.string(), "", ""};
        return {};
    }
    void draw_session_id() {
        while (session_id == 0) session_id = machine.draw();
    }
    void record(Change change, std::string_view label);
    std::optional<Problem> flush();
    std::optional<Problem> start_journal();
    std::optional<Problem> save(const Path& to, const Target& target);
    void begin_at_saved();
    void drop_journals();
};

// ---- the journal --------------------------------------------------------------------------------

void OpenSession::Inside::record(Change change, std::string_view label) {
    if (change.empty()) return;
    draw_session_id();
    if (!session.repairs.empty()) record(std::exchange(session.repairs, {}), "repair");
    const Writes writes = writes_of(change, session.hidden);
    const Dot dot = next_dot(session.ledger.versions, session_id);
    session = stamped(std::move(session), writes, dot);
    ++session.seq;
    frames += frame_text(session.seq, dot, machine.now(), label, writes);
}

/// A journal is never written to again after a failure: the next one holds all frames since the last checkpoint.
std::optional<Problem> OpenSession::Inside::start_journal() {
    const Path folder = journal_folder(machine);
    if (const auto error = machine.storage->make_folders(folder)) return problem_of(error, folder);
    const std::string name = session.doc_id + "-" + hex(session_id) + "-" + std::to_string(++journals_made) + ".jnl";
    auto created = machine.storage->create(folder / name, {});
    if (auto* error = std::get_if<std::error_code>(&created)) return problem_of(*error, folder);
    auto file = std::move(std::get<std::unique_ptr<OutFile>>(created));
    journals.push_back(folder / name);
    file->claim();
    const JournalHead head{path.string(), session.doc_id, session_id, base, schema_version, base_versions};
    auto error = file->write(head_text(head) + frames);
    if (!error) error = file->sync();
    if (!error) error = machine.storage->sync_folder(folder);
    if (error) return problem_of(error, folder);
    journal = std::move(file);
    return {};
}

std::optional<Problem> OpenSession::Inside::flush() {
    if (durable == session.seq) return {};
    if (journal) {
        auto error = journal->write(std::string_view(frames).substr(flushed));
        if (!error) error = journal->sync_content();
        if (error) journal.reset();
    }
    if (!journal)
        if (auto problem = start_journal()) return problem;
    flushed = frames.size();
    durable = session.seq;
    return {};
}

void OpenSession::Inside::drop_journals() {
    journal.reset();
    for (const Path& old : std::exchange(journals, {})) static_cast<void>(machine.storage->remove(old));
}

// ---- the file -----------------------------------------------------------------------------------

void OpenSession::Inside::begin_at_saved() {
    drop_journals();
    saved = base = durable = session.seq;
    base_versions = session.ledger.versions;
    frames.clear();
    flushed = 0;
}

std::optional<Problem> OpenSession::Inside::save(const Path& to, const Target& target) {
    draw_session_id();
    session.saved_at = machine.now();
    const std::string text = written(session);
    if (text.size() > largest_file) return Problem{"file_too_large", to.string(), "", largest_file_text()};
    const std::string temporary = temporary_name(session.doc_id + "-" + hex(session_id));
    bool landed = false;
    auto problem = save_file(*machine.storage, to, temporary, text, target, landed);
    if (landed) {
        path = to;
        on_disk = sum_of(text);
    }
    if (problem) return problem;
    begin_at_saved();
    return {};
}

namespace {

/// The file itself where the path goes through links, so that saving replaces the file and not the link.
Path real_path(const Path& path) {
    std::error_code error;
    const Path absolute = std::filesystem::absolute(path, error);
    const Path real = std::filesystem::weakly_canonical(error ? path : absolute, error);
    return error ? absolute : real;
}

}  // namespace

std::variant<OpenSession, Problem> OpenSession::open(Machine machine, const Path& path, Use use,
                                                     std::string_view tray_title) {
    const auto bytes = machine.storage->read(path, largest_file);
    if (const auto* error = std::get_if<std::error_code>(&bytes)) {
        Problem problem = problem_of(*error, path);
        if (problem.code == "file_too_large") problem.detail = largest_file_text();
        return problem;
    }
    const std::string& text = std::get<std::string>(bytes);
    auto read = read_session(text, path.string(), tray_title);
    if (auto* problem = std::get_if<Problem>(&read)) return *problem;
    auto& loaded = std::get<Loaded>(read);

    auto inside = std::make_unique<Inside>();
    inside->machine = std::move(machine);
    inside->path = real_path(path);
    inside->on_disk = sum_of(text);
    inside->saved = loaded.session.seq;
    const Recovery recovery = recover(inside->machine, inside->path, use == Use::read, tray_title, loaded);
    inside->session = std::move(loaded.session);
    inside->notices = std::move(loaded.notices);
    inside->base = inside->durable = inside->session.seq;
    inside->base_versions = inside->session.ledger.versions;
    if (use == Use::write) keep_recovered(*inside, recovery);
    return OpenSession(std::move(inside));
}

/// Brings what was recovered into the file at once. Where that fails the journals stay for the next opening.
void OpenSession::keep_recovered(Inside& inside, const Recovery& recovery) {
    Storage& storage = *inside.machine.storage;
    if (inside.session.read_only()) return;
    if (recovery.changes > 0) {
        if (inside.save(inside.path, {Target::Before::as_read, inside.on_disk})) return;
    }
    for (const Path& done : recovery.finished) {
        const std::string name = done.stem().string();
        static_cast<void>(storage.remove(inside.path.parent_path() / temporary_name(name.substr(0, name.rfind('-')))));
        static_cast<void>(storage.remove(done));
    }
    for (const Path& damaged : recovery.damaged) {
        Path aside = damaged;
        static_cast<void>(storage.rename(damaged, aside.replace_extension(".damaged")));
    }
}

std::variant<OpenSession, Problem> OpenSession::create(Machine machine, const Path& path, const Document& document,
                                                       bool replace) {
    auto inside = std::make_unique<Inside>();
    inside->machine = std::move(machine);
    inside->session_id = inside->machine.draw() | 1;
    inside->session = session_of(document, hex(inside->machine.draw()), inside->session_id);
    const auto before = replace ? Target::Before::anything : Target::Before::nothing;
    if (auto problem = inside->save(real_path(path), {before, {}})) return *problem;
    return OpenSession(std::move(inside));
}

std::optional<Problem> OpenSession::checkpoint() {
    if (!unsaved()) return {};
    if (auto problem = inside_->check_writable()) return problem;
    return inside_->save(inside_->path, {Target::Before::as_read, inside_->on_disk});
}

std::optional<Problem> OpenSession::save_as(const Path& path, bool replace) {
    return inside_->save(real_path(path), {replace ? Target::Before::anything : Target::Before::nothing, {}});
}

std::optional<Problem> OpenSession::close() {
    auto problem = checkpoint();
    inside_->journal.reset();
    return problem;
}

// ---- changes ------------------------------------------------------------------------------------

std::variant<std::uint64_t, Problem> OpenSession::append(std::span<const Entry> entries) {
    if (auto problem = inside_->check_writable()) return *problem;
    for (const Entry& entry : entries) inside_->record(entry.change, entry.label);
    if (auto problem = inside_->flush()) {
        // Where no journal can be kept, the file itself takes every change.
        if (checkpoint()) return *problem;
    }
    return inside_->durable;
}

std::variant<std::uint64_t, Problem> OpenSession::append(Change change, std::string label) {
    const Entry entry{std::move(change), std::move(label)};
    return append(std::span(&entry, 1));
}

OpenSession::OpenSession(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
OpenSession::OpenSession(OpenSession&&) noexcept = default;
OpenSession& OpenSession::operator=(OpenSession&&) noexcept = default;
OpenSession::~OpenSession() = default;

const Path& OpenSession::path() const { return inside_->path; }
const Session& OpenSession::session() const { return inside_->session; }
const std::vector<Notice>& OpenSession::notices() const { return inside_->notices; }
std::uint64_t OpenSession::durable() const { return inside_->durable; }
bool OpenSession::unsaved() const { return inside_->saved != inside_->session.seq; }

}  // namespace parcours
