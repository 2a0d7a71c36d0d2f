// Fields of the inspector: texts that break while they are typed, days from a calendar, promised ratings.
#include "app/panels/calendar.h"
#include "journeys/order_of.h"
#include "tests/support/app_window.h"

using namespace parcours;
using parcours::testing::AppWindow;

namespace {

Id<Action> first_action(AppWindow& window) {
    window.demonstrate();
    const Id<Action> action = in_order<Action>(window.document()).front()->id;
    window.app->take(GoTo{action});
    window.person->watch(6);
    return action;
}

}  // namespace

TEST_CASE("a field of the inspector is filled by its label, and several lines by the keys that go by line") {
    AppWindow window({}, {1600, 3000});
    const Id<Action> action = first_action(window);
    window.fill("Pilote", "Mme Diallo");
    CHECK(window.document().find(action)->lead == "Mme Diallo");
    window.fill("Description",
                "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize");
    window.press(ImGuiKey_Home);
    window.type("X");
    const std::string& text = window.document().find(action)->description;
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.find('X') > 20);  // not at the beginning of the text: at that of its last line
    window.press(ImGuiKey_UpArrow);
    window.press(ImGuiKey_UpArrow);
    window.press(ImGuiKey_UpArrow);
    window.press(ImGuiKey_UpArrow);
    window.type("Y");
    CHECK(window.document().find(action)->description.starts_with("Y"));
}

TEST_CASE("a day is chosen from its calendar by keyboard") {
    AppWindow window({}, {1600, 3000});
    const Id<Action> action = first_action(window);
    window.fill("Échéance", "31/08/2026");
    window.press(ImGuiKey_Tab);
    REQUIRE(window.document().find(action)->due == date_from_iso("2026-08-31"));
    window.click("Calendrier\u202f: Échéance");
    window.person->watch(4);
    CHECK(window.person->sees("31 août 2026"));
    window.press(ImGuiKey_PageDown);
    CHECK(window.person->sees("15 septembre 2026"));
    window.click("15 septembre 2026");
    CHECK(window.document().find(action)->due == date_from_iso("2026-09-15"));
}

TEST_CASE("months begin on their day of the week") {
    CHECK(weekday_of(*date_from_iso("2026-11-22")) == 6);
    CHECK(weekday_of(*date_from_iso("1969-12-29")) == 0);
    CHECK(first_of_month(2026 * 12 + 1) == *date_from_iso("2026-02-01"));
    CHECK(month_count(*date_from_iso("2026-12-31")) + 1 == month_count(*date_from_iso("2027-01-01")));
}

TEST_CASE("an action promises a rating: its step is chosen, then its commitment and value") {
    AppWindow window({}, {1600, 3000});
    const Id<Action> action = first_action(window);
    const std::size_t before = window.document().find(action)->expects.size();
    window.click("Étape d’une note attendue");
    window.person->watch(4);
    const Step* step = steps_of(window.document(), window.document().find(action)->journey).front();
    window.click(step->ref + " · " + step->title);
    window.person->watch(4);
    const auto& expects = window.document().find(action)->expects;
    REQUIRE(expects.size() == before + 1);
    CHECK(expects.back().step == step->id);
    CHECK(expects.back().value == top_rating);
}
