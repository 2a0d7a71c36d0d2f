// The whole of an afternoon, by mouse and keyboard alone: a journey from its template, notes, ratings, actions,
// exports.
#include "journeys/order_of.h"
#include "tests/support/app_window.h"

using namespace parcours;
using parcours::testing::AppWindow;

namespace {

template <class R>
std::vector<std::string> texts_of(const Document& document, std::string R::*member) {
    std::vector<std::string> texts;
    for (const R& record : document.all<R>()) texts.push_back(record.*member);
    return texts;
}

Id<Step> step_at(const AppWindow& window, std::size_t place) {
    return steps_of(window.document(), window.state().journey)[place]->id;
}

/// A note by its key on the step selected, its text typed at once.
void write_note(AppWindow& window, std::string_view text) {
    window.press(ImGuiKey_N);
    window.type(text);
    window.press(ImGuiKey_Escape);
}

void rate(AppWindow& window, std::string_view cell, ImGuiKey key) {
    window.click(cell);
    window.press(key);
}

void save_as(AppWindow& window, const std::filesystem::path& file) {
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    window.fill("Nom du fichier", file.string());
    window.press(ImGuiKey_Enter);
    window.until([&] { return window.desk().file == file && window.desk().saved == window.desk().made; });
}

void export_to(AppWindow& window, const std::filesystem::path& folder) {
    window.press(ImGuiMod_Ctrl | ImGuiKey_E);
    window.click("CSV");
    window.click("HTML");
    window.fill("Emplacement", folder.string());
    window.press(ImGuiKey_Tab);
    window.person->click_last("Exporter");
    window.until([&] {
        const auto* dialog = std::get_if<ExportDialog>(&window.state().dialog);
        return dialog && !dialog->running && (!dialog->written.empty() || !dialog->problems.empty());
    });
    CHECK(std::get<ExportDialog>(window.state().dialog).problems.empty());
    window.press(ImGuiKey_Escape);
}

}  // namespace

TEST_CASE("a journey is built, rated and handed over by mouse and keyboard, and is all there when it is opened again") {
    AppWindow window;
    window.start("Faire enlever ses encombrants");
    const Document begun = window.document();

    const char* notes[] = {"Le créneau n’est jamais dit", "On rappelle trois fois",
                           "L’équipe est aimable",        "Un texto la veille",
                           "Qui prévient le gardien ?",   "« J’ai attendu toute la matinée »"};
    for (std::size_t i = 0; i < 4; ++i) {
        window.app->take(Select{{step_at(window, i)}});
        window.person->watch();
        write_note(window, notes[i]);
    }
    window.press(ImGuiKey_Escape);
    for (std::size_t i = 4; i < 6; ++i) {
        window.app->take(Select{});
        window.person->watch();
        write_note(window, notes[i]);
    }
    REQUIRE(window.document().all<Note>().size() == begun.all<Note>().size() + 6);

    window.press(ImGuiMod_Ctrl | ImGuiKey_2);
    rate(window, "E1 × C1", ImGuiKey_3);
    rate(window, "E2 × C1", ImGuiKey_1);
    rate(window, "E3 × C2", ImGuiKey_4);
    CHECK(window.document().all<Consensus>().size() == begun.all<Consensus>().size() + 3);

    std::vector<Id<Note>> added;
    for (const Note& note : window.document().all<Note>())
        if (!begun.find(note.id)) added.push_back(note.id);
    for (std::size_t i = 0; i < 2; ++i) {
        window.app->take(GoTo{added[i]});
        window.person->watch();
        window.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_A);
    }
    REQUIRE(window.document().all<Action>().size() == 2);

    const Document finished = window.document();
    while (window.app->state().desk->history.done.size() > 0) window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(diff(window.document(), begun).empty());
    while (window.app->state().desk->history.undone.size() > 0) window.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(diff(window.document(), finished).empty());

    export_to(window, window.folder() / "remise");
    std::size_t files = 0;
    for (const auto& each : std::filesystem::recursive_directory_iterator(window.folder() / "remise"))
        files += each.is_regular_file();
    CHECK(files > 9);

    const auto file = window.folder() / "encombrants.parcours";
    save_as(window, file);
    window.click("Accueil");
    window.until([&] { return !window.state().desk; });
    window.click("encombrants.parcours");
    window.until([&] { return window.state().desk.has_value(); });
    CHECK(diff(window.document(), finished).empty());
    CHECK(texts_of(window.document(), &Note::text) == texts_of(finished, &Note::text));
}

TEST_CASE("what is typed right behind N is written, however much of it comes in one slow frame") {
    AppWindow window;
    window.start("Faire enlever ses encombrants");
    window.app->take(Select{{step_at(window, 0)}});
    window.person->watch();
    const std::size_t before = window.document().all<Note>().size();
    auto& io = ImGui::GetIO();
    const auto stroke = [&](ImGuiKey key, const char* text) {
        io.AddKeyEvent(key, true);
        io.AddInputCharactersUTF8(text);
        io.AddKeyEvent(key, false);
    };
    // The whole first word within one frame, the next letters one a frame.
    io.AddKeyEvent(ImGuiKey_N, true), io.AddInputCharactersUTF8("n");
    io.AddKeyEvent(ImGuiKey_H, true), io.AddInputCharactersUTF8("h");
    io.AddKeyEvent(ImGuiKey_V, true), io.AddInputCharactersUTF8("v");
    for (const ImGuiKey key : {ImGuiKey_N, ImGuiKey_H, ImGuiKey_V}) io.AddKeyEvent(key, false);
    window.person->watch(1);
    for (const char* letter : {"a", "b", "c", "d", "e"}) {
        stroke(static_cast<ImGuiKey>(ImGuiKey_A + (letter[0] - 'a')), letter);
        window.person->watch(1);
    }
    window.person->watch();
    window.press(ImGuiKey_Escape);
    REQUIRE(window.document().all<Note>().size() == before + 1);
    CHECK(window.newest<Note>().text == "hvabcde");
    CHECK(window.state().board.tool == Tool::select);
}
