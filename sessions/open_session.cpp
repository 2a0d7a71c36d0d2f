#include "sessions/open_session.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sessions/backups.h"
#include "sessions/checksum.h"
#include "sessions/journal.h"
#include "sessions/json_writer.h"
#include "sessions/memory.h"
#include "sessions/open_deletions.h"
#include "sessions/opening.h"
#include "sessions/saving.h"

namespace parcours {

using Path = std::filesystem::path;

namespace {

/// Of the file that a save writes beside the session's; `who` is the document's id and the session's.
std::string temporary_name(const std::string& who) { return ".parcours-" + who + ".tmp"; }

}  // namespace

struct OpenSession::Inside {
    Machine machine;
    Path path;
    std::string tray_title;
    Session session;
    std::vector<Notice> notices;
    std::vector<CameIn> came_in;
    std::vector<Path> set_aside;

    bool unreadable = false;       ///< what stands in the file, until the first save
    Path aside;                    ///< where a damaged file is kept as it was, before it is saved over; empty: no need
    FileSum on_disk;               ///< of the file as last read or written
    std::uint64_t saved = 0;       ///< seq that the file holds
    std::uint64_t base = 0;        ///< seq at which the current journals begin
    std::uint64_t numbered = 0;    ///< the last frame, counted on from there
    Versions base_versions;        ///< then
    std::uint64_t durable = 0;     ///< seq that the file or a journal holds
    std::uint64_t session_id = 0;  ///< of this opening; 0 until its first write

    std::unique_ptr<OutFile> journal;  ///< null: a new one is to be started
    std::vector<Path> journals;        ///< of this opening, since the last checkpoint
    int journals_made = 0;
    std::string frames;       ///< since the last checkpoint
    std::size_t flushed = 0;  ///< of `frames`, in the current journal

