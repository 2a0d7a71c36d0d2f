// What everybody can reach: every command by keyboard, every target by a finger, side panels in narrow windows.
#include "app/commands.h"
#include "app/shell/pacing.h"
#include "tests/support/app_window.h"
#include "tests/support/recorded_items.h"

using namespace parcours;
using parcours::testing::AppWindow;

namespace {

constexpr std::string_view template_title = "Faire enlever ses encombrants";

}  // namespace

TEST_CASE("every command is reached by keyboard: its words in the palette, then Enter") {
    AppWindow window;
    window.start(template_title);
    for (const Command& command : commands()) {
        INFO(command.id);
        window.press(ImGuiMod_Ctrl | ImGuiKey_K);
        REQUIRE(std::holds_alternative<PaletteDialog>(window.state().dialog));
        window.type(words_in(Language::fr)("command." + std::string(command.id)));
        const auto found = commands_found(std::get<PaletteDialog>(window.state().dialog).query, words_in(Language::fr));
        CHECK(std::any_of(found.begin(), found.end(), [&](const Command* each) { return each->id == command.id; }));
        window.press(ImGuiKey_Escape);
        CHECK(std::holds_alternative<NoDialog>(window.state().dialog));
    }
}

TEST_CASE("on a big screen everything to press is large enough for a finger") {
    Settings settings;
    settings.big_screen = true;
    settings.big_screen_scale = 100;
    AppWindow window(settings);
    window.demonstrate();
    const auto check_targets = [&](std::string_view where) {
        CAPTURE(std::string(where));
        for (const auto& item : parcours::testing::recorded_items()) {
            if (item.label.empty() || item.label.find('/') != std::string::npos) continue;  // windows and their bars
            if (item.label.starts_with('#') || item.label.starts_with("Tooltip")) continue;
            CAPTURE(item.label);
            CHECK(item.max.y - item.min.y >= 43.5f);
            CHECK(item.max.x - item.min.x >= 43.5f);
        }
    };
    for (const ImGuiKey view : {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4, ImGuiKey_5, ImGuiKey_T}) {
        window.press(ImGuiMod_Ctrl | view);
        window.person->watch(4);
        check_targets(name_of(window.state().view));
    }
    for (const char* command : {"settings", "help", "palette", "find", "export", "session", "missing", "why"}) {
        for (const Event& event : find_command(command)->make(window.state())) window.app->take(event);
        window.person->watch(6);
        check_targets(command);
        window.app->take(CloseDialog{});
        window.person->watch(4);
    }
}

TEST_CASE("in a narrow window the side panels open over the board, and close again") {
    AppWindow window({}, {760, 1100});
    window.start(template_title);
    CHECK_FALSE(stands_beside(window.state(), SidePanel::list));
    CHECK_FALSE(stands_beside(window.state(), SidePanel::inspector));
    window.press(ImGuiMod_Ctrl | ImGuiKey_B);
    CHECK(window.state().drawer == SidePanel::list);
    CHECK(window.person->sees("Ajouter un parcours"));
    window.press(ImGuiKey_Escape);
    CHECK_FALSE(window.state().drawer.has_value());
    window.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_I);
    CHECK(window.state().drawer == SidePanel::inspector);
    window.person->click(ImVec2{100, 500});
    CHECK_FALSE(window.state().drawer.has_value());
    CHECK(window.state().settings.list_shown);
}

TEST_CASE("a chord struck faster than a frame is not missed") {
    AppWindow window;
    window.start(template_title);
    ImGuiIO& io = ImGui::GetIO();
    for (int i = 0; i < 4; ++i) {
        const bool first = i % 2 == 0;
        const ImGuiKey key = first ? ImGuiKey_5 : ImGuiKey_3;
        io.AddKeyEvent(ImGuiMod_Ctrl, true), io.AddKeyEvent(ImGuiKey_LeftCtrl, true);
        if (i < 2) window.person->watch(1);
        io.AddKeyEvent(key, true);
        io.AddKeyEvent(ImGuiMod_Ctrl, false), io.AddKeyEvent(ImGuiKey_LeftCtrl, false);
        io.AddKeyEvent(key, false);
        window.person->watch(6);
        CHECK(window.state().view == (first ? View::workshops : View::actions));
    }
}

TEST_CASE("a window at rest asks for no frame, and its title stays") {
    AppWindow window;
    window.demonstrate();
    Caption caption;
    const auto rests = [&](std::string_view where) {
        CAPTURE(std::string(where));
        window.until([&] { return window.desk().durable == window.desk().made && window.state().toasts.empty(); });
        caption.news(window.person->watch(60).title);
        const FrameOutput asked = window.person->watch(1);
        CHECK_FALSE(asked.next_frame_in.has_value());
        CHECK(caption.news(asked.title) == nullptr);
    };
    for (const ImGuiKey view : {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4, ImGuiKey_5, ImGuiKey_T}) {
        window.press(ImGuiMod_Ctrl | view);
        rests(name_of(window.state().view));
    }
    for (const ImGuiKey dialog : {ImGuiKey_K, ImGuiKey_Comma, ImGuiKey_E}) {
        window.press(ImGuiMod_Ctrl | dialog);
        rests("a dialog");
        window.press(ImGuiKey_Escape);
    }
}
