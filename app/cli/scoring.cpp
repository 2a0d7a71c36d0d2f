#include "journeys/scoring.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/layout.h"
#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

/// What is printed: scores of today or under a scenario, and what actions bring.
struct Results {
    const Document& document;
    Scores scores;
    std::vector<Gain> gains;
};

// As JSON, numbers in full.

void write_cell(Json& json, const Document& document, const CellScore& cell) {
    json.open('{');
    json.key("step"), json.text(ref_of(document, cell.step));
    json.key("commitment"), json.text(ref_of(document, cell.commitment));
    json.key("state"), json.text(name_of(cell.state));
    json.key("value"), json.number(cell.value);
    json.key("raw"), json.number(cell.raw);
    json.key("cell"), json.number(cell.cell);
    json.key("capped_by"), json.open('[');
    for (const Id<Note> note : cell.capped_by) json.text(ref_of(document, note));
    json.close(']');
    json.key("mirror_gap"), json.number(cell.mirror_gap);
    json.key("agreement"), json.number(cell.agreement);
    json.key("votes"), json.whole(cell.votes);
    json.close('}');
}

void write_journey(Json& json, const Document& document, const JourneyScore& score) {
    const Journey& journey = *document.find(score.journey);
    json.open('{');
    json.key("ref"), json.text(journey.ref);
    json.key("title"), json.text(journey.title);
    json.key("score"), json.number(score.score);
    json.key("band");
    score.score ? json.text(name_of(band_of(*score.score))) : json.number({});
    json.key("coverage"), json.number(score.coverage);
    json.key("provisional"), json.truth(score.provisional());
    json.key("commitments"), json.open('[');
    for (const CommitmentScore& commitment : score.commitments) {
        json.open('{');
        json.key("ref"), json.text(ref_of(document, commitment.commitment));
        json.key("score"), json.number(commitment.score);
        json.key("mirror_gap"), json.number(commitment.mirror_gap);
        json.close('}');
    }
    json.close(']');
    json.key("cells"), json.open('[');
    for (const CellScore& cell : score.cells) write_cell(json, document, cell);
    json.close(']');
    json.close('}');
}

std::string as_json(const Results& results) {
    Json json;
    json.open('{');
    json.key("mean"), json.number(results.scores.mean);
    json.key("journeys"), json.open('[');
    for (const JourneyScore& score : results.scores.journeys) write_journey(json, results.document, score);
    json.close(']');
    json.key("actions"), json.open('[');
    for (const Gain& gain : results.gains) {
        json.open('{');
        json.key("ref"), json.text(ref_of(results.document, gain.action));
        json.key("gain_alone"), json.number(gain.alone);
        json.key("gain"), json.number(gain.in_scenario);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    return json.bytes() + "\n";
}

// For people.

void print_journey(Console& console, const Document& document, const JourneyScore& score) {
    const Words& words = console.words();
    const Journey& journey = *document.find(score.journey);
    std::string line = padded(journey.ref, ref_width) + padded(journey.title, title_width) +
                       padded(points(console.language(), score.score), number_width, true);
    if (score.score) line += "  " + std::string(words("band." + std::string(name_of(band_of(*score.score)))));
    line += "  " + words(score.provisional() ? "cli.score.provisional" : "cli.score.coverage",
                         {{"coverage", percent(console.language(), score.coverage)}});
    console.line(line);
    for (const CommitmentScore& each : score.commitments) {
        const Commitment& commitment = *document.find(each.commitment);
        std::string of_commitment = "  " + padded(commitment.ref, ref_width) +
                                    padded(commitment.title, title_width - 2) +
                                    padded(points(console.language(), each.score), number_width, true);
        if (each.mirror_gap)
            of_commitment +=
                "  " + words("cli.score.gap", {{"gap", signed_points(console.language(), *each.mirror_gap)}});
        console.line(of_commitment);
    }
}

std::string gain_text(Language language, std::optional<double> gain) {
    return padded(gain ? signed_points(language, *gain) : points(language, gain), number_width, true);
}

void print_gains(Console& console, const Results& results, bool in_scenario) {
    if (results.gains.empty()) return;
    console.line("");
    console.line(console.words()(in_scenario ? "cli.score.gains_in_scenario" : "cli.score.gains"));
    for (const Gain& gain : results.gains) {
        const Action& action = *results.document.find(gain.action);
        std::string line = padded(action.ref, ref_width) + padded(action.title, title_width) +
                           gain_text(console.language(), gain.alone);
        if (in_scenario) line += "  " + gain_text(console.language(), gain.in_scenario);
        console.line(line);
    }
}

void print(Console& console, const Results& results, bool in_scenario) {
    for (const JourneyScore& score : results.scores.journeys) print_journey(console, results.document, score);
    console.line(padded("", ref_width) + padded(console.words()("cli.score.mean"), title_width) +
                 padded(points(console.language(), results.scores.mean), number_width, true));
    print_gains(console, results, in_scenario);
}

}  // namespace

Exit print_scores(const Request& request, Console& console) {
    if (request.files.empty()) {
        console.trouble("parcours", request.command, console.words()("cli.usage.file"));
        return Exit::usage;
    }
    Exit end = Exit::done;
    const auto session = open_session(console, request.files.front(), OpenSession::Use::read, end);
    if (!session) return end;
    const Document& document = session->document();
    Id<Scenario> scenario;
    if (!request.scenario.empty() &&
        !(scenario = record_named<Scenario>(console, document, request.scenario, request.files.front())))
        return Exit::input;
    const Tally tally(document);
    const Scenario* chosen = document.find(scenario);
    const Results results{document, tally.scores(chosen ? std::span(chosen->actions) : std::span<const Id<Action>>{}),
                          gains(document, tally, scenario)};
    if (request.json)
        console.text(as_json(results));
    else
        print(console, results, chosen != nullptr);
    return Exit::done;
}

}  // namespace parcours
