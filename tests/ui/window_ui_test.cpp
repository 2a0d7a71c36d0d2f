#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "app/app.h"
#include "tests/support/actor.h"

using namespace parcours;
using parcours::testing::Actor;

namespace {

/// A person before a window of its own, with settings, journals and folders of its own.
class Room {
  public:
    Room() : folder_(std::filesystem::temp_directory_path() / "parcours_ui_test") {
        std::filesystem::remove_all(folder_);
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
            setenv(name, (folder_ / name).c_str(), 1);
        app.emplace(Settings{});
        person.emplace([this](const FrameInput& input) { return app->frame(input); }, ImVec2{1600, 1000});
    }
    ~Room() {
        person.reset();
        app.reset();
        std::filesystem::remove_all(folder_);
    }
    /// Draws until the condition holds; the world answers from its own thread.
    template <class Condition>
    void until(Condition&& condition) {
        for (int frames = 0; frames < 200'000 && !condition(); ++frames) {
            person->watch(1);
            std::this_thread::yield();
        }
        REQUIRE(condition());
        person->watch(4);
    }
    const Desk& desk() const { return *app->state().desk; }

    std::optional<App> app;
    std::optional<Actor> person;

  private:
    std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("a session is started from a template, looked at in every view, and its language switched") {
    Room room;
    room.until([&] { return room.app->state().catalogue != nullptr; });
    room.person->click("Faire enlever ses encombrants");
    room.until([&] { return room.app->state().desk.has_value(); });
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
    Room room;
    room.until([&] { return room.app->state().catalogue != nullptr; });
    room.person->click("Faire enlever ses encombrants");
    room.until([&] { return room.app->state().desk.has_value(); });
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
    Room room;
    room.until([&] { return room.app->state().catalogue != nullptr; });
    room.person->press(ImGuiMod_Ctrl | ImGuiKey_K);
    room.person->watch();
    room.person->type("theme");
    room.person->press(ImGuiKey_Enter);
    CHECK(room.app->state().settings.theme == Theme::dark);
}
