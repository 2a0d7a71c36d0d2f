// Records of kinds that this version does not know, joined by the rule that all others are joined by.
#pragma once

#include "sessions/session.h"

namespace parcours {

/// The records of both copies; `mine` still has its own versions. Records without a readable id are kept as they came.
void join_unread_kinds(Session& mine, const Session& theirs);

/// How many fields that this version does not know hold several values, of records of all kinds: all are kept, for a
/// newer version to ask about.
std::size_t unread_contradictions(const Session& session);

}  // namespace parcours
