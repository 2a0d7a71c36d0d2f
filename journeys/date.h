// A calendar day without time or zone.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace parcours {

/// Days since 1970-01-01. Written as ISO 8601, years 0001 to 9999.
struct Date {
    int days = 0;
    friend auto operator<=>(Date, Date) = default;
};

/// "2026-03-31".
std::string iso(Date date);

/// Reads "2026-03-31"; nothing where that is no day of the calendar.
std::optional<Date> date_from_iso(std::string_view text);

struct YearMonthDay {
    int year;
    int month;  ///< 1..12
    int day;    ///< 1..31
};
YearMonthDay calendar_day(Date date);

}  // namespace parcours
