#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/difference_text.h"
#include "sessions/saving.h"

namespace parcours {
namespace {

void print_report(Console& console, const Request& request, const MergeReport& report) {
    const Words& words = console.words();
    if (report.nothing_new) console.line(words("merge.nothing_new"));
    for (std::size_t i = 0; i < report.brought.size() && !report.nothing_new; ++i) {
        const bool nothing = report.brought[i].empty();
        console.line(words(nothing ? "merge.brings_nothing" : "merge.brings", {{"file", request.files[i + 1]}}));
        for (const std::string& line : lines_of(words, report.brought[i])) console.line("  " + line);
    }
    for (const auto& one : report.refs_given)
        console.line(words("merge.ref_given", {{"before", one.before}, {"after", one.after}, {"title", one.title}}));
    if (report.settled_by_rule > 0) console.line(words.count("merge.settled_by_rule", report.settled_by_rule));
    if (report.unread > 0) console.line(words.count("merge.unread", report.unread));
    if (!report.contradictions.empty()) console.line(words.count("merge.open", report.contradictions.size()));
    for (const Contradiction& one : report.contradictions) console.line("  " + line_of(words, one));
    console.line(words("merge.written", {{"file", request.output}}));
}

void print_json(Console& console, const Request& request, const MergeReport& report) {
    using nlohmann::ordered_json;
    ordered_json brought = ordered_json::array(), open = ordered_json::array(), refs = ordered_json::array();
    for (std::size_t i = 0; i < report.brought.size(); ++i) {
        ordered_json one = json_of(report.brought[i]);
        one["file"] = request.files[i + 1];
        brought.push_back(std::move(one));
    }
    for (const Contradiction& one : report.contradictions) open.push_back(json_of(one));
    for (const auto& one : report.refs_given)
        refs.push_back({{"kind", one.kind}, {"before", one.before}, {"after", one.after}});
    const ordered_json all{{"written", request.output},
                           {"nothing_new", report.nothing_new},
                           {"brought", std::move(brought)},
                           {"contradictions", std::move(open)},
                           {"settled_by_rule", report.settled_by_rule},
                           {"unread_contradictions", report.unread},
                           {"refs_given", std::move(refs)}};
    console.text(all.dump() + "\n");
}

/// Never replaces a file unless asked to.
std::optional<Problem> write_out(const Session& session, const Request& request) {
    const Machine machine = this_machine();
    std::error_code error;
    const auto path = std::filesystem::weakly_canonical(std::filesystem::absolute(request.output, error), error);
    const auto before = request.force ? Destination::Before::anything : Destination::Before::nothing;
    const std::string temporary = fmt::format(".parcours-{}-{:016x}.tmp", session.doc_id, machine.draw());
    bool landed = false;
    auto problem = save_file(*machine.storage, path, temporary, written(session), {before, {}, {}}, landed);
    if (problem) problem->file = request.output;
    return problem;
}

Exit tell(Console& console, const Problem& problem) {
    if (problem.code == "file_exists")
        console.trouble(problem.file, "", console.words()("cli.file_exists"));
    else
        console.trouble(problem);
    return exit_after(problem);
}

}  // namespace

Exit merge_sessions(const Request& request, Console& console) {
    const Words& words = console.words();
    if (request.files.size() < 2 || request.output.empty()) {
        console.trouble("parcours", request.command, words("cli.usage.merge"));
        return Exit::usage;
    }
    Exit end = Exit::done;
    std::vector<OpenSession> opened;
    for (const std::string& file : request.files) {
        auto session = open_session(console, file, OpenSession::Use::read, end);
        if (!session) return end;
        opened.push_back(std::move(*session));
        console.progress(static_cast<double>(opened.size()) / static_cast<double>(request.files.size() + 1));
    }
    std::vector<Copy> copies;
    for (std::size_t i = 0; i < opened.size(); ++i) copies.push_back({request.files[i], opened[i].session()});
    const auto result = merge(copies, words("tray.title"));
    if (const auto* problem = std::get_if<Problem>(&result)) return tell(console, *problem);
    const Merged& merged = std::get<Merged>(result);
    if (const auto problem = write_out(merged.session, request)) return tell(console, *problem);
    console.progress_done();
    if (request.json)
        print_json(console, request, merged.report);
    else
        print_report(console, request, merged.report);
    return Exit::done;
}

}  // namespace parcours
