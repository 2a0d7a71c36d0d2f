// Phases and actions on a calendar of weeks and months: bars, what overlaps, what is late, which dates are missing.
// Never asks what day it is: that is handed in.
#pragma once

#include "journeys/document.h"

namespace parcours {

/// A week of ISO 8601: from Monday, numbered by the year that holds its Thursday.
struct Week {
    Date monday;
    int year = 0;
    int number = 0;  ///< 1..53
    friend bool operator==(const Week&, const Week&) = default;
};
Week week_of(Date day);

/// The first day of the month and the first day after it.
struct Month {
    Date first, end;
    int year = 0;
    int month = 0;  ///< 1..12
    friend bool operator==(const Month&, const Month&) = default;
};
Month month_of(Date day);

struct Bar {
    Id<Phase> phase;  ///< one of the two is named
    Id<Action> action;
    std::optional<Date> start, due;
    bool crossed = false;            ///< due before it starts
    bool late = false;               ///< an action due before today that is neither done nor dropped
    std::vector<Id<Action>> beside;  ///< actions of the same lead on the same days, in order
    bool dated() const { return start && due && !crossed; }
};

struct Schedule {
    std::vector<Bar> phases;          ///< in order
    std::vector<Bar> actions;         ///< those with a date first, by their first day; then the others in order
    std::optional<Date> first, last;  ///< days that anything is dated; none: nothing is
    std::vector<Week> weeks;          ///< from the first day's to the last day's
    std::vector<Month> months;
    std::size_t without_dates = 0;  ///< actions that lack start or due date
};

/// The whole plan, or only these actions. Dropped actions are left out. Without `today` nothing is late.
Schedule schedule_of(const Document& document, std::optional<Date> today = {});
Schedule schedule_of(const Document& document, std::span<const Id<Action>> actions, std::optional<Date> today = {});

/// The weeks and months that hold these two days and all between them; not more than some twenty years of them.
struct Ruling {
    std::vector<Week> weeks;
    std::vector<Month> months;
};
Ruling ruling(Date first, Date last);

/// A calendar to draw on: some weeks before and after everything that is dated, and today where it is near. Where
/// nothing is dated, twelve weeks from today's.
Ruling calendar_to_draw_on(const Schedule& schedule, Date today);

}  // namespace parcours
