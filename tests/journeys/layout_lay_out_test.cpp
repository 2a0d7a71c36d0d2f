#include <doctest/doctest.h>

#include <map>

#include "tests/support/drawn.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

Drawn two_stages() {
    Drawn drawn;
    Build& build = drawn.build;
    const auto c1 = build.commitment("Information");
    build.commitment("Time");
    drawn.journey = build.journey();
    const auto ask = build.stage(drawn.journey, "Ask");
    const auto get = build.stage(drawn.journey, "Get");
    const auto find = build.step(ask, 2, "Find out");
    const auto come = build.step(ask, 3, "Come to the counter");
    build.step(get, 1, "Collect");
    build.pain(find, 3, {c1}, "Three sites say three things");
    build.pain(come, 1, {}, "Nowhere to sit");
    build.pain(come, 2, {c1}, "Sent home for one paper");
    build.free_note(drawn.journey, "Open on Saturday", {100, 2400});
    build.free_note(drawn.journey, "Nobody laid me anywhere");
    drawn.lay();
    return drawn;
}

}  // namespace

TEST_CASE("no two pieces of the grid overlap, apart from what lies on a ground or a band") {
    const Drawn drawn = two_stages();
    const auto is_ground = [](Part part) {
        return part == Part::lane_ground || part == Part::cluster || part == Part::add_step;
    };
    for (const Piece& a : drawn.scene.pieces)
        for (const Piece& b : drawn.scene.pieces) {
            if (&a == &b || is_ground(a.part) || is_ground(b.part)) continue;
            CAPTURE(static_cast<int>(a.part));
            CAPTURE(static_cast<int>(b.part));
            CHECK_FALSE(a.box.overlaps(b.box));
        }
}

TEST_CASE("everything lies within the bounds, and every note appears once") {
    const Drawn drawn = two_stages();
    std::map<Id<Note>, int> seen;
    for (const Piece& piece : drawn.scene.pieces) {
        CHECK(drawn.scene.bounds.contains(piece.box));
        CHECK_FALSE(piece.box.empty());
        if (piece.part == Part::note) ++seen[std::get<Id<Note>>(piece.owner)];
    }
    CHECK(seen.size() == drawn.build.document.all<Note>().size());
    for (const auto& [note, times] : seen) CHECK(times == 1);
}

TEST_CASE("a step's notes stand in the order of their numbers, whatever laptop they were written on") {
    Drawn drawn;
    drawn.journey = drawn.build.journey();
    const auto step = drawn.build.step(drawn.build.stage(drawn.journey));
    const auto add = [&](std::uint64_t id, const char* ref) {
        Note note;
        note.id = {id};
        note.ref = ref;
        note.step = step;
        note.text = ref;
        drawn.build.edit(Add<Note>{note});
    };
    add(900'009, "N2");
    add(900'008, "N29");
    add(900'001, "N30");
    drawn.lay();
    std::vector<std::string> order;
    for (const Piece& piece : drawn.scene.pieces)
        if (piece.part == Part::note) order.push_back(drawn.build.at(std::get<Id<Note>>(piece.owner)).ref);
    CHECK(order == std::vector<std::string>{"N2", "N29", "N30"});
}

TEST_CASE("a free note lies where it was laid, one that nobody laid waits below the grid") {
    const Drawn drawn = two_stages();
    const auto& pieces = drawn.scene.pieces;
    REQUIRE(pieces.size() == drawn.scene.loose + 2);
    CHECK(pieces[drawn.scene.loose].box.corner() == Spot{100, 2400});
    CHECK(pieces[drawn.scene.loose + 1].box.y > drawn.scene.grid.bottom());
}

TEST_CASE("a journey without a stage says what to do next, and so does a stage without a step") {
    Drawn drawn;
    drawn.journey = drawn.build.journey();
    drawn.lay();
    CHECK(drawn.of(Part::first_stage).size() == 1);
    drawn.build.stage(drawn.journey);
    drawn.lay();
    CHECK(drawn.of(Part::first_stage).empty());
    CHECK(drawn.of(Part::first_step).size() == 1);
}

TEST_CASE("every piece draws something at every level of detail, its text within its box") {
    const Drawn drawn = two_stages();
    for (const Detail detail : {Detail::full, Detail::title, Detail::block})
        for (const Piece& piece : drawn.scene.pieces) {
            CAPTURE(static_cast<int>(piece.part));
            const Marks marks = marks_of(drawn.subject(), drawn.scene, piece, detail);
            if (piece.part != Part::channels) CHECK_FALSE(marks.empty());
            for (const Mark& mark : marks)
                if (const auto* text = std::get_if<TextLine>(&mark)) {
                    CAPTURE(text->text);
                    CHECK(text->baseline.x >= 0);
                    CHECK(text->baseline.x + text->width <= piece.box.width);
                    CHECK(text->baseline.y > 0);
                    CHECK(text->baseline.y < piece.box.height);
                }
        }
}
