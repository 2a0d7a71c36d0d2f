// How the parts share the window: at every size and scale the content keeps its room, side panels give way.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/panels/reading/reading.h"
#include "app/panels/workshop/workshop.h"

namespace parcours {
namespace {

constexpr float top_bar_height = 64;
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
        case View::outline:
            return draw_outline(screen);
    }
}

void edge(const Screen& screen, ImVec2 from, ImVec2 to) {
    ImGui::GetWindowDrawList()->AddLine(from, to, colour(screen, Ink::line), std::max(1.f, screen.unit));
}

void draw_side(const Screen& screen, SidePanel side) {
    region(screen, side == SidePanel::list ? "list" : "side", {{0, 0}, Ink::surface, 0, 0, false}, [&] {
        if (side == SidePanel::list) return draw_journey_list(screen);
        voting_is_shown(screen.state) ? draw_voting(screen) : draw_inspector(screen);
    });
}

float width_of(const Screen& screen, SidePanel side) {
    const float wanted = screen.px(side == SidePanel::list ? list_width : inspector_width);
    return std::min(wanted, ImGui::GetMainViewport()->Size.x - screen.px(target));
}

/// A side panel over the view, for windows too narrow to hold both.
void draw_drawer(const Screen& screen, SidePanel side) {
    const ImVec2 whole = ImGui::GetMainViewport()->Size;
    const float width = width_of(screen, side), top = screen.px(top_bar_height);
    const ImVec2 min{side == SidePanel::list ? 0 : whole.x - width, top}, max{min.x + width, whole.y};
    ImGui::SetNextWindowPos(min);
    ImGui::SetNextWindowSize({width, whole.y - top});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colour(screen, Ink::surface));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("drawer", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    draw_border(screen, min, max, Ink::line_strong, 0);
    if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
    draw_side(screen, side);
    const bool popup = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    const bool left = !popup && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && ImGui::GetIO().MousePos.y > top &&
                      !ImGui::IsMouseHoveringRect(min, max, false);
    const bool escaped = !popup && !ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (left || escaped) screen.out.post(CloseDrawer{});
    ImGui::End();
}

void draw_session(const Screen& screen) {
    // While views are presented, the board is all there is.
    if (screen.document().find(screen.state.presenting))
        return region(screen, "view", {{0, 0}, {}, 0, 0, false}, [&] { draw_board(screen); });
    const ImVec2 size = ImGui::GetMainViewport()->Size;
    const float first = screen.px(top_bar_height), banner = banner_height(screen), bar = first + banner;
    region(screen, "bar", {{0, first}, Ink::surface, 0, 0, false}, [&] { draw_top_bar(screen); });
    if (banner > 0) {
        ImGui::SetCursorPos({0, first});
        region(screen, "banner", {{0, banner}, Ink::danger, 0, 0, false}, [&] { draw_banner(screen); });
    }
    const float running = screen.px(running_bar_height(screen)), top = bar + running;
    const bool list = stands_beside(screen.state, SidePanel::list);
    const bool inspector = stands_beside(screen.state, SidePanel::inspector) ||
                           (mode_needs_panel(screen.state) && has_room_beside(screen.state, SidePanel::inspector));
    const float left = list ? width_of(screen, SidePanel::list) : 0;
    const float right = inspector ? width_of(screen, SidePanel::inspector) : 0;
    ImGui::SetCursorPos({0, bar});
    if (running > 0)
        region(screen, "running", {{0, running}, Ink::surface, 0, 0, false}, [&] { draw_running_bar(screen); });
    ImGui::SetCursorPos({0, top});
    if (list) {
        region(screen, "left", {{left, 0}, {}, 0, 0, false}, [&] { draw_side(screen, SidePanel::list); });
        ImGui::SameLine(0, 0);
    }
    region(screen, "view", {{size.x - left - right, 0}, {}, 0, 0, false}, [&] { draw_view(screen); });
    if (inspector) {
        ImGui::SameLine(0, 0);
        region(screen, "right", {{right, 0}, {}, 0, 0, false}, [&] { draw_side(screen, SidePanel::inspector); });
    }
    edge(screen, {0, bar}, {size.x, bar});
    if (running > 0) edge(screen, {0, top}, {size.x, top});
    if (list) edge(screen, {left, top}, {left, size.y});
    if (inspector) edge(screen, {size.x - right, top}, {size.x - right, size.y});
}

