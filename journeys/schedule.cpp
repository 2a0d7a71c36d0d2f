#include "journeys/schedule.h"

#include <map>

#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr int days_of_week = 7;
constexpr std::size_t most_weeks = 1'200;  // a wrong year must not make a calendar of centuries
constexpr int weeks_of_blank = 12, weeks_before = 2, weeks_after = 8;
constexpr int weeks_near = 26;  // so far from the plan, today still belongs on its calendar

int floor_division(int a, int b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

Date first_of(int year, int month) {
    const auto padded = [](int value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    return date_from_iso(padded(year, 4) + '-' + padded(month, 2) + "-01").value_or(Date{});
}

bool ended(const Action& action) {
    return action.status == ActionStatus::done || action.status == ActionStatus::dropped;
}

Bar bar_of(std::optional<Date> start, std::optional<Date> due) {
    Bar bar;
    bar.start = start;
    bar.due = due;
    bar.crossed = start && due && *due < *start;
    return bar;
}

/// Pairs of dated bars that one lead has at the same time.
void find_overlaps(const Document& document, std::vector<Bar>& bars) {
    std::map<std::string, std::vector<Bar*>> by_lead;
    for (Bar& bar : bars) {
        const Action& action = *document.find(bar.action);
        if (bar.dated() && !ended(action) && !is_blank(action.lead))
            by_lead[folded(trimmed(action.lead))].push_back(&bar);
    }
    for (auto& [lead, theirs] : by_lead)
        for (Bar* one : theirs)
            for (const Bar* other : theirs)
                if (one != other && *one->start <= *other->due && *other->start <= *one->due)
                    one->beside.push_back(other->action);
}

void widen(Schedule& schedule, const Bar& bar) {
    for (const auto& day : {bar.start, bar.due}) {
        if (!day) continue;
        if (!schedule.first || *day < *schedule.first) schedule.first = day;
        if (!schedule.last || *schedule.last < *day) schedule.last = day;
    }
}

Schedule schedule_of(const Document& document, const std::vector<const Action*>& actions, std::optional<Date> today) {
    Schedule schedule;
    for (const Phase* phase : in_order<Phase>(document)) {
        schedule.phases.push_back(bar_of(phase->start, phase->due));
        schedule.phases.back().phase = phase->id;
        widen(schedule, schedule.phases.back());
    }
    for (const Action* action : actions) {
        if (action->status == ActionStatus::dropped) continue;
        Bar bar = bar_of(action->start, action->due);
        bar.action = action->id;
        bar.late = today && bar.due && *bar.due < *today && !ended(*action);
        schedule.without_dates += !bar.start || !bar.due;
        widen(schedule, bar);
        schedule.actions.push_back(std::move(bar));
    }
    find_overlaps(document, schedule.actions);
    const auto begin = [](const Bar& bar) { return bar.start ? bar.start : bar.due; };
    std::stable_sort(schedule.actions.begin(), schedule.actions.end(), [&](const Bar& a, const Bar& b) {
        if (!begin(a) || !begin(b)) return begin(a).has_value() && !begin(b);
        return *begin(a) < *begin(b);
    });
    if (schedule.first) {
        Ruling ruled = ruling(*schedule.first, *schedule.last);
        schedule.weeks = std::move(ruled.weeks);
        schedule.months = std::move(ruled.months);
    }
    return schedule;
}

}  // namespace

Week week_of(Date day) {
    // 1970-01-01 was a Thursday: the Monday of its week is day -3.
    const int monday = floor_division(day.days + 3, days_of_week) * days_of_week - 3;
    const Date thursday{monday + 3};
    const int year = calendar_day(thursday).year;
    return {{monday}, year, (thursday.days - first_of(year, 1).days) / days_of_week + 1};
}

Month month_of(Date day) {
    const YearMonthDay at = calendar_day(day);
    const bool december = at.month == 12;
    return {first_of(at.year, at.month), first_of(at.year + december, december ? 1 : at.month + 1), at.year, at.month};
}

Schedule schedule_of(const Document& document, std::optional<Date> today) {
    return schedule_of(document, in_order<Action>(document), today);
}

Schedule schedule_of(const Document& document, std::span<const Id<Action>> actions, std::optional<Date> today) {
    std::vector<const Action*> chosen;
    for (const Id<Action> id : actions)
        if (const Action* action = document.find(id)) chosen.push_back(action);
    return schedule_of(document, chosen, today);
}

Ruling ruling(Date first, Date last) {
    Ruling ruled;
    for (Date day = week_of(first).monday; day <= last && ruled.weeks.size() < most_weeks; day.days += days_of_week)
        ruled.weeks.push_back(week_of(day));
    for (Month month = month_of(first); month.first <= last && ruled.months.size() < most_weeks;
         month = month_of(month.end))
        ruled.months.push_back(month);
    return ruled;
}

Ruling calendar_to_draw_on(const Schedule& schedule, Date today) {
    const auto later = [](Date day, int weeks) { return Date{day.days + weeks * days_of_week}; };
    if (!schedule.first) return ruling(today, later(week_of(today).monday, weeks_of_blank - 1));
    Date first = *schedule.first, last = *schedule.last;
    if (later(first, -weeks_near) <= today && today <= later(last, weeks_near)) {
        first = std::min(first, today);
        last = std::max(last, today);
    }
    return ruling(later(first, -weeks_before), later(last, weeks_after));
}

}  // namespace parcours
