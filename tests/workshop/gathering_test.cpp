// While a group clusters, notes lie in their clusters and keep the step they come from.
#include <doctest/doctest.h>

#include "tests/support/drawn.h"
#include "widgets/gestures.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Wall {
    Drawn drawn;
    BoardState state;
    Id<Step> first, second;
    Id<Note> a, b;

    Wall() {
        Build& build = drawn.build;
        drawn.journey = build.journey();
        const auto stage = build.stage(drawn.journey);
        first = build.step(stage), second = build.step(stage);
        a = build.pain(first, 2, {}, "Nobody answers");
        b = build.pain(second, 1, {}, "Nobody says when");
        mode(Mode::clustering);
        state.fit_wanted = false;
    }
    void mode(Mode mode) {
        drawn.build.edit(write_of(drawn.build.at(about_id), &About::mode, mode));
        drawn.lay();
    }
    const Piece& piece(const Owner& owner) const {
        const Piece* found = piece_of(drawn.scene, owner);
        REQUIRE(found);
        return *found;
    }
    std::optional<Refusal> drag(Spot from, Spot to) {
        std::optional<Refusal> held;
        for (const auto& [act, at] :
             {std::pair{PointerAct::press, from}, {PointerAct::move, to}, {PointerAct::release, to}}) {
            Outbox out{drawn.build.mint, {}};
            const Ground ground{drawn.build.document, drawn.journey, drawn.scene, drawn.index};
            take(ground, state, {act, to_screen(state.camera, at), Button::left, false, false}, out);
            if (out.held) held = out.held;
            for (const Posted& posted : out.posted)
                for (const Edit& edit : posted.edits) drawn.build.edit(edit);
        }
        drawn.lay();
        return held;
    }
};

}  // namespace

TEST_CASE("notes dragged from two steps into one cluster keep their steps, and go back when taken out") {
    Wall wall;
    const Spot free{-600, 1200};
    wall.drag(wall.piece(wall.a).box.centre(), free);
    REQUIRE(wall.drawn.build.document.all<Cluster>().size() == 1);
    const Id<Cluster> cluster = wall.drawn.build.document.all<Cluster>().begin()->id;
    CHECK(wall.drawn.build.at(wall.a).cluster == cluster);
    CHECK(wall.drawn.build.at(wall.a).step == wall.first);
    CHECK(wall.piece(wall.a).lane == Lane::free);
    CHECK(wall.piece(cluster).box.contains(free));

    wall.drag(wall.piece(wall.b).box.centre(), wall.piece(cluster).box.centre());
    CHECK(wall.drawn.build.at(wall.b).cluster == cluster);
    CHECK(wall.drawn.build.at(wall.b).step == wall.second);
    CHECK_FALSE(wall.piece(wall.a).box.overlaps(wall.piece(wall.b).box));
    CHECK(wall.piece(cluster).box.contains(wall.piece(wall.b).box.centre()));

    wall.drag(wall.piece(wall.b).box.centre(), {2000, 2600});
    CHECK_FALSE(wall.drawn.build.at(wall.b).cluster);
    CHECK(wall.drawn.build.at(wall.b).step == wall.second);
    CHECK(wall.piece(wall.b).lane == Lane::notes);
}

TEST_CASE("in the other modes a clustered note lies on its step") {
    Wall wall;
    wall.drag(wall.piece(wall.a).box.centre(), {-600, 1200});
    wall.mode(Mode::rating);
    CHECK(wall.piece(wall.a).lane == Lane::notes);
    wall.mode(Mode::voting);
    CHECK(wall.piece(wall.a).lane == Lane::free);
}

TEST_CASE("what is locked in its place moves the view instead, and says so") {
    Wall wall;
    wall.mode(Mode::collecting);
    const Document before = wall.drawn.build.document;
    const Camera camera = wall.state.camera;
    const auto held = wall.drag(wall.piece(wall.a).box.centre(), {-600, 1200});
    REQUIRE(held.has_value());
    CHECK(held->code == "mode_collecting");
    CHECK(wall.drawn.build.document.same_as(before));
    CHECK_FALSE(wall.state.camera == camera);
}
