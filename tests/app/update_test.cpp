#include "tests/support/build.h"
#include "tests/support/story.h"

using namespace parcours;
using parcours::testing::Build;
using parcours::testing::Story;

namespace {

Story opened(const Document& document, std::filesystem::path file = "/town/relation.parcours") {
    Story story;
    story.tell(SessionOpened{document, IdMint{99, 0}, std::move(file), {}, false});
    story.effects.clear();
    return story;
}

std::string title_of(const Story& story, Id<Journey> id) { return story.document().find(id)->title; }

}  // namespace

TEST_CASE("an edit goes into the document, the undo history and the journal") {
    Build build;
    const auto journey = build.journey("Old");
    Story story = opened(build.document);
    story.tell(Make{{write_of(build.at(journey), &Journey::title, std::string("New"))}, {}, false, false});
    CHECK(title_of(story, journey) == "New");
    REQUIRE(story.asked<effect::KeepChange>().size() == 1);
    CHECK(story.asked<effect::KeepChange>().front().number == 1);
    CHECK(story.state.desk->durable == 0);
    story.tell(ChangesKept{1});
    CHECK(story.state.desk->durable == 1);
    story.tell(Undo{});
    CHECK(title_of(story, journey) == "Old");
    story.tell(Redo{});
    CHECK(title_of(story, journey) == "New");
    CHECK(story.asked<effect::KeepChange>().back().number == 3);
}

TEST_CASE("one stretch of typing is one undo step, the next field another") {
    Build build;
    const auto journey = build.journey("");
    Story story = opened(build.document);
    const auto type = [&](std::string text) {
        story.tell(Make{{write_of(*story.document().find(journey), &Journey::title, std::move(text))},
                        "journey/title",
                        true,
                        false});
    };
    type("a"), type("ab"), type("abc");
    CHECK(story.state.desk->history.done.size() == 1);
    story.tell(EndTyping{});
    type("abcd");
    CHECK(story.state.desk->history.done.size() == 2);
    story.tell(Undo{});
    CHECK(title_of(story, journey) == "abc");
    story.tell(Undo{});
    CHECK(title_of(story, journey).empty());
}

TEST_CASE("a refusal is told beside its field, or in a toast, and nothing changes") {
    Build build;
    const auto first = build.journey("A"), second = build.journey("B");
    Story story = opened(build.document);
    const Edit taken = write_of(build.at(second), &Journey::ref, build.at(first).ref);
    story.tell(Make{{taken}, "journey/2/ref", false, false});
    REQUIRE(story.state.refused);
    CHECK(story.state.refused->refusal.code == "ref_in_use");
    CHECK(story.state.toasts.empty());
    story.tell(Make{{taken}, {}, false, false});
    REQUIRE(story.state.toasts.size() == 1);
    CHECK(story.state.toasts.front().text_key == "refusal.ref_in_use");
    CHECK(story.effects.empty());
    CHECK(story.document().same_as(build.document));
}

TEST_CASE("an action made from two pain points arrives filled in and selected") {
    Build build;
    const auto step = build.step(build.stage(build.journey()));
    const auto commitment = build.commitment();
    const auto one = build.pain(step, 2, {commitment}), two = build.pain(step, 3, {commitment}, "Closed at noon");
    Story story = opened(build.document);
    story.tell(PlanFrom{{one, two}});
    REQUIRE(story.document().all<Action>().size() == 1);
    const Action& action = *story.document().all<Action>().begin();
    CHECK(action.title == "Closed at noon");
    CHECK(action.resolves == std::vector{one, two});
    CHECK(story.state.selection == Targets{action.id});
}

TEST_CASE("what is removed is no longer selected, and a removed journey gives way to its neighbour") {
    Build build;
    const auto first = build.journey("A"), second = build.journey("B");
    Story story = opened(build.document);
    CHECK(story.state.journey == first);
    story.tell(Select{{first}, Choosing::only});
    story.tell(RemoveSelected{});
    CHECK(story.state.selection.empty());
    CHECK(story.state.journey == second);
}

TEST_CASE("a session with a file is saved and closed before the window ends") {
    Build build;
    Story story = opened(build.document);
    story.tell(Leave{Quit{}});
    REQUIRE(story.asked<effect::CloseSession>().size() == 1);
    CHECK(story.asked<effect::CloseSession>().front().save);
    CHECK_FALSE(story.state.ended);
    story.tell(SessionClosed{});
    CHECK(story.state.ended);
}

