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
