#include "journeys/portfolio.h"

#include "tests/support/random_plan.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using testing::Build;
using testing::random_plan;
using testing::WorkedExample;

namespace {

std::optional<Date> on(std::string_view day) { return date_from_iso(day); }

}  // namespace

TEST_CASE("30 journeys of a dozen departments are one heat map, whether in one session or in thirty") {
    std::vector<PortfolioSession> sessions;
    double sum = 0;
    int scored = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        PortfolioSession session{"P" + std::to_string(seed) + ".parcours", random_plan(seed, {1, 6, 4, 3, 1}), {}};
        if (const auto mean = score(session.document).mean) sum += *mean, ++scored;
        sessions.push_back(std::move(session));
    }
    const Portfolio many = portfolio_of(sessions);
    CHECK(many.journeys.size() == 30);
    CHECK(many.columns.size() == 4);
    CHECK(*many.mean == doctest::Approx(sum / scored));
    CHECK(many.departments.size() == 1);

    const PortfolioSession one{"all.parcours", random_plan(5, {30, 6, 4, 40, 3}), {}};
    const Portfolio whole = portfolio_of(std::span(&one, 1));
    const Scores scores = score(one.document);
    CHECK(whole.departments.size() == 12);
    CHECK(*whole.mean == doctest::Approx(*scores.mean).epsilon(1e-12));
    std::size_t journeys = 0;
    for (const PortfolioGroup& group : whole.departments) {
        journeys += group.journeys.size();
        double total = 0;
        int there = 0;
        for (const std::size_t at : group.journeys) {
            const PortfolioJourney& journey = whole.journeys[at];
            const JourneyScore& expected = *scores.of(journey.id);
            CHECK(journey.score == expected.score);
            CHECK(journey.coverage == expected.coverage);
            for (std::size_t c = 0; c < 4; ++c) CHECK(journey.commitments[c] == expected.commitments[c].score);
            if (journey.score) total += *journey.score, ++there;
        }
        CHECK(group.mean.has_value() == (there > 0));
        if (group.mean) CHECK(*group.mean == doctest::Approx(total / there));
    }
    CHECK(journeys == 30);
}

TEST_CASE("equal commitments of several towns are one column, others stand beside them") {
    WorkedExample first, second;
    Commitment own;
    own.title = "Open late";
    second.add(own);
    const std::vector<PortfolioSession> sessions{{"a", first.document, {}}, {"b", second.document, {}}};
    const Portfolio portfolio = portfolio_of(sessions);
    CHECK(portfolio.columns == std::vector<std::string>{"c1", "c2", "Open late"});
    CHECK(portfolio.journeys[0].commitments[0] == 43.75);
    CHECK_FALSE(portfolio.journeys[0].commitments[2]);
    CHECK(portfolio.journeys[0].users == 2);
    CHECK(portfolio.journeys[0].agents == 4);
    CHECK(portfolio.journeys[0].by_consensus == 2);
    CHECK(portfolio.journeys[0].blocking_pains == 1);
}

TEST_CASE("late, blocked and done actions are counted and come first; dropped ones are not there") {
    WorkedExample example;
    const auto add = [&](ActionStatus status, std::string_view due, std::string blocked = "") {
        Action action;
        action.journey = example.j;
        action.status = status;
        action.due = on(due);
        action.blocked = std::move(blocked);
        return example.add(action);
    };
    add(ActionStatus::done, "2026-01-01", "was");
    const auto waiting = add(ActionStatus::in_progress, "2026-12-01");
    const auto blocked = add(ActionStatus::approved, "2026-11-01", "budget not voted");
    const auto late = add(ActionStatus::in_progress, "2026-02-01");
    add(ActionStatus::dropped, "2026-01-01");
    const PortfolioSession session{"a", example.document, {}};
    const Portfolio portfolio = portfolio_of(std::span(&session, 1), on("2026-06-01"));
    REQUIRE(portfolio.actions.size() == 4);
    CHECK(portfolio.actions[0].id == late);
    CHECK(portfolio.actions[1].id == blocked);
    CHECK(portfolio.actions[2].id == waiting);
    CHECK(portfolio.late == 1);
    CHECK(portfolio.blocked == 1);
    CHECK(portfolio.done == 1);
    CHECK(portfolio.departments[0].actions == 4);
    CHECK(portfolio.departments[0].late == 1);
}

