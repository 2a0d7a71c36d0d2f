#include "app/panels/plan/schedule_bars.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/numbers.h"

namespace parcours {
namespace {

constexpr int open_days = 7;          // drawn on the side that has no date
constexpr float grip = 12, bar = 26;  // units: the ends that stretch it; its height

using Days = std::pair<std::optional<Date>, std::optional<Date>>;  // start, due

enum class Hold { start, whole, due };

/// The dates once a part of the bar has been dragged by so many days. A bar never ends before it starts.
Days dragged(const Bar& of, Hold part, std::int32_t by) {
    Days days{of.start, of.due};
    const auto moved = [&](std::optional<Date> date, Date otherwise) {
        return Date{date.value_or(otherwise).days + by};
    };
    if (part == Hold::whole) {
        if (days.first) days.first->days += by;
        if (days.second) days.second->days += by;
    } else if (part == Hold::start) {
        days.first = moved(of.start, Date{of.due.value_or(Date{}).days - open_days});
        if (days.second) days.first = std::min(*days.first, *days.second);
    } else {
        days.second = moved(of.due, Date{of.start.value_or(Date{}).days + open_days});
        if (days.first) days.second = std::max(*days.second, *days.first);
    }
    return days;
}

template <class R>
void write_days(const Screen& screen, const R& record, const Days& days) {
    std::vector<Edit> edits;
    if (record.start != days.first) edits.push_back(write_of(record, &R::start, days.first));
    if (record.due != days.second) edits.push_back(write_of(record, &R::due, days.second));
    // Whichever is written first, the two must stand in order in between.
    if (edits.size() == 2 && record.due && days.first && *days.first > *record.due) std::swap(edits[0], edits[1]);
    if (!edits.empty()) screen.out.make(std::move(edits));
}

void write_days(const Screen& screen, const Bar& of, const Days& days) {
    if (const Phase* phase = screen.document().find(of.phase)) write_days(screen, *phase, days);
    if (const Action* action = screen.document().find(of.action)) write_days(screen, *action, days);
}

Ink ink_of(const Screen& screen, const Bar& of) {
    if (of.phase) return Ink::accent;
    const Action* action = screen.document().find(of.action);
    if (of.late || (action && !action->blocked.empty())) return Ink::not_kept_mark;
    if (action && action->status == ActionStatus::done) return Ink::kept_mark;
    return action && action->status == ActionStatus::in_progress ? Ink::accent : Ink::text_soft;
}

std::string names_of(const Screen& screen, const std::vector<Id<Action>>& actions) {
    std::string names;
    for (const Id<Action> id : actions)
        if (const Action* action = screen.document().find(id)) names += (names.empty() ? "" : ", ") + action->ref;
    return names;
}

std::string told_of(const Screen& screen, const ScheduleRow& row) {
    const Bar& of = *row.bar;
    std::string text = row.title + "\n" + span_text(screen, of.start, of.due);
    if (const Phase* phase = screen.document().find(of.phase); phase && !phase->description.empty())
        text += "\n" + phase->description;
    if (const Action* action = screen.document().find(of.action); action && !action->blocked.empty())
        text += "\n" + screen.words("plan.portfolio.blocked_by", {{"what", action->blocked}});
    if (of.late) text += "\n" + std::string(screen.words("plan.late"));
    if (of.crossed) text += "\n" + std::string(screen.words("plan.crossed"));
    if (!of.beside.empty()) text += "\n" + screen.words("plan.beside", {{"refs", names_of(screen, of.beside)}});
    return text;
}

struct Extent {
    float left, right;
};

Extent extent_of(const Screen& screen, const Days& days, const Calendar& calendar) {
    const Date from = days.first ? *days.first : Date{days.second->days - open_days};
    const Date to = days.second ? *days.second : Date{days.first->days + open_days};
    const float left = calendar.x(std::min(from, to));
    return {left, std::max(calendar.x({std::max(from, to).days + 1}), left + screen.px(10))};
}

/// One part to press and drag. The days it is dragged by, while it is; `let_go` once it has been.
struct Pull {
    std::int32_t by = 0;
    bool let_go = false;
};
Pull pull(const Screen& screen, const ScheduleRow& row, const Calendar& calendar, Hold part, Extent at, float y) {
    constexpr std::array keys{"field.start", "plan.bar", "field.due"};
    const std::string label =
        std::string(screen.words(keys[static_cast<std::size_t>(part)])) + " " + row.title + "##bar";
    ImGui::SetCursorScreenPos({at.left, y});
    ImGui::SetNextItemAllowOverlap();
    const Touch touched = touch(screen, label.c_str(), {std::max(at.right - at.left, 1.f), screen.px(bar)});
    if (part != Hold::whole && (touched.hovered || touched.held)) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (!touched.held) hint(screen, told_of(screen, row));
    if (touched.pressed || touched.reached) screen.out.post(Select{{target_of(*row.bar)}});
    ImGuiIO& io = ImGui::GetIO();
    const auto by =
        static_cast<std::int32_t>(std::lround((io.MousePos.x - io.MouseClickedPos[0].x) / calendar.day_width));
    if (touched.held && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        ImGui::ClearActiveID();
        return {};
    }
    if (touched.held && ImGui::IsMouseDown(0)) return {by, false};
    const bool released = ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(0);
    return {released ? by : 0, released && by != 0};
}

void draw_ground_of(const Screen& screen, const Bar& of, const Days& days, Extent at, float y) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = screen.px(bar);
    if (days.first && days.second && *days.first <= *days.second) {
        list.AddRectFilled({at.left, y}, {at.right, y + height},
                           colour(screen, loud(screen, ink_of(screen, of)), of.phase ? 1.f : 0.82f), screen.px(6));
    } else {
        list.AddRect({at.left, y}, {at.right, y + height}, colour(screen, Ink::danger), screen.px(6), 0, screen.px(2));
        draw_icon(screen, Icon::question, {(at.left + at.right) / 2, y + height / 2}, 16, Ink::danger);
    }
    if (is_chosen(screen, target_of(of)))
        list.AddRect({at.left - 2, y - 2}, {at.right + 2, y + height + 2}, colour(screen, Ink::text), screen.px(7), 0,
                     screen.px(2));
}

/// What is told behind the bar: its dates while it is dragged, else what is the matter with it.
void draw_remarks(const Screen& screen, const Bar& of, const std::string& dates, float x, float y) {
    if (!dates.empty()) return draw_text(screen, {x, y + screen.px(4)}, dates, {type::small, true});
    if (!of.beside.empty()) {
        draw_icon(screen, Icon::people, {x + screen.px(8), y + screen.px(bar) / 2}, 16, Ink::danger);
        x += screen.px(24);
    }
    const Action* action = screen.document().find(of.action);
    const bool blocked = action && !action->blocked.empty();
    if (of.late || blocked)
        draw_text(screen, {x, y + screen.px(4)}, screen.words(of.late ? "plan.late" : "plan.blocked"),
                  {type::small, true, Ink::danger});
}

}  // namespace

