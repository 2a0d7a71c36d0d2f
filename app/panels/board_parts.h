// What floats on the board, each in a file of its own. They change how the board is looked at through
// `Requests::board`, and post everything else.
#pragma once

#include "app/panels/panels.h"

namespace parcours {

using Tools = std::vector<std::string_view>;  ///< ids of commands
/// What the mode offers, in groups: nobody is to look for the one tool that does something.
std::vector<Tools> tools_of(Mode mode, bool narrow);

/// Where the board lies on the screen, in pixels.
struct BoardArea {
    ImVec2 corner;
    ImVec2 size;
};

inline constexpr float floating_bar_height = target + 16;  // units
/// A round-cornered bar floating on the board, `width` units wide; `content` draws its buttons in one line.
void floating_bar(const Screen& screen, const char* id, ImVec2 min, float width, const std::function<void()>& content);
/// The button of a command in a bar.
void bar_command(const Screen& screen, std::string_view id, std::optional<Ink> ink = {}, bool on = false);

/// Which journey of the two, filters and saved views: the bar at the upper right.
void draw_looking(const Screen& screen, const BoardArea& area);
/// The whole board, small, with what is in view framed; pressed or dragged, it moves the board.
void draw_overview(const Screen& screen, const BoardArea& area);
/// What can be done with what is selected, where somebody has asked for it.
void draw_board_menu(const Screen& screen, const BoardArea& area);
/// What a presenter needs, at the lower edge.
void draw_presenter(const Screen& screen, const BoardArea& area);

}  // namespace parcours
