// The steering views worked with by mouse and keyboard, on the demonstration. Between them and
// tests/sessions/source_experiences_test.cpp (tables) stands every row of what the source experiences did:
//   Paris        survey import and mirror, portfolio of a folder with what is damaged in it, before and after on both
//                satisfaction and working conditions
//   Saint-Ouen   phases on the calendar, a scenario out of a proposed selection, a dossier frozen for the committee
//   Créteil      an immersion whose finding becomes a note
//   SITIV        chapters of the deliverable chosen, stakes and schedule in it
//   Auxerre      a standard with its measures and verdict, a procedure card written from a step
#include <fstream>

#include "app/open_folder.h"
#include "app/words.h"
#include "journeys/indicators.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "sessions/survey.h"
#include "tests/support/app_window.h"

using namespace parcours;
using parcours::testing::AppWindow;
using parcours::testing::content_of;

namespace {

constexpr ImVec2 large{1600, 3400};

void write_file(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// Types into a field of the inspector and leaves it.
void enter(AppWindow& window, std::string_view field, std::string_view text) {
    window.fill(field, text);
    window.press(ImGuiKey_Tab);
}

void measure(AppWindow& window, std::string_view day, std::string_view value, std::string_view cases) {
    window.person->click_last("Ajouter une mesure");
    window.person->watch(4);
    enter(window, "Jour", day);
    enter(window, "Mesure", value);
    window.fill("Nombre de cas", cases);
    window.press(ImGuiKey_Enter);
}

const Action& action_named(const AppWindow& window, std::string_view ref) {
    return *window.document().find(by_ref<Action>(window.document(), ref));
}

void hand_over(AppWindow& window, std::string_view button = "Exporter") {
    window.person->click_last(button);
    window.until([&] {
        const auto* dialog = std::get_if<ExportDialog>(&window.state().dialog);
        return dialog && !dialog->running && (!dialog->written.empty() || !dialog->problems.empty());
    });
    CHECK(std::get<ExportDialog>(window.state().dialog).problems.empty());
}

void save_as(AppWindow& window, const std::filesystem::path& file) {
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    window.fill("Nom du fichier", file.string());
    window.press(ImGuiKey_Enter);
    window.until([&] { return window.desk().file == file && window.desk().saved == window.desk().made; });
}

}  // namespace

TEST_CASE("an indicator is made, measured before and after, and its verdict respects the sample") {
    AppWindow window({}, large);
    window.demonstrate();
    window.press(ImGuiMod_Ctrl | ImGuiKey_7);
    window.click("Ajouter un indicateur");
    window.person->watch(4);
    const Id<Indicator> id = window.newest<Indicator>().id;
    enter(window, "Titre", "Appels décrochés");
    enter(window, "Date du changement", "01/09/2026");
    const auto finding = [&] { return figures_of(window.document(), *window.document().find(id)).finding; };
    measure(window, "15/07/2026", "60", "20");
    measure(window, "15/10/2026", "70", "20");
    CHECK(window.newest<Observation>().sample == 20);
    CHECK(finding() == Finding::cannot_tell);
    measure(window, "20/07/2026", "60", "900");
    measure(window, "20/10/2026", "82", "900");
    CHECK(finding() == Finding::improved);
    CHECK(window.document().find(id)->title == "Appels décrochés");
}

TEST_CASE("a phase is added; a bar is moved and stretched by dragging, undone, and let be with Escape") {
    Settings settings;
    settings.list_shown = settings.inspector_shown = false;
    AppWindow window(settings, {1600, 1000});
    window.demonstrate();
    // Near today, which the calendar shows first.
    const Date today = window.state().meeting.today;
    Action near = action_named(window, "A4");
    near.start = Date{today.days - 60}, near.due = Date{today.days + 20};
    window.app->take(
        Make{{write_of(near, &Action::due, near.due), write_of(near, &Action::start, near.start)}, {}, false});
    window.press(ImGuiMod_Ctrl | ImGuiKey_6);
    window.click("Mois");
    const std::size_t phases = window.document().all<Phase>().size();
    window.click("Ajouter une phase du projet");
    CHECK(window.document().all<Phase>().size() == phases + 1);
    window.person->watch(4);

    const Action before = action_named(window, "A4");
    const ImVec2 bar = window.person->place_of("Barre A4 " + before.title);
    window.person->drag(bar, {bar.x + 60, bar.y});
    const Action moved = action_named(window, "A4");
    const auto by = moved.start->days - before.start->days;
    CHECK(by > 3);
    CHECK(moved.due->days - before.due->days == by);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(action_named(window, "A4").start == before.start);
    CHECK(action_named(window, "A4").due == before.due);

    const ImVec2 end = window.person->place_of("Échéance A4 " + before.title);
    window.person->drag(end, {end.x + 60, end.y});
    CHECK(action_named(window, "A4").start == before.start);
    CHECK(action_named(window, "A4").due->days > before.due->days);
    const ImVec2 begin = window.person->place_of("Début A4 " + before.title);
    window.person->drag(begin, {begin.x + 3000, begin.y});
    CHECK(action_named(window, "A4").start == action_named(window, "A4").due);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);

