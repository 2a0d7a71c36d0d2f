// A day chosen from a month: by pointer, or by arrows, Page up and Page down.
#pragma once

#include "app/look/controls.h"
#include "journeys/date.h"

namespace parcours {

/// A button that opens the calendar at this day, or at today; the day chosen just now.
std::optional<Date> calendar_button(const Screen& screen, const std::string& label, std::optional<Date> value);

/// The first day of a month; months are counted through the years: 12 × year + month − 1.
Date first_of_month(int month);
int month_count(Date date);
/// 0 Monday … 6 Sunday.
int weekday_of(Date date);

}  // namespace parcours