TEST_CASE("a session without a name is asked for one before it is left") {
    Build build;
    const auto journey = build.journey("A");
    Story story = opened(build.document, {});
    story.tell(Make{{write_of(build.at(journey), &Journey::title, std::string("B"))}, {}, false, false});
    story.tell(Leave{Quit{}});
    REQUIRE(std::holds_alternative<LeaveDialog>(story.state.dialog));
    CHECK(story.asked<effect::CloseSession>().empty());
    story.tell(ChooseFile{FileDialog::Purpose::save, Leaving{Quit{}}});
    auto dialog = std::get<FileDialog>(story.state.dialog);
    CHECK(dialog.typed == "B.parcours");
    dialog.folder = "/town";
    story.tell(ShowDialog{dialog});
    story.tell(ConfirmFile{});
    REQUIRE(story.asked<effect::SaveSessionAs>().size() == 1);
    CHECK(story.asked<effect::SaveSessionAs>().front().file == "/town/B.parcours");
    story.tell(SavingFailed{{"file_exists", "B.parcours", {}, {}}});
    CHECK(std::get<FileDialog>(story.state.dialog).problem->code == "file_exists");
    story.tell(SessionSaved{"/town/B.parcours", 1});
    CHECK(story.asked<effect::CloseSession>().size() == 1);
    CHECK(story.state.settings.recent == std::vector<std::filesystem::path>{"/town/B.parcours"});
}

TEST_CASE("a file that cannot be saved keeps the session open and offers a way out") {
    Build build;
    Story story = opened(build.document);
    story.tell(Leave{GoHome{}});
    story.tell(ClosingFailed{{"disk_full", "relation.parcours", {}, {}}});
    REQUIRE(std::holds_alternative<TroubleDialog>(story.state.dialog));
    CHECK(story.state.desk);
    story.tell(Discard{GoHome{}});
    CHECK_FALSE(story.asked<effect::CloseSession>().back().save);
    story.tell(SessionClosed{});
    CHECK_FALSE(story.state.desk);
    CHECK_FALSE(story.state.ended);
}

TEST_CASE("what is chosen on the board is inspected, and what is chosen elsewhere is shown on the board") {
    Build build;
    const auto journey = build.journey();
    const auto note = build.free_note(journey);
    Story story = opened(build.document);
    BoardState board = story.state.board;
    board.selection = Selection({Owner(note)});
    story.tell(BoardHandled{board, story.state.journey, story.state.board.selection, 0});
    CHECK(story.state.selection == Targets{note});
    story.tell(Select{});
    CHECK(story.state.board.selection.empty());
    story.tell(GoTo{note});
    CHECK(story.state.board.selection == Selection({Owner(note)}));
    CHECK(story.state.board_acts == std::vector{BoardAct::show_selected});
}

TEST_CASE("what was asked of the board while it was being drawn is still asked, and a choice made beside it stands") {
    Build build;
    const auto journey = build.journey();
    const auto note = build.free_note(journey);
    Story story = opened(build.document);
    const BoardState drawn = story.state.board;
    story.tell(AskBoard{BoardAct::new_note});
    story.tell(Select{{note}, Choosing::only});
    story.tell(BoardHandled{drawn, journey, drawn.selection, 0});
    CHECK(story.state.board_acts == std::vector{BoardAct::new_note});
    CHECK(story.state.selection == Targets{note});
    story.tell(BoardHandled{story.state.board, journey, story.state.board.selection, 1});
    CHECK(story.state.board_acts.empty());
}

TEST_CASE("each journey is found again as it was looked at") {
    Build build;
    const auto first = build.journey("A"), second = build.journey("B");
    Story story = opened(build.document);
    BoardState board = story.state.board;
    board.camera = {10, 20, 2};
    story.tell(BoardHandled{board, story.state.journey, story.state.board.selection, 0});
    story.tell(ShowJourney{second});
    CHECK(story.state.board.fit_wanted);
    story.tell(ShowJourney{first});
    CHECK(story.state.board.camera == Camera{10, 20, 2});
    CHECK_FALSE(story.state.board.fit_wanted);
}

TEST_CASE("a session that a newer program has locked takes no edit") {
    Build build;
    const auto journey = build.journey("A");
    Story story;
    story.tell(SessionOpened{build.document, IdMint{99, 0}, "/a.parcours", {}, true});
    story.effects.clear();
    story.tell(Make{{write_of(build.at(journey), &Journey::title, std::string("B"))}, {}, false, false});
    CHECK(title_of(story, journey) == "A");
    CHECK(story.effects.empty());
}

TEST_CASE("an export takes what the dialog says and reports what was written") {
    Build build;
    Story story = opened(build.document);
    ExportDialog dialog;
    dialog.formats = {Format::svg};
    dialog.folder = "/out";
    story.tell(ShowDialog{dialog});
    story.tell(StartExport{});
    REQUIRE(story.asked<effect::Export>().size() == 1);
    CHECK(story.asked<effect::Export>().front().request.formats == std::set{Format::svg});
    story.tell(StartExport{});
    CHECK(story.asked<effect::Export>().size() == 1);
    story.tell(ExportMoved{0.5});
    CHECK(std::get<ExportDialog>(story.state.dialog).share == 0.5);
    story.tell(ExportEnded{{{"/out/map.svg"}, {}}});
    CHECK_FALSE(std::get<ExportDialog>(story.state.dialog).running);
}
