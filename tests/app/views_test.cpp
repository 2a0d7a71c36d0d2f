#include "app/views.h"

#include "app/commands.h"
#include "app/update/update.h"
#include "tests/support/build.h"

using namespace parcours;
using parcours::testing::Build;

namespace {

struct Room {
    Build build;
    Id<Journey> journey;
    Id<SavedView> first, second;
    State state;

    Room() {
        journey = build.journey("Renew a card");
        build.step(build.stage(journey), 1, "Come");
        first = view({0, 0});
        second = view({900, 400});
        state.desk.emplace();
        tell(SessionOpened{build.document, IdMint{99, 0}, "/town/relation.parcours", {}, false});
    }
    Id<SavedView> view(Spot corner) {
        SavedView saved;
        saved.journey = journey;
        saved.corner = corner;
        saved.extent = {1600, 900};
        return build.add(saved);
    }
    void tell(const Event& event) { state = update(std::move(state), event).state; }
    void command(std::string_view id) {
        const Command* found = find_command(id);
        REQUIRE(found);
        REQUIRE(found->enabled(state));
        for (const Event& event : found->make(state)) tell(event);
    }
    const Document& document() const { return state.desk->document; }
};

}  // namespace

TEST_CASE("saved views are stepped through in order, and the last one stays") {
    Room room;
    room.command("present");
    CHECK(room.state.presenting == room.first);
    CHECK(room.state.board_acts.back() == BoardAct::show_view);
    room.command("next_view");
    CHECK(room.state.presenting == room.second);
    room.command("next_view");
    CHECK(room.state.presenting == room.second);
    room.command("previous_view");
    CHECK(room.state.presenting == room.first);
    room.command("end_presenting");
    CHECK_FALSE(room.state.presenting);
    CHECK_FALSE(room.state.full_screen);
}

TEST_CASE("a view owns nothing: what lies there stays when it is removed, and presenting ends") {
    Room room;
    const std::size_t steps = room.document().all<Step>().size();
    room.command("present");
    room.tell(Make{{Remove<SavedView>{room.first}}, {}, false, false});
    CHECK(room.document().all<Step>().size() == steps);
    CHECK_FALSE(find_command("end_presenting")->enabled(room.state));
}

TEST_CASE("a target has the stages and steps of the journey as it is, and is looked at from the same place") {
    Room room;
    BoardState board = room.state.board;
    board.camera = {10, 20, 2};
    room.tell(BoardHandled{board, room.journey, board.selection, room.state.board_acts.size()});
    room.command("make_to_be");
    const Id<Journey> target = room.state.journey;
    CHECK(target != room.journey);
    CHECK(room.document().find(target)->to_be_of == room.journey);
    CHECK(steps_of(room.document(), target).size() == 1);
    CHECK(room.state.board.camera == Camera{10, 20, 2});
    CHECK(other_of(room.document(), target) == room.journey);
    room.command("show_other");
    CHECK(room.state.journey == room.journey);
    CHECK(other_of(room.document(), room.journey) == target);
    CHECK_FALSE(find_command("make_to_be")->enabled(room.state));
}
