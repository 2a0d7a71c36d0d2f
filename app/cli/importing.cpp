#include <algorithm>

#include "app/cli/boards.h"
#include "app/cli/commands.h"
#include "app/cli/vocabulary.h"
#include "journeys/change.h"
#include "sessions/boards/board_file.h"
#include "sessions/survey.h"
#include "sessions/tables/csv.h"
#include "sessions/tables/import.h"

namespace parcours {
namespace {

namespace fs = std::filesystem;

bool looks_like_a_table(const fs::path& name) {
    std::string ending = name.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return ending == ".csv" || ending == ".tsv";
}

/// The files that the sources are or hold, or why one of them cannot be read.
class Sources {
  public:
    explicit Sources(Storage& storage) : storage_(storage) {}

    std::optional<Problem> add(const fs::path& source) {
        std::error_code ignored;
        if (!fs::is_directory(source, ignored)) return add_file(source);
        auto names = storage_.names_in(source);
        if (auto* error = std::get_if<std::error_code>(&names)) return problem_of(*error, source);
        const std::size_t before = files_.size();
        for (const std::string& name : std::get<std::vector<std::string>>(names))
            if (looks_like_a_table(name))
                if (auto problem = add_file(source / name)) return problem;
        if (files_.size() == before) return Problem{"no_tables", source.string(), "", ""};
        return {};
    }
    const std::vector<TableFile>& files() const { return files_; }

  private:
    std::optional<Problem> add_file(const fs::path& file) {
        auto bytes = storage_.read(file, largest_table);
        if (auto* error = std::get_if<std::error_code>(&bytes)) return problem_of(*error, file);
        files_.push_back({file.string(), std::move(std::get<std::string>(bytes))});
        return {};
    }

    Storage& storage_;
    std::vector<TableFile> files_;
};

std::string place_of(const Words& words, const TableProblem& problem) {
    if (problem.line == 0) return {};
    const std::string line = std::to_string(problem.line);
    if (problem.column.empty()) return words("cli.place.line", {{"line", line}});
    return words("cli.place.line_column", {{"line", line}, {"column", problem.column}});
}

std::string expected_text(const Words& words, const TableProblem& problem) {
    if (problem.code != "row.ref") return problem.expected;
    return std::string(words("kind." + problem.expected));
}

void tell(Console& console, const TableProblem& problem) {
    const Words& words = console.words();
    const std::string key = problem.code == "row.ref" && problem.value.empty() ? "row.ref_needed" : problem.code;
    console.trouble(problem.file, place_of(words, problem),
                    words(key, {{"value", problem.value}, {"expected", expected_text(words, problem)}}));
}

void tell(Console& console, const Imported& imported) {
    const Words& words = console.words();
    for (const TableProblem& problem : imported.problems) tell(console, problem);
    for (const UnknownColumn& column : imported.unknown_columns)
        console.trouble(column.file, words("cli.place.line_column", {{"line", "1"}, {"column", column.column}}),
                        words("table.unknown_column"));
}

void print_counts(Console& console, const Imported& imported) {
    for (const TableCount& count : imported.counts)
        console.line(count.file + ": " +
                     console.words()("cli.import.count", {{"table", count.table},
                                                          {"added", std::to_string(count.added)},
                                                          {"changed", std::to_string(count.changed)},
                                                          {"unchanged", std::to_string(count.unchanged)},
                                                          {"refused", std::to_string(count.refused)}}));
}

Exit told(Console& console, const Problem& problem) {
    problem.code == "no_tables" ? console.trouble(problem.file, "", console.words()("table.none_in_folder"))
                                : console.trouble(problem);
    return exit_after(problem);
}

/// Surveys, one after the other; true where an answer or a whole file was refused.
bool take_surveys(Console& console, const std::vector<TableFile>& files, Document& document, IdMint& mint) {
    bool refused = false;
    for (const TableFile& file : files) {
        const auto read = read_survey(document, file, table_vocabulary());
        if (const auto* problem = std::get_if<TableProblem>(&read)) {
            tell(console, *problem);
            refused = true;
            continue;
        }
        const Surveyed taken = import_survey(document, std::get<ReadSurvey>(read), table_vocabulary(), mint);
        for (const TableProblem& problem : taken.problems) tell(console, problem);
        for (const std::string& question : taken.unmapped)
            console.trouble(file.name, question, console.words()("cli.survey.unmapped"));
        console.line(file.name + ": " +
                     console.words()("cli.survey.count", {{"users", std::to_string(taken.users)},
                                                          {"agents", std::to_string(taken.agents)},
                                                          {"added", std::to_string(taken.added)},
                                                          {"changed", std::to_string(taken.changed)},
                                                          {"unchanged", std::to_string(taken.unchanged)}}));
        refused = refused || !taken.problems.empty();
        document = taken.document;
    }
    return refused;
}

}  // namespace

Exit bring_tables_in(const Request& request, Console& console) {
    if (request.files.size() < 2) {
        console.trouble("parcours", request.command, console.words()("cli.usage.import"));
        return Exit::usage;
    }
    if (is_board(request.files[1])) return bring_boards_in(request, console);
    const Machine machine = this_machine();
    Sources sources(*machine.storage);
    for (std::size_t i = 1; i < request.files.size(); ++i)
        if (auto problem = sources.add(request.files[i])) return told(console, *problem);
    Exit end = Exit::done;
    auto session = open_session(console, request.files.front(), OpenSession::Use::write, end);
    if (!session) return end;

    IdMint mint = new_mint(machine);
    console.progress(0);
    const Document before = session->document();
    Imported imported{before, {}, {}, {}};
    bool refused = false;
    if (request.survey) {
        refused = take_surveys(console, sources.files(), imported.document, mint);
    } else {
        imported = import_tables(before, sources.files(), table_vocabulary(), mint,
                                 [&](double share) { console.progress(share); });
        tell(console, imported);
        refused = !imported.problems.empty();
    }
    if (refused && request.strict) {
        console.trouble(request.files.front(), "", console.words()("cli.import.nothing_taken"));
        if (auto problem = session->close()) return told(console, *problem);
        return Exit::input;
    }
    const auto kept =
        session->append(diff(before, imported.document), request.survey ? "import_survey" : "import_tables");
    if (const auto* problem = std::get_if<Problem>(&kept)) return told(console, *problem);
    if (auto problem = session->close()) return told(console, *problem);
    console.progress_done();
    print_counts(console, imported);
    return refused ? Exit::input : Exit::done;
}

}  // namespace parcours
