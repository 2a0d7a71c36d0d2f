// A two-hour workshop led through the whole window, and a clumsy participant who tries to break the wall.
#include <random>

#include "journeys/order_of.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/dots.h"
#include "journeys/workshop/modes.h"
#include "tests/support/app_window.h"

using namespace parcours;
using parcours::testing::Actor;
using parcours::testing::AppWindow;

namespace {

/// A facilitator before a window with one journey from a template.
class Workroom : public AppWindow {
  public:
    Workroom() {
        until([&] { return app->state().meeting.scripts != nullptr; });
        start("Faire enlever ses encombrants");
    }
    const Meeting& meeting() const { return app->state().meeting; }
    Mode mode() const { return mode_of(document()); }
    void next() { person->press(ImGuiKey_F8); }
    void go_to(Mode wanted) {
        for (int i = 0; i < 12 && mode() != wanted; ++i) next();
        REQUIRE(mode() == wanted);
    }
    const Note& last_note() const { return newest<Note>(); }
};

void start_two_hours(Workroom& room) {
    room.person->press(ImGuiMod_Ctrl | ImGuiKey_5);
    room.person->click("Deux heures\u202f: un parcours, ses irritants, ses priorités");
    room.person->click("Démarrer l’atelier");
    REQUIRE(room.meeting().holding.has_value());
}

}  // namespace

TEST_CASE("a two-hour workshop is led from its first activity to its minutes") {
    Workroom room;
    Actor& person = *room.person;
    start_two_hours(room);
    const Workshop workshop = *room.document().all<Workshop>().begin();
    CHECK(workshop.status == WorkshopStatus::running);
    CHECK_FALSE(workshop.figures.empty());
    CHECK(room.app->state().view == View::board);
    CHECK(room.mode() == Mode::preparing);

    // The timer runs by the frames' clock and stands while paused; what is given more is written.
    const std::uint64_t made = room.app->state().desk->made;
    person.watch(120);
    CHECK(room.meeting().holding->watch.counted > 1.5);
    person.press(ImGuiKey_F9);
    const double paused = room.meeting().holding->watch.counted;
    person.watch(120);
    CHECK(room.meeting().holding->watch.counted == paused);
    person.press(ImGuiKey_F9);
    person.click("+5 min");
    CHECK(room.app->state().desk->made == made + 1);
    CHECK(room.document().find(room.meeting().holding->activity)->extra == 5);

    // Collecting, by the keyboard alone.
    room.go_to(Mode::collecting);
    CHECK(activities_of(room.document(), workshop.id)[0]->spent.has_value());
    person.press(ImGuiKey_Q);
    person.type("E2 ! 3 On ne sait pas quand le camion passe");
    CHECK(room.meeting().quick->text == "E2 ! 3 On ne sait pas quand le camion passe");
    person.press(ImGuiKey_Enter);
    REQUIRE(room.document().all<Note>().size() == 1);
    const Id<Note> pain = room.last_note().id;
    CHECK(room.last_note().severity == 3);
    CHECK(room.last_note().workshop == workshop.id);
    CHECK(room.document().find(room.last_note().step)->ref == "E2");
    person.type("+ u: Le rappel la veille aide");
    person.press(ImGuiKey_Enter);
    REQUIRE(room.document().all<Note>().size() == 2);
    CHECK(room.last_note().kind == NoteKind::strength);
    CHECK(room.document().find(room.last_note().step)->ref == "E2");
    person.type("E999 ! nulle part");
    person.press(ImGuiKey_Enter);
    CHECK(room.document().all<Note>().size() == 2);
    CHECK(room.meeting().quick->text == "E999 ! nulle part");
    ImGui::SetClipboardText("E3 ! 2 Trop loin\nE3 * Un point de dépôt\n\nE1 ? Qui appelle");
    person.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(room.document().all<Note>().size() == 5);
    person.press(ImGuiKey_Escape);
    person.watch();
    CHECK_FALSE(room.meeting().quick.has_value());

    // Clustering by the keyboard keeps the step a note comes from.
    room.go_to(Mode::clustering);
    const Id<Step> origin = room.document().find(pain)->step;
    room.app->take(Select{{pain, room.last_note().id}});
    person.watch();
    person.press(ImGuiKey_G);
    person.type("Savoir quand");
    person.press(ImGuiKey_Enter);
    REQUIRE(room.document().all<Cluster>().size() == 1);
    CHECK(room.document().find(pain)->cluster == room.document().all<Cluster>().begin()->id);
    CHECK(room.document().find(pain)->step == origin);

    // A secret round of dots.
    room.go_to(Mode::voting);
    person.click(ImVec2{600, 400});
    room.app->take(Select{{pain}});
    person.press(ImGuiKey_Enter);
    REQUIRE_FALSE(room.app->state().toasts.empty());
    CHECK(room.app->state().toasts.back().text_key == "vote.none");  // a dot without a round is not lost in silence
    CHECK(room.meeting().seats.line == "");
    person.click("Ouvrir un vote");
    person.click("Commencer le vote");
    person.watch();
    REQUIRE(room.document().all<VoteRound>().size() == 1);
    person.click("+");
    CHECK(room.document().all<Ballot>().size() == 1);
    person.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(room.document().all<Ballot>().size() == 1);  // undo leaves votes alone
    person.click("Passer à\u202f: Table 2");
    CHECK(room.meeting().seats.taken == 2);
    person.click(ImVec2{600, 400});
    room.app->take(Select{{pain}});
    person.press(ImGuiKey_Enter);
    CHECK(room.document().all<Ballot>().size() == 2);  // from the board, for the table whose turn it is
    person.click("Clore le vote");
    CHECK(room.document().all<VoteRound>().begin()->closed);

    // Rating, a decision with its minute, the end.
    room.go_to(Mode::rating);
    const RatingCell cell{origin, room.document().all<Commitment>().begin()->id};
    room.app->take(Select{{cell}});
    person.watch();
    person.click("Note arrêtée ensemble 1");
    CHECK(room.document().find(consensus_id(cell.step, cell.commitment)));
    room.go_to(Mode::reviewing);
    person.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_D);
    person.type("Annoncer le créneau par SMS");
    person.press(ImGuiKey_Enter);
    REQUIRE(room.document().all<Decision>().size() == 1);
    CHECK(room.document().all<Decision>().begin()->minute.size() == 5);
    CHECK(room.document().all<Decision>().begin()->workshop == workshop.id);
    for (int i = 0; i < 4 && std::holds_alternative<NoDialog>(room.app->state().dialog); ++i) room.next();
    REQUIRE(std::holds_alternative<EndDialog>(room.app->state().dialog));
    person.press(ImGuiKey_Enter);
    CHECK_FALSE(room.meeting().holding);
    CHECK(room.document().all<Workshop>().begin()->status == WorkshopStatus::closed);
    CHECK(room.mode() == Mode::preparing);

    // Its minutes, as PDF and HTML.
    auto dialog = std::get<MinutesDialog>(room.app->state().dialog);
    dialog.folder = (room.folder() / "minutes").string();
    room.app->take(ShowDialog{dialog});
    person.watch();
    person.click("Écrire le compte rendu");
    room.until([&] { return !std::get<MinutesDialog>(room.app->state().dialog).written.empty(); });
    CHECK(std::get<MinutesDialog>(room.app->state().dialog).written.size() == 2);
    CHECK(std::get<MinutesDialog>(room.app->state().dialog).problems.empty());
}