    auto& io = ImGui::GetIO();
    io.AddMousePosEvent(bar.x, bar.y);
    window.person->watch(2);
    io.AddMouseButtonEvent(0, true);
    window.person->watch(2);
    io.AddMousePosEvent(bar.x + 80, bar.y);
    window.person->watch(2);
    window.press(ImGuiKey_Escape);
    io.AddMouseButtonEvent(0, false);
    window.person->watch(3);
    CHECK(action_named(window, "A4").start == before.start);
}

TEST_CASE("the selection proposed within limits is kept as a scenario") {
    AppWindow window({}, large);
    window.demonstrate();
    const std::size_t before = window.document().all<Scenario>().size();
    window.press(ImGuiMod_Ctrl | ImGuiKey_4);
    window.click("Proposer une sélection");
    window.until([&] { return window.state().planning.proposed != nullptr; });
    const auto proposed = window.state().planning.proposed->selection;
    CHECK(proposed.proved);
    CHECK(proposed.effort <= 250);
    CHECK(proposed.cost <= 120'000);
    window.click("En faire un scénario");
    REQUIRE(window.document().all<Scenario>().size() == before + 1);
    CHECK(window.newest<Scenario>().actions == proposed.actions);
    CHECK(window.newest<Scenario>().title == "Sélection proposée");
}

TEST_CASE("what an immersion found becomes a note that keeps where it was found") {
    AppWindow window({}, large);
    window.demonstrate();
    window.press(ImGuiMod_Ctrl | ImGuiKey_8);
    const Id<FieldWork> work = by_ref<FieldWork>(window.document(), "F1");
    window.click("F1 " + window.document().find(work)->title);
    window.click("Ajouter un constat");
    window.person->watch(4);
    const Id<Note> note = window.newest<Note>().id;
    CHECK(window.document().find(note)->field_work == work);
    enter(window, "Texte", "Personne ne dit combien de temps il reste");
    CHECK(window.document().find(note)->text == "Personne ne dit combien de temps il reste");
    CHECK(window.document().find(note)->journey == window.document().find(work)->journey);
}

TEST_CASE("a procedure card begins with what its step says") {
    AppWindow window({}, large);
    window.demonstrate();
    window.press(ImGuiMod_Ctrl | ImGuiKey_8);
    window.click("Fiches de procédure");
    window.click("Écrire depuis une étape");
    window.person->watch(4);
    const Step& step = *window.document().find(by_ref<Step>(window.document(), "E2"));
    window.click("P1 · E2 " + step.title);
    window.person->watch(4);
    const ProcedureCard& card = window.newest<ProcedureCard>();
    CHECK(card.step == step.id);
    CHECK(card.title == step.title);
    CHECK(card.documents == step.documents);
    enter(window, "Contact", "Accueil, poste 12");
    CHECK(window.newest<ProcedureCard>().contact == "Accueil, poste 12");
}

TEST_CASE("a dossier with the chapters chosen is frozen and tells what has moved since the last committee") {
    AppWindow window({}, large);
    window.demonstrate();
    window.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_R);
    window.person->watch(4);
    window.click("PDF");
    window.click("HTML");
    window.fill("Emplacement", (window.folder() / "comité").string());
    window.click("Ce que font les autres");
    window.click("Figer ce dossier");
    hand_over(window, "Figer et exporter");
    CHECK(window.person->sees("Ouvrir le dossier"));
    CHECK(window.state().toasts.back().text_key == "toast.frozen");
    const auto written = std::get<ExportDialog>(window.state().dialog).written;
    REQUIRE(written.size() == 1);
    const std::string page = content_of(written.front());
    CHECK(page.find("Depuis le dernier comité") != std::string::npos);
    CHECK(page.find("du 12 mars 2026 (Comité de pilotage)") != std::string::npos);
    CHECK(page.find("Brémont-les-Bains") == std::string::npos);
    CHECK(window.newest<Dossier>().number == 2);
    const auto& sections = window.newest<Dossier>().sections;
    CHECK(std::find(sections.begin(), sections.end(), "benchmark") == sections.end());
    CHECK(std::find(sections.begin(), sections.end(), "stakes") != sections.end());
}

