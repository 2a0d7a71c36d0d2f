#include "tests/fuzz/targets.h"

#include <algorithm>
#include <utility>

#include "app/cli/vocabulary.h"
#include "sessions/checksum.h"
#include "sessions/edit_lines/edit_lines.h"
#include "sessions/file.h"
#include "sessions/journal.h"
#include "sessions/json_writer.h"
#include "sessions/merge.h"
#include "sessions/repair.h"
#include "sessions/tables/import.h"
#include "sessions/tables/tables.h"
#include "tests/fuzz/seeds.h"
#include "tests/support/record.h"

namespace parcours::testing {
namespace {

void must(bool holds, const char* what) {
    if (!holds) throw Violation(what);
}

void must_be_known(const Problem& problem) {
    must(std::find(problem_codes.begin(), problem_codes.end(), problem.code) != problem_codes.end(), "unknown problem");
}

/// The same bytes; else what differs first.
void must_be_same(const std::string& text, const std::string& other, const char* what) {
    if (text == other) return;
    const std::size_t head = std::min({text.find("\"versions\""), text.size(), other.size()});  // behind the checksum
    const auto skip = static_cast<std::ptrdiff_t>(head);
    const auto [at, in_other] = std::mismatch(text.begin() + skip, text.end(), other.begin() + skip, other.end());
    const auto from = [](const std::string& all, auto where) {
        const std::size_t begin = static_cast<std::size_t>(where - all.begin());
        return all.substr(begin - std::min<std::size_t>(begin, 80), 160);
    };
    throw Violation(std::string(what) + "\n  " + from(text, at) + "\n  " + from(other, in_other));
}

/// The records that a change is about.
std::string told(const Change& change) {
    std::string names;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& row : change.of<R>()) names += " " + std::string(Schema<R>::kind) + " " + hex(row.id.value);
    });
    return names;
}

void must_follow_the_rules(const Document& document, const char* what) {
    Notices unheard;
    const Change left = diff(document, repaired(document, "Tray", unheard).document);
    if (!left.empty()) throw Violation(std::string(what) + " breaks the rules:" + told(left));
}

std::optional<Session> read_whole(std::string_view bytes) {
    auto read = read_session(bytes, "x", "Tray");
    if (const auto* problem = std::get_if<Problem>(&read)) return must_be_known(*problem), std::nullopt;
    for (const Notice& notice : std::get<Loaded>(read).notices)
        must(std::find(notice_codes.begin(), notice_codes.end(), notice.code) != notice_codes.end(), "unknown notice");
    return std::get<Loaded>(std::move(read)).session;
}

// ---- session files ------------------------------------------------------------------------------

/// What is written is read back, and written again to the same bytes.
Session must_come_back(const Session& session) {
    const std::string text = written(session);
    auto again = read_whole(text);
    must(again.has_value(), "what was written cannot be read");
    must_be_same(text, written(*again), "written again it is something else");
    return std::move(*again);
}

void run_session_file(std::string_view bytes) {
    auto session = read_whole(bytes);
    if (!session) return;
    must_follow_the_rules(session->document, "what is shown");
    must_come_back(*session);
    const Document shown = session->document;
    record(*session, std::exchange(session->repairs, {}), 3);
    const Session settled = must_come_back(*session);
    if (!settled.repairs.empty()) throw Violation("what was repaired is repaired again:" + told(settled.repairs));
    must(diff(settled.document, shown).empty(), "what was repaired looks different when reopened");
}

// ---- journals -----------------------------------------------------------------------------------

std::string framed(std::uint64_t seq, std::string_view json) {
    const std::string numbers = std::to_string(seq) + " " + std::to_string(json.size()) + " ";
    return "J1 " + crc_text(crc32c({numbers, json})) + " " + numbers + std::string(json) + "\n";
}

