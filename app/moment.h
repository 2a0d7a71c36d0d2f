// Moments of the session's file, kept in universal time, as this machine's clock tells them.
#pragma once

#include <string>
#include <string_view>

#include "app/words.h"
#include "journeys/date.h"
#include "sessions/problem.h"

namespace parcours {

/// A day and the time in it, "14:32", by this machine's clock.
struct Moment {
    Date day;
    std::string minute;
};

/// Of "2026-11-21T14:32:00Z"; the beginning of time where the text is none.
Moment moment_of(std::string_view utc);
Moment this_moment();

/// True where the notice's place is a moment.
bool tells_when(const Notice& notice);

/// "14:32" today, else "12 nov. 14:32"; empty where the text is no moment.
std::string moment_text(const Words& words, std::string_view utc);

}  // namespace parcours
