#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <functional>
#include <map>

#include "app/cli/commands.h"
#include "app/run.h"

namespace parcours {
namespace {

/// Options that several commands have.
void add_output(CLI::App& command, Request& request) { command.add_option("-o,--output", request.output); }
void add_file(CLI::App& command, Request& request) { command.add_option("FILE", request.files)->expected(0, 1); }
void add_files(CLI::App& command, Request& request) { command.add_option("FILE", request.files); }
void add_formats(CLI::App& command, Request& request) {
    command.add_option("--to", request.formats);
    command.add_option("--paper", request.paper);
}
void add_scenario(CLI::App& command, Request& request) { command.add_option("--scenario", request.scenario); }

using Addition = void (*)(CLI::App&, Request&);
using Run = Exit (*)(const Request&, Console&);

struct Command {
    const char* name;
    Run run;
    std::vector<Addition> additions;
};

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {"templates", list_templates, {[](auto& c, auto& r) { c.add_flag("--json", r.json); }}},
        {"new",
         make_session,
         {add_output, [](auto& c, auto& r) { c.add_option("--template", r.templates); },
          [](auto& c, auto& r) { c.add_flag("--empty", r.empty); },
          [](auto& c, auto& r) { c.add_flag("--force", r.force); }}},
        {"demo", make_demonstration, {add_output, [](auto& c, auto& r) { c.add_flag("--force", r.force); }}},
        {"check", check_sessions, {add_files}},
        {"import",
         bring_tables_in,
         {add_files, [](auto& c, auto& r) { c.add_flag("--strict", r.strict); },
          [](auto& c, auto& r) { c.add_option("--journey", r.journey); },
          [](auto& c, auto& r) { c.add_flag("--preview", r.preview); },
          [](auto& c, auto& r) { c.add_flag("--survey", r.survey); }}},
        {"export",
         hand_over,
         {add_file, add_output, add_scenario, add_formats,
          [](auto& c, auto& r) { c.add_option("--journey", r.journey); },
          [](auto& c, auto& r) { c.add_option("--csv-dialect", r.dialect); }}},
        {"minutes",
         hand_over,
         {add_file, add_output, add_formats, [](auto& c, auto& r) { c.add_option("--workshop", r.workshop); }}},
        {"dossier",
         hand_over,
         {add_file, add_output, add_scenario, add_formats,
          [](auto& c, auto& r) { c.add_option("--journey", r.journey); },
          [](auto& c, auto& r) { c.add_option("--sections", r.sections); },
          [](auto& c, auto& r) { c.add_option("--committee", r.committee); },
          [](auto& c, auto& r) { c.add_flag("--freeze", r.freeze); }}},
        {"score", print_scores, {add_file, add_scenario, [](auto& c, auto& r) { c.add_flag("--json", r.json); }}},
        {"portfolio",
         print_portfolio,
         {add_file, add_output, add_formats, [](auto& c, auto& r) { c.add_flag("--json", r.json); }}},
        {"propose",
         propose_selection,
         {add_file, [](auto& c, auto& r) { c.add_option("--effort", r.effort); },
          [](auto& c, auto& r) { c.add_option("--cost", r.cost); },
          [](auto& c, auto& r) { c.add_flag("--json", r.json); }}},
        {"edit", take_edit_lines, {add_file, [](auto& c, auto& r) { c.add_flag("--list", r.list); }}},
        {"diff", print_differences, {add_files, [](auto& c, auto& r) { c.add_flag("--json", r.json); }}},
        {"merge",
         merge_sessions,
         {add_files, add_output, [](auto& c, auto& r) { c.add_flag("--json", r.json); },
          [](auto& c, auto& r) { c.add_flag("--force", r.force); }}},
        {"versions",
         handle_versions,
         {add_files, [](auto& c, auto& r) { c.add_option("--name", r.name); },
          [](auto& c, auto& r) { c.add_option("--since", r.since); },
          [](auto& c, auto& r) { c.add_option("--restore", r.restore); }}},
    };
    return all;
}

/// English for English, French for everybody else.
Language language_of(std::string_view code) { return code.starts_with("en") ? Language::en : Language::fr; }

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return language_of(value);
    return Language::fr;
}

/// Messages about a command line that cannot be read are in its own language too.
Language language_among(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].starts_with("--lang=")) return language_of(arguments[i].substr(7));
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) return language_of(arguments[i + 1]);
    }
    return language_of_environment();
}

bool asks_for(const std::vector<std::string>& arguments, std::string_view shorter, std::string_view longer) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [&](const std::string& each) { return each == shorter || each == longer; });
}

Exit open_window(const Request& request) {
    AppOptions options;
    if (!request.files.empty()) options.file = request.files.front();
    options.screenshot = request.screenshot;
    options.look = request.look;
    return static_cast<Exit>(run_app(options));
}

Exit refuse(Console& console, std::string_view phrase, const std::string& detail) {
    console.trouble("parcours", "", console.words()(phrase, {{"detail", detail}}));
    return Exit::usage;
}

/// What CLI11 has to say, in our words.
Exit refuse(Console& console, const CLI::App& app, const CLI::ParseError& error) {
    const std::string what = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const auto extras = app.remaining(true);
        return refuse(console, "cli.usage.unknown", extras.empty() ? what : extras.front());
    }
    return refuse(console, "cli.usage.value", what.substr(0, what.find(':')));
}

Exit run(const std::vector<std::string>& arguments, Console& console) {
    Request request;
    CLI::App app;
    app.set_help_flag();
    app.fallthrough();
    add_files(app, request);
    app.add_option("--lang", request.language);
    app.add_option("--screenshot", request.screenshot);
    app.add_option("--look", request.look);
    app.require_subcommand(0, 1);
    std::map<const CLI::App*, Run> runs;
    for (const Command& command : commands()) {
        CLI::App* added = app.add_subcommand(command.name);
        added->set_help_flag();
        for (const Addition addition : command.additions) addition(*added, request);
        runs[added] = command.run;
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        return refuse(console, app, error);
    }
    if (!request.language.empty() && request.language != "fr" && request.language != "en")
        return refuse(console, "cli.usage.language", request.language);
    const auto chosen = app.get_subcommands();
    if (chosen.empty() && request.files.size() > 1) return refuse(console, "cli.usage.command", request.files.front());
    if (chosen.empty()) return open_window(request);
    request.command = chosen.front()->get_name();
    return runs.at(chosen.front())(request, console);
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
    const std::vector<std::string> given(arguments + std::min(count, 1), arguments + count);
    Console console(words_in(language_among(given)));
    if (asks_for(given, "-h", "--help")) {
        console.text(console.words()("cli.help"));
        return static_cast<int>(Exit::done);
    }
    if (asks_for(given, "", "--version")) {
        console.line("parcours " PARCOURS_VERSION);
        return static_cast<int>(Exit::done);
    }
    const Exit end = run(given, console);
    console.progress_done();
    return static_cast<int>(console.flush() || end != Exit::done ? end : Exit::machine);
}

}  // namespace parcours