TEST_CASE("a folder of sessions is chosen, what is damaged in it is named, and it is handed over") {
    AppWindow window({}, large);
    window.demonstrate();
    const auto folder = window.folder() / "sessions";
    std::filesystem::create_directories(folder);
    save_as(window, folder / "valmont.parcours");
    std::filesystem::copy_file(folder / "valmont.parcours", folder / "autre.parcours");
    write_file(folder / "cassé.parcours", "{\"format\":");
    window.press(ImGuiMod_Ctrl | ImGuiKey_9);
    window.click("Ouvrir le dossier");
    window.person->watch(4);
    window.until([&] {
        const auto* dialog = std::get_if<FileDialog>(&window.state().dialog);
        return dialog && dialog->listed;
    });
    window.fill("Dossier", folder.string());
    window.person->click_last("Ouvrir ce dossier");
    window.until([&] { return window.state().planning.folder != nullptr; });
    const OpenFolder& opened = *window.state().planning.folder;
    CHECK(opened.content.sessions.size() == 1);  // a copy is told and counted once
    CHECK(opened.portfolio.journeys.size() == 3);
    REQUIRE(opened.content.troubles.size() == 2);
    CHECK(opened.content.troubles.front().name == "cassé.parcours");
    CHECK(opened.content.troubles.back().name == "valmont.parcours");
    CHECK(opened.portfolio.trend.size() >= 2);
    window.click("Exporter le portefeuille");
    window.person->watch(4);
    window.click("HTML");
    enter(window, "Emplacement", (window.folder() / "remise").string());
    hand_over(window);
    const auto written = std::get<ExportDialog>(window.state().dialog).written;
    REQUIRE(written.size() == 3);
    CHECK(content_of(written[1]).find("cassé.parcours") != std::string::npos);
    window.press(ImGuiKey_Escape);
    window.click("Revenir à la session ouverte");
    CHECK_FALSE(window.state().planning.folder);
}

