#include "sessions/boards/board_file.h"

#include "sessions/boards/canvas.h"
#include "sessions/boards/excalidraw.h"

namespace parcours {

bool is_board(std::string_view file) { return file.ends_with(".canvas") || file.ends_with(".excalidraw"); }

std::variant<Whiteboard, BoardProblem> read_board(std::string_view file, std::string_view bytes) {
    return file.ends_with(".canvas") ? read_canvas(bytes) : read_excalidraw(bytes);
}

}  // namespace parcours
