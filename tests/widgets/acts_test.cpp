#include <doctest/doctest.h>

#include "tests/support/drawn.h"
#include "widgets/acts.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Desk {
    Drawn drawn;
    BoardState state;
    Id<Step> step;
    Desk() {
        drawn.journey = drawn.build.journey();
        step = drawn.build.step(drawn.build.stage(drawn.journey));
        drawn.build.commitment();
        drawn.lay();
    }
    Ground ground() const { return {drawn.build.document, drawn.journey, drawn.scene, drawn.index}; }
    template <class Act>
    void act(Act&& does) {
        Outbox out{drawn.build.mint, {}};
        does(out);
        for (const Posted& posted : out.posted)
            for (const Edit& edit : posted.edits) drawn.build.edit(edit);
        drawn.lay();
    }
    std::size_t notes() const { return drawn.build.document.all<Note>().size(); }
};

}  // namespace

TEST_CASE("many lines pasted become as many notes, blank lines none") {
    Desk desk;
    desk.act([&](Outbox& out) {
        paste_lines(desk.ground(), desk.state, out, "One\n\n  Two \r\nThree\n", {{50, 5000}});
    });
    CHECK(desk.notes() == 3);
    CHECK(desk.state.selection.size() == 3);
    const Note& two = desk.drawn.build.at(desk.state.selection.of<Note>()[1]);
    CHECK(two.text == "Two");
    const Note& one = desk.drawn.build.at(desk.state.selection.of<Note>()[0]);
    CHECK(two.spot.y == one.spot.y);
    CHECK(two.spot.x > one.spot.x + 200);
}

TEST_CASE("lines pasted on a selected step are attached to it") {
    Desk desk;
    desk.state.selection = Selection({desk.step});
    desk.act([&](Outbox& out) { paste_lines(desk.ground(), desk.state, out, "One\nTwo", {{0, 0}}); });
    CHECK(desk.notes() == 2);
    for (const Note& note : desk.drawn.build.document.all<Note>()) CHECK(note.step == desk.step);
}

TEST_CASE("lines pasted with nothing selected go on the step that is pointed at, or on the one they name") {
    Desk desk;
    const Id<Step> other = desk.drawn.build.step(desk.drawn.build.at(desk.step).stage, 1, "Other");
    desk.drawn.lay();
    const auto column = std::ranges::find(desk.drawn.scene.columns, desk.step, &Column::step);
    const Spot there{column->x + column->width / 2, desk.drawn.scene.grid.centre().y};
    const std::string lines =
        "- Too far\n" + desk.drawn.build.at(other).ref + " ! 2 Refused\n3. + Friendly\nE999 ! lost";
    desk.act([&](Outbox& out) { paste_lines(desk.ground(), desk.state, out, lines, {{0, 5000}, there}); });
    const auto pasted = desk.state.selection.of<Note>();
    REQUIRE(pasted.size() == 4);
    const auto note = [&](std::size_t place) { return desk.drawn.build.at(pasted[place]); };
    CHECK(note(0).step == desk.step);
    CHECK(note(0).text == "Too far");
    CHECK(note(1).step == other);
    CHECK(note(1).severity == 2);
    CHECK(note(2).step == other);
    CHECK(note(2).kind == NoteKind::strength);
    CHECK(note(2).text == "Friendly");
    CHECK(note(3).text == "E999 ! lost");  // what cannot be read is not lost
}

TEST_CASE("lines pasted beside the journey cover no other card") {
    Desk desk;
    const Id<Note> there = desk.drawn.build.free_note(desk.drawn.journey, "There", {400, 5000});
    desk.drawn.lay();
    desk.act([&](Outbox& out) { paste_lines(desk.ground(), desk.state, out, "One\nTwo\nThree", {{300, 5000}}); });
    const Box taken = piece_of(desk.drawn.scene, there)->box;
    for (const Id<Note> id : desk.state.selection.of<Note>()) {
        const Box box = piece_of(desk.drawn.scene, id)->box;
        CHECK_FALSE(box.overlaps(taken));
        CHECK_FALSE(box.overlaps(desk.drawn.scene.grid));
    }
}

TEST_CASE("with nothing selected a note goes on the step that is pointed at") {
    Desk desk;
    const Id<Step> other = desk.drawn.build.step(desk.drawn.build.at(desk.step).stage, 1, "Other");
    desk.drawn.lay();
    const auto column = std::ranges::find(desk.drawn.scene.columns, other, &Column::step);
    const Spot there{column->x + column->width / 2, desk.drawn.scene.grid.y + 20};
    desk.act([&](Outbox& out) { add_note(desk.ground(), desk.state, out, {desk.drawn.scene.grid.corner(), there}); });
    CHECK(desk.drawn.build.at(desk.state.selection.of<Note>().front()).step == other);
}

TEST_CASE("a duplicate lies beside its original under a ref of its own") {
    Desk desk;
    const Id<Note> original = desk.drawn.build.free_note(desk.drawn.journey, "Twice", {100, 2000});
    desk.drawn.lay();
    desk.state.selection = Selection({original, desk.step});
    desk.act([&](Outbox& out) { duplicate_selection(desk.ground(), desk.state, out); });
    CHECK(desk.notes() == 2);
    CHECK(desk.drawn.build.document.all<Step>().size() == 2);
    const Note& copy = desk.drawn.build.at(desk.state.selection.of<Note>().front());
    CHECK(copy.text == "Twice");
    CHECK(copy.ref != desk.drawn.build.at(original).ref);
    CHECK(copy.spot == Spot{132, 2032});
}

