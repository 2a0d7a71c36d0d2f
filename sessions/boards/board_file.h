// Files of boards, told apart by their names.
#pragma once

#include <string_view>
#include <variant>

#include "sessions/boards/board.h"

namespace parcours {

/// True for a file name that says it is a board.
bool is_board(std::string_view file);

/// Reads the bytes as what the name says.
std::variant<Whiteboard, BoardProblem> read_board(std::string_view file, std::string_view bytes);

}  // namespace parcours
