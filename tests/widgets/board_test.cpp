#include <doctest/doctest.h>

#include "journeys/history.h"
#include "tests/support/actor.h"
#include "tests/support/drawn.h"
#include "widgets/board.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

// A board in a window of its own, over a document that takes what is posted, as the application does.
struct Shown {
    Drawn drawn;
    BoardState state;
    Board board;
    History history;
    RatingWords words{{"never", "rarely", "half", "mostly", "always"}, "n/a", "Clear"};
    Id<Step> step;
    Id<Commitment> commitment;
    std::unique_ptr<Actor> actor;

    Shown() {
        drawn.journey = drawn.build.journey("Renew a card");
        step = drawn.build.step(drawn.build.stage(drawn.journey, "Ask"), 1, "Come");
        commitment = drawn.build.commitment();
        drawn.scores = score(drawn.build.document);
        actor = std::make_unique<Actor>([this](const FrameInput& input) { return frame(input); });
    }
    FrameOutput frame(const FrameInput& input) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::Begin("window", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                         ImGuiWindowFlags_NoBringToFrontOnFocus);
        Outbox out{drawn.build.mint, {}};
        board.show({drawn.subject(), Theme::light, input.fonts.regular, input.fonts.bold, 1, words, nullptr, true},
                   state, out);
        ImGui::End();
        ImGui::PopStyleVar();
        for (const Posted& posted : out.posted) make(posted);
        return {};
    }
    void make(const Posted& posted) {
        const Document before = drawn.build.document;
        for (const Edit& edit : posted.edits) drawn.build.edit(edit);
        history = remembered(history, name_of_edit(posted.edits.front()), before, drawn.build.document, posted.joined);
        drawn.scores = score(drawn.build.document);
    }
    ImVec2 place(Part part, const Owner& owner) const {
        for (const Piece& piece : board.scene().pieces)
            if (piece.part == part && piece.owner == owner) {
                const Point at = to_screen(state.camera, piece.box.centre());
                return {static_cast<float>(at.x), static_cast<float>(at.y)};
            }
        FAIL("no such piece");
        return {};
    }
    Note only_note() const {
        REQUIRE(drawn.build.document.all<Note>().size() == 1);
        return *drawn.build.document.all<Note>().begin();
    }
};

}  // namespace

TEST_CASE("the whole journey is in view when the board opens") {
    const Shown shown;
    CHECK(seen(shown.state.camera, shown.board.size()).contains(shown.board.scene().bounds));
}

TEST_CASE("steps that stay at the upper edge are told by ref and title, cut to their column") {
    Drawn drawn;
    drawn.journey = drawn.build.journey("Renew a card");
    const Id<Stage> stage = drawn.build.stage(drawn.journey, "Ask");
    drawn.build.step(stage, 1, "Come");
    drawn.build.step(stage, 1, "Come again with the very paper that nobody has spoken of before");
    drawn.build.stage(drawn.journey, "Get");
    drawn.lay();
    const auto lines = step_lines(drawn.subject(), drawn.scene, 14, 8);
    REQUIRE(lines.size() == drawn.scene.columns.size());
    CHECK(lines[0] == "E1  Come");
    CHECK(lines[1].starts_with("E2  Come again"));
    CHECK(lines[1].ends_with("…"));
    CHECK(lines.back() == "");
}

TEST_CASE("a double click writes a note, and all that is typed is one step of undo with it") {
    Shown shown;
    shown.actor->double_click({30, 860});
    shown.actor->type("Nobody ");
    shown.actor->type("answers");
    shown.actor->press(ImGuiKey_Enter);
    shown.actor->type("after noon");
    CHECK(shown.only_note().text == "Nobody answers\nafter noon");
    shown.actor->press(ImGuiKey_Escape);
    CHECK_FALSE(shown.state.writing);
    CHECK(shown.only_note().text == "Nobody answers\nafter noon");
    CHECK(shown.history.done.size() == 1);
}