/// Whole journals as they are; else each line is the content of one frame, whose checksum is made to fit.
std::string as_journal(std::string_view bytes) {
    if (bytes.starts_with("J1 ")) return std::string(bytes);
    std::string journal;
    for (std::uint64_t seq = 1; !bytes.empty(); ++seq) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        journal += framed(seq, bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return journal;
}

void run_journal(std::string_view bytes) {
    const auto journal = read_journal(as_journal(bytes));
    if (!journal) return;
    Session session = small_session();
    std::uint64_t seq = journal->head.base_seq;
    for (const JournalFrame& frame : journal->frames) {
        must(frame.seq == ++seq, "a frame is missing");
        if (frame.is_copy || covers(session.ledger.versions, frame.dot)) continue;
        const Writes writes = frame_writes(frame, session);
        session = stamped(std::move(session), writes, frame.dot);
    }
    run_session_file(written(session));
}

// ---- tables -------------------------------------------------------------------------------------

/// The first line is the name of the file.
void run_tables(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const TableFile file{std::string(bytes.substr(0, end)), std::string(bytes.substr(std::min(end + 1, bytes.size())))};
    IdMint mint{.replica = 9, .counter = 0};
    const Document before = small_session().document;
    const Imported imported = import_tables(before, std::span(&file, 1), table_vocabulary(), mint);
    must_follow_the_rules(imported.document, "what was brought in");
    for (const CsvDialect dialect : {CsvDialect::french, CsvDialect::rfc}) {
        std::vector<TableFile> files;
        for (const FlatTable& table : tables_of(imported.document))
            files.push_back({std::string(table.name) + ".csv", csv_of(table, dialect)});
        const Imported again = import_tables(imported.document, files, table_vocabulary(), mint);
        must(again.problems.empty(), "an exported table is refused");
        must(diff(imported.document, again.document).empty(), "an exported table brings something else");
    }
}

// ---- edit lines ---------------------------------------------------------------------------------

void must_be_said_again(const Edit& edit, const Document& document) {
    const std::string line = written_edit_line(edit, document);
    IdMint mint{.replica = 8, .counter = 0};
    const auto read = read_edit_line(line, document, mint);
    const auto* asked = std::get_if<Asked>(&read);
    if (!asked) throw Violation("an edit's own line is refused: " + std::get<LineRefusal>(read).field + ": " + line);
    must_be_same(line, written_edit_line(std::get<Edit>(*asked), document), "an edit's own line is another edit");
}

void run_edit_lines(std::string_view bytes) {
    Document document = small_session().document;
    IdMint mint{.replica = 9, .counter = 0};
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const auto read = read_edit_line(bytes.substr(0, end), document, mint);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const auto* asked = std::get_if<Asked>(&read);
        if (!asked || !std::holds_alternative<Edit>(*asked)) continue;
        const Edit& edit = std::get<Edit>(*asked);
        Next next = after(document, edit);
        if (!std::holds_alternative<Document>(next)) continue;
        must_be_said_again(edit, document);
        document = std::get<Document>(std::move(next));
    }
    must_follow_the_rules(document, "what was edited");
    must_come_back(session_of(document, "0123456789abcdef", 9));
}

// ---- copies -------------------------------------------------------------------------------------

std::optional<Session> together(const Session& mine, const Session& theirs) {
    const Copy copies[]{{"mine", mine}, {"theirs", theirs}};
    auto merged = merge(copies, "Tray");
    if (const auto* problem = std::get_if<Problem>(&merged)) return must_be_known(*problem), std::nullopt;
    return std::get<Merged>(std::move(merged)).session;
}

/// Two session files with a line of dashes between them; one alone is merged with a sound copy.
void run_merge(std::string_view bytes) {
    const std::size_t cut = std::min(bytes.find("\n----\n"), bytes.size());
    const auto mine = read_whole(bytes.substr(0, cut));
    const auto theirs = cut == bytes.size() ? small_session() : read_whole(bytes.substr(cut + 6));
    if (!mine || !theirs) return;
    const auto ab = together(*mine, *theirs), ba = together(*theirs, *mine);
    must(ab.has_value() == ba.has_value(), "merged in one order only");
    if (!ab) return;
    must_follow_the_rules(ab->document, "what was merged");
    const std::string text = written(*ab);
    must_be_same(text, written(*ba), "merged in the other order it is something else");
    const auto again = together(*ab, *theirs);
    must(again.has_value(), "what was merged cannot be merged again");
    must_be_same(text, written(*again), "merged once more it is something else");
    must_come_back(*ab);
}

constexpr FuzzTarget targets[]{
    {"session_file", run_session_file, session_file_seeds},
    {"journal", run_journal, journal_seeds},
    {"tables", run_tables, table_seeds},
    {"edit_lines", run_edit_lines, edit_line_seeds},
    {"merge", run_merge, merge_seeds},
};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return targets; }

const FuzzTarget& fuzz_target(std::string_view name) {
    return *std::find_if(std::begin(targets), std::end(targets), [&](const auto& one) { return one.name == name; });
}

}  // namespace parcours::testing
