// Records of kinds that this version does not know, joined by the rule that all others are joined by.
#pragma once

#include "sessions/session.h"

namespace parcours {

/// The records of both copies; `mine` still has its own versions. Records without a readable id are kept as they came.
void join_unread_kinds(Session& mine, const Session& theirs);

}  // namespace parcours
