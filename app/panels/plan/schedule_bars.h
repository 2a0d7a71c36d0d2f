// The bars of the schedule: drawn, chosen, moved and stretched by dragging, or drawn by hand where a row has no date. A
// drag shows what it would do; letting go makes the edit, Escape forgets it.
#pragma once

#include <cmath>

#include "app/panels/plan/plan.h"

namespace parcours {

/// Where days lie on the screen, and what of them is in sight.
struct Calendar {
    Date first, end;
    float left, day_width;        ///< pixels
    float seen_left, seen_right;  ///< pixels
    float x(Date day) const { return left + static_cast<float>(day.days - first.days) * day_width; }
    Date day_at(float x) const { return {first.days + static_cast<int>(std::floor((x - left) / day_width))}; }
};

/// A line of the schedule: a phase or an action.
struct ScheduleRow {
    const Bar* bar;
    std::string title, under;
    bool lacks_lead = false;
};

inline constexpr float schedule_row_height = 48;  // units

Target target_of(const Bar& bar);
/// "12/01/2026 → 30/01/2026", with a word for what is missing.
std::string span_text(const Screen& screen, std::optional<Date> start, std::optional<Date> due);
/// `top`: of the row, in pixels.
void draw_bar_of(const Screen& screen, const ScheduleRow& row, const Calendar& calendar, float top);
/// What colours and signs of bars mean, at the cursor, over as many lines as it takes.
void draw_bar_legend(const Screen& screen);

}  // namespace parcours