TEST_CASE("what is selected is removed at once, a stage with its steps") {
    Desk desk;
    const Id<Stage> stage = desk.drawn.build.at(desk.step).stage;
    desk.drawn.build.free_note(desk.drawn.journey);
    desk.drawn.lay();
    select_all_notes(desk.ground(), desk.state);
    desk.state.selection = desk.state.selection.joined(Selection({desk.step, stage}));
    desk.act([&](Outbox& out) {
        remove_selection(desk.ground(), desk.state, out);
        CHECK(out.posted.size() == 1);
    });
    CHECK(desk.notes() == 0);
    CHECK(desk.drawn.build.document.all<Stage>().empty());
    CHECK(desk.state.selection.empty());
}

TEST_CASE("arrows walk over the board and bring what is selected into view") {
    Desk desk;
    const ViewArea view{{600, 400}};
    desk.state.camera = {0, 0, 1};
    select_next(desk.ground(), desk.state, Direction::down, view);
    CHECK(std::holds_alternative<Id<Journey>>(desk.state.selection.only()));
    std::vector<Owner> seen_owners;
    for (int i = 0; i < 4; ++i) {
        select_next(desk.ground(), desk.state, Direction::down, view);
        seen_owners.push_back(desk.state.selection.only());
        const Piece* piece = piece_of(desk.drawn.scene, desk.state.selection.only());
        CHECK(seen(desk.state.camera, view.size).contains(piece->box.centre()));
    }
    CHECK(std::holds_alternative<Id<Stage>>(seen_owners[0]));
    CHECK(seen_owners[1] == Owner{desk.step});
    CHECK(std::holds_alternative<RatingCell>(seen_owners[2]));
}

TEST_CASE("a kind is given to all selected notes and to the next new one") {
    Desk desk;
    const Id<Note> pain = desk.drawn.build.pain(desk.step, 3, {});
    desk.drawn.lay();
    desk.state.selection = Selection({pain});
    desk.act([&](Outbox& out) { set_note_kind(desk.ground(), desk.state, out, NoteKind::idea); });
    CHECK(desk.drawn.build.at(pain).kind == NoteKind::idea);
    desk.act([&](Outbox& out) { add_note(desk.ground(), desk.state, out, {{0, 0}}); });
    const Note& next = desk.drawn.build.at(desk.state.selection.of<Note>().front());
    CHECK(next.kind == NoteKind::idea);
    CHECK(next.step == desk.step);
}

TEST_CASE("with nothing selected a note goes on the step in the middle of the view, free beside the journey") {
    Desk desk;
    const Box grid = desk.drawn.scene.grid;
    desk.act([&](Outbox& out) { add_note(desk.ground(), desk.state, out, {grid.centre()}); });
    CHECK(desk.drawn.build.at(desk.state.selection.of<Note>().front()).step == desk.step);
    desk.state.selection = {};
    desk.act([&](Outbox& out) { add_note(desk.ground(), desk.state, out, {{grid.right() + 600, grid.y}}); });
    CHECK_FALSE(desk.drawn.build.at(desk.state.selection.of<Note>().front()).step);
}

TEST_CASE("a selection drops what the document no longer holds") {
    Desk desk;
    const Id<Note> note = desk.drawn.build.free_note(desk.drawn.journey);
    const Selection both({note, desk.step});
    desk.drawn.build.edit(Remove<Note>{note});
    CHECK(both.within(desk.drawn.build.document) == Selection({desk.step}));
}

TEST_CASE("new free notes lie beside one another, never on one another") {
    Desk desk;
    for (int i = 0; i < 12; ++i)
        desk.act([&](Outbox& out) { add_free_note(desk.ground(), desk.state, out, {900, 4000}); });
    std::vector<Box> boxes;
    for (const Piece& piece : desk.drawn.scene.pieces)
        if (piece.part == Part::note) boxes.push_back(piece.box);
    REQUIRE(boxes.size() == 12);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j) CHECK_FALSE(boxes[i].overlaps(boxes[j]));
}

TEST_CASE("a step goes one place earlier or later, on into the next stage") {
    Desk desk;
    auto& build = desk.drawn.build;
    const Id<Stage> first = build.at(desk.step).stage, second = build.stage(desk.drawn.journey);
    const Id<Step> other = build.step(first);
    desk.drawn.lay();
    desk.state.selection = Selection({desk.step});
    const auto move = [&](int by) {
        desk.act([&](Outbox& out) { move_selection(desk.ground(), desk.state, out, by); });
    };
    move(-1);
    CHECK(steps_of(build.document, first).front()->id == desk.step);
    move(1);
    CHECK(steps_of(build.document, first).back()->id == desk.step);
    move(1);
    CHECK(build.at(desk.step).stage == second);
    move(1);
    CHECK(build.at(desk.step).stage == second);
    move(-1);
    CHECK(steps_of(build.document, first).back()->id == desk.step);
    CHECK(steps_of(build.document, first).front()->id == other);
}

TEST_CASE("a step is added right behind the one selected, or at the end of the stage selected") {
    Desk desk;
    auto& build = desk.drawn.build;
    const Id<Stage> stage = build.at(desk.step).stage;
    const Id<Step> last = build.step(stage);
    desk.drawn.lay();
    desk.state.selection = Selection({desk.step});
    desk.act([&](Outbox& out) { add_step_after(desk.ground(), desk.state, out); });
    CHECK(steps_of(build.document, stage)[1]->id == desk.state.selection.of<Step>().front());
    CHECK(steps_of(build.document, stage)[2]->id == last);
    desk.state.selection = Selection({stage});
    desk.act([&](Outbox& out) { add_step_after(desk.ground(), desk.state, out); });
    CHECK(steps_of(build.document, stage)[3]->id == desk.state.selection.of<Step>().front());
}
