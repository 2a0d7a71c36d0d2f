#include <nlohmann/json.hpp>

#include "app/catalogue.h"
#include "app/cli/commands.h"
#include "app/cli/layout.h"
#include "assets/embedded.h"

namespace parcours {
namespace {

using Made = std::variant<Document, Problem>;

/// What stops a new file: something of its name, or else the machine.
Exit tell_unsaved(const Problem& problem, Console& console) {
    const Words& words = console.words();
    const std::string_view key = problem.code == "file_exists"    ? "cli.file_exists"
                                 : problem.code == "file_missing" ? "cli.folder_missing"
                                                                  : "";
    if (key.empty())
        console.trouble(problem);
    else
        console.trouble(problem.file, "", words(key));
    return problem.code == "file_exists" ? Exit::input : Exit::machine;
}

Exit save_new(const Request& request, Console& console, const Document& document) {
    auto created =
        OpenSession::create(this_machine(), request.output, document, console.words()("tray.title"), request.force);
    if (const auto* problem = std::get_if<Problem>(&created)) return tell_unsaved(*problem, console);
    const auto problem = std::get<OpenSession>(created).close();
    return problem ? tell_unsaved(*problem, console) : Exit::done;
}

Exit save_made(const Request& request, Console& console, const Made& made) {
    if (const auto* document = std::get_if<Document>(&made)) return save_new(request, console, *document);
    Problem problem = std::get<Problem>(made);
    if (problem.file.empty()) problem.file = "parcours: " + request.command;
    console.trouble(problem);
    return problem.code == "template_unknown" ? Exit::usage : Exit::input;
}

bool has_output(const Request& request, Console& console) {
    if (!request.output.empty()) return true;
    console.trouble("parcours", request.command, console.words()("cli.usage.output"));
    return false;
}

void list_as_json(const Catalogue& catalogue, Console& console) {
    auto list = nlohmann::ordered_json::array();
    for (const Template& each : catalogue.templates) {
        std::size_t steps = 0;
        for (const TemplateStage& stage : each.stages) steps += stage.steps.size();
        const std::string_view language = code_of(console.language());
        list.push_back({{"id", each.id},
                        {"title", each.title.in(language)},
                        {"audience", each.audience.in(language)},
                        {"complete", each.complete},
                        {"stages", each.stages.size()},
                        {"steps", steps}});
    }
    console.text(list.dump(1) + "\n");
}

}  // namespace

Exit list_templates(const Request& request, Console& console) {
    const auto storage = disk();
    const Catalogue catalogue = read_catalogue(*storage);
    for (const Problem& problem : catalogue.problems) console.trouble(problem);
    if (request.json) return list_as_json(catalogue, console), Exit::done;
    std::size_t width = 0;
    for (const Template& each : catalogue.templates) width = std::max(width, each.id.size());
    for (const Template& each : catalogue.templates)
        console.line(padded(each.id, width + 2) + each.title.in(code_of(console.language())));
    return Exit::done;
}

Exit make_session(const Request& request, Console& console) {
    if (!has_output(request, console)) return Exit::usage;
    if (request.empty && !request.templates.empty()) {
        console.trouble("parcours", request.command, console.words()("cli.usage.empty_or_template"));
        return Exit::usage;
    }
    if (request.empty) return save_new(request, console, empty_document());
    const Machine machine = this_machine();
    IdMint mint = new_mint(machine);
    const Catalogue catalogue = read_catalogue(*machine.storage);
    for (const Problem& problem : catalogue.problems) console.trouble(problem);
    return save_made(request, console,
                     new_document(catalogue, request.templates, default_framework, code_of(console.language()), mint));
}

Exit make_demonstration(const Request& request, Console& console) {
    if (!has_output(request, console)) return Exit::usage;
    const Catalogue catalogue = read_catalogue(*disk());
    return save_made(request, console,
                     demo_document(assets::find("demo/demo.json"), catalogue, code_of(console.language())));
}

}  // namespace parcours
