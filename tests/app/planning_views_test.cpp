// The planning views in front of an actor: the schedule drawn on, actions where they stand, measures typed, a benchmark
// written in its table.
#include "app/panels/panels.h"
#include "journeys/comparison.h"
#include "tests/support/build.h"
#include "tests/support/view_window.h"

using namespace parcours;
using parcours::testing::Build;
using parcours::testing::ViewWindow;

namespace {

constexpr Date monday{20'773};  // 2026-11-16

std::optional<Date> on(int day) { return Date{monday.days + day}; }

Id<Action> planned(Build& build, std::string title, std::optional<Date> start, std::optional<Date> due) {
    Action action;
    action.title = std::move(title);
    action.start = start;
    action.due = due;
    return build.add(action);
}

struct Planner : ViewWindow {
    Planner(Document document, Draw draw) : ViewWindow(std::move(document), std::move(draw)) {
        state.meeting.today = *on(6);
        actor.watch(4);
    }
    const Action& action(Id<Action> id) const { return *document().find(id); }
};

}  // namespace

TEST_CASE("a row without dates is dated by dragging over it, from the day pressed to the day let go") {
    Build build;
    const Id<Action> id = planned(build, "Signs", {}, {});
    Planner planner(build.document, draw_schedule);
    const ImVec2 row = planner.actor.place_of("Date A1 Signs");
    planner.actor.click(row);
    CHECK_FALSE(planner.action(id).start);
    planner.actor.drag({row.x - 100, row.y}, {row.x + 100, row.y});
    REQUIRE(planner.action(id).start);
    REQUIRE(planner.action(id).due);
    CHECK(planner.action(id).due->days - planner.action(id).start->days > 7);
    CHECK(planner.actor.sees("Bar A1 Signs"));
}

TEST_CASE("the schedule opens on today, goes sideways with the wheel, and to the bar of the row that is chosen") {
    Build build;
    planned(build, "Early", on(-400), on(-380));
    const Id<Action> now = planned(build, "Now", on(0), on(20));
    planned(build, "Late", on(500), on(540));
    Planner planner(build.document, draw_schedule);
    CHECK(planner.actor.sees("Bar A2 Now"));
    CHECK(planner.actor.sees("Go to the bar A1 Early"));
    CHECK(planner.actor.sees("Go to the bar A3 Late"));
    const float before = planner.actor.place_of("Bar A2 Now").x;
    planner.actor.point({1200, 300});
    planner.actor.hold(ImGuiMod_Shift);
    planner.actor.scroll(-1);
    planner.actor.hold(0);
    CHECK(planner.actor.place_of("Bar A2 Now").x < before);
    planner.actor.click("A3 Late");
    CHECK_FALSE(planner.actor.sees("Go to the bar A3 Late"));
    planner.state.selection = {now};
    planner.actor.watch(4);
    CHECK_FALSE(planner.actor.sees("Go to the bar A2 Now"));
}

TEST_CASE("a measure is stored once its value is typed and confirmed, not before") {
    Build build;
    Indicator indicator;
    indicator.title = "Answered calls";
    indicator.baseline = 60;
    build.add(indicator);
    Planner planner(build.document, draw_indicators);
    planner.actor.click("Add a measure");
    planner.actor.watch(4);
    CHECK(planner.document().all<Observation>().empty());
    planner.actor.press(ImGuiKey_Enter);
    CHECK(planner.document().all<Observation>().empty());
    planner.actor.click("Measure");
    planner.actor.type("82,5");
    planner.actor.press(ImGuiKey_Enter);
    REQUIRE(planner.document().all<Observation>().size() == 1);
    for (const Observation& one : planner.document().all<Observation>()) {
        CHECK(one.measured == 82.5);
        CHECK(one.day == on(6));
    }
    CHECK(planner.actor.sees("Add a measure"));
}

TEST_CASE("an empty crossing of the benchmark is clicked and written; names add rows and columns") {
    Build build;
    for (const auto& [organisation, criterion] : {std::pair{"Lyon", "Delay"}, std::pair{"Nantes", "Price"}}) {
        Benchmark one;
        one.organisation = organisation;
        one.criterion = criterion;
        one.text = "ten";
        build.add(one);
    }
    Planner planner(build.document, draw_knowledge);
    planner.state.planning.look.knowledge = KnowledgeTab::benchmarks;
    planner.actor.watch(4);
    const ImVec2 delay = planner.actor.place_of("B1"), price = planner.actor.place_of("B2");
    planner.actor.click(ImVec2{price.x, delay.y - 30});
    planner.actor.type("two weeks");
    REQUIRE(planner.document().all<Benchmark>().size() == 3);
    const auto written = [&](std::string_view text) {
        const Benchmark* found = nullptr;
        for (const Benchmark& one : planner.document().all<Benchmark>())
            if (one.text == text) found = &one;
        return found;
    };
    REQUIRE(written("two weeks"));
    CHECK(written("two weeks")->organisation == "Nantes");
    CHECK(written("two weeks")->criterion == "Delay");
    planner.actor.click("Add a criterion");
    planner.actor.type("Opening hours");
    planner.actor.press(ImGuiKey_Enter);
    REQUIRE(planner.document().all<Benchmark>().size() == 4);
    CHECK(written("")->criterion == "Opening hours");
    CHECK(written("")->organisation == "Lyon");
}

TEST_CASE("a second scenario that is approved is announced as the second") {
    Build build;
    const auto scenario = [&](std::string title) {
        Scenario one;
        one.title = std::move(title);
        return build.add(one);
    };
    const Id<Scenario> first = scenario("Careful");
    scenario("Bold");
    Decision decision;
    decision.scenario = first;
    decision.verdict = Verdict::approved;
    build.add(decision);
    CHECK(adopted_scenario(build.document) == build.document.find(first));
    Planner planner(build.document, draw_scenarios);
    CHECK(planner.actor.sees("Approve this one too"));
    decision.verdict = Verdict::rejected;
    build.add(decision);
    CHECK(adopted_scenario(build.document) == nullptr);
}