/// The letter that a shortcut types, in lower case; 0 for one that types nothing.
char letter_of(ImGuiKeyChord chord) {
    const bool letter = chord >= ImGuiKey_A && chord <= ImGuiKey_Z;
    return letter ? static_cast<char>('a' + (chord - ImGuiKey_A)) : char{0};
}

/// What still runs while something stands in front: it changes nothing of what is behind.
bool runs_in_front(const Command& command) {
    constexpr std::array<std::string_view, 9> those{"save",        "save_as",        "quit",
                                                    "full_screen", "larger",         "smaller",
                                                    "big_screen",  "workshop_pause", "end_presenting"};
    return std::ranges::find(those, command.id) != those.end();
}

/// In the outline a letter does only what the lines say it does; who types there means words.
bool is_heard(const State& state, const Command& command) {
    return state.view != View::outline || letter_of(command.shortcut) == 0 || command.id == "new_note";
}

/// While the dossier is read, only what the window as a whole does.
bool is_of_window(const Command& command) {
    return command.id == "full_screen" || command.id == "quit" || command.id == "larger" || command.id == "smaller";
}

bool may_run(const Screen& screen, const Command& command) {
    if (screen.state.reading) return is_of_window(command);
    if (!std::holds_alternative<NoDialog>(screen.state.dialog) && !runs_in_front(command)) return false;
    if (!is_heard(screen.state, command)) return false;
    // While the quick line is open, letters are words even in the frame in which it takes the keyboard back.
    const bool typing = ImGui::GetIO().WantTextInput || screen.state.meeting.quick || screen.state.meeting.walk ||
                        screen.state.board.writing || (screen.tools && screen.tools->type_ahead.awaiting());
    if (typing && !command.while_typing) return false;
    return command.enabled(screen.state);
}

bool is_pressed(const Command& command) {
    return (command.shortcut && ImGui::IsKeyChordPressed(command.shortcut)) ||
           (command.other_shortcut && ImGui::IsKeyChordPressed(command.other_shortcut));
}

void run_by_key(const Screen& screen, const Command& command) {
    if (!may_run(screen, command) || !is_pressed(command)) return;
    for (Event& event : command.make(screen.state)) screen.out.post(std::move(event));
    if (command.opens_field && screen.tools) screen.tools->type_ahead.await(letter_of(command.shortcut));
}

/// Those that open a field first: what is typed behind their letter in the same frame is text.
void follow_shortcuts(const Screen& screen) {
    for (const bool opens_field : {true, false})
        for (const Command& command : commands())
            if (command.opens_field == opens_field) run_by_key(screen, command);
}

}  // namespace

void draw_window(const Screen& screen) {
    if (screen.tools) screen.tools->type_ahead.start_frame();
    if (screen.state.reading) {
        draw_reading(screen);
        draw_toasts(screen);
        return follow_shortcuts(screen);
    }
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    ImGui::Begin("Parcours", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{screen.px(space::small), screen.px(space::small)});
    if (screen.state.desk && screen.state.meeting.walk)
        draw_walk(screen);
    else if (screen.state.desk)
        draw_session(screen);
    else if (screen.state.planning.folder)
        draw_portfolio(screen);
    else
        draw_home(screen);
    draw_dialog(screen);
    ImGui::PopStyleVar();
    ImGui::End();
    if (screen.state.desk && screen.state.drawer) draw_drawer(screen, *screen.state.drawer);
    draw_toasts(screen);
    follow_shortcuts(screen);
}

}  // namespace parcours
