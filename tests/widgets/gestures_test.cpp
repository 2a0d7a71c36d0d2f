#include <doctest/doctest.h>

#include "tests/support/drawn.h"
#include "widgets/drops.h"
#include "widgets/gestures.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

// A hand on the board: pointer events over a real document, edits made as the application makes them.
struct Hand {
    Drawn drawn;
    BoardState state;
    Id<Commitment> commitment;
    Id<Stage> ask, get;
    Id<Step> find, come, collect;
    Id<Note> attached, loose;

    Hand() {
        Build& build = drawn.build;
        commitment = build.commitment("Information");
        drawn.journey = build.journey();
        ask = build.stage(drawn.journey, "Ask");
        get = build.stage(drawn.journey, "Get");
        find = build.step(ask, 1, "Find out");
        come = build.step(ask, 1, "Come");
        collect = build.step(get, 1, "Collect");
        attached = build.pain(find, 2, {commitment}, "Nobody answers");
        loose = build.free_note(drawn.journey, "Saturdays", {100, 3000});
        drawn.lay();
        state.fit_wanted = false;
    }

    Ground ground() const { return {drawn.build.document, drawn.journey, drawn.scene, drawn.index}; }
    void send(PointerAct act, Spot at, Button button = Button::left, bool adding = false, bool panning = false) {
        Outbox out{drawn.build.mint, {}};
        take(ground(), state, {act, to_screen(state.camera, at), button, adding, panning}, out);
        if (!out.voted.empty()) voted = out.voted;
        make(out);
    }
    void make(const Outbox& out) {
        for (const Posted& posted : out.posted) {
            edits += posted.edits.size();
            for (const Edit& edit : posted.edits) drawn.build.edit(edit);
        }
        if (!out.posted.empty()) drawn.lay();
    }
    void click(Spot at, bool adding = false) {
        send(PointerAct::press, at, Button::left, adding);
        send(PointerAct::release, at, Button::left, adding);
    }
    void double_click(Spot at) {
        click(at);
        send(PointerAct::double_press, at);
        send(PointerAct::release, at);
    }
    void drag(Spot from, Spot to) {
        send(PointerAct::press, from);
        send(PointerAct::move, {(from.x + to.x) / 2, (from.y + to.y) / 2});
        send(PointerAct::move, to);
        send(PointerAct::release, to);
    }
    Spot middle(Part part, const Owner& owner) const { return drawn.piece(part, owner).box.centre(); }
    const Note& note(Id<Note> id) const { return drawn.build.at(id); }
    std::vector<std::string> titles(Id<Stage> stage) const {
        std::vector<std::string> result;
        for (const Step* step : steps_of(drawn.build.document, stage)) result.push_back(step->title);
        return result;
    }
    std::size_t edits = 0;
    std::string voted;  // ref of what a dot was last asked for
};

}  // namespace

TEST_CASE("a note dropped on a step is attached to it, dropped beside the grid it is free again") {
    Hand hand;
    hand.drag({150, 3050}, hand.middle(Part::step_card, hand.come));
    CHECK(hand.note(hand.loose).step == hand.come);
    hand.drag(hand.middle(Part::note, hand.loose), {-700, 500});
    CHECK_FALSE(hand.note(hand.loose).step);
    CHECK(hand.drawn.piece(Part::note, hand.loose).box.contains(Spot{-700, 500}));
}

TEST_CASE("a free note follows the pointer by as much as it was moved") {
    Hand hand;
    hand.drag({150, 3050}, {1150, 3350});
    CHECK(hand.note(hand.loose).spot == Spot{1100, 3300});
    CHECK(hand.edits == 1);
}

TEST_CASE("Escape forgets a drag: nothing is posted, letting go does nothing") {
    Hand hand;
    hand.send(PointerAct::press, {150, 3050});
    hand.send(PointerAct::move, {900, 3050});
    CHECK(std::holds_alternative<Dragging>(hand.state.gesture));
    hand.send(PointerAct::cancel, {});
    hand.send(PointerAct::release, {900, 3050});
    CHECK(hand.edits == 0);
    CHECK(hand.note(hand.loose).spot == Spot{100, 3000});
}

TEST_CASE("a press that hardly moves is a click") {
    Hand hand;
    hand.drag({150, 3050}, {152, 3051});
    CHECK(hand.edits == 0);
    CHECK(hand.state.selection.only() == Owner{hand.loose});
}

