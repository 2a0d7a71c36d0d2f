// Everything that can be commanded, in one table: menus, toolbars, the command palette, shortcuts and their help are
// made from it. Labels stand in the words under "command.<id>".
#pragma once

#include <imgui.h>

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "app/event.h"
#include "journeys/layout/icons.h"

namespace parcours {

struct Command {
    std::string_view id;
    ImGuiKeyChord shortcut = 0;
    ImGuiKeyChord other_shortcut = 0;
    std::optional<Icon> icon;
    bool while_typing = false;  ///< its shortcut works while a text is being typed too
    bool (*enabled)(const State&);
    std::vector<Event> (*make)(const State&);
    bool opens_field = false;  ///< its shortcut opens a field: what is typed right after goes there
};

std::span<const Command> commands();
const Command* find_command(std::string_view id);

/// "Ctrl+Maj+Z"; empty for none.
std::string shortcut_text(ImGuiKeyChord chord, const Words& words);

/// The commands whose label holds all words of the query, in the table's order; behind them those that are also called
/// so, in the words "command_words.<id>".
std::vector<const Command*> commands_found(std::string_view query, const Words& words);

}  // namespace parcours
