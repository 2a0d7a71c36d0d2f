// Boards of other programs brought into a session: JSON Canvas and Excalidraw.
#pragma once

#include "app/cli/console.h"

namespace parcours {

/// Each board becomes a journey, or changes the one it was written from; with `preview` nothing is saved.
Exit bring_boards_in(const Request& request, Console& console);

}  // namespace parcours
