// From the rows of a file to what people see of them, and back. Both ways lose nothing.
#pragma once

#include <string_view>

#include "sessions/door.h"
#include "sessions/session.h"

namespace parcours {

/// The session with its rows as they lie in its file: repairs taken back, deleted rows hidden, all others not.
Session as_filed(Session session);

/// The session as people see it, from rows as they lie in a file. What was deleted but holds something that was not is
/// shown all the same, although the ledger says otherwise: a step deleted in one copy while votes were cast on it, or
/// notes put there, in another; and with it what was deleted together with it. Then every rule of the model is made to
/// hold, and what that took is noted.
Session as_shown(Session filed, std::string_view tray_title, Notices& notices);

}  // namespace parcours
