#include <doctest/doctest.h>

#include "app/panels/panels.h"
#include "app/panels/scenarios_view.h"
#include "tests/support/view_window.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using testing::ViewWindow;
using testing::WorkedExample;

namespace {

struct Planned : WorkedExample {
    Id<Action> desk = planned("Open a second desk", {pain_note});
    Id<Action> letters = planned("Write plain letters", {});

    Id<Action> planned(std::string title, std::vector<Id<Note>> resolves) {
        Action action;
        action.title = std::move(title);
        action.resolves = std::move(resolves);
        action.journey = j;
        return add(action);
    }
};

struct ActionsWindow : Planned {
    ViewWindow window{document, [](const Screen& screen) { draw_actions(screen); }};
    testing::Actor& actor = window.actor;
};

struct ScenariosWindow : Planned {
    Id<Scenario> sober = scenario("Sober"), bold = scenario("Bold");
    ViewWindow window{document, [](const Screen& screen) { draw_scenarios(screen); }};
    testing::Actor& actor = window.actor;

    Id<Scenario> scenario(std::string title) {
        Scenario record;
        record.title = std::move(title);
        return add(record);
    }
    std::vector<Id<Action>> actions_in(Id<Scenario> id) const { return window.document().find(id)->actions; }
};

}  // namespace

TEST_CASE("a row is pressed to select its action, and a head to sort by its column") {
    ActionsWindow table;
    table.actor.click("A2 Write plain letters");
    CHECK(table.window.state.selection == Targets{table.letters});
    table.actor.click("Gain alone");
    CHECK(table.window.state.actions.sorted_by == "gain");
    CHECK_FALSE(table.window.state.actions.descending);
    table.actor.click("Gain alone");
    CHECK(table.window.state.actions.descending);
}

TEST_CASE("the status is changed in its row") {
    ActionsWindow table;
    table.actor.click("Status A1");
    table.actor.click("approved");
    CHECK(table.window.document().find(table.desk)->status == ActionStatus::approved);
}

TEST_CASE("what is typed into the search is all that the table shows") {
    ActionsWindow table;
    table.actor.click(ImVec2{120, 40});
    table.actor.type("letters");
    CHECK(table.window.state.actions.search == "letters");
    CHECK(table.actor.sees("A2 Write plain letters"));
    CHECK_FALSE(table.actor.sees("A1 Open a second desk"));
}

TEST_CASE("a new action is added for the journey in view, and selected") {
    ActionsWindow table;
    table.window.state.journey = table.j;
    table.actor.click("New action");
    REQUIRE(table.window.document().all<Action>().size() == 3);
    const auto chosen = of_kind<Action>(table.window.state.selection);
    REQUIRE(chosen.size() == 1);
    CHECK(table.window.document().find(chosen.front())->journey == table.j);
}

TEST_CASE("what is missing before a committee leads to its record") {
    ActionsWindow table;
    table.actor.click("A1: a lead, a due date, an indicator, a target");
    CHECK(table.window.state.selection == Targets{table.desk});
}

TEST_CASE("a card dragged to another column moves there, and with Ctrl it stays where it was too") {
    ScenariosWindow view;
    const auto drag_to = [&](const std::string& column) {
        const ImVec2 end = view.actor.place_of(column);
        view.actor.drag(view.actor.place_of("A1 Open a second desk"), {end.x - 60, end.y + 300});
    };
    drag_to("Remove scenario S1");
    CHECK(view.actions_in(view.sober) == std::vector{view.desk});
    drag_to("Remove scenario S2");
    CHECK(view.actions_in(view.sober).empty());
    CHECK(view.actions_in(view.bold) == std::vector{view.desk});
    view.actor.hold(ImGuiMod_Ctrl);
    drag_to("Remove scenario S1");
    view.actor.hold(0);
    CHECK(view.actions_in(view.sober) == std::vector{view.desk});
    CHECK(view.actions_in(view.bold) == std::vector{view.desk});
}

TEST_CASE("a card is moved by its menu, without a mouse's drag") {
    ScenariosWindow view;
    view.actor.click("Place A2");
    view.actor.click("Move to Bold");
    CHECK(view.actions_in(view.bold) == std::vector{view.letters});
    view.actor.click("Place A2");
    view.actor.click("Take out of this scenario");
    CHECK(view.actions_in(view.bold).empty());
}

TEST_CASE("placing an action where it already is changes nothing there") {
    ScenariosWindow view;
    view.edit(PlaceAction{view.desk, view.bold, true});
    CHECK(placing(view.document, view.desk, view.bold, view.bold, false).empty());
    CHECK(placing(view.document, view.desk, {}, view.bold, false).empty());
    CHECK(placing(view.document, view.desk, view.bold, {}, false).size() == 1);
}