TEST_CASE("a mirror survey is chosen from its folder, its questions known again by their words, its answers taken") {
    AppWindow window({}, large);
    window.demonstrate();
    const Question& question = *in_order<Question>(window.document()).front();
    std::string answers = "regard;" + question.text + "\n";
    for (int i = 0; i < 12; ++i)
        answers += std::string(i % 2 ? "usager" : "agent") + ";" + std::to_string(1 + i % 5) + "\n";
    write_file(window.folder() / "novembre.csv", answers);
    const std::size_t before = window.document().all<Vote>().size();
    window.press(ImGuiMod_Ctrl | ImGuiKey_7);
    window.click("Enquête miroir");
    window.person->watch(4);
    window.click("Importer une enquête");
    window.person->watch(4);
    window.fill("Fichier", (window.folder() / "novembre.csv").string());
    window.person->click_last("Lire le fichier");
    window.until([&] { return std::holds_alternative<SurveyDialog>(window.state().dialog); });
    window.person->watch(4);
    window.click("Prendre les réponses");
    CHECK(window.document().all<Vote>().size() == before + 12 * question.steps.size());
    const auto& votes = window.document().all<Vote>();
    CHECK(
        std::any_of(votes.begin(), votes.end(), [](const Vote& one) { return one.source.starts_with("novembre, "); }));
}

TEST_CASE("several steps are picked of a question's list while it stays open; Escape closes the list alone") {
    AppWindow window({}, large);
    window.demonstrate();
    write_file(window.folder() / "guichet.csv", "regard;Avez-vous été bien reçu ? (0 à 10)\nusager;10\nagent;3\n");
    window.app->take(Plan{plan::OpenSurvey{window.folder() / "guichet.csv"}});
    window.until([&] { return std::holds_alternative<SurveyDialog>(window.state().dialog); });
    const std::size_t made = window.desk().made;
    window.click("Étapes à choisir");
    window.person->watch(4);
    const auto steps = steps_of(window.document(), in_order<Journey>(window.document()).front()->id);
    for (int i = 0; i < 2; ++i) window.click(steps[i]->ref + " " + steps[i]->title);
    CHECK(window.state().planning.survey->questions[1].steps.size() == 2);
    window.press(ImGuiKey_Escape);
    window.person->watch(4);
    CHECK_FALSE(window.person->sees(steps[0]->ref + " " + steps[0]->title));
    CHECK(std::holds_alternative<SurveyDialog>(window.state().dialog));
    CHECK(window.state().planning.survey->questions[1].best == 10);
    window.press(ImGuiKey_Escape);
    CHECK(std::holds_alternative<NoDialog>(window.state().dialog));
    CHECK(window.desk().made == made);
}

TEST_CASE("the dossier is read page by page with the keyboard, its pages are drawn, Escape ends it") {
    AppWindow window({}, {1920, 1080});
    window.demonstrate();
    window.press(ImGuiMod_Ctrl | ImGuiKey_R);
    REQUIRE(window.state().reading);
    window.until([&] { return window.state().reading->pages && window.state().reading->pictures.contains(0); });
    window.press(ImGuiKey_RightArrow);
    CHECK(window.state().reading->page == 1);
    window.press(ImGuiKey_End);
    const std::size_t last = window.state().reading->page;
    CHECK(last > 10);
    window.until([&] { return window.state().reading->pictures.contains(last); });
    window.press(ImGuiKey_PageUp);
    CHECK(window.state().reading->page < last);
    window.press(ImGuiKey_Home);
    CHECK(window.state().reading->page == 0);
    window.click("L’essentiel");
    CHECK(window.state().reading->page > 0);
    window.click("Pleine largeur");
    CHECK(window.state().reading->to_width);
    window.press(ImGuiKey_Escape);
    CHECK_FALSE(window.state().reading);
}

TEST_CASE("a whiteboard dropped on the window is told before it is taken") {
    AppWindow window({}, large);
    window.demonstrate();
    write_file(
        window.folder() / "Idées.canvas",
        R"({"nodes":[{"id":"n","type":"text","text":"Un comptoir unique","x":0,"y":0,"width":200,"height":80}]})");
    const std::size_t made = window.desk().made;
    window.person->drop_files({window.folder() / "Idées.canvas"});
    window.until([&] {
        const auto* dialog = std::get_if<BoardDialog>(&window.state().dialog);
        return dialog && dialog->taken;
    });
    CHECK(window.desk().made == made);
    window.click("Importer");
    CHECK(window.desk().made == made + 1);
    CHECK(window.newest<Journey>().title == "Idées");
}
