// The bars of the schedule: drawn, chosen, moved and stretched by dragging. A drag shows what it would do; letting go
// makes the edit, Escape forgets it.
#pragma once

#include "app/panels/plan/plan.h"

namespace parcours {

/// Where days lie on the screen.
struct Calendar {
    Date first, end;
    float left, day_width;  ///< pixels
    float x(Date day) const { return left + static_cast<float>(day.days - first.days) * day_width; }
};

/// A line of the schedule: a phase or an action.
struct ScheduleRow {
    const Bar* bar;
    std::string title, under;
};

inline constexpr float schedule_row_height = 48;  // units

Target target_of(const Bar& bar);
/// "12/01/2026 → 30/01/2026", with a word for what is missing.
std::string span_text(const Screen& screen, std::optional<Date> start, std::optional<Date> due);
/// `top`: of the row, in pixels.
void draw_bar_of(const Screen& screen, const ScheduleRow& row, const Calendar& calendar, float top);

}  // namespace parcours
