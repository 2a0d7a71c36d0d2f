// The board of the journey in view.
#include "app/panels/panels.h"

namespace parcours {

void draw_board(const Screen& screen) {
    draw_empty(screen, Icon::board, screen.words("journeys.none"), screen.words("journeys.none_advice"));
}

}  // namespace parcours