TEST_CASE("what is typed right behind Q goes into the quick line, however slow the machine") {
    Workroom room;
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiKey_Q, true), io.AddInputCharactersUTF8("q");
    for (const char* letter : {"E", "3", " ", "!"}) io.AddInputCharactersUTF8(letter);
    io.AddKeyEvent(ImGuiKey_Q, false);
    for (const char* letter : {" ", "q", "u", "a", "n", "d"}) {
        room.person->watch(1);
        io.AddInputCharactersUTF8(letter);
    }
    room.person->watch();
    REQUIRE(room.meeting().quick.has_value());
    CHECK(room.meeting().quick->text == "E3 ! quand");
}

TEST_CASE("while nothing is selected, a mode says in words what it offers, and does it") {
    Workroom room;
    start_two_hours(room);
    room.go_to(Mode::collecting);
    room.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_I);
    const std::size_t before = room.document().all<Note>().size();
    room.click("Irritant (Alt+1)");
    CHECK(room.document().all<Note>().size() == before + 1);
    room.press(ImGuiKey_Escape);
    room.go_to(Mode::clustering);
    room.app->take(Select{});
    room.person->watch();
    CHECK(room.person->sees("Regrouper (Ctrl+G)"));
}

TEST_CASE("Enter presses the main button of a sheet") {
    Workroom room;
    start_two_hours(room);
    room.go_to(Mode::voting);
    room.click("Ouvrir un vote");
    room.press(ImGuiKey_Enter);
    CHECK(room.document().all<VoteRound>().size() == 1);
}

