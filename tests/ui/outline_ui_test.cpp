#include "app/outline.h"
#include "journeys/order_of.h"
#include "tests/support/app_window.h"

using namespace parcours;
using parcours::testing::AppWindow;

namespace {

Target only(const AppWindow& window) {
    REQUIRE(window.state().selection.size() == 1);
    return window.state().selection.front();
}

}  // namespace

TEST_CASE("a journey is read and worked on in its outline by keyboard alone") {
    AppWindow window;
    window.start("Faire enlever ses encombrants");
    window.press(ImGuiMod_Ctrl | ImGuiKey_T);
    window.person->watch(8);
    REQUIRE(window.state().view == View::outline);
    CHECK(only(window) == Target(window.state().journey));

    window.press(ImGuiKey_DownArrow);
    const Stage& stage = *stages_of(window.document(), window.state().journey).front();
    CHECK(only(window) == Target(stage.id));
    window.press(ImGuiKey_DownArrow);
    const auto steps = steps_of(window.document(), window.state().journey);
    const Id<Step> first = steps[0]->id, second = steps[1]->id;
    CHECK(only(window) == Target(first));

    // The title is written in its line.
    window.press(ImGuiKey_F2);
    window.person->watch(4);
    window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.type("Se renseigner");
    window.press(ImGuiKey_Escape);
    CHECK(window.document().find(first)->title == "Se renseigner");
    CHECK(only(window) == Target(first));

    // A note on the step, and back to its step.
    const std::size_t notes = window.document().all<Note>().size();
    window.press(ImGuiKey_N);
    window.type("nul ne répond");
    window.press(ImGuiKey_Escape);
    REQUIRE(window.document().all<Note>().size() == notes + 1);
    const Note& note = window.newest<Note>();
    CHECK(note.text == "nul ne répond");
    CHECK(note.step == first);
    window.person->watch(4);
    window.press(ImGuiKey_LeftArrow);
    CHECK(only(window) == Target(first));

    // Ratings below the step.
    window.person->watch(4);
    window.press(ImGuiKey_RightArrow);
    const auto* cell = std::get_if<RatingCell>(&window.state().selection.front());
    REQUIRE(cell);
    window.press(ImGuiKey_3);
    CHECK(window.document().find(consensus_id(cell->step, cell->commitment))->value == 3);

    // Folded, then moved behind the next step.
    window.press(ImGuiKey_LeftArrow);
    window.person->watch(4);
    window.press(ImGuiKey_LeftArrow);
    CHECK(window.state().outline.folded.contains(Target(first)));
    window.press(ImGuiMod_Alt | ImGuiKey_DownArrow);
    CHECK(steps_of(window.document(), window.state().journey)[0]->id == second);
    CHECK(steps_of(window.document(), window.state().journey)[1]->id == first);
    CHECK(only(window) == Target(first));

    // The board has the same thing selected.
    window.press(ImGuiMod_Ctrl | ImGuiKey_1);
    CHECK(window.state().board.selection.only() == Owner(first));
}

TEST_CASE("the outline's tables hold every step, note and rating of the journey") {
    AppWindow window;
    window.demonstrate();
    window.press(ImGuiMod_Ctrl | ImGuiKey_T);
    for (const char* part : {"Étapes", "Post-its", "Arbre"}) {
        window.click(part);
        window.person->watch(4);
    }
    CHECK(window.state().outline.part == OutlinePart::tree);
}

TEST_CASE("in the outline a letter does what the line says it does, and nothing else") {
    AppWindow window;
    window.start("Faire enlever ses encombrants");
    window.app->take(MakeToBe{});
    window.person->watch();
    const Id<Journey> journey = window.state().journey;
    window.press(ImGuiMod_Ctrl | ImGuiKey_T);
    window.person->watch(8);
    const Document before = window.document();
    for (const ImGuiKey letter : {ImGuiKey_T, ImGuiKey_Q, ImGuiKey_G, ImGuiKey_L, ImGuiKey_V, ImGuiKey_H})
        window.press(letter);
    CHECK(window.state().journey == journey);
    CHECK_FALSE(window.state().meeting.quick);
    CHECK(std::holds_alternative<NoDialog>(window.state().dialog));
    CHECK(window.document().same_as(before));
}
