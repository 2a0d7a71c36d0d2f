#include "journeys/portfolio.h"

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/layout.h"
#include "app/numbers.h"
#include "app/open_folder.h"
#include "app/today.h"
#include "sessions/machine.h"

namespace parcours {
namespace {

void write_points(Json& json, const std::vector<std::optional<double>>& all) {
    json.open('[');
    for (const auto& points : all) json.number(points);
    json.close(']');
}

void write_journey(Json& json, const SessionFolder& folder, const PortfolioJourney& journey) {
    json.open('{');
    json.key("file"), json.text(folder.sessions[journey.session].name);
    json.key("ref"), json.text(journey.ref);
    json.key("title"), json.text(journey.title);
    json.key("organisation"), json.text(journey.organisation);
    json.key("department"), json.text(journey.department);
    json.key("status"), json.text(name_of(journey.status));
    json.key("score"), json.number(journey.score);
    json.key("band");
    journey.score ? json.text(name_of(band_of(*journey.score))) : json.number({});
    json.key("commitments"), write_points(json, journey.commitments);
    json.key("coverage"), json.number(journey.coverage);
    json.key("provisional"), json.truth(journey.provisional);
    json.key("users"), json.whole(static_cast<int>(journey.users));
    json.key("agents"), json.whole(static_cast<int>(journey.agents));
    json.key("consensus"), json.whole(static_cast<int>(journey.by_consensus));
    json.key("open_pains"), json.whole(static_cast<int>(journey.open_pains));
    json.close('}');
}

void write_group(Json& json, const PortfolioGroup& group) {
    json.open('{');
    json.key("name"), json.text(group.name);
    json.key("journeys"), json.whole(static_cast<int>(group.journeys.size()));
    json.key("mean"), json.number(group.mean);
    json.key("commitments"), write_points(json, group.commitments);
    json.key("actions"), json.whole(static_cast<int>(group.actions));
    json.key("done"), json.whole(static_cast<int>(group.done));
    json.key("late"), json.whole(static_cast<int>(group.late));
    json.key("blocked"), json.whole(static_cast<int>(group.blocked));
    json.close('}');
}

void write_action(Json& json, const SessionFolder& folder, const PortfolioAction& action) {
    json.open('{');
    json.key("file"), json.text(folder.sessions[action.session].name);
    json.key("ref"), json.text(action.ref);
    json.key("title"), json.text(action.title);
    json.key("journey"), json.text(action.journey);
    json.key("lead"), json.text(action.lead);
    json.key("status"), json.text(name_of(action.status));
    json.key("due");
    action.due ? json.text(iso(*action.due)) : json.number({});
    json.key("late"), json.truth(action.late);
    json.key("blocked"), json.text(action.blocked);
    json.close('}');
}

template <class All, class Write>
void write_list(Json& json, std::string_view key, const All& all, Write&& write_one) {
    json.key(key), json.open('[');
    for (const auto& one : all) write_one(one);
    json.close(']');
}

std::string as_json(const SessionFolder& folder, const Portfolio& portfolio, const Words& words) {
    Json json;
    json.open('{');
    json.key("mean"), json.number(portfolio.mean);
    write_list(json, "columns", portfolio.columns, [&](const std::string& title) { json.text(title); });
    json.key("commitments"), write_points(json, portfolio.commitments);
    write_list(json, "journeys", portfolio.journeys, [&](const auto& one) { write_journey(json, folder, one); });
    write_list(json, "departments", portfolio.departments, [&](const auto& one) { write_group(json, one); });
    write_list(json, "organisations", portfolio.organisations, [&](const auto& one) { write_group(json, one); });
    write_list(json, "actions", portfolio.actions, [&](const auto& one) { write_action(json, folder, one); });
    write_list(json, "trend", portfolio.trend, [&](const TrendPoint& point) {
        json.open('{');
        json.key("day"), json.text(iso(point.day));
        json.key("mean"), json.number(point.mean);
        json.key("journeys"), json.whole(static_cast<int>(point.journeys));
        json.close('}');
    });
    write_list(json, "troubles", folder.troubles, [&](const FolderTrouble& trouble) {
        json.open('{');
        json.key("file"), json.text(trouble.name);
        json.key("shown"), json.truth(trouble.is_shown());
        json.key("what"), json.text(trouble_text(words, trouble));
        json.close('}');
    });
    json.close('}');
    return json.bytes() + "\n";
}

// For people.

void print(Console& console, const Portfolio& portfolio) {
    const Words& words = console.words();
    for (const PortfolioGroup& group : portfolio.departments) {
        const std::string name = group.name.empty() ? std::string(words("plan.portfolio.unnamed")) : group.name;
        console.line(padded(name, ref_width + title_width) +
                     padded(points(console.language(), group.mean), number_width, true));
        for (const std::size_t place : group.journeys) {
            const PortfolioJourney& journey = portfolio.journeys[place];
            std::string line = "  " + padded(journey.ref, ref_width) + padded(journey.title, title_width - 2) +
                               padded(points(console.language(), journey.score), number_width, true);
            for (const auto& score : journey.commitments)
                line += padded(points(console.language(), score), number_width, true);
            console.line(line);
        }
    }
    console.line(words("cli.portfolio.mean", {{"points", points(console.language(), portfolio.mean)},
                                              {"n", std::to_string(portfolio.journeys.size())}}));
    console.line(
        words("cli.portfolio.actions", {{"n", words.count("plan.portfolio.actions", portfolio.actions.size())},
                                        {"late", words.count("plan.portfolio.late_actions", portfolio.late)},
                                        {"blocked", words.count("plan.portfolio.blocked_actions", portfolio.blocked)},
                                        {"done", words.count("plan.portfolio.done_actions", portfolio.done)}}));
}

}  // namespace

Exit print_portfolio(const Request& request, Console& console) {
    if (request.files.empty()) {
        console.trouble("parcours", request.command, console.words()("cli.usage.portfolio"));
        return Exit::usage;
    }
    const Machine machine = this_machine();
    auto read = read_folder(*machine.storage, request.files.front(), console.words()("tray.title"), [&](double share) {
        console.progress(share);
        return true;
    });
    console.progress_done();
    if (const auto* problem = std::get_if<Problem>(&read)) {
        console.trouble(*problem);
        return exit_after(*problem);
    }
    const auto folder =
        std::make_shared<OpenFolder>(OpenFolder{request.files.front(), std::move(std::get<SessionFolder>(read)), {}});
    folder->portfolio = portfolio_of(folder->content.sessions, today());
    Exit end = Exit::done;
    if (!request.formats.empty())
        end = hand_over_portfolio(request, console, folder);
    else
        request.json ? console.text(as_json(folder->content, folder->portfolio, console.words()))
                     : print(console, folder->portfolio);
    for (const FolderTrouble& trouble : folder->content.troubles) {
        console.trouble(trouble.name, "", trouble_text(console.words(), trouble));
        if (trouble.problem && end == Exit::done) end = Exit::input;
    }
    return end;
}

}  // namespace parcours