TEST_CASE("a frame selects the notes it touches, and joins them to what was selected with Shift") {
    Hand hand;
    const Id<Note> other = hand.drawn.build.free_note(hand.drawn.journey, "Other", {400, 3000});
    hand.drawn.lay();
    hand.drag({50, 2950}, {450, 3100});
    CHECK(hand.state.selection == Selection({hand.loose, other}));
    hand.click(hand.middle(Part::note, hand.attached));
    hand.send(PointerAct::press, {50, 2950}, Button::left, true);
    hand.send(PointerAct::move, {150, 3100}, Button::left, true);
    hand.send(PointerAct::release, {150, 3100}, Button::left, true);
    CHECK(hand.state.selection == Selection({hand.attached, hand.loose}));
}

TEST_CASE("all selected notes are moved by dragging one of them") {
    Hand hand;
    const Id<Note> other = hand.drawn.build.free_note(hand.drawn.journey, "Other", {400, 3000});
    hand.drawn.lay();
    hand.drag({50, 2950}, {450, 3100});
    hand.drag({450, 3050}, {450, 4050});
    CHECK(hand.note(hand.loose).spot == Spot{100, 4000});
    CHECK(hand.note(other).spot == Spot{400, 4000});
}

TEST_CASE("a click on the ground selects nothing, Ctrl and click adds and takes away") {
    Hand hand;
    hand.click({150, 3050});
    hand.click(hand.middle(Part::note, hand.attached), true);
    CHECK(hand.state.selection.size() == 2);
    hand.click({150, 3050}, true);
    CHECK(hand.state.selection.only() == Owner{hand.attached});
    hand.click({-900, -900});
    CHECK(hand.state.selection.empty());
}

TEST_CASE("a step is dragged before another one and into another stage") {
    Hand hand;
    const Box come = hand.drawn.piece(Part::step_card, hand.come).box;
    hand.drag(come.centre(), {hand.middle(Part::step_card, hand.find).x - 20, come.centre().y});
    CHECK(hand.titles(hand.ask) == std::vector<std::string>{"Come", "Find out"});
    hand.drag(hand.middle(Part::step_card, hand.find),
              {hand.middle(Part::step_card, hand.collect).x + 20, come.centre().y});
    CHECK(hand.titles(hand.ask) == std::vector<std::string>{"Come"});
    CHECK(hand.titles(hand.get) == std::vector<std::string>{"Collect", "Find out"});
}

TEST_CASE("a step dropped where it stands is not moved") {
    Hand hand;
    const Spot middle = hand.middle(Part::step_card, hand.find);
    hand.drag(middle, {middle.x + 60, middle.y + 30});
    CHECK(hand.edits == 0);
}

TEST_CASE("a stage is dragged before another one with all its steps") {
    Hand hand;
    const Spot get = hand.middle(Part::stage_band, hand.get);
    hand.drag(get, {hand.drawn.piece(Part::stage_band, hand.ask).box.x + 10, get.y});
    CHECK(stages_of(hand.drawn.build.document, hand.drawn.journey).front()->id == hand.get);
}

TEST_CASE("a double click on the ground adds a note there and writes it") {
    Hand hand;
    hand.double_click({-600, -400});
    const Owner owner = hand.state.selection.only();
    REQUIRE(std::holds_alternative<Id<Note>>(owner));
    const Note& note = hand.note(std::get<Id<Note>>(owner));
    CHECK(free_note_box({-600, -400}).corner() == note.spot);
    REQUIRE(hand.state.writing);
    CHECK(hand.state.writing->fresh);
}

TEST_CASE("a double click in the lane of notes adds a note on that step") {
    Hand hand;
    const Box box = hand.drawn.piece(Part::note, hand.attached).box;
    hand.double_click({hand.middle(Part::step_card, hand.come).x, box.bottom() + 20});
    CHECK(hand.note(std::get<Id<Note>>(hand.state.selection.only())).step == hand.come);
}

TEST_CASE("a double click on a card writes its text in place") {
    Hand hand;
    hand.double_click(hand.middle(Part::step_card, hand.find));
    REQUIRE(hand.state.writing);
    CHECK(hand.state.writing->owner == Owner{hand.find});
    CHECK_FALSE(hand.state.writing->fresh);
}

