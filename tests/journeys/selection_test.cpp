#include "journeys/selection.h"

#include <doctest/doctest.h>

#include "journeys/order_of.h"
#include "tests/support/random_plan.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using testing::PlanSize;
using testing::random_plan;

namespace {

std::vector<Id<Action>> set_of(const std::vector<Id<Action>>& actions, unsigned bits) {
    std::vector<Id<Action>> set;
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (bits >> i & 1) set.push_back(actions[i]);
    return set;
}

/// Every set within the limits, by the scores themselves.
double best_of_all(const Document& document, const Limits& limits) {
    const Tally tally(document);
    std::vector<Id<Action>> all;
    for (const Action* action : in_order<Action>(document))
        if (action->status != ActionStatus::dropped && action->status != ActionStatus::done) all.push_back(action->id);
    double best = -1;
    for (unsigned bits = 0; bits < 1u << all.size(); ++bits) {
        double effort = 0, cost = 0;
        for (const Id<Action> id : set_of(all, bits)) {
            effort += document.find(id)->effort.value_or(0);
            cost += document.find(id)->cost.value_or(0);
        }
        if (effort > limits.effort.value_or(1e18) || cost > limits.cost.value_or(1e18)) continue;
        best = std::max(best, tally.scores(set_of(all, bits)).mean.value_or(-1));
    }
    return best;
}

Limits limits_for(unsigned seed) {
    switch (seed % 4) {
        case 0:
            return {60.0 + seed % 50, std::nullopt};
        case 1:
            return {std::nullopt, 20'000.0 + 1'000 * (seed % 30)};
        case 2:
            return {};
        default:
            return {50.0 + seed % 60, 15'000.0 + 1'000 * (seed % 40)};
    }
}

}  // namespace

TEST_CASE("a projection by arrays has the digits of the scores, whatever the set") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        const Document document = random_plan(seed, PlanSize{});
        const Tally tally(document);
        const Projection projection(document, tally.scores());
        for (unsigned bits = 0; bits < 4'096; bits += 37) {
            const auto set = set_of(projection.actions(), bits);
            CHECK(projection.mean(set) == tally.scores(set).mean);
        }
    }
}

TEST_CASE("the proposed selection is the best of all sets within the limits") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        const Document document = random_plan(seed, {3, 3, 3, 5 + static_cast<int>(seed % 7), 2});
        const Limits limits = limits_for(seed);
        const ProposedSelection proposed = proposed_selection(document, limits);
        const double best = best_of_all(document, limits);
        CHECK(proposed.proved);
        CHECK(proposed.mean.value_or(-1) == doctest::Approx(best).epsilon(1e-10));
        CHECK(proposed.at_most == doctest::Approx(std::max(best, 0.0)).epsilon(1e-10));
        CHECK(proposed.effort <= limits.effort.value_or(1e18));
        CHECK(proposed.cost <= limits.cost.value_or(1e18));
        CHECK(proposed.mean == score(document, proposed.actions).mean);
    }
}

TEST_CASE("fifteen actions that hold each other back are searched to the end") {
    for (unsigned seed = 100; seed < 103; ++seed) {
        INFO("seed " << seed);
        const Document document = random_plan(seed, {2, 2, 2, 15, 1});
        const Limits limits{90.0, 60'000.0};
        const ProposedSelection proposed = proposed_selection(document, limits);
        CHECK(proposed.proved);
        CHECK(*proposed.mean == doctest::Approx(best_of_all(document, limits)).epsilon(1e-10));
    }
}

TEST_CASE("two actions that only help together are proposed together") {
    testing::WorkedExample example;
    const Id<Note> second = example.pain(example.a, 3, {example.c1});
    Action one, other;
    one.resolves = {example.pain_note};
    other.resolves = {second};
    one.effort = other.effort = 5;
    one.id = example.add(one);
    other.id = example.add(other);
    const auto proposed = proposed_selection(example.document, {10.0, {}});
    CHECK(proposed.actions == std::vector{one.id, other.id});
    CHECK(proposed.effort == 10);
    CHECK(proposed_selection(example.document, {9.0, {}}).actions.empty());
}

TEST_CASE("what changes nothing, lowers the mean or is dropped is not proposed; what says no effort is named") {
    testing::WorkedExample example;
    Action idle, lowers, dropped, unknown;
    idle.title = "Idle";
    const Id<Journey> unrated = example.journey("Not rated");
    lowers.expects = {{example.step(example.stage(unrated)), example.c1, 1}};
    dropped.resolves = unknown.resolves = {example.pain_note};
    dropped.status = ActionStatus::dropped;
    example.add(idle);
    example.add(lowers);
    example.add(dropped);
    const Id<Action> useful = example.add(unknown);
    const auto proposed = proposed_selection(example.document, {3.0, {}});
    CHECK(proposed.actions == std::vector{useful});
    CHECK(proposed.without_estimate == std::vector{useful});
    CHECK(proposed.proved);
    CHECK(proposed_selection(example.document, {}).without_estimate.empty());
}

TEST_CASE("25 actions over 30 journeys are proved; of 50 the best found stands below a stated bound") {
    const Document small = random_plan(7, {30, 15, 4, 25, 3});
    const auto proved = proposed_selection(small, {150.0, 120'000.0});
    CHECK(proved.proved);
    CHECK(proved.at_most == doctest::Approx(*proved.mean));
    const Document large = random_plan(8, {30, 15, 4, 50, 3});
    const auto found = proposed_selection(large, {200.0, 200'000.0});
    CHECK(found.mean >= found.today);
    CHECK(found.at_most >= *found.mean);
    CHECK(found.at_most - *found.mean < 0.5);
}

TEST_CASE("25 actions that are all alike are proved as well") {
    testing::WorkedExample example;
    std::vector<Edit> edits;
    for (int i = 0; i < 25; ++i) {
        const Id<Step> step = example.step(example.s, 1 + i % 3);
        example.consensus(step, example.c1, 1);
        Action action;
        action.expects = {{step, example.c1, 3}};
        action.effort = 3 + i % 3;
        example.add(action);
    }
    const auto proposed = proposed_selection(example.document, {47.0, {}});
    CHECK(proposed.proved);
    CHECK(proposed.effort <= 47);
}

TEST_CASE("a search that is asked to stop says so and keeps what it has found") {
    const Document document = random_plan(9, {10, 6, 4, 30, 1});
    const Tally tally(document);
    int asked = 0;
    const auto found =
        proposed_selection(document, Projection(document, tally.scores()), {120.0, {}}, [&] { return ++asked < 3; });
    CHECK(found.stopped);
    CHECK_FALSE(found.proved);
    CHECK(found.mean >= found.today);
}

TEST_CASE(
    "what is done is not proposed again; the basis of a proposal moves with efforts and status, not with titles") {
    const Document document = random_plan(7, {2, 2, 2, 6, 1});
    const auto proposed = proposed_selection(document, {});
    REQUIRE_FALSE(proposed.actions.empty());
    const Action& first = *document.find(proposed.actions.front());
    const auto basis = [](const Document& of) { return basis_of_selection(of, Projection(of, score(of))); };
    const auto with = [&](auto member, auto value) {
        return std::get<Document>(after(document, write_of(first, member, value)));
    };
    const Document done = with(&Action::status, ActionStatus::done);
    for (const Id<Action> id : proposed_selection(done, {}).actions) CHECK(id != first.id);
    CHECK(basis(done) != basis(document));
    CHECK(basis(with(&Action::effort, std::optional<double>(first.effort.value_or(0) + 3))) != basis(document));
    CHECK(basis(with(&Action::title, std::string("Another title"))) == basis(document));
}
