#include "app/commands.h"
#include "app/panels/board_parts.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/text.h"

namespace parcours {

void mode_heading(const Screen& screen, Icon icon, std::string_view text, std::string_view below) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = screen.px(36);
    draw_ground(screen, at, {at.x + side, at.y + side}, Ink::accent_soft);
    draw_icon(screen, icon, {at.x + side / 2, at.y + side / 2}, 20, Ink::accent);
    const float left = at.x + side + screen.px(space::medium), width = room() - side - screen.px(space::medium);
    const float top = below.empty() ? screen.px(5) : -screen.px(3);
    draw_line(screen, {left, at.y + top}, text, {type::title, true}, width);
    draw_line(screen, {left, at.y + screen.px(21)}, below, {type::small, false, Ink::text_soft}, width);
    ImGui::Dummy({1, side + screen.px(space::tight)});
}

bool has_guide(Mode mode) { return mode == Mode::collecting || mode == Mode::clustering || mode == Mode::rating; }

void draw_mode_guide(const Screen& screen, Mode mode) {
    mode_heading(screen, icon_of(mode), capitalised(mode_word(screen, mode)), "");
    gap(screen, space::small);
    write(screen, screen.words("guide." + std::string(name_of(mode))));
    gap(screen, space::medium);
    for (const Tools& group : tools_of(mode, false))
        for (const std::string_view id : group) {
            const Command& command = *find_command(id);
            const std::string shortcut = shortcut_text(command.shortcut, screen.words);
            const std::string label = command_label(screen, id) + (shortcut.empty() ? "" : " (" + shortcut + ")");
            if (button(screen, label.c_str(), {Tone::plain, command.icon, room(), 48, command.enabled(screen.state)}))
                run_command(screen, id);
        }
}

}  // namespace parcours
