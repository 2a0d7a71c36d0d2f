// The state of two copies as one, field by field and record by record: the least state that has seen both.
// Decides nothing that a person should decide, makes no rule of the model hold: that is the repair which comes after.
#pragma once

#include "sessions/session.h"

namespace parcours {

/// What both have. Values that were written without knowledge of each other are all kept: the one with the greatest
/// dot is shown, the others are its alternatives; a record is shown where one of them did not delete it.
/// Commutative, associative and idempotent. The rows of `mine` and `theirs` are as in their files (see shown.h), and
/// so are those of the result.
Session joined(Session mine, const Session& theirs);

}  // namespace parcours
