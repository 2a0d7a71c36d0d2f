#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/numbers.h"
#include "app/typed_values.h"
#include "journeys/refs.h"
#include "journeys/selection.h"

namespace parcours {
namespace {

std::string refs_of(const Document& document, const std::vector<Id<Action>>& actions) {
    std::string refs;
    for (const Id<Action> id : actions) refs += (refs.empty() ? "" : ", ") + std::string(ref_of(document, id));
    return refs;
}

std::string as_json(const Document& document, const ProposedSelection& found) {
    Json json;
    const auto list = [&](std::string_view key, const std::vector<Id<Action>>& actions) {
        json.key(key), json.open('[');
        for (const Id<Action> id : actions) json.text(ref_of(document, id));
        json.close(']');
    };
    json.open('{');
    list("actions", found.actions);
    json.key("mean_today"), json.number(found.today);
    json.key("mean"), json.number(found.mean);
    json.key("at_most"), json.number(found.at_most);
    json.key("proved"), json.truth(found.proved);
    json.key("effort"), json.number(found.effort);
    json.key("cost"), json.number(found.cost);
    list("without_estimate", found.without_estimate);
    json.close('}');
    return json.bytes() + "\n";
}

void print(Console& console, const Document& document, const ProposedSelection& found) {
    const Words& words = console.words();
    const Language language = console.language();
    if (found.actions.empty()) return console.line(words("plan.selection.nothing"));
    console.line(words("plan.selection.found", {{"n", std::to_string(found.actions.size())},
                                                {"before", points(language, found.today)},
                                                {"after", points(language, found.mean)},
                                                {"days", quantity(language, found.effort)},
                                                {"cost", euros(language, found.cost)}}));
    console.line(refs_of(document, found.actions));
    const double missed = std::max(found.at_most - found.mean.value_or(0), 0.0);
    console.line(found.proved ? std::string(words("plan.selection.proved"))
                              : words("plan.selection.bounded", {{"points", points(language, missed)}}));
    if (!found.without_estimate.empty())
        console.line(words("plan.selection.unestimated", {{"refs", refs_of(document, found.without_estimate)}}));
}

/// A limit of the command line; else the session's own.
bool take_limit(Console& console, const std::string& given, std::optional<double>& limit) {
    if (given.empty()) return true;
    limit = typed_number(given);
    if (limit && *limit >= 0) return true;
    console.trouble("parcours", "propose", console.words()("cli.usage.number", {{"detail", given}}));
    return false;
}

}  // namespace

Exit propose_selection(const Request& request, Console& console) {
    if (request.files.empty()) {
        console.trouble("parcours", request.command, console.words()("cli.usage.file"));
        return Exit::usage;
    }
    std::optional<double> effort, cost;
    if (!take_limit(console, request.effort, effort) || !take_limit(console, request.cost, cost)) return Exit::usage;
    Exit end = Exit::done;
    const auto session = open_session(console, request.files.front(), OpenSession::Use::read, end);
    if (!session) return end;
    const Document& document = session->document();
    const About* about = document.find(about_id);
    const Limits limits{effort || !about ? effort : about->effort_limit, cost || !about ? cost : about->cost_limit};
    const ProposedSelection found = proposed_selection(document, limits);
    request.json ? console.text(as_json(document, found)) : print(console, document, found);
    return Exit::done;
}

}  // namespace parcours
