// Boards of other programs brought into a session: JSON Canvas and Excalidraw.
#pragma once

#include <string_view>

#include "app/cli/console.h"

namespace parcours {

/// True for a file name that says it is a board.
bool is_board(std::string_view file);

/// Each board becomes a journey, or changes the one it was written from; with `preview` nothing is saved.
Exit bring_boards_in(const Request& request, Console& console);

}  // namespace parcours