TEST_CASE("in a vote a double click asks for one more dot, and writes nothing") {
    Hand hand;
    hand.drawn.build.edit(write_of(hand.drawn.build.at(about_id), &About::mode, Mode::voting));
    hand.double_click(hand.middle(Part::note, hand.attached));
    CHECK(hand.voted == hand.note(hand.attached).ref);
    CHECK_FALSE(hand.state.writing);
    hand.voted.clear();
    hand.double_click(hand.middle(Part::step_card, hand.find));
    CHECK(hand.voted == "");
}

TEST_CASE("a new note left blank goes again, a written one stays") {
    Hand hand;
    const std::size_t before = hand.drawn.build.document.all<Note>().size();
    hand.double_click({-600, -400});
    Outbox out{hand.drawn.build.mint, {}};
    end_writing(hand.ground(), hand.state, out);
    hand.make(out);
    CHECK(hand.drawn.build.document.all<Note>().size() == before);

    hand.double_click({-600, -400});
    out.posted.clear();
    post_text(hand.ground(), *hand.state.writing, out, "Said by the room", true);
    hand.make(out);
    out.posted.clear();
    end_writing(hand.ground(), hand.state, out);
    CHECK(out.posted.empty());
    CHECK(hand.drawn.build.document.all<Note>().size() == before + 1);
}

TEST_CASE("the invitations of the board add what they say") {
    Hand hand;
    hand.click(hand.drawn.of(Part::add_stage).front()->box.centre());
    CHECK(stages_of(hand.drawn.build.document, hand.drawn.journey).size() == 3);
    hand.click(hand.middle(Part::insert_step, hand.come));
    CHECK(hand.titles(hand.ask) == std::vector<std::string>{"Find out", "", "Come"});
    hand.click(hand.middle(Part::add_step, hand.get));
    CHECK(hand.titles(hand.get) == std::vector<std::string>{"Collect", ""});
    hand.click(hand.middle(Part::add_note, hand.come));
    CHECK(hand.note(std::get<Id<Note>>(hand.state.selection.only())).step == hand.come);
}

TEST_CASE("a click on a prompt makes it a note of the room") {
    Hand hand;
    Prompt prompt;
    prompt.step = hand.come;
    prompt.text = "Is the address known?";
    const Id<Prompt> id = hand.drawn.build.add(prompt);
    hand.drawn.lay();
    hand.click(hand.middle(Part::prompt, id));
    CHECK_FALSE(hand.drawn.build.document.find(id));
    CHECK(hand.note(std::get<Id<Note>>(hand.state.selection.only())).text == "Is the address known?");
}

TEST_CASE("a click on a cell asks for its rating, a press elsewhere no longer") {
    Hand hand;
    const RatingCell cell{hand.come, hand.commitment};
    hand.click(hand.middle(Part::rating, cell));
    CHECK(hand.state.rating == cell);
    Outbox out{hand.drawn.build.mint, {}};
    rate_selection(hand.ground(), hand.state, out, 3);
    hand.make(out);
    CHECK(hand.drawn.build.at(consensus_id(hand.come, hand.commitment)).value == 3);
    hand.click({-900, -900});
    CHECK_FALSE(hand.state.rating);
}

TEST_CASE("the emotion of a step is drawn by dragging within its cell") {
    Hand hand;
    const Box cell = hand.drawn.piece(Part::emotion, hand.come).box;
    hand.drag(cell.centre(), {cell.centre().x, cell.y});
    CHECK(hand.drawn.build.at(hand.come).emotion == 2);
    hand.drag(cell.centre(), {cell.centre().x, cell.bottom() + 500});
    CHECK(hand.drawn.build.at(hand.come).emotion == -2);
}

TEST_CASE("the middle button and the hand move the board and nothing else") {
    Hand hand;
    hand.send(PointerAct::press, {150, 3050}, Button::middle);
    hand.send(PointerAct::move, {250, 3150}, Button::middle);
    hand.send(PointerAct::release, {250, 3150}, Button::middle);
    CHECK(hand.edits == 0);
    CHECK(hand.state.camera == Camera{-100, -100, 1});
    hand.state.tool = Tool::hand;
    hand.drag({150, 3050}, {50, 3050});
    CHECK(hand.edits == 0);
    CHECK(hand.state.selection.empty());
}

