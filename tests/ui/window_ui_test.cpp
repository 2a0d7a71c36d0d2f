#include "tests/support/app_window.h"

using namespace parcours;
using parcours::testing::AppWindow;

TEST_CASE("a session is started from a template, looked at in every view, and its language switched") {
    AppWindow room;
    room.start("Faire enlever ses encombrants");
    CHECK(room.desk().document.all<Journey>().size() == 1);
    CHECK(room.desk().document.all<Step>().size() == 13);
    for (const char* view : {"Engagements", "Actions", "Scénarios", "Parcours"}) {
        room.person->click(view);
        CHECK(room.person->sees(view));
    }
    room.person->press(ImGuiMod_Ctrl | ImGuiKey_Comma);
    room.person->click("English");
    room.person->press(ImGuiKey_Escape);
    CHECK(room.app->state().settings.language == Language::en);
    CHECK(room.person->sees("Commitments"));
}

TEST_CASE("a cell is rated by a key, kept in the journal, and taken back by undo") {
    AppWindow room;
    room.start("Faire enlever ses encombrants");
    const RatingCell cell{room.desk().document.all<Step>().begin()->id,
                          room.desk().document.all<Commitment>().begin()->id};
    room.app->take(GoTo{cell});
    room.person->watch();
    room.person->press(ImGuiKey_3);
    const Consensus* consensus = room.desk().document.find(consensus_id(cell.step, cell.commitment));
    REQUIRE(consensus);
    CHECK(consensus->value == 3);
    room.until([&] { return room.desk().durable == room.desk().made; });
    room.person->press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK_FALSE(room.desk().document.find(consensus_id(cell.step, cell.commitment)));
}

TEST_CASE("the command palette finds a command by its words and runs it") {
    AppWindow room;
    room.until([&] { return room.app->state().catalogue != nullptr; });
    room.person->press(ImGuiMod_Ctrl | ImGuiKey_K);
    room.person->watch();
    room.person->type("theme");
    room.person->press(ImGuiKey_Enter);
    CHECK(room.app->state().settings.theme == Theme::dark);
}

TEST_CASE("the journey as it is to be is looked at from the same place, and so is the one as it is on coming back") {
    AppWindow window;
    window.start("Faire enlever ses encombrants");
    window.app->take(MakeToBe{});
    window.person->watch();
    window.app->take(ShowOther{});
    window.person->watch();
    for (int i = 0; i < 3; ++i) window.press(ImGuiKey_Equal);
    const Camera there = window.state().board.camera;
    for (int i = 0; i < 2; ++i) {
        const Id<Journey> before = window.state().journey;
        window.press(ImGuiKey_T);
        window.person->watch();
        CHECK(window.state().journey != before);
        CHECK(window.state().board.camera == there);
    }
}

TEST_CASE("what stands in front keeps its keys: the view behind stays as it is") {
    AppWindow window;
    window.start("Faire enlever ses encombrants");
    window.press(ImGuiKey_F1);
    window.press(ImGuiMod_Ctrl | ImGuiKey_5);
    CHECK(window.state().view == View::board);
    window.type("parking");
    window.person->watch();
    CHECK(window.person->sees("Voir le parking"));
    CHECK_FALSE(window.person->sees("Plein écran"));
}

TEST_CASE("after a note written from afar the board is looked at as before") {
    AppWindow window;
    window.start("Faire enlever ses encombrants");
    window.press(ImGuiMod_Ctrl | ImGuiKey_0);
    for (int i = 0; i < 3; ++i) window.press(ImGuiKey_Minus);
    window.person->watch();
    const Camera before = window.state().board.camera;
    window.press(ImGuiKey_N);
    window.type("Trop loin");
    CHECK_FALSE(window.state().board.camera == before);
    window.press(ImGuiKey_Escape);
    window.person->watch();
    CHECK(window.state().board.camera == before);
    CHECK(window.newest<Note>().text == "Trop loin");
}
