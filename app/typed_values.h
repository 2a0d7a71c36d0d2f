// Values as people type them into a field: numbers with a comma or a point, days in the order of their language.
#pragma once

#include <optional>
#include <string_view>

#include "journeys/date.h"

namespace parcours {

/// "12,5", "12.5", "12 500", "-3"; nothing where that is no number.
std::optional<double> typed_number(std::string_view text);

/// "31/3/2026", "31.03.26", "31-03-2026", "2026-03-31"; nothing where that is no day of the calendar.
std::optional<Date> typed_day(std::string_view text);

}  // namespace parcours