TEST_CASE("a note joins the cluster it is dropped into and leaves the one it is dragged out of") {
    Hand hand;
    Build& build = hand.drawn.build;
    const Id<Note> a = build.free_note(hand.drawn.journey, "A", {2000, 3000});
    const Id<Note> b = build.free_note(hand.drawn.journey, "B", {2220, 3000});
    hand.drawn.lay();
    hand.state.selection = Selection({a, b});
    Outbox out{build.mint, {}};
    add_cluster(hand.ground(), hand.state, out);
    hand.make(out);
    const Id<Cluster> cluster = hand.note(a).cluster;
    CHECK(cluster);
    hand.drag({150, 3050}, {2210, 2990});
    CHECK(hand.note(hand.loose).cluster == cluster);
    hand.drag(hand.middle(Part::note, b), {5000, 5000});
    CHECK_FALSE(hand.note(b).cluster);
    CHECK(hand.note(a).cluster == cluster);
}

TEST_CASE("a cluster is dragged with all its notes") {
    Hand hand;
    Build& build = hand.drawn.build;
    const Id<Note> a = build.free_note(hand.drawn.journey, "A", {2000, 3000});
    hand.drawn.lay();
    hand.state.selection = Selection({a});
    Outbox out{build.mint, {}};
    add_cluster(hand.ground(), hand.state, out);
    hand.make(out);
    const Box hull = hand.drawn.piece(Part::cluster, hand.note(a).cluster).box;
    hand.drag({hull.x + 5, hull.y + 5}, {hull.x + 305, hull.y + 105});
    CHECK(hand.note(a).spot == Spot{2300, 3100});
}

TEST_CASE("the curve is drawn over several steps in one drag, and taken back in one") {
    Hand hand;
    const auto pieces = hand.drawn.of(Part::emotion);
    REQUIRE(pieces.size() >= 2);
    const Box first = pieces.front()->box, second = pieces[1]->box;
    const auto from = std::get<Id<Step>>(pieces.front()->owner), to = std::get<Id<Step>>(pieces[1]->owner);
    hand.send(PointerAct::press, {first.centre().x, first.y + 20});
    hand.send(PointerAct::move, {first.centre().x + 30, first.y + 16});
    hand.send(PointerAct::move, {second.centre().x, second.bottom() - 16});
    hand.send(PointerAct::release, {second.centre().x, second.bottom() - 16});
    CHECK(hand.drawn.build.at(from).emotion == 2);
    CHECK(hand.drawn.build.at(to).emotion == -2);
}

TEST_CASE("a line is drawn from the handle of a note to another note, once") {
    Hand hand;
    const auto other = hand.drawn.build.free_note(hand.drawn.journey, "Sundays", {700, 3000});
    hand.drawn.lay();
    for (int times = 0; times < 2; ++times) {
        hand.click({150, 3050});
        hand.drag({300 + static_cast<int>(handle_distance), 3100}, {750, 3050});
        REQUIRE(hand.drawn.build.document.all<Connector>().size() == 1);
    }
    const Connector& line = *hand.drawn.build.document.all<Connector>().begin();
    CHECK(line.from == hand.loose);
    CHECK(line.to == other);
    CHECK(hand.state.selection.only() == Owner{line.id});
}

TEST_CASE("the right button, and a finger that rests, ask what can be done with what lies there") {
    Hand hand;
    hand.send(PointerAct::press, {150, 3050}, Button::right);
    hand.send(PointerAct::release, {150, 3050}, Button::right);
    CHECK(hand.state.menu.has_value());
    CHECK(hand.state.selection.only() == Owner{hand.loose});
    hand.state.menu.reset();
    hand.send(PointerAct::press, {-700, 500});
    hand.send(PointerAct::hold, {-700, 500});
    CHECK(hand.state.menu.has_value());
    CHECK(hand.state.selection.empty());
    hand.state.menu.reset();
    hand.send(PointerAct::press, {150, 3050}, Button::right);
    hand.send(PointerAct::move, {250, 3050}, Button::right);
    hand.send(PointerAct::release, {250, 3050}, Button::right);
    CHECK_FALSE(hand.state.menu.has_value());
    CHECK(hand.edits == 0);
}
