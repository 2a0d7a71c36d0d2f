// Excalidraw scenes, version 2.
#pragma once

#include <string_view>
#include <variant>

#include "sessions/boards/board.h"

namespace parcours {

/// The text of an .excalidraw file. `before`: the file as it is now, or empty; what others have drawn there stays, and
/// boxes stay where people have moved them.
std::string excalidraw_of(const Whiteboard& board, std::string_view before = {});

std::variant<Whiteboard, BoardProblem> read_excalidraw(std::string_view bytes);

}  // namespace parcours
