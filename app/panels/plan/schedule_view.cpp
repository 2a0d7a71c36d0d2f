// The schedule: phases of the approach and actions as bars over weeks or months.
#include <algorithm>
#include <utility>

#include "app/numbers.h"
#include "app/panels/plan/schedule_bars.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float schedule_head_height = 56;  // units

float label_width(const Screen& screen) { return std::clamp(room() * 0.3f, screen.px(330), screen.px(500)); }

std::vector<ScheduleRow> rows_of(const Screen& screen, const Schedule& schedule) {
    std::vector<ScheduleRow> rows;
    for (const Bar& bar : schedule.phases)
        if (const Phase* phase = screen.document().find(bar.phase))
            rows.push_back(
                {&bar, phase->title.empty() ? phase->ref : phase->title, span_text(screen, bar.start, bar.due)});
    for (const Bar& bar : schedule.actions)
        if (const Action* action = screen.document().find(bar.action))
            rows.push_back({&bar, action->ref + " " + action->title, action->lead});
    return rows;
}

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
        list.AddLine({left, at.y}, {left, bottom}, colour(screen, Ink::line_strong, 0.5f), screen.px(1));
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

void draw_labels(const Screen& screen, const std::vector<ScheduleRow>& rows, float height) {
    region(screen, "labels", {{label_width(screen), height}, {}, 0, 0, false}, [&] {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
        ImGui::Dummy({1, screen.px(schedule_head_height)});
        for (const ScheduleRow& row : rows) {
            const Target shown = target_of(*row.bar);
            const Touch at = touch(
                screen, (row.title + "##row" + std::to_string(row.bar->phase.value + row.bar->action.value)).c_str(),
                {room(), screen.px(schedule_row_height)});
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

void draw_chart(const Screen& screen, const Schedule& schedule, const std::vector<ScheduleRow>& rows, float height) {
    if (!schedule.first)
        return write(screen, screen.words("plan.schedule.undated"), {type::body, false, Ink::text_soft});
    const bool months = screen.state.planning.look.months;
    const Date first = schedule.weeks.front().monday, end{schedule.weeks.back().monday.days + 7};
    const auto days = static_cast<float>(end.days - first.days);
    const float spare = screen.px(150);  // for what is told behind the last bar
    const float day_width = std::max(screen.px(months ? 3.2f : 7.f), (room() - spare) / days);
    // The first sight of each scale is of today, with something of what went before.
    int& scale = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("scale"), -1);
    ImGui::SetNextWindowContentSize({days * day_width + spare, 0});
    if (const auto now = today(screen); now && std::exchange(scale, int{months}) != int{months})
        ImGui::SetNextWindowScroll(
            {std::max(0.f, static_cast<float>(now->days - first.days) * day_width - room() / 3), -1});
    region(screen, "bars", {{0, height}, Ink::surface, 0, 10, false, true}, [&] {
        const Calendar calendar{first, end, ImGui::GetCursorScreenPos().x, day_width};
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float top = at.y + screen.px(schedule_head_height);
        draw_calendar(screen, schedule, calendar, at, at.y + height);
        for (std::size_t i = 0; i < rows.size(); ++i)
            draw_bar_of(screen, rows[i], calendar, top + static_cast<float>(i) * screen.px(schedule_row_height));
        if (const auto now = today(screen); now && *now >= first && *now <= end)
            ImGui::GetWindowDrawList()->AddLine({calendar.x(*now), at.y}, {calendar.x(*now), at.y + height},
                                                colour(screen, Ink::danger), screen.px(2));
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy({days * day_width + spare, height - screen.px(space::large)});
    });
}

std::string facts_of(const Screen& screen, const Schedule& schedule) {
    std::string text = screen.words.count("plan.schedule.weeks", schedule.weeks.size());
    const auto add = [&](std::string_view key, auto n) {
        if (n > 0) text += " · " + screen.words.count(key, static_cast<std::size_t>(n));
    };
    const auto& all = schedule.actions;
    add("plan.schedule.late", std::count_if(all.begin(), all.end(), [](const Bar& bar) { return bar.late; }));
    add("plan.schedule.undated_count", schedule.without_dates);
    add("plan.schedule.beside",
        std::count_if(all.begin(), all.end(), [](const Bar& bar) { return !bar.beside.empty(); }));
    return text + " · " + std::string(screen.words("plan.schedule.drag"));
}

void draw_schedule_buttons(const Screen& screen) {
    const std::array choices{Choice{std::string(screen.words("plan.weeks")), {}, {}},
                             Choice{std::string(screen.words("plan.months")), {}, {}}};
    const bool months = screen.state.planning.look.months;
    if (const auto chosen = segmented(screen, "scale", choices, std::size_t{months}, screen.px(220)))
        show_plan(screen, &PlanLook::months, *chosen == 1);
    ImGui::SameLine(0, screen.px(space::small));
    if (button(screen, screen.word("edit.add_phase"), {Tone::primary, Icon::add, screen.px(300)})) {
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
        plan_head(screen, screen.words("view.schedule"), facts_of(screen, schedule), screen.px(530),
                  [&] { draw_schedule_buttons(screen); });
        const auto rows = rows_of(screen, schedule);
        if (rows.empty())
            return draw_empty(screen, Icon::calendar, screen.words("plan.schedule.none"),
                              screen.words("plan.schedule.none_advice"));
        const float height = screen.px(schedule_head_height + space::large) +
                             static_cast<float>(rows.size()) * screen.px(schedule_row_height);
        draw_labels(screen, rows, height);
        ImGui::SameLine(0, 0);
        draw_chart(screen, schedule, rows, height);
    });
}

}  // namespace parcours
