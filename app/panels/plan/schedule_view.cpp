// The schedule: phases of the approach and actions as bars over weeks or months.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float label_width = 330, row_height = 48, head_height = 56;  // units

struct Calendar {
    Date first, end;
    float left, day_width;  // pixels
    float x(Date day) const { return left + static_cast<float>(day.days - first.days) * day_width; }
};

struct Row {
    const Bar* bar;
    std::string title, under;
};

std::vector<Row> rows_of(const Screen& screen, const Schedule& schedule) {
    std::vector<Row> rows;
    for (const Bar& bar : schedule.phases)
        if (const Phase* phase = screen.document().find(bar.phase))
            rows.push_back({&bar, phase->title.empty() ? phase->ref : phase->title, phase->description});
    for (const Bar& bar : schedule.actions)
        if (const Action* action = screen.document().find(bar.action))
            rows.push_back({&bar, action->ref + " " + action->title, action->lead});
    return rows;
}

Target target_of(const Bar& bar) { return bar.phase ? Target(bar.phase) : Target(bar.action); }

std::string month_word(const Screen& screen, const Month& month, float width) {
    const std::string key = "month." + std::to_string(month.month);
    const std::string whole = std::string(screen.words(key)) + " " + std::to_string(month.year);
    if (measured(screen, whole, {type::small, true}).x < width) return whole;
    return std::string(screen.words(key + ".short"));
}

void draw_calendar(const Screen& screen, const Schedule& schedule, const Calendar& calendar, ImVec2 at, float bottom) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool months = screen.state.planning.look.months;
    for (const Month& month : schedule.months) {
        const float left = std::max(calendar.x(month.first), at.x), right = calendar.x(month.end);
        list.AddLine({left, at.y}, {left, bottom}, colour(screen, Ink::line_strong), screen.px(1));
        draw_line(screen, {left + screen.px(6), at.y + screen.px(6)},
                  month_word(screen, month, right - left - screen.px(12)), {type::small, true},
                  std::max(right - left - screen.px(8), 1.f));
    }
    if (months) return;
    for (const Week& week : schedule.weeks) {
        const float x = calendar.x(week.monday);
        list.AddLine({x, at.y + screen.px(28)}, {x, bottom}, colour(screen, Ink::line), screen.px(1));
        draw_line(screen, {x + screen.px(4), at.y + screen.px(32)},
                  screen.words("plan.week", {{"n", std::to_string(week.number)}}), {type::small, false, Ink::text_soft},
                  calendar.day_width * 7 - screen.px(4));
    }
}

Ink ink_of(const Screen& screen, const Bar& bar) {
    if (bar.phase) return Ink::accent;
    const Action* action = screen.document().find(bar.action);
    if (bar.late || (action && !action->blocked.empty())) return Ink::not_kept_mark;
    if (action && action->status == ActionStatus::done) return Ink::kept_mark;
    return action && action->status == ActionStatus::in_progress ? Ink::accent : Ink::text_soft;
}

std::string names_of(const Screen& screen, const std::vector<Id<Action>>& actions) {
    std::string names;
    for (const Id<Action> id : actions)
        if (const Action* action = screen.document().find(id)) names += (names.empty() ? "" : ", ") + action->ref;
    return names;
}

std::string told_of(const Screen& screen, const Row& row) {
    const Bar& bar = *row.bar;
    std::string text = row.title;
    const auto word = [&](std::optional<Date> date) {
        return date ? day(screen.language(), *date) : std::string(screen.words("plan.no_date"));
    };
    text += "\n" + word(bar.start) + " → " + word(bar.due);
    if (bar.late) text += "\n" + std::string(screen.words("plan.late"));
    if (bar.crossed) text += "\n" + std::string(screen.words("plan.crossed"));
    if (!bar.beside.empty()) text += "\n" + screen.words("plan.beside", {{"refs", names_of(screen, bar.beside)}});
    return text;
}

/// What is dated on one side only is drawn open on the other.
void draw_bar_of(const Screen& screen, const Row& row, const Calendar& calendar, float top) {
    const Bar& bar = *row.bar;
    const float height = screen.px(26), y = top + (screen.px(row_height) - height) / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (!bar.start && !bar.due) {
        draw_line(screen, {calendar.left + screen.px(8), y + screen.px(4)}, screen.words("plan.undated"),
                  {type::small, true, Ink::danger}, screen.px(400));
        return;
    }
    const Date from = bar.start.value_or(Date{bar.due->days - 7}), to = bar.due.value_or(Date{bar.start->days + 7});
    const float left = calendar.x(std::min(from, to)),
                right = std::max(calendar.x({std::max(from, to).days + 1}), left + screen.px(10));
    const Ink ink = ink_of(screen, bar);
    ImGui::SetCursorScreenPos({left, y});
    ImGui::SetNextItemAllowOverlap();
    const Touch at = touch(screen, (row.title + "##bar").c_str(), {right - left, height});
    hint(screen, told_of(screen, row));
    if (at.pressed || at.reached) screen.out.post(Select{{target_of(bar)}});
    if (bar.dated()) {
        list.AddRectFilled({left, y}, {right, y + height}, colour(screen, ink, bar.phase ? 1.f : 0.82f), screen.px(6));
    } else {
        list.AddRect({left, y}, {right, y + height}, colour(screen, Ink::danger), screen.px(6), 0, screen.px(2));
        draw_icon(screen, Icon::question, {(left + right) / 2, y + height / 2}, 16, Ink::danger);
    }
    if (is_chosen(screen, target_of(bar)))
        list.AddRect({left - 2, y - 2}, {right + 2, y + height + 2}, colour(screen, Ink::text), screen.px(7), 0,
                     screen.px(2));
    float x = right + screen.px(8);
    if (!bar.beside.empty()) {
        draw_icon(screen, Icon::people, {x + screen.px(8), y + height / 2}, 16, Ink::danger);
        x += screen.px(24);
    }
    if (bar.late)
        draw_line(screen, {x, y + screen.px(4)}, screen.words("plan.late"), {type::small, true, Ink::danger},
                  screen.px(160));
}

