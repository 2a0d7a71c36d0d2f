// What comes in from other programs, what is handed over, and the dossier read on the screen: what each event does.
#include "app/export/pdf/drawn.h"
#include "app/panels/reading/reading.h"
#include "journeys/differences.h"
#include "journeys/order_of.h"
#include "sessions/boards/board_file.h"
#include "sessions/survey.h"
#include "tests/support/build.h"
#include "tests/support/story.h"

using namespace parcours;
using parcours::testing::Build;
using parcours::testing::Story;

namespace {

struct Handing : Build {
    Id<Commitment> c1 = commitment("Delays");
    Id<Journey> j = journey();
    Id<Stage> s = stage(j);
    Id<Step> a = step(s);
    Story story;

    Handing() {
        story.tell(SessionOpened{document, IdMint{99, 0}, "/town/relation.parcours", {}, false});
        story.state.meeting.today = *date_from_iso("2026-11-22");
        story.effects.clear();
    }
    void read_survey_of(std::string text) {
        story.tell(
            Plan{plan::SurveyContent{std::make_shared<const TableFile>(TableFile{"guichet.csv", std::move(text)})}});
    }
    void read_board_of(std::string text) {
        story.tell(OpenBoard{"/town/Idées.canvas"});
        auto board = read_board("/town/Idées.canvas", text);
        REQUIRE(std::holds_alternative<Whiteboard>(board));
        story.tell(
            BoardRead{"/town/Idées.canvas", std::make_shared<const Whiteboard>(std::get<Whiteboard>(board)), {}, {}});
    }
    bool changed() const { return !story.asked<effect::KeepChange>().empty(); }
};

std::shared_ptr<const pdf::DrawnPages> some_pages(std::size_t count) {
    auto pages = std::make_shared<pdf::DrawnPages>();
    for (std::size_t i = 0; i < count; ++i) pages->pages.push_back({100, 150, ""});
    return pages;
}

std::shared_ptr<const PagePicture> picture(double scale) {
    return std::make_shared<const PagePicture>(PagePicture{1, 1, scale, {0, 0, 0, 0}});
}

constexpr const char* board_text =
    R"({"nodes":[{"id":"f","type":"group","label":"Accueil","x":0,"y":0,"width":800,"height":600},
        {"id":"s","type":"text","text":"Se présenter","x":20,"y":20,"width":200,"height":80},
        {"id":"n","type":"text","text":"Trop d’attente","x":20,"y":300,"width":200,"height":80},
        {"id":"q","type":"hologram","x":0,"y":900,"width":10,"height":10}],"edges":[]})";

}  // namespace

TEST_CASE("a survey that is read adds nothing; given up it has left no trace, taken it is one undo step") {
    Handing town;
    const std::string text = "regard;E1:C1 de 0 à 10\nuser;10\nagent;0\nuser;7\nuser;8\nagent;12\n";
    town.read_survey_of(text);
    CHECK(std::holds_alternative<SurveyDialog>(town.story.state.dialog));
    CHECK_FALSE(town.changed());
    CHECK(town.story.document().all<Question>().empty());
    REQUIRE(town.story.state.planning.surveyed);
    CHECK(town.story.state.planning.surveyed->added == 4);
    CHECK(town.story.state.planning.surveyed->problems.size() == 1);
    town.story.tell(Plan{plan::CloseSurvey{}});
    CHECK_FALSE(town.changed());
    CHECK(town.story.state.desk->history.done.empty());
    town.read_survey_of(text);
    town.story.tell(Plan{plan::TakeSurvey{}});
    CHECK(town.story.document().all<Question>().size() == 1);
    CHECK(has_votes_of(town.story.document(), "guichet, 22/11/2026"));
    town.story.tell(Undo{});
    CHECK(town.story.document().all<Question>().empty());
    CHECK(town.story.document().all<Vote>().empty());
}

TEST_CASE("a survey mapped otherwise is looked at again before it is taken") {
    Handing town;
    town.read_survey_of("regard;Was it quick?\nuser;3\nagent;9\n");
    CHECK(town.story.state.planning.surveyed->added == 0);
    ReadSurvey survey = *town.story.state.planning.survey;
    survey.questions[1].commitment = town.c1;
    survey.questions[1].steps = {town.a};
    town.story.tell(Plan{plan::MapSurvey{std::make_shared<const ReadSurvey>(survey)}});
    CHECK(town.story.state.planning.surveyed->added == 2);
    CHECK_FALSE(town.changed());
}

TEST_CASE("a survey that the session has under its name alone is brought up to date, not doubled by a day") {
    Handing town;
    town.read_survey_of("regard;E1:C1\nuser;5\n");
    ReadSurvey survey = *town.story.state.planning.survey;
    survey.day.reset();
    town.story.tell(Plan{plan::MapSurvey{std::make_shared<const ReadSurvey>(survey)}});
    town.story.tell(Plan{plan::TakeSurvey{}});
    town.read_survey_of("regard;E1:C1\nuser;4\n");
    CHECK_FALSE(town.story.state.planning.survey->day);
    CHECK(town.story.state.planning.surveyed->changed == 1);
}

TEST_CASE("what a whiteboard would bring is told before any of it is taken, and taken as one undo step") {
    Handing town;
    town.read_board_of(board_text);
    const auto& dialog = std::get<BoardDialog>(town.story.state.dialog);
    REQUIRE(dialog.taken);
    CHECK(dialog.taken->steps == 1);
    CHECK(dialog.taken->notes == 1);
    CHECK(dialog.taken->remarks.size() == 1);
    CHECK(dialog.change->count(Fate::added, "journey") == 1);
    CHECK_FALSE(town.changed());
    town.story.tell(ChooseBoardJourney{town.j});
    CHECK(std::get<BoardDialog>(town.story.state.dialog).change->count(Fate::added, "journey") == 0);
    town.story.tell(TakeBoard{});
    CHECK(town.story.document().all<Note>().size() == 1);
    CHECK(town.story.document().all<Journey>().size() == 1);
    town.story.tell(Undo{});
    CHECK(town.story.document().all<Note>().empty());
}

