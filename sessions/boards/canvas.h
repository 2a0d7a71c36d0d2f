// JSON Canvas 1.0, as Obsidian and others read and write it.
#pragma once

#include <string_view>
#include <variant>

#include "sessions/boards/board.h"

namespace parcours {

/// The text of a .canvas file. `before`: the file as it is now, or empty; what others have put there stays, and boxes
/// stay where people have moved them.
std::string canvas_of(const Whiteboard& board, std::string_view before = {});

std::variant<Whiteboard, BoardProblem> read_canvas(std::string_view bytes);

}  // namespace parcours