TEST_CASE("a new note that is left without a word is gone, and leaves nothing to undo") {
    Shown shown;
    shown.actor->double_click({30, 860});
    CHECK(shown.state.writing);
    shown.actor->press(ImGuiKey_Escape);
    CHECK(shown.drawn.build.document.all<Note>().empty());
}

TEST_CASE("a title is written in place, Enter ends it") {
    Shown shown;
    shown.actor->double_click(shown.place(Part::step_card, shown.step));
    shown.actor->type("Come to the counter");
    shown.actor->press(ImGuiKey_Enter);
    CHECK(shown.drawn.build.at(shown.step).title == "Come to the counter");
    CHECK_FALSE(shown.state.writing);
}

TEST_CASE("a click beside the text ends writing and keeps it") {
    Shown shown;
    shown.actor->double_click(shown.place(Part::step_card, shown.step));
    shown.actor->type("Kept");
    shown.actor->click({30, 860});
    CHECK_FALSE(shown.state.writing);
    CHECK(shown.drawn.build.at(shown.step).title == "Kept");
}

TEST_CASE("up and down go by the lines that are seen") {
    Shown shown;
    shown.actor->double_click({30, 860});
    std::string words;
    for (int i = 0; i < 12; ++i) words += "word ";
    shown.actor->type(words);
    shown.actor->press(ImGuiKey_UpArrow);
    shown.actor->press(ImGuiKey_Home);
    shown.actor->type("X");
    const std::string text = shown.only_note().text;
    const auto place = text.find('X');
    CHECK(place != 0);
    CHECK(place < words.size() - 5);
    CHECK(text[place - 1] == ' ');
}

TEST_CASE("a cell is rated on the board by mouse, or by keys") {
    Shown shown;
    const RatingCell cell{shown.step, shown.commitment};
    shown.actor->click(shown.place(Part::rating, cell));
    shown.actor->click("3");
    CHECK(shown.drawn.build.at(consensus_id(shown.step, shown.commitment)).value == 3);
    shown.actor->press(ImGuiKey_1);
    CHECK(shown.drawn.build.at(consensus_id(shown.step, shown.commitment)).value == 1);
    shown.actor->click(shown.place(Part::rating, cell));
    shown.actor->click("n/a");
    CHECK_FALSE(shown.drawn.build.at(consensus_id(shown.step, shown.commitment)).value.has_value());
    shown.actor->click(shown.place(Part::rating, cell));
    shown.actor->click("Clear");
    CHECK_FALSE(shown.drawn.build.document.find(consensus_id(shown.step, shown.commitment)));
}

TEST_CASE("everything on the board is reached by keys: arrows select, Enter writes") {
    Shown shown;
    shown.actor->click({1400, 880});
    shown.actor->press(ImGuiKey_DownArrow);
    shown.actor->press(ImGuiKey_DownArrow);
    shown.actor->press(ImGuiKey_DownArrow);
    CHECK(shown.state.selection.only() == Owner{shown.step});
    shown.actor->press(ImGuiKey_Enter);
    shown.actor->type("By keys alone");
    shown.actor->press(ImGuiKey_Enter);
    CHECK(shown.drawn.build.at(shown.step).title == "By keys alone");
}

TEST_CASE("the wheel zooms where the pointer is") {
    Shown shown;
    shown.actor->point({400, 300});
    const Spot before = to_document(shown.state.camera, {400, 300});
    const double zoom = shown.state.camera.zoom;
    shown.actor->scroll(3);
    CHECK(shown.state.camera.zoom > zoom);
    const Spot after = to_document(shown.state.camera, {400, 300});
    CHECK(std::abs(before.x - after.x) <= 1);
    CHECK(std::abs(before.y - after.y) <= 1);
}

TEST_CASE("a board in view that nobody touches asks for nothing") {
    Shown shown;
    const std::size_t steps = shown.history.done.size();
    shown.actor->watch(30);
    CHECK(shown.history.done.size() == steps);
}