TEST_CASE("a whiteboard that is given up changes nothing") {
    Handing town;
    town.read_board_of(board_text);
    town.story.tell(CloseDialog{});
    CHECK_FALSE(town.changed());
    CHECK(town.story.document().all<Note>().empty());
}

TEST_CASE("the dossier is read on the whole screen and the window is as before when it ends") {
    Handing town;
    town.story.tell(ShowDialog{export_dialog_of(town.story.state)});
    town.story.tell(ReadDossier{reading::Open{}});
    REQUIRE(town.story.state.reading);
    CHECK(town.story.state.full_screen);
    REQUIRE(town.story.asked<effect::MakePages>().size() == 1);
    const auto stop = town.story.state.reading->stop;
    town.story.tell(ReadDossier{reading::Moved{0.5}});
    CHECK(town.story.state.reading->share == 0.5);
    town.story.tell(ReadDossier{reading::Made{some_pages(5), stop}});
    town.story.tell(ReadDossier{reading::GoTo{99}});
    CHECK(town.story.state.reading->page == 4);
    town.story.tell(ReadDossier{reading::Close{}});
    CHECK_FALSE(town.story.state.reading);
    CHECK_FALSE(town.story.state.full_screen);
    CHECK(stop->load());
    CHECK(std::holds_alternative<ExportDialog>(town.story.state.dialog));
}

TEST_CASE("a dossier that was given up while it was made does not end the next reading") {
    Handing town;
    town.story.tell(ReadDossier{reading::Open{}});
    const auto first = town.story.state.reading->stop;
    town.story.tell(ReadDossier{reading::Close{}});
    town.story.tell(ReadDossier{reading::Open{}});
    town.story.tell(ReadDossier{reading::Made{nullptr, first}});
    CHECK(town.story.state.reading);
    town.story.tell(ReadDossier{reading::Made{nullptr, town.story.state.reading->stop}});
    CHECK_FALSE(town.story.state.reading);
    CHECK(town.story.state.toasts.back().text_key == "toast.not_made");
}

TEST_CASE("pages are drawn as they are wanted, those that are there are not drawn again") {
    Handing town;
    town.story.tell(ReadDossier{reading::Open{}});
    town.story.tell(ReadDossier{reading::Made{some_pages(9), town.story.state.reading->stop}});
    town.story.tell(ReadDossier{reading::Want{{2, {0, 1}}}});
    town.story.tell(ReadDossier{reading::Drawn{0, picture(2)}});
    town.story.tell(ReadDossier{reading::Drawn{1, picture(2)}});
    town.story.tell(ReadDossier{reading::Drawn{7, picture(2)}});
    town.story.tell(ReadDossier{reading::Drawn{1, picture(3)}});
    CHECK(town.story.state.reading->pictures.size() == 2);
    town.story.tell(ReadDossier{reading::Want{{2, {1, 2}}}});
    CHECK(town.story.state.reading->pictures.size() == 1);
    REQUIRE(town.story.asked<effect::DrawPages>().size() == 2);
    CHECK(town.story.asked<effect::DrawPages>().back().wanted.pages == std::vector<std::size_t>{2});
}

TEST_CASE("two pages stand beside one another where they have room, the cover alone") {
    const std::vector<double> widths{70, 70, 70, 140, 70, 70, 70};
    const std::vector<PageSpread> two = spreads_of(widths, 150, 10);
    CHECK(two == std::vector<PageSpread>{{0, 1}, {1, 3}, {3, 4}, {4, 6}, {6, 7}});
    CHECK(spreads_of(widths, 149, 10).size() == 7);
    CHECK(spreads_of({}, 150, 10).empty());
}

TEST_CASE("what has been exported is told in passing with the file to be opened, frozen with its number") {
    Handing town;
    ExportDialog dialog = export_dialog_of(town.story.state);
    dialog.freeze = true;
    town.story.tell(ShowDialog{dialog});
    town.story.tell(StartExport{});
    Dossier frozen;
    frozen.id = town.story.state.desk->mint.next<Dossier>();
    ExportResult result{{"/out/relation - 1.pdf"}, {}, std::make_shared<const Edit>(Add<Dossier>{frozen})};
    town.story.tell(ExportEnded{result});
    const Toast& toast = town.story.state.toasts.back();
    CHECK(toast.text_key == "toast.frozen");
    CHECK(toast.slots.at("n") == "1");
    CHECK(toast.file == "/out/relation - 1.pdf");
    CHECK_FALSE(std::get<ExportDialog>(town.story.state.dialog).freeze);
    CHECK(std::get<ExportDialog>(town.story.state.dialog).frozen == 1);
}

TEST_CASE("what comes into a session is looked for beside it") {
    Handing town;
    town.story.state.settings.folder = "/home";
    for (const auto purpose : {FileDialog::Purpose::survey, FileDialog::Purpose::board, FileDialog::Purpose::merge}) {
        town.story.tell(ChooseFile{purpose, {}});
        CHECK(std::get<FileDialog>(town.story.state.dialog).folder == "/town");
    }
    town.story.tell(ChooseFile{FileDialog::Purpose::open, {}});
    CHECK(std::get<FileDialog>(town.story.state.dialog).folder == "/home");
}
