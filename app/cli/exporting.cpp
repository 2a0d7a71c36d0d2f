#include "app/cli/commands.h"
#include "app/export/freeze.h"
#include "app/today.h"
#include "journeys/change.h"

namespace parcours {
namespace {

namespace fs = std::filesystem;

/// "pdf,csv" as formats, or the first name that is none.
std::variant<std::set<Format>, std::string> formats_in(std::string_view list) {
    std::set<Format> formats;
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        const std::string_view name = list.substr(from, to - from);
        const auto format = named<Format>(name);
        if (!format) return std::string(name);
        formats.insert(*format);
        from = to + 1;
    }
    return formats;
}

/// The chapters named, or the first name that is none.
std::variant<std::vector<Chapter>, std::string> chapters_in(std::string_view list) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        names.emplace_back(list.substr(from, to - from));
        if (!named<Chapter>(names.back())) return names.back();
        from = to + 1;
    }
    if (names.empty()) return std::vector<Chapter>{};
    return chapters_named(names);
}

/// "a4", "a3", or nothing for A4.
std::optional<PaperSize> paper_in(std::string_view name) {
    return name.empty() ? std::optional(PaperSize::a4) : named<PaperSize>(name);
}

/// Tells what was written and what was not.
Exit told(const ExportResult& result, Console& console) {
    console.progress_done();
    for (const fs::path& file : result.written) console.line(file.string());
    for (const ExportProblem& problem : result.problems)
        console.trouble(problem.where, "", console.words()("export_problem." + problem.code));
    const auto of_the_input = [](const ExportProblem& problem) { return problem.code == "nothing"; };
    if (result.problems.empty()) return Exit::done;
    return std::all_of(result.problems.begin(), result.problems.end(), of_the_input) ? Exit::input : Exit::machine;
}

/// Keeps in the session what is to be kept of what was written.
Exit keep_in_session(OpenSession& session, const Edit& edit, Console& console) {
    const Document before = session.document();
    const Next next = after(before, edit);
    if (std::holds_alternative<Refusal>(next)) return Exit::input;
    const auto kept = session.append(diff(before, std::get<Document>(next)), name_of_edit(edit));
    auto problem = std::holds_alternative<Problem>(kept) ? std::optional(std::get<Problem>(kept)) : session.close();
    if (!problem) return Exit::done;
    console.trouble(*problem);
    return exit_after(*problem);
}

Exit write_files(OpenSession& session, const ExportRequest& request, Console& console) {
    const auto result =
        export_session(session.document(), request, [&](double share) { return console.progress(share), true; });
    const Exit end = told(result, console);
    return end == Exit::done && result.keep ? keep_in_session(session, *result.keep, console) : end;
}

/// What is wrong with the command line, as the key of its words; empty where nothing is.
std::string_view usage_fault(const Request& request) {
    if (request.files.empty()) return "cli.usage.file";
    if (request.formats.empty()) return "cli.usage.to";
    if (request.output.empty()) return "cli.usage.folder";
    if (request.command == "minutes" && request.workshop.empty()) return "cli.usage.workshop";
    if (!paper_in(request.paper)) return "cli.usage.paper";
    const bool known = request.dialect.empty() || request.dialect == "rfc" || request.dialect == "french";
    return known ? "" : "cli.usage.dialect";
}

}  // namespace

Exit hand_over(const Request& request, Console& console) {
    const Words& words = console.words();
    const auto formats = formats_in(request.formats);
    std::string_view fault = usage_fault(request);
    std::string detail;
    if (const auto* unknown = std::get_if<std::string>(&formats); fault.empty() && unknown)
        fault = "cli.usage.format", detail = *unknown;
    const auto* asked_for = std::get_if<std::set<Format>>(&formats);
    if (fault.empty() && request.command == "minutes" && *asked_for->rbegin() > Format::html)
        fault = "cli.usage.minutes_format";
    const auto chapters = chapters_in(request.sections);
    if (const auto* unknown = std::get_if<std::string>(&chapters); fault.empty() && unknown)
        fault = "cli.usage.section", detail = *unknown;
    if (!fault.empty()) {
        console.trouble("parcours", request.command, words(fault, {{"detail", detail}}));
        return Exit::usage;
    }
    Exit end = Exit::done;
    const std::string& file = request.files.front();
    auto session = open_session(console, file, request.freeze ? OpenSession::Use::write : OpenSession::Use::read, end);
    if (!session) return end;
    const Document& document = session->document();

    ExportRequest asked;
    asked.folder = request.output;
    asked.formats = std::get<std::set<Format>>(formats);
    asked.language = console.language();
    asked.date = today();
    asked.paper = *paper_in(request.paper);
    asked.csv = request.dialect == "rfc" ? CsvDialect::rfc : CsvDialect::french;
    asked.version = std::to_string(session->session().seq);
    if (!request.journey.empty() && !(asked.journey = record_named<Journey>(console, document, request.journey, file)))
        return Exit::input;
    if (!request.workshop.empty() &&
        !(asked.workshop = record_named<Workshop>(console, document, request.workshop, file)))
        return Exit::input;
    if (!request.scenario.empty() &&
        !(asked.scenario = record_named<Scenario>(console, document, request.scenario, file)))
        return Exit::input;
    asked.chapters = std::get<std::vector<Chapter>>(chapters);
    asked.committee = request.committee;
    asked.session = file;
    asked.session_id = session->session().doc_id;
    asked.contradictions = disagreements_of(session->session(), console.language());
    if (request.freeze) {
        asked.frozen = new_mint(this_machine()).next<Dossier>();
        asked.number = next_dossier_number(document);
    }
    return write_files(*session, asked, console);
}

Exit hand_over_portfolio(const Request& request, Console& console, std::shared_ptr<const OpenFolder> folder) {
    const auto formats = formats_in(request.formats);
    const auto* asked_for = std::get_if<std::set<Format>>(&formats);
    std::string_view fault = usage_fault(request);
    std::string detail;
    if (fault.empty() && !asked_for) fault = "cli.usage.format", detail = std::get<std::string>(formats);
    if (fault.empty() && *asked_for->rbegin() > Format::xlsx) fault = "cli.usage.portfolio_format";
    if (!fault.empty()) {
        console.trouble("parcours", request.command, console.words()(fault, {{"detail", detail}}));
        return Exit::usage;
    }
    ExportRequest asked;
    asked.folder = request.output;
    asked.formats = *asked_for;
    asked.language = console.language();
    asked.date = today();
    asked.paper = *paper_in(request.paper);
    asked.portfolio = std::move(folder);
    return told(export_session(empty_document(), asked, [&](double share) { return console.progress(share), true; }),
                console);
}

}  // namespace parcours
