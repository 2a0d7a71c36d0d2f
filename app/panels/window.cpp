// How the parts share the window: at every size and scale the content keeps its room, side panels give way.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/panels/workshop/workshop.h"

namespace parcours {
namespace {

constexpr float bar_height = 64;
constexpr float list_width = 284;
constexpr float inspector_width = 372;

void draw_view(const Screen& screen) {
    switch (screen.state.view) {
        case View::board:
            return draw_board(screen);
        case View::commitments:
            return draw_commitments(screen);
        case View::actions:
            return draw_actions(screen);
        case View::scenarios:
            return draw_scenarios(screen);
        case View::workshops:
            return draw_workshops(screen);
        case View::schedule:
            return draw_schedule(screen);
        case View::indicators:
            return draw_indicators(screen);
        case View::knowledge:
            return draw_knowledge(screen);
        case View::portfolio:
            return draw_portfolio(screen);
    }
}

void edge(const Screen& screen, ImVec2 from, ImVec2 to) {
    ImGui::GetWindowDrawList()->AddLine(from, to, colour(screen, Ink::line), std::max(1.f, screen.unit));
}

void draw_session(const Screen& screen) {
    // While views are presented, the board is all there is.
    if (screen.document().find(screen.state.presenting))
        return region(screen, "view", {{0, 0}, {}, 0, 0, false}, [&] { draw_board(screen); });
    const ImVec2 size = ImGui::GetMainViewport()->Size;
    const float first = screen.px(bar_height), banner = banner_height(screen), bar = first + banner;
    region(screen, "bar", {{0, first}, Ink::surface, 0, 0, false}, [&] { draw_top_bar(screen); });
    if (banner > 0) {
        ImGui::SetCursorPos({0, first});
        region(screen, "banner", {{0, banner}, Ink::danger, 0, 0, false}, [&] { draw_banner(screen); });
    }
    const float running = screen.px(running_bar_height(screen)), top = bar + running;
    const Settings& settings = screen.state.settings;
    const float units = size.x / screen.unit;
    const bool list = settings.list_shown && units >= 1080 && screen.state.view != View::workshops;
    const bool voting = voting_is_shown(screen.state);
    const bool inspector = (settings.inspector_shown || voting) && units >= 780 && screen.state.view != View::workshops;
    const float left = list ? screen.px(list_width) : 0, right = inspector ? screen.px(inspector_width) : 0;
    ImGui::SetCursorPos({0, bar});
    if (running > 0)
        region(screen, "running", {{0, running}, Ink::surface, 0, 0, false}, [&] { draw_running_bar(screen); });
    ImGui::SetCursorPos({0, top});
    if (list) {
        region(screen, "list", {{left, 0}, Ink::surface, 0, 0, false}, [&] { draw_journey_list(screen); });
        ImGui::SameLine(0, 0);
    }
    region(screen, "view", {{size.x - left - right, 0}, {}, 0, 0, false}, [&] { draw_view(screen); });
    if (inspector) {
        ImGui::SameLine(0, 0);
        region(screen, "side", {{right, 0}, Ink::surface, 0, 0, false},
               [&] { voting ? draw_voting(screen) : draw_inspector(screen); });
    }
    edge(screen, {0, bar}, {size.x, bar});
    if (running > 0) edge(screen, {0, top}, {size.x, top});
    if (list) edge(screen, {left, top}, {left, size.y});
    if (inspector) edge(screen, {size.x - right, top}, {size.x - right, size.y});
}

bool may_run(const Screen& screen, const Command& command) {
    if (!std::holds_alternative<NoDialog>(screen.state.dialog) && !command.while_typing) return false;
    // A note just asked for takes the keys before its text field is there.
    const auto& asked = screen.state.board_acts;
    // While the quick line is open, letters are words even in the frame in which it takes the keyboard back.
    const bool typing = ImGui::GetIO().WantTextInput || screen.state.meeting.quick || screen.state.meeting.walk ||
                        screen.state.board.writing ||
                        std::find(asked.begin(), asked.end(), BoardAct::new_note) != asked.end();
    if (typing && !command.while_typing) return false;
    return command.enabled(screen.state);
}

void follow_shortcuts(const Screen& screen) {
    for (const Command& command : commands())
        for (const ImGuiKeyChord chord : {command.shortcut, command.other_shortcut})
            if (chord && may_run(screen, command) && ImGui::IsKeyChordPressed(chord))
                for (Event& event : command.make(screen.state)) screen.out.post(std::move(event));
}

}  // namespace

void draw_window(const Screen& screen) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    ImGui::Begin("Parcours", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{screen.px(space::small), screen.px(space::small)});
    if (screen.state.desk && screen.state.meeting.walk)
        draw_walk(screen);
    else if (screen.state.desk)
        draw_session(screen);
    else
        draw_home(screen);
    draw_dialog(screen);
    ImGui::PopStyleVar();
    ImGui::End();
    draw_toasts(screen);
    follow_shortcuts(screen);
}

}  // namespace parcours