    std::optional<Problem> check_writable() const {
        if (session.is_for_newer()) return Problem{"session_read_only", path.string(), "", ""};
        if (session.is_full() && (session_id == 0 || !session.ledger.versions.contains(session_id)))
            return Problem{"too_many_openings", path.string(), "", std::to_string(most_openings)};
        return {};
    }
    void draw_session_id() {
        if (session_id != 0) return;
        while (session_id == 0) session_id = machine.draw();
        session.ledger.writers[session_id] = {machine.writer, machine.now()};
    }
    void record(const Change& change, std::string_view label);
    void record(const Writes& writes, std::string_view label);
    void stamp(const Writes& writes, std::string_view label, Author author);
    std::variant<MergeReport, Problem> take_in(const Copy& copy);
    std::optional<Problem> take_in_newer();
    bool keep_damaged(std::string_view bytes);
    std::optional<Problem> flush();
    std::optional<Problem> start_journal();
    Path place_aside(const FileSum& content) const;
    void want_aside();
    void keep_old(std::string_view bytes);
    std::optional<Problem> save(const Path& to, const Destination& target);
    std::optional<Problem> save_over();
    void begin_at_saved();
    void drop_journals();
};

// ---- the journal --------------------------------------------------------------------------------

void OpenSession::Inside::record(const Change& change, std::string_view label) {
    if (!change.empty()) record(writes_of(change, session), label);
}

void OpenSession::Inside::record(const Writes& writes, std::string_view label) {
    draw_session_id();
    if (!session.repairs.empty())
        stamp(writes_of(std::exchange(session.repairs, {}), session), repair_label, Author::repair);
    stamp(with_what_stays(writes, session), label, Author::person);
}

void OpenSession::Inside::stamp(const Writes& writes, std::string_view label, Author author) {
    const Dot dot = next_dot(session.ledger.versions, session_id);
    session = stamped(std::move(session), writes, dot, author);
    ++session.seq;
    frames += frame_text(++numbered, dot, machine.now(), label, writes);
}

/// The journal keeps the whole copy: replayed, it is joined again. What the joint state took to be set right is an
/// ordinary write of this session's.
std::variant<MergeReport, Problem> OpenSession::Inside::take_in(const Copy& copy) {
    const Copy copies[]{{path.string(), session}, copy};
    auto result = merge(copies, tray_title);
    if (auto* problem = std::get_if<Problem>(&result)) return std::move(*problem);
    auto& merged = std::get<Merged>(result);
    if (merged.report.nothing_new) return std::move(merged.report);
    draw_session_id();
    const Dot dot = next_dot(session.ledger.versions, session_id);
    merged.session.ledger.writers.insert(session.ledger.writers.begin(), session.ledger.writers.end());
    frames += copy_frame_text(numbered + 1, dot, machine.now(), written(copy.session));
    ++numbered;
    session = std::move(merged.session);
    ++session.seq;
    return std::move(merged.report);
}

/// Takes in what stands in the file now.
std::optional<Problem> OpenSession::Inside::take_in_newer() {
    const Problem foreign{"changed_on_disk", path.string(), "", ""};
    const auto bytes = machine.storage->read(path, largest_file);
    if (const auto* error = std::get_if<std::error_code>(&bytes)) {
        if (*error == std::errc::no_such_file_or_directory) return {};
        return problem_of(*error, path);
    }
    const std::string& text = std::get<std::string>(bytes);
    auto read = read_session(text, path.string(), tray_title);
    if (auto* problem = std::get_if<Problem>(&read)) {
        if (!is_damage(*problem)) return std::move(*problem);
        return keep_damaged(text) ? std::nullopt : std::optional(foreign);
    }
    const Document before = session.document;
    auto report = take_in({path.string(), std::get<Loaded>(read).session});
    if (std::holds_alternative<Problem>(report)) return foreign;
    on_disk = sum_of(text);
    if (!std::get<MergeReport>(report).nothing_new)
        came_in.push_back({std::move(std::get<MergeReport>(report)), diff(before, session.document)});
    return {};
}

/// Keeps aside what cannot be read in the file's place, so that the session can be saved there again.
bool OpenSession::Inside::keep_damaged(std::string_view bytes) {
    const FileSum sum = sum_of(bytes);
    const Path place = place_aside(sum);
    const auto kept = machine.storage->read(place, largest_file);
    const bool same = std::holds_alternative<std::string>(kept) && std::get<std::string>(kept) == bytes;
    if (!same && !write_copy(*machine.storage, place, bytes)) return false;
    on_disk = sum;
    unreadable = true;
    set_aside.push_back(place);
    return true;
}

/// A journal is never written to again after a failure: the next one holds all frames since the last checkpoint.
std::optional<Problem> OpenSession::Inside::start_journal() {
    const Path folder = journal_folder(machine);
    if (const auto error = make_folders(*machine.storage, folder)) return problem_of(error, folder);
    const std::string name = session.doc_id + "-" + hex(session_id) + "-" + std::to_string(++journals_made) + ".jnl";
    auto created = machine.storage->create(folder / name, {});
    if (auto* error = std::get_if<std::error_code>(&created)) return problem_of(*error, folder);
    auto file = std::move(std::get<std::unique_ptr<OutFile>>(created));
    journals.push_back(folder / name);
    file->claim();
    const JournalHead head{path.string(),  session.doc_id, session_id,    base,
                           schema_version, base_versions,  machine.writer};
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
    Versions versions = session.ledger.versions;  // memory ends before anything is let go of, or not at all
    drop_journals();
    saved = base = numbered = durable = session.seq;
    base_versions = std::move(versions);
    frames.clear();
    flushed = 0;
}

Path OpenSession::Inside::place_aside(const FileSum& content) const {
    const std::string name = path.stem().string() + "-" + crc_text(content.crc) + path.extension().string();
    return machine.state_folder / "aside" / name;
}

/// A file of which not all could be shown as it stands there.
void OpenSession::Inside::want_aside() {
    constexpr std::array damage{"read_from_copy", "placed_in_tray", "set_aside",
                                "wrong_value",    "id_given",       "reference_emptied"};
    const bool damaged = std::any_of(notices.begin(), notices.end(), [&](const Notice& notice) {
        return std::find(damage.begin(), damage.end(), notice.code) != damage.end();
    });
    if (!damaged) return;
    aside = place_aside(on_disk);
    if (!unreadable) notices.push_back({"original_kept", aside.string(), ""});
}

/// As good as the disk allows: nothing that could be read is lost without it.
void OpenSession::Inside::keep_old(std::string_view bytes) {
    if (const Path place = std::exchange(aside, {}); !place.empty())
        static_cast<void>(write_copy(*machine.storage, place, bytes));
    if (!unreadable) keep_backup(machine, session.doc_id, path, bytes);
}

std::optional<Problem> OpenSession::Inside::save(const Path& to, const Destination& target) {
    draw_session_id();
    session.saved_at = machine.now();
    const std::string text = written(session);
    if (text.size() > largest_file) return Problem{"file_too_large", to.string(), "", largest_file_text()};
    const std::string temporary = temporary_name(session.doc_id + "-" + hex(session_id));
    bool landed = false;
    auto problem = save_file(*machine.storage, to, temporary, text, target, landed);
    if (landed) {
        on_disk = sum_of(text);
        if (path != to) {
            journal.reset();  // the next one names the new path
            path = to;
        }
        unreadable = false;
        keep_backup(machine, session.doc_id, path, text);
    }
    if (problem) return problem;
    begin_at_saved();
    return {};
}

/// Where others save at the same moment, it is tried again.
std::optional<Problem> OpenSession::Inside::save_over() {
    for (int tries = 1;; ++tries) {
        auto problem =
            save(path, {Destination::Before::as_read, on_disk, [this](std::string_view old) { keep_old(old); }});
        if (!problem || problem->code != "changed_on_disk" || tries == most_tries) return problem;
        if (auto other = take_in_newer()) return other;
    }
}

std::variant<OpenSession, Problem> OpenSession::open(Machine machine, const Path& path, Use use,
                                                     std::string_view tray_title) {
    return unless_memory_ends(path.native(), [&]() -> std::variant<OpenSession, Problem> {
        auto read = read_with_journals(machine, path, use == Use::read, tray_title);
        if (auto* problem = std::get_if<Problem>(&read)) return *problem;
        auto& opened = std::get<Opened>(read);

        auto inside = std::make_unique<Inside>();
        inside->machine = std::move(machine);
        inside->path = real_path(path);
        inside->tray_title = tray_title;
        inside->on_disk = opened.on_disk;
        inside->unreadable = opened.from_copy;
        inside->saved = opened.saved;
        inside->session = std::move(opened.loaded.session);
        inside->notices = std::move(opened.loaded.notices);
        inside->base = inside->numbered = inside->durable = inside->session.seq;
        inside->base_versions = inside->session.ledger.versions;
        if (use == Use::write && !inside->check_writable()) inside->want_aside();
        if (use == Use::write) keep_recovered(*inside, opened.recovery);
        return OpenSession(std::move(inside));
    });
}

/// Brings what was recovered into the file at once. Where that fails the journals stay for the next opening.
void OpenSession::keep_recovered(Inside& inside, const Recovery& recovery) {
    Storage& storage = *inside.machine.storage;
    if (inside.check_writable()) return;
    if (recovery.changes > 0 || inside.unreadable) {
        const Path aside = inside.aside;
        const bool unreadable = inside.unreadable;
        if (inside.save_over()) return;
        if (unreadable) {
            Notice& told = inside.notices.front();
            told = {"put_back", told.place, aside.string()};
        }
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
                                                       std::string_view tray_title, bool replace) {
    return unless_memory_ends(path.native(), [&]() -> std::variant<OpenSession, Problem> {
        auto inside = std::make_unique<Inside>();
        inside->machine = std::move(machine);
        inside->tray_title = tray_title;
        inside->draw_session_id();
        const Writers writers = inside->session.ledger.writers;
        inside->session = session_of(document, hex(inside->machine.draw()), inside->session_id);
        inside->session.ledger.writers = writers;
        const auto before = replace ? Destination::Before::anything : Destination::Before::nothing;
        if (auto problem = inside->save(real_path(path), {before, {}, {}})) return *problem;
        return OpenSession(std::move(inside));
    });
}

std::optional<Problem> OpenSession::checkpoint() {
    if (!unsaved()) return {};
    return unless_memory_ends(inside_->path.native(), [&]() -> std::optional<Problem> {
        if (auto problem = inside_->check_writable()) return problem;
        return inside_->save_over();
    });
}

std::optional<Problem> OpenSession::save_as(const Path& path, bool replace) {
    return unless_memory_ends(path.native(), [&]() -> std::optional<Problem> {
        const Path to = real_path(path);
        if (replace && to == inside_->path) return inside_->save_over();
        return inside_->save(to, {replace ? Destination::Before::anything : Destination::Before::nothing, {}, {}});
    });
}

std::optional<Problem> OpenSession::close() {
    auto problem = checkpoint();
    inside_->journal.reset();
    return problem;
}

// ---- changes ------------------------------------------------------------------------------------

bool OpenSession::read_only() const { return inside_->check_writable().has_value(); }

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

std::variant<MergeReport, Problem> OpenSession::take_in(const Copy& copy) {
    if (auto problem = inside_->check_writable()) return *problem;
    return inside_->take_in(copy);
}

std::optional<Refusal> OpenSession::choose(std::span<const ChosenSide> choices) {
    auto writes = choices_as_writes(inside_->session, choices);
    if (auto* refusal = std::get_if<Refusal>(&writes)) return std::move(*refusal);
    inside_->record(std::get<Writes>(writes), "choose");
    return {};
}

std::vector<CameIn> OpenSession::came_in() { return std::exchange(inside_->came_in, {}); }
std::vector<Path> OpenSession::set_aside() { return std::exchange(inside_->set_aside, {}); }

OpenSession::OpenSession(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
OpenSession::OpenSession(OpenSession&&) noexcept = default;
OpenSession& OpenSession::operator=(OpenSession&&) noexcept = default;
OpenSession::~OpenSession() = default;

const Path& OpenSession::path() const { return inside_->path; }
const Session& OpenSession::session() const { return inside_->session; }
const std::vector<Notice>& OpenSession::notices() const { return inside_->notices; }
std::uint64_t OpenSession::durable() const { return inside_->durable; }
std::uint64_t OpenSession::behind() const {
    return inside_->session.seq - std::min(inside_->saved, inside_->session.seq);
}
bool OpenSession::unsaved() const { return inside_->unreadable || inside_->saved != inside_->session.seq; }

}  // namespace parcours