Target target_of(const Bar& of) { return of.phase ? Target(of.phase) : Target(of.action); }

std::string span_text(const Screen& screen, std::optional<Date> start, std::optional<Date> due) {
    const auto word = [&](std::optional<Date> date) {
        return date ? day(screen.language(), *date) : std::string(screen.words("plan.no_date"));
    };
    return word(start) + " → " + word(due);
}

void draw_bar_of(const Screen& screen, const ScheduleRow& row, const Calendar& calendar, float top) {
    const Bar& of = *row.bar;
    const float y = top + screen.px(schedule_row_height - bar) / 2;
    if (!of.start && !of.due)
        return draw_text(screen, {calendar.left + screen.px(8), y + screen.px(4)}, screen.words("plan.undated"),
                         {type::small, true, Ink::danger});
    const Extent at = extent_of(screen, {of.start, of.due}, calendar);
    const float end = std::min(screen.px(grip), (at.right - at.left) / 3);
    Days days{of.start, of.due};
    bool dragging = false;
    for (const auto& [part, extent] :
         {std::pair{Hold::whole, at}, std::pair{Hold::start, Extent{at.left, at.left + end}},
          std::pair{Hold::due, Extent{at.right - end, at.right}}}) {
        const Pull pulled = pull(screen, row, calendar, part, extent, y);
        if (pulled.by == 0) continue;
        days = dragged(of, part, pulled.by);
        dragging = true;
        if (pulled.let_go) write_days(screen, of, days);
    }
    const Extent shown = extent_of(screen, days, calendar);
    draw_ground_of(screen, of, days, shown, y);
    draw_remarks(screen, of, dragging ? span_text(screen, days.first, days.second) : "", shown.right + screen.px(8), y);
}

}  // namespace parcours