TEST_CASE("phases go back and forth, and a reopened phase counts on") {
    Workroom room;
    start_two_hours(room);
    room.person->watch(90);
    room.next();
    room.next();
    CHECK(room.mode() == Mode::collecting);
    room.person->press(ImGuiKey_F7);
    CHECK(room.mode() == Mode::preparing);
    room.person->press(ImGuiKey_F7);
    CHECK(room.meeting().holding->activity ==
          activities_of(room.document(), room.document().all<Workshop>().begin()->id).front()->id);
    CHECK(room.meeting().holding->watch.counted >= 0.9);
}

TEST_CASE("a clumsy participant changes nothing that is placed while the group collects") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance(seed);
    Workroom room;
    Actor& person = *room.person;
    const auto steps = steps_of(room.document(), room.app->state().journey);
    for (int i = 0; i < 12; ++i) {
        Note note;
        note.id = {1000u + static_cast<unsigned>(i)};
        note.journey = room.app->state().journey;
        note.text = "Note " + std::to_string(i);
        if (i % 3 != 0) note.step = steps[static_cast<std::size_t>(i) % steps.size()]->id;
        note.spot = {-260, 240 * i};
        room.app->take(Make{{Add<Note>{note}}, {}, false});
    }
    start_two_hours(room);
    room.go_to(Mode::collecting);
    person.watch();
    const Document before = room.document();
    const auto some = [&](float from, float to) { return std::uniform_real_distribution<float>(from, to)(chance); };
    const auto somewhere = [&] { return ImVec2{some(300, 1200), some(175, 985)}; };
    const std::array keys{ImGuiKey_Delete, ImGuiKey_Backspace, ImGuiKey_Enter, ImGuiKey_Escape,    ImGuiKey_N,
                          ImGuiKey_G,      ImGuiKey_V,         ImGuiKey_1,     ImGuiKey_DownArrow, ImGuiKey_Tab};
    const std::array chords{ImGuiKey_X, ImGuiKey_V, ImGuiKey_D, ImGuiKey_G, ImGuiKey_Z, ImGuiKey_Y, ImGuiKey_A};
    for (int gesture = 0; gesture < 120; ++gesture) {
        switch (std::uniform_int_distribution(0, 5)(chance)) {
            case 0:
            case 1:
                person.drag(somewhere(), somewhere());
                break;
            case 2:
                person.click(somewhere());
                break;
            case 3:
                person.double_click(somewhere());
                break;
            case 4:
                person.press(keys[std::uniform_int_distribution<std::size_t>(0, keys.size() - 1)(chance)]);
                break;
            default:
                person.press(ImGuiMod_Ctrl |
                             chords[std::uniform_int_distribution<std::size_t>(0, chords.size() - 1)(chance)]);
        }
        if (!std::holds_alternative<NoDialog>(room.app->state().dialog)) room.app->take(CloseDialog{});
    }
    const Document& after = room.document();
    REQUIRE(mode_of(after) == Mode::collecting);
    for (const Note& note : before.all<Note>()) {
        const Note* now = after.find(note.id);
        REQUIRE(now);
        CHECK(now->step == note.step);
        CHECK(now->spot == note.spot);
        CHECK(now->cluster == note.cluster);
    }
    CHECK(after.all<Step>().same_as(before.all<Step>()));
    CHECK(after.all<Stage>().same_as(before.all<Stage>()));
    CHECK(after.all<Journey>().same_as(before.all<Journey>()));
    CHECK(after.all<Consensus>().same_as(before.all<Consensus>()));
    CHECK(after.all<Cluster>().same_as(before.all<Cluster>()));
}

TEST_CASE("a journey is walked as a user would live it, each step timed, what happens noted") {
    Workroom room;
    Actor& person = *room.person;
    person.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_W);
    REQUIRE(room.meeting().walk.has_value());
    const Id<Step> first = room.meeting().walk->step;
    person.watch(130);
    person.type("Le numéro sonne occupé");
    person.press(ImGuiKey_Enter);
    REQUIRE(room.document().all<Note>().size() == 1);
    CHECK(room.last_note().step == first);
    CHECK(room.last_note().field_work == room.document().all<FieldWork>().begin()->id);
    person.click("Étape suivante");
    CHECK(room.meeting().walk->step != first);
    REQUIRE(room.document().all<Timing>().size() == 1);
    CHECK(room.document().all<Timing>().begin()->seconds >= 2);
    person.click("Étape précédente");
    CHECK(room.meeting().walk->step == first);
    CHECK(room.meeting().walk->watch.counted >= 2);
    person.click("Terminer");
    CHECK_FALSE(room.meeting().walk.has_value());
    CHECK(room.document().all<Timing>().size() == 2);
    CHECK(room.document().all<FieldWork>().begin()->kind == FieldWorkKind::walkthrough);
}

