// One cell of the ratings, for the inspector: why it has its number, the consensus to set, and the votes of the room.
#pragma once

#include "app/look/controls.h"

namespace parcours {

void draw_cell_panel(const Screen& screen, const RatingCell& cell);

/// The votes by perspective, and one button per value for each further vote.
void draw_votes(const Screen& screen, const CellExplanation& why);
/// Each vote by itself, to be taken back.
void draw_vote_lists(const Screen& screen, const CellExplanation& why);

/// The ratings 0 to 4 and "not applicable" as large buttons, each labelled "<whose> 3"; `chosen` is lit where there is
/// `any`. The one pressed.
std::optional<std::optional<int>> rating_buttons(const Screen& screen, std::string_view whose, bool any,
                                                 std::optional<int> chosen);

/// Sets the consensus of a cell, keeping its evidence; none = not applicable.
void set_consensus(const Screen& screen, const RatingCell& cell, std::optional<int> value);
void clear_consensus(const Screen& screen, const RatingCell& cell);

}  // namespace parcours
