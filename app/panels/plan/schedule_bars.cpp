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

/// What a bar may say: in a colour, and with a sign behind it.
struct BarSign {
    std::string_view word;
    std::optional<Icon> icon;
    Ink ink;
};
constexpr BarSign phase_sign{"plan.legend.phase", {}, Ink::accent},
    to_come_sign{"plan.legend.to_come", {}, Ink::text_soft},
    begun_sign{"action_status.in_progress", Icon::play, Ink::accent},
    done_sign{"action_status.done", Icon::check, Ink::kept_mark},
    late_sign{"plan.late", Icon::clock, Ink::not_kept_mark},
    blocked_sign{"plan.blocked", Icon::lock, Ink::not_kept_mark},
    beside_sign{"plan.legend.beside", Icon::people, Ink::danger},
    half_dated_sign{"plan.legend.half_dated", Icon::question, Ink::danger};

bool is_blocked(const Action* action) {
    return action && !action->blocked.empty() && action->status != ActionStatus::done;
}

const BarSign& sign_of(const Screen& screen, const Bar& of) {
    if (of.phase) return phase_sign;
    const Action* action = screen.document().find(of.action);
    if (of.late) return late_sign;
    if (is_blocked(action)) return blocked_sign;
    if (action && action->status == ActionStatus::done) return done_sign;
    return action && action->status == ActionStatus::in_progress ? begun_sign : to_come_sign;
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
                           colour(screen, loud(screen, sign_of(screen, of).ink), of.phase ? 1.f : 0.82f), screen.px(6));
    } else {
        list.AddRect({at.left, y}, {at.right, y + height}, colour(screen, Ink::danger), screen.px(6), 0, screen.px(2));
        draw_icon(screen, Icon::question, {(at.left + at.right) / 2, y + height / 2}, 16, Ink::danger);
    }
    if (is_chosen(screen, target_of(of)))
        list.AddRect({at.left - 2, y - 2}, {at.right + 2, y + height + 2}, colour(screen, Ink::text), screen.px(7), 0,
                     screen.px(2));
}

/// A sign, or a text, on the surface: no line of the calendar strikes it. Returns where the next one begins.
float remark(const Screen& screen, std::optional<Icon> icon, std::string_view text, Ink ink, float x, float y) {
    const Lettering bold{type::small, true, ink};
    const float pad = screen.px(4), picture = icon ? screen.px(20) : 0;
    const float words = text.empty() ? 0 : measured(screen, text, bold).x + pad;
    draw_ground(screen, {x, y}, {x + picture + words + pad, y + screen.px(bar)}, Ink::surface, 6);
    if (icon) draw_icon(screen, *icon, {x + screen.px(11), y + screen.px(bar) / 2}, 16, loud(screen, ink));
    draw_text(screen, {x + picture + pad, y + screen.px(4)}, text, bold);
    return x + picture + words + pad;
}

/// What is told behind the bar: its dates while it is dragged, else what is the matter with it.
void draw_remarks(const Screen& screen, const Bar& of, const std::string& dates, float x, float y) {
    if (!dates.empty()) return void(remark(screen, {}, dates, Ink::text, x, y));
    if (!of.beside.empty()) x = remark(screen, beside_sign.icon, "", beside_sign.ink, x, y);
    const BarSign& sign = sign_of(screen, of);
    if (!sign.icon) return;
    const bool trouble = of.late || &sign == &blocked_sign;
    x = remark(screen, sign.icon, trouble ? screen.words(sign.word) : std::string_view{},
               trouble ? Ink::danger : sign.ink, x, y);
    if (of.late && is_blocked(screen.document().find(of.action)))
        remark(screen, blocked_sign.icon, screen.words(blocked_sign.word), Ink::danger, x, y);
}

