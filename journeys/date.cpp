#include "journeys/date.h"

#include <algorithm>
#include <array>

namespace parcours {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(int value, int width) {
    std::string text = std::to_string(value);
    return std::string(
               static_cast<std::size_t>(width) - std::min<std::size_t>(text.size(), static_cast<std::size_t>(width)),
               '0') +
           text;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Days of the Gregorian calendar before the first of January of a year >= 1, counted from 0001-01-01.
int days_before(int year) {
    const int whole = year - 1;
    return 365 * whole + whole / 4 - whole / 100 + whole / 400;
}

}  // namespace

YearMonthDay calendar_day(Date date) {
    int left = date.days + days_before(1970);
    int year = std::clamp(left / 366 + 1, 1, 9999);
    while (year < 9999 && days_before(year + 1) <= left) ++year;
    left = std::max(left - days_before(year), 0);
    int month = 1;
    while (month < 12 && left >= days_in(year, month)) left -= days_in(year, month++);
    return {year, month, left + 1};
}

std::string iso(Date date) {
    const YearMonthDay day = calendar_day(date);
    return padded(day.year, 4) + '-' + padded(day.month, 2) + '-' + padded(day.day, 2);
}

std::optional<Date> date_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1) return std::nullopt;
    if (*month < 1 || *month > 12 || *day < 1 || *day > days_in(*year, *month)) return std::nullopt;
    int days = days_before(*year) - days_before(1970) + *day - 1;
    for (int before = 1; before < *month; ++before) days += days_in(*year, before);
    return Date{days};
}

}  // namespace parcours