TEST_CASE("figures of two moments tell what has moved and why") {
    WorkedExample example;
    Action action;
    action.title = "Second counter";
    const Id<Action> a = example.add(action);
    const Figures before = figures_of(example.document, score(example.document));
    CHECK(moves_between(before, before).journeys.empty());
    example.edit(write_of(example.at(example.pain_note), &Note::open, false));
    example.edit(write_of(example.at(a), &Action::status, ActionStatus::done));
    example.add(Action{});
    const Figures now = figures_of(example.document, score(example.document));
    const Moves moves = moves_between(before, now);
    REQUIRE(moves.journeys.size() == 1);
    CHECK(moves.mean.before == 59.375);
    CHECK(moves.journeys[0].score.before == 59.375);
    CHECK(moves.journeys[0].score.now == 73.4375);
    CHECK(moves.journeys[0].commitments.size() == 1);
    CHECK(moves.journeys[0].commitments.begin()->second.now == 71.875);
    CHECK(moves.journeys[0].pains_closed == 1);
    REQUIRE(moves.journeys[0].cells.size() == 1);
    CHECK(moves.journeys[0].cells[0].cause == CellCause::no_longer_capped);
    CHECK(moves.journeys[0].cells[0].points.before == 50);
    REQUIRE(moves.actions.size() == 2);
    CHECK(moves.actions[0].status.before == ActionStatus::proposed);
    CHECK(moves.actions[0].status.now == ActionStatus::done);
    CHECK_FALSE(moves.actions[1].status.before);
    CHECK(moves_between(now, before).actions.size() == 2);
}

TEST_CASE("an action that is given the ref of one that has gone is another one") {
    Build build;
    Action gone;
    gone.title = "Gone";
    const Id<Action> old = build.add(gone);
    const Figures before = figures_of(build.document, score(build.document));
    build.edit(Remove<Action>{old});
    Action made;
    made.title = "Made";
    build.add(made);
    const Figures now = figures_of(build.document, score(build.document));
    REQUIRE(before.actions[0].ref == now.actions[0].ref);
    const Moves moves = moves_between(before, now);
    REQUIRE(moves.actions.size() == 2);
    CHECK(moves.actions[0].title == "Made");
    CHECK_FALSE(moves.actions[0].status.before);
    CHECK(moves.actions[1].title == "Gone");
    CHECK_FALSE(moves.actions[1].status.now);
}

TEST_CASE("a score that moves by a weight, a consensus or a vote says so; an action's cost and lead are told too") {
    WorkedExample example;
    Action action;
    action.lead = "Accueil";
    action.cost = 18'000;
    const Id<Action> a = example.add(action);
    const Figures before = figures_of(example.document, score(example.document));
    const Commitment& weighed = *example.document.all<Commitment>().begin();
    example.edit(write_of(weighed, &Commitment::weight, 3.0));
    example.edit(write_of(example.at(a), &Action::cost, std::optional(99'000.0)));
    const Moves moves = moves_between(before, figures_of(example.document, score(example.document)));
    REQUIRE(moves.weights.size() == 1);
    CHECK(moves.weights.begin()->second.now == 3);
    REQUIRE(moves.actions.size() == 1);
    CHECK(moves.actions[0].cost.now == 99'000);
    CHECK_FALSE(moves.actions[0].lead.differs());

    Figures older = before;
    older.weights.clear();
    older.actions[0].with_means = false;
    older.actions[0].cost.reset();
    const Moves unknown = moves_between(older, before);
    CHECK(unknown.actions.empty());
    CHECK(unknown.weights.empty());
}

TEST_CASE("the trend takes of each session its newest dossier by that day, and ends today") {
    WorkedExample example;
    const Figures figures = figures_of(example.document, score(example.document));
    Figures better = figures;
    better.journeys[0].score = 80;
    const std::vector<PortfolioSession> sessions{
        {"a", example.document, {{*on("2026-01-10"), 1, figures}, {*on("2026-05-10"), 2, better}}},
        {"b", example.document, {{*on("2026-03-01"), 1, figures}}}};
    const Portfolio portfolio = portfolio_of(sessions, on("2026-06-01"));
    REQUIRE(portfolio.trend.size() == 4);
    CHECK(portfolio.trend[0].mean == 59.375);
    CHECK(portfolio.trend[0].journeys == 1);
    CHECK(portfolio.trend[1].journeys == 2);
    CHECK(*portfolio.trend[2].mean == doctest::Approx((80 + 59.375) / 2));
    CHECK(portfolio.trend[3].day == on("2026-06-01"));
    CHECK(*portfolio.trend[3].mean == 59.375);
}