TEST_CASE("notes are parked, and brought back to where they were") {
    Workroom room;
    Actor& person = *room.person;
    Note note;
    note.id = {77};
    note.step = steps_of(room.document(), room.app->state().journey).front()->id;
    note.text = "Le budget";
    room.app->take(Make{{Add<Note>{note}}, {}, false});
    room.app->take(Select{{note.id}});
    person.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_K);
    CHECK(room.document().find(note.id)->parked);
    CHECK(room.app->state().selection.empty());
    room.app->take(ShowDialog{ParkingDialog{}});
    person.watch();
    person.click("Remettre");
    CHECK_FALSE(room.document().find(note.id)->parked);
    CHECK(room.document().find(note.id)->step == note.step);
}

TEST_CASE("at each step of a walk one goes on writing, and nothing typed is lost") {
    Workroom room;
    Actor& person = *room.person;
    const auto steps = steps_of(room.document(), room.app->state().journey);
    person.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_W);
    person.type("La page est en panne");
    person.click("Étape suivante");
    person.type("On attend");
    person.press(ImGuiKey_PageDown);
    person.type("Le camion est passé");
    person.press(ImGuiKey_Enter);
    REQUIRE(room.document().all<Note>().size() == 3);
    const auto text_on = [&](std::size_t place) {
        for (const Note& note : room.document().all<Note>())
            if (note.step == steps[place]->id) return note.text;
        return std::string();
    };
    CHECK(text_on(0) == "La page est en panne");
    CHECK(text_on(1) == "On attend");
    CHECK(text_on(2) == "Le camion est passé");
}

TEST_CASE("the walk is begun from the bar of the activity that prepares") {
    Workroom room;
    start_two_hours(room);
    room.next();
    room.click("Vivre le parcours");
    CHECK(room.meeting().walk);
}

TEST_CASE("a list pasted on the board while the room collects is read line by line, and may be taken back") {
    Workroom room;
    start_two_hours(room);
    room.go_to(Mode::collecting);
    const Id<Step> step = steps_of(room.document(), room.app->state().journey)[2]->id;
    room.app->take(Select{{step}});
    room.person->watch();
    ImGui::SetClipboardText("- File trop longue\nE2 ! 2 Pièce refusée\n3. + Accueil souriant");
    room.press(ImGuiMod_Ctrl | ImGuiKey_V);
    REQUIRE(room.document().all<Note>().size() == 3);
    for (const Note& note : room.document().all<Note>()) CHECK(note.step);
    CHECK(room.last_note().text == "Accueil souriant");
    for (int i = 0; i < 20; ++i) room.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(room.document().all<Note>().empty());
}

TEST_CASE(
    "in a vote the next table goes on typing, and the buttons that pass and close stay in sight in a large room") {
    Settings settings;
    settings.big_screen = true;
    AppWindow window(settings, {1920, 1080});
    window.demonstrate();
    window.app->take(Lead{lead::ChooseMode{Mode::voting}});
    window.app->take(Lead{lead::OpenRound{VoteScope::notes, 3, true}});
    window.person->watch(6);
    CHECK(window.person->place_of("Clore le vote").y < 1060);
    CHECK(window.person->place_of("Passer à\u202f: Table 2").y < 1060);
    const std::string ref =
        votables(window.document(), *window.document().find(window.state().meeting.seats.round))[0].ref;
    window.click("Passer à\u202f: Table 2");
    window.type(ref + " 2");
    window.press(ImGuiKey_Enter);
    const VoteRound& round = *window.document().find(window.state().meeting.seats.round);
    CHECK(dots_left(window.document(), round, "Table 1") == 3);
    CHECK(dots_left(window.document(), round, "Table 2") == 1);
}

TEST_CASE("those in the room are written one after the other without leaving the keyboard") {
    Workroom room;
    start_two_hours(room);
    room.press(ImGuiMod_Ctrl | ImGuiKey_5);
    room.person->click_last("Représentés");
    for (const char* who : {"Propreté", "Habitants", "Gardiens"}) {
        room.type(who);
        room.press(ImGuiKey_Enter);
        room.person->watch();
    }
    CHECK(room.document().all<Workshop>().begin()->represented ==
          std::vector<std::string>{"Propreté", "Habitants", "Gardiens"});
}
