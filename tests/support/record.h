// Changes put on record in a session that stays where it is.
#pragma once

#include "sessions/session.h"

namespace parcours::testing {

/// As `recorded`; the change may be made from the very session, which is moved only once it is.
inline void record(Session& session, const Change& change, std::uint64_t session_id) {
    session = recorded(std::move(session), change, session_id);
}

}  // namespace parcours::testing
