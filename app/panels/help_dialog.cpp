// What there is to do and by which keys, in groups, found by a word.
#include <algorithm>
#include <array>

#include "app/commands.h"
#include "app/panels/dialogs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

/// A group begins with its first command in the table, and goes on to the next group.
struct CommandGroup {
    std::string_view first;
    std::string_view title;
};
constexpr std::array command_groups{
    CommandGroup{"home", "help.session"},      CommandGroup{"undo", "help.editing"},
    CommandGroup{"new_note", "help.board"},    CommandGroup{"quick", "help.workshop"},
    CommandGroup{"save_view", "help.views"},   CommandGroup{"view_board", "help.looking"},
    CommandGroup{"full_screen", "help.window"}};

std::string_view title_before(const Command& command, std::string_view now) {
    const auto found = std::ranges::find(command_groups, command.id, &CommandGroup::first);
    return found == command_groups.end() ? now : found->title;
}

bool is_wanted(const Screen& screen, const Command& command, std::string_view query) {
    if (is_blank(query)) return command.shortcut != 0;
    const auto found = commands_found(query, screen.words);
    return std::ranges::find(found, &command) != found.end();
}

void draw_command(const Screen& screen, const Command& command) {
    std::string keys = shortcut_text(command.shortcut, screen.words);
    if (command.other_shortcut) keys += "   " + shortcut_text(command.other_shortcut, screen.words);
    if (!menu_row(screen, command_label(screen, command.id).c_str(), command.icon, false, keys,
                  command.enabled(screen.state)))
        return;
    screen.out.post(CloseDialog{});
    run_command(screen, command.id);
}

void draw_groups(const Screen& screen, std::string_view query) {
    std::string_view title, shown;
    for (const Command& command : commands()) {
        title = title_before(command, title);
        if (!is_wanted(screen, command, query)) continue;
        if (title != shown) {
            if (!shown.empty()) gap(screen, space::medium);
            write_line(screen, screen.words(title), {type::small, true, Ink::text_soft});
        }
        shown = title;
        draw_command(screen, command);
    }
    if (shown.empty()) write(screen, screen.words("palette.none"), {type::body, false, Ink::text_soft});
}

}  // namespace

void draw_help_dialog(const Screen& screen, const HelpDialog& shown) {
    HelpDialog dialog = shown;
    const bool open = sheet(screen, screen.word("help.title"), {760}, [&] {
        write(screen, screen.words("help.advice"), {type::body, false, Ink::text_soft});
        gap(screen, space::small);
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        text_field(screen, "##help", dialog.query, screen.words("help.search"));
        gap(screen, space::small);
        const float height = std::min(screen.px(500), ImGui::GetMainViewport()->Size.y - screen.px(300));
        region(screen, "shortcuts", {{0, height}, {}}, [&] { draw_groups(screen, dialog.query); });
    });
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

}  // namespace parcours
