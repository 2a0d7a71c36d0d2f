// What can be done with what is selected on the board: by right button, by a long press, or by the menu key.
#include "app/commands.h"
#include "app/panels/board_parts.h"

namespace parcours {
namespace {

// In this order; what is not possible at the moment is left out.
constexpr std::array<std::string_view, 6> with_words{"write", "connect", "cluster", "plan_action", "park", "lock"};
constexpr std::array<std::string_view, 4> with_copies{"copy", "cut", "duplicate", "remove"};
constexpr std::array<std::string_view, 6> with_nothing{"new_note",   "paste", "add_stage",
                                                       "select_all", "fit",   "save_view"};

bool any_enabled(const Screen& screen, std::span<const std::string_view> ids) {
    return std::ranges::any_of(ids, [&](std::string_view id) { return command_enabled(screen, id); });
}

/// What would take away a note that is locked is not offered.
bool is_held(const Screen& screen, std::string_view id) {
    if (id != "cut" && id != "remove") return false;
    return std::ranges::any_of(of_kind<Note>(screen.state.selection), [&](Id<Note> one) {
        const Note* note = screen.document().find(one);
        const Journey* journey = note ? screen.document().find(note->journey) : nullptr;
        return note && (note->locked || (journey && journey->locked));
    });
}

void rows(const Screen& screen, std::span<const std::string_view> ids) {
    for (const std::string_view id : ids) {
        if (!command_enabled(screen, id) || is_held(screen, id)) continue;
        const Command& command = *find_command(id);
        const std::string shortcut = shortcut_text(command.shortcut, screen.words);
        if (menu_row(screen, command_label(screen, id).c_str(), command.icon, false, shortcut)) run_command(screen, id);
    }
}

void kinds(const Screen& screen) {
    for (std::size_t i = 0; i < Names<NoteKind>::values.size(); ++i) {
        const std::string id = "note_" + std::string(Names<NoteKind>::values[i]);
        if (i > 0) ImGui::SameLine(0, screen.px(2));
        const Command* command = find_command(id);
        if (icon_button(
                screen, command_label(screen, id).c_str(), *command->icon,
                {false, command->enabled(screen.state), target, {}, loud(screen, mark_of(static_cast<NoteKind>(i)))})) {
            run_command(screen, id);
            ImGui::CloseCurrentPopup();
        }
    }
    gap(screen, space::tight);
    divide(screen);
    gap(screen, space::tight);
}

void content(const Screen& screen) {
    if (screen.state.selection.empty()) return rows(screen, with_nothing);
    if (!of_kind<Note>(screen.state.selection).empty()) kinds(screen);
    rows(screen, with_words);
    if (!any_enabled(screen, with_copies)) return;
    gap(screen, space::tight);
    divide(screen);
    gap(screen, space::tight);
    rows(screen, with_copies);
}

}  // namespace

void draw_board_menu(const Screen& screen, const BoardArea& area) {
    BoardState& state = screen.out.board->board;
    if (state.menu) {
        ImGui::OpenPopup("menu");
        ImGui::SetNextWindowPos(
            {area.corner.x + static_cast<float>(state.menu->x), area.corner.y + static_cast<float>(state.menu->y)});
        state.menu.reset();
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::small), screen.px(space::small)});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, screen.px(12));
    ImGui::SetNextWindowSizeConstraints({screen.px(260), 0}, {screen.px(420), area.size.y});
    if (ImGui::BeginPopup("menu")) {
        content(screen);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
}

}  // namespace parcours
