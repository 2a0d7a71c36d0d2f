#include "journeys/comparison.h"

#include <set>

#include "tests/support/random_plan.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using testing::random_plan;
using testing::WorkedExample;

namespace {

std::optional<Date> on(std::string_view day) { return date_from_iso(day); }

}  // namespace

TEST_CASE("49 proposals in 3 scenarios stand side by side with figures anybody can add up") {
    const Document document = random_plan(49, {8, 10, 4, 49, 3});
    const Tally tally(document);
    const auto compared = compared_scenarios(document, tally);
    REQUIRE(compared.size() == 3);
    for (const ScenarioFigures& figures : compared) {
        const Scenario& scenario = *document.find(figures.scenario);
        double effort = 0, cost = 0;
        std::set<Id<Note>> resolved;
        std::size_t open = 0;
        for (const Note& note : document.all<Note>()) open += note.kind == NoteKind::pain && note.open;
        for (const Id<Action> id : scenario.actions) {
            effort += document.find(id)->effort.value_or(0);
            cost += document.find(id)->cost.value_or(0);
            for (const Id<Note> note : document.find(id)->resolves) resolved.insert(note);
        }
        CHECK(figures.totals.count == scenario.actions.size());
        CHECK(figures.totals.effort == effort);
        CHECK(figures.totals.cost == cost);
        CHECK(figures.resolved.size() == resolved.size());
        CHECK(figures.pains_left == open - resolved.size());
        CHECK(figures.projected.mean == score(document, scenario.actions).mean);
        const auto all = gains(document, tally, scenario.id);
        for (const Gain& gain : figures.gains) {
            const auto found =
                std::find_if(all.begin(), all.end(), [&](const Gain& one) { return one.action == gain.action; });
            CHECK(found->alone == gain.alone);
            CHECK(found->in_scenario == gain.in_scenario);
        }
    }
}

TEST_CASE("the matrix puts actions between effort and gain, parted at the medians") {
    WorkedExample example;
    std::vector<Gain> all;
    const auto add = [&](std::optional<double> effort, std::optional<double> gain) {
        Action action;
        action.effort = effort;
        const Id<Action> id = example.add(action);
        all.push_back({id, gain, std::nullopt});
        return id;
    };
    const auto win = add(2, 8.0), project = add(20, 6.0), fill = add(1, 0.5), tiresome = add(30, 0.0);
    const auto unknown = add(std::nullopt, 3.0);
    const ImpactMatrix matrix = impact_matrix(example.document, all, false);
    CHECK(matrix.middle_effort == 11);
    CHECK(matrix.middle_gain == 6);
    CHECK(matrix.unplaced == std::vector{unknown});
    REQUIRE(matrix.actions.size() == 4);
    const std::vector quadrants{Quadrant::quick_win, Quadrant::major_project, Quadrant::fill_in, Quadrant::thankless};
    const std::vector ids{win, project, fill, tiresome};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(matrix.actions[i].action == ids[i]);
        CHECK(matrix.actions[i].quadrant == quadrants[i]);
    }
}

TEST_CASE("an action knows what was decided of it, and of the scenarios that hold it") {
    WorkedExample example;
    Action action;
    action.status = ActionStatus::to_decide;
    const Id<Action> a = example.add(action), other = example.add(Action{});
    Scenario scenario;
    scenario.actions = {a};
    const Id<Scenario> s = example.add(scenario);
    const auto decide = [&](Verdict verdict, std::string_view day, Id<Action> of, Id<Scenario> in) {
        Decision decision;
        decision.id = example.mint.next<Decision>();
        decision.verdict = verdict;
        decision.by = "COPIL";
        decision.day = on(day);
        decision.action = of;
        decision.scenario = in;
        for (const Edit& edit : deciding(example.document, decision)) example.edit(edit);
    };
    decide(Verdict::approved, "2026-06-12", a, {});
    CHECK(example.at(a).status == ActionStatus::approved);
    decide(Verdict::to_rework, "2026-03-02", a, {});
    CHECK(example.at(a).status == ActionStatus::proposed);
    decide(Verdict::noted, "2026-04-01", {}, s);
    decide(Verdict::rejected, "2026-07-01", other, {});
    CHECK(example.at(other).status == ActionStatus::dropped);
    const auto history = decisions_on(example.document, a);
    REQUIRE(history.size() == 3);
    CHECK(history[0]->verdict == Verdict::to_rework);
    CHECK(history[1]->scenario == s);
    CHECK(history[2]->verdict == Verdict::approved);
    CHECK(decisions_on(example.document, s).size() == 1);
}
