// What commands ask of the board, done on the journey in view: on the board itself and in its outline alike.
#pragma once

#include "app/look/controls.h"

namespace parcours {

/// What the board shows; valid for this frame.
Subject board_subject(const Screen& screen);

/// Does what has been asked of the board and posts what comes of it. The board need not be in view.
void do_board_acts(const Screen& screen);

/// Posts what was asked for on the board, and the state it has been left in.
void post_board(const Screen& screen, const Outbox& out, BoardState state);

}  // namespace parcours