/// A bar that is out of sight: an arrow at the side where it is, which goes there.
void point_to(const Screen& screen, const ScheduleRow& row, const Calendar& calendar, Extent at, float y) {
    const bool before = at.right < calendar.seen_left;
    if (!before && at.left < calendar.seen_right) return;
    const float size = screen.px(bar);
    ImGui::SetCursorScreenPos({before ? calendar.seen_left : calendar.seen_right - size, y});
    const std::string label = std::string(screen.words("plan.schedule.go")) + " " + row.title + "##go";
    const Touch arrow = touch(screen, label.c_str(), {size, size});
    draw_ground(screen, arrow.min, arrow.max, arrow.hovered ? Ink::accent_soft : Ink::lane, 6);
    draw_icon(screen, before ? Icon::left : Icon::right, arrow.middle(), 16, sign_of(screen, *row.bar).ink);
    hint(screen, told_of(screen, row));
    if (!arrow.pressed) return;
    screen.out.post(Select{{target_of(*row.bar)}});
    ImGui::SetScrollX(at.left - calendar.left - (calendar.seen_right - calendar.seen_left) / 4);
}

/// A row without any date takes a bar drawn over it, from the day pressed to the day let go.
void take_bar(const Screen& screen, const ScheduleRow& row, const Calendar& calendar, float y) {
    ImGui::SetCursorScreenPos({calendar.seen_left, y});
    const std::string label = std::string(screen.words("plan.schedule.draw")) + " " + row.title + "##draw";
    const Touch over =
        touch(screen, label.c_str(), {std::max(calendar.seen_right - calendar.seen_left, 1.f), screen.px(bar)});
    const bool released = ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(0);
    if (over.held && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return ImGui::ClearActiveID();
    if ((!over.held && !released) || !ImGui::IsMouseDragPastThreshold(0)) {
        if (over.pressed || over.reached) screen.out.post(Select{{target_of(*row.bar)}});
        if (over.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        draw_text(screen, {calendar.seen_left + screen.px(8), y + screen.px(4)},
                  screen.words(over.hovered ? "plan.schedule.draw_advice" : "plan.undated"),
                  {type::small, true, over.hovered ? Ink::accent : Ink::danger});
        return;
    }
    const ImGuiIO& io = ImGui::GetIO();
    const auto [from, to] = std::minmax(io.MouseClickedPos[0].x, io.MousePos.x);
    const Days days{calendar.day_at(from), calendar.day_at(to)};
    if (released) return write_days(screen, *row.bar, days);
    const Extent at = extent_of(screen, days, calendar);
    ImGui::GetWindowDrawList()->AddRectFilled({at.left, y}, {at.right, y + screen.px(bar)},
                                              colour(screen, Ink::accent, 0.6f), screen.px(6));
    draw_remarks(screen, *row.bar, span_text(screen, days.first, days.second), at.right + screen.px(8), y);
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
    if (!of.start && !of.due) return take_bar(screen, row, calendar, y);
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
    const float behind = std::max(shown.right + screen.px(8), calendar.seen_left + screen.px(bar + 4));
    draw_remarks(screen, of, dragging ? span_text(screen, days.first, days.second) : "", behind, y);
    if (!dragging) point_to(screen, row, calendar, shown, y);
}

void draw_bar_legend(const Screen& screen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + room(), line = screen.px(28), swatch = screen.px(26);
    ImVec2 next = at;
    for (const BarSign* sign : {&phase_sign, &to_come_sign, &begun_sign, &done_sign, &late_sign, &blocked_sign,
                                &beside_sign, &half_dated_sign}) {
        const std::string word(screen.words(sign->word));
        const float picture = sign->icon ? screen.px(20) : 0;
        const float width = swatch + picture + measured(screen, word, small_print).x + screen.px(space::wide + 8);
        if (next.x > at.x && next.x + width > right) next = {at.x, next.y + line};
        const ImVec2 max{next.x + swatch, next.y + screen.px(20)};
        if (sign == &half_dated_sign)
            draw_border(screen, {next.x, next.y + screen.px(6)}, max, sign->ink, 4, 2);
        else if (sign != &beside_sign)
            draw_ground(screen, {next.x, next.y + screen.px(6)}, max, loud(screen, sign->ink), 4);
        const float x = sign == &beside_sign ? next.x : max.x + screen.px(4);
        if (sign->icon)
            draw_icon(screen, *sign->icon, {x + screen.px(9), next.y + screen.px(13)}, 16, loud(screen, sign->ink));
        draw_text(screen, {x + picture + screen.px(2), next.y + screen.px(2)}, word, small_print);
        next.x += width - (sign == &beside_sign ? swatch : 0);
    }
    ImGui::Dummy({1, next.y + line - at.y});
}

}  // namespace parcours