void draw_labels(const Screen& screen, const std::vector<Row>& rows, float height) {
    region(screen, "labels", {{screen.px(label_width), height}, {}, 0, 0, false}, [&] {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
        ImGui::Dummy({1, screen.px(head_height)});
        for (const Row& row : rows) {
            const Target shown = target_of(*row.bar);
            const Touch at = touch(
                screen, (row.title + "##row" + std::to_string(row.bar->phase.value + row.bar->action.value)).c_str(),
                {room(), screen.px(row_height)});
            if (at.pressed || at.reached) screen.out.post(Select{{shown}});
            if (is_chosen(screen, shown) || at.hovered)
                draw_ground(screen, at.min, at.max, is_chosen(screen, shown) ? Ink::accent_soft : Ink::lane, 6);
            const float width = at.max.x - at.min.x - screen.px(16);
            const float x = at.min.x + screen.px(8);
            const float y = at.min.y + screen.px(row.under.empty() ? 14 : 5);
            draw_line(screen, {x, y}, row.title, {type::body, row.bar->phase.value != 0}, width);
            if (!row.under.empty())
                draw_line(screen, {x, at.min.y + screen.px(26)}, row.under, {type::small, false, Ink::text_soft},
                          width);
        }
        ImGui::PopStyleVar();
    });
}

void draw_chart(const Screen& screen, const Schedule& schedule, const std::vector<Row>& rows, float height) {
    if (!schedule.first)
        return write(screen, screen.words("plan.schedule.undated"), {type::body, false, Ink::text_soft});
    const bool months = screen.state.planning.look.months;
    region(screen, "bars", {{0, height}, Ink::surface, 0, 10, false, true}, [&] {
        const Date first = schedule.weeks.front().monday, end{schedule.weeks.back().monday.days + 7};
        const auto days = static_cast<float>(end.days - first.days);
        const float least = screen.px(months ? 3.2f : 7.f);
        const float spare = screen.px(150);  // for what is told behind the last bar
        const Calendar calendar{first, end, ImGui::GetCursorScreenPos().x, std::max(least, (room() - spare) / days)};
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float top = at.y + screen.px(head_height);
        draw_calendar(screen, schedule, calendar, at, at.y + height);
        for (std::size_t i = 0; i < rows.size(); ++i)
            draw_bar_of(screen, rows[i], calendar, top + static_cast<float>(i) * screen.px(row_height));
        if (const auto now = today(screen); now && *now >= first && *now <= end)
            ImGui::GetWindowDrawList()->AddLine({calendar.x(*now), at.y}, {calendar.x(*now), at.y + height},
                                                colour(screen, Ink::danger), screen.px(2));
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy({days * calendar.day_width + spare, height - screen.px(space::large)});
    });
}

std::string facts_of(const Screen& screen, const Schedule& schedule) {
    const auto count = [](const std::vector<Bar>& bars, auto&& is) {
        return std::to_string(std::count_if(bars.begin(), bars.end(), is));
    };
    return screen.words("plan.schedule.facts",
                        {{"weeks", std::to_string(schedule.weeks.size())},
                         {"undated", std::to_string(schedule.without_dates)},
                         {"beside", count(schedule.actions, [](const Bar& bar) { return !bar.beside.empty(); })},
                         {"late", count(schedule.actions, [](const Bar& bar) { return bar.late; })}});
}

void draw_buttons(const Screen& screen) {
    const std::array choices{Choice{std::string(screen.words("plan.weeks")), {}, {}},
                             Choice{std::string(screen.words("plan.months")), {}, {}}};
    const bool months = screen.state.planning.look.months;
    if (const auto chosen = segmented(screen, "scale", choices, std::size_t{months}, screen.px(220)))
        show_plan(screen, &PlanLook::months, *chosen == 1);
    ImGui::SameLine(0, screen.px(space::small));
    if (button(screen, screen.word("edit.add_phase"), {Tone::primary, Icon::add, screen.px(210)})) {
        Phase phase;
        phase.title = screen.words("plan.phase.new");
        phase.start = today(screen);
        if (phase.start) phase.due = Date{phase.start->days + 20};
        add_and_show(screen, phase);
    }
}

}  // namespace

void draw_schedule(const Screen& screen) {
    region(screen, "schedule", {{0, 0}, Ink::canvas, space::large}, [&] {
        const Schedule& schedule = screen.derived.schedule(today(screen));
        plan_head(screen, screen.words("view.schedule"), facts_of(screen, schedule), screen.px(440),
                  [&] { draw_buttons(screen); });
        const auto rows = rows_of(screen, schedule);
        if (rows.empty())
            return draw_empty(screen, Icon::calendar, screen.words("plan.schedule.none"),
                              screen.words("plan.schedule.none_advice"));
        const float height =
            screen.px(head_height + space::large) + static_cast<float>(rows.size()) * screen.px(row_height);
        draw_labels(screen, rows, height);
        ImGui::SameLine(0, 0);
        draw_chart(screen, schedule, rows, height);
    });
}

}  // namespace parcours
