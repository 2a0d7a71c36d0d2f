#include <doctest/doctest.h>

#include <cmath>

#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/scoring.h"
#include "sessions/tables/tables.h"
#include "tests/support/naive_scores.h"
#include "tests/support/random_document.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

bool close(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return std::abs(*a - *b) <= 1e-9;
}

void compare_cell(const Document& document, const CellScore& cell, const NaiveCell& naive) {
    CHECK(name_of(cell.state) == naive.state);
    CHECK(close(cell.value, naive.value));
    CHECK(close(cell.raw, naive.raw));
    CHECK(close(cell.cell, naive.cell));
    CHECK(close(cell.mirror_gap, naive.gap));
    CHECK(close(cell.agreement, naive.agreement));
    CHECK(cell.votes == naive.votes);
    std::set<std::string> notes;
    for (const Id<Note> note : cell.capped_by) notes.emplace(ref_of(document, note));
    CHECK(notes == naive.capped_by);
}

void compare(const Document& document, const Scores& scores, const NaiveScores& naive) {
    CHECK(close(scores.mean, naive.mean));
    REQUIRE(scores.journeys.size() == naive.journeys.size());
    for (const JourneyScore& journey : scores.journeys) {
        const NaiveJourney& other = naive.journeys.at(std::string(ref_of(document, journey.journey)));
        CHECK(close(journey.score, other.score));
        CHECK(close(journey.coverage, other.coverage));
        for (const CommitmentScore& commitment : journey.commitments) {
            const std::string ref(ref_of(document, commitment.commitment));
            CHECK(close(commitment.score, other.commitments.at(ref)));
            CHECK(close(commitment.mirror_gap, other.gaps.at(ref)));
        }
        CHECK(journey.cells.size() == other.cells.size());
        for (const CellScore& cell : journey.cells)
            compare_cell(document, cell,
                         other.cells.at({std::string(ref_of(document, cell.step)),
                                         std::string(ref_of(document, cell.commitment))}));
    }
}

std::vector<std::string> refs_of(const Document& document, const std::vector<Id<Action>>& actions) {
    std::vector<std::string> refs;
    for (const Id<Action> action : actions) refs.emplace_back(ref_of(document, action));
    return refs;
}

/// Gains, alone and in the scenario, as differences of naive means.
void compare_gains(const Document& document, const Tally& tally, const Scenario& scenario, const NaiveTables& tables) {
    const auto mean = [&](const std::vector<Id<Action>>& actions) {
        return naive_scores(tables, refs_of(document, actions)).mean;
    };
    const auto difference = [](std::optional<double> with, std::optional<double> without) {
        return with && without ? std::optional(*with - *without) : std::nullopt;
    };
    const auto whole = mean(scenario.actions), today = mean({});
    for (const Gain& gain : gains(document, tally, scenario.id)) {
        CHECK(close(gain.alone, difference(mean({gain.action}), today)));
        auto others = scenario.actions;
        if (std::erase(others, gain.action) == 0) continue;
        CHECK(close(gain.in_scenario, difference(whole, mean(others))));
    }
}

}  // namespace

TEST_CASE("scores are those that a second, plain calculation finds in the tables") {
    const unsigned seed = std::random_device{}();
    MESSAGE("seed " << seed);
    int capped = 0;
    for (unsigned round = 0; round < 300; ++round) {
        INFO("seed " << seed + round);
        Chance chance(seed + round);
        const Document document = random_document(chance);
        NaiveTables tables;
        for (const FlatTable& table : tables_of(document))
            tables[std::string(table.name)] = naive_table(csv_of(table, CsvDialect::rfc));
        const Tally tally(document);
        const Scores today = tally.scores();
        compare(document, today, naive_scores(tables, {}));
        for (const JourneyScore& journey : today.journeys)
            for (const CellScore& cell : journey.cells) capped += !cell.capped_by.empty();
        for (const Scenario* scenario : in_order<Scenario>(document)) {
            compare(document, tally.scores(scenario->actions),
                    naive_scores(tables, refs_of(document, scenario->actions)));
            if (round % 6 == 0) compare_gains(document, tally, *scenario, tables);
        }
    }
    CHECK(capped > 100);
}
