// Rows of the tables ratings and consensus: each is one vote, or the consensus of one cell.
#pragma once

#include "sessions/tables/rows.h"

namespace parcours {

/// Puts the row's rating into the draft and says in `outcome` what became of it, or why it was refused.
std::optional<RowRefusal> read_rating(Kind<Vote>, const TableRow& row, const CellReader& reader, Draft& draft,
                                      Outcome& outcome);
std::optional<RowRefusal> read_rating(Kind<Consensus>, const TableRow& row, const CellReader& reader, Draft& draft,
                                      Outcome& outcome);

}  // namespace parcours
