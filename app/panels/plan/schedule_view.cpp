// The schedule: phases of the approach and actions as bars over weeks or months.
#include <algorithm>
#include <utility>

#include "app/look/pinned.h"
#include "app/panels/plan/schedule_bars.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr float schedule_head_height = 56;  // units

std::vector<ScheduleRow> rows_of(const Screen& screen, const Schedule& schedule) {
    std::vector<ScheduleRow> rows;
    for (const Bar& bar : schedule.phases)
        if (const Phase* phase = screen.document().find(bar.phase))
            rows.push_back(
                {&bar, phase->title.empty() ? phase->ref : phase->title, span_text(screen, bar.start, bar.due), false});
    for (const Bar& bar : schedule.actions)
        if (const Action* action = screen.document().find(bar.action)) {
            const bool alone = is_blank(action->lead);
            rows.push_back({&bar, action->ref + " " + action->title,
                            alone ? std::string(screen.words("plan.schedule.no_lead")) : action->lead, alone});
        }
    return rows;
}

/// The page of the schedule: labels stay at its left, months and weeks at its top.
struct SchedulePage {
    Pinned grid;
    Calendar calendar;
    const Ruling& ruled;
    const std::vector<ScheduleRow>& rows;

    float top_of(const Screen& screen, std::size_t row) const {
        return grid.origin.y + grid.head + static_cast<float>(row) * screen.px(schedule_row_height);
    }
};

/// All months are named alike: whole where the widest has room in its month, else short.
bool month_names_fit(const Screen& screen, float day_width) {
    float widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = std::max(
            widest,
            measured(screen, std::string(screen.words("month." + std::to_string(month))) + " 2026", {type::small, true})
                .x);
    return widest + screen.px(space::medium) < day_width * 28;
}

void draw_months(const Screen& screen, const SchedulePage& page) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Calendar& calendar = page.calendar;
    const float top = page.grid.head_top();
    const bool whole = month_names_fit(screen, calendar.day_width);
    for (const Month& month : page.ruled.months) {
        const float left = std::max(calendar.x(month.first), calendar.seen_left);
        const float right = std::min(calendar.x(month.end), calendar.seen_right);
        if (right <= left) continue;
        list.AddLine({left, top}, {left, page.grid.head_bottom()}, colour(screen, Ink::line_strong), screen.px(1));
        const std::string name(screen.words("month." + std::to_string(month.month) + (whole ? "" : ".short")));
        for (const std::string& text : {name + " " + std::to_string(month.year), name})
            if (measured(screen, text, {type::small, true}).x + screen.px(8) < right - left) {
                draw_text(screen, {left + screen.px(6), top + screen.px(6)}, text, {type::small, true});
                break;
            }
    }
}

void draw_weeks(const Screen& screen, const SchedulePage& page) {
    const Calendar& calendar = page.calendar;
    for (const Week& week : page.ruled.weeks) {
        const float x = calendar.x(week.monday);
        if (x < calendar.seen_left || x > calendar.seen_right) continue;
        draw_line(screen, {x + screen.px(4), page.grid.head_top() + screen.px(32)},
                  screen.words("plan.week", {{"n", std::to_string(week.number)}}), {type::small, false, Ink::text_soft},
                  calendar.day_width * 7 - screen.px(4));
    }
}

void draw_lines(const Screen& screen, const SchedulePage& page, bool months) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = page.grid.head_bottom(), bottom = page.grid.seen_max.y;
    if (!months)
        for (const Week& week : page.ruled.weeks)
            list.AddLine({page.calendar.x(week.monday), top}, {page.calendar.x(week.monday), bottom},
                         colour(screen, Ink::line), screen.px(1));
    for (const Month& month : page.ruled.months)
        list.AddLine({page.calendar.x(month.first), top}, {page.calendar.x(month.first), bottom},
                     colour(screen, Ink::line_strong, 0.5f), screen.px(1));
    if (const auto now = today(screen))
        list.AddLine({page.calendar.x(*now), top}, {page.calendar.x(*now), bottom}, colour(screen, Ink::danger),
                     screen.px(2));
}

void draw_today(const Screen& screen, const SchedulePage& page) {
    const auto now = today(screen);
    if (!now) return;
    const std::string word(screen.words("plan.schedule.today"));
    const Lettering lettering{type::small, true, Ink::danger};
    const float x = page.calendar.x(*now), bottom = page.grid.head_bottom(),
                width = measured(screen, word, lettering).x;
    const ImVec2 min{x - width / 2 - screen.px(6), bottom - screen.px(26)}, max{x + width / 2 + screen.px(6), bottom};
    draw_ground(screen, min, max, Ink::surface, 4);
    draw_text(screen, {x - width / 2, min.y + screen.px(2)}, word, lettering);
}

void draw_label(const Screen& screen, const SchedulePage& page, std::size_t place) {
    const ScheduleRow& row = page.rows[place];
    const Target shown = target_of(*row.bar);
    ImGui::SetCursorScreenPos({page.grid.lead_left(), page.top_of(screen, place)});
    const std::string id = "##row" + std::to_string(row.bar->phase.value + row.bar->action.value);
    const Touch at = touch(screen, (row.title + id).c_str(), {page.grid.lead, screen.px(schedule_row_height)});
    if (at.pressed || at.reached) screen.out.post(Select{{shown}});
    if (at.reached) page.grid.uncover({page.grid.lead_right(), at.min.y});
    const bool on = is_chosen(screen, shown);
    if (on || at.hovered) draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : Ink::lane, 6);
    const float width = at.max.x - at.min.x - screen.px(16), x = at.min.x + screen.px(8);
    const Lettering title{type::body, row.bar->phase.value != 0};
    draw_line(screen, {x, at.min.y + screen.px(5)}, row.title, title, width);
    draw_line(screen, {x, at.min.y + screen.px(26)}, row.under,
              {type::small, row.lacks_lead, row.lacks_lead ? Ink::danger : Ink::text_soft}, width);
    if (measured(screen, row.title, title).x > width) hint(screen, row.title);
}

/// What was chosen elsewhere, or just now by its label, is brought into sight once.
void follow_selection(const Screen& screen, const SchedulePage& page) {
    int& followed = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("followed"), 0);
    const Targets& selection = screen.state.selection;
    const ScheduleRow* chosen = nullptr;
    for (const ScheduleRow& row : page.rows)
        if (selection.size() == 1 && selection.front() == target_of(*row.bar)) chosen = &row;
    const int now = chosen ? static_cast<int>(mixed(chosen->bar->phase.value + chosen->bar->action.value)) : 0;
    if (std::exchange(followed, now) == now || !chosen) return;
    const float top = page.top_of(screen, static_cast<std::size_t>(chosen - page.rows.data()));
    if (top < page.grid.head_bottom() || top + screen.px(schedule_row_height) > page.grid.seen_max.y)
        ImGui::SetScrollFromPosY(top - page.grid.seen_min.y, 0.5f);
    const Bar& bar = *chosen->bar;
    if (!bar.start && !bar.due) return;
    const Calendar& calendar = page.calendar;
    const float left = calendar.x(bar.start ? *bar.start : *bar.due), right = calendar.x(bar.due.value_or(*bar.start));
    if (right < calendar.seen_left || left > calendar.seen_right)
        ImGui::SetScrollX(left - calendar.left - (calendar.seen_right - calendar.seen_left) / 4);
}

void draw_page(const Screen& screen, SchedulePage& page, float day_width, float lead) {
    Pinned& grid = page.grid;
    grid.origin = ImGui::GetCursorScreenPos();
    see_window(grid);
    grid.seen_max.x -= ImGui::GetStyle().ScrollbarSize;
    grid.lead = lead;
    grid.head = screen.px(schedule_head_height);
    const Date first = page.ruled.weeks.front().monday, end{page.ruled.weeks.back().monday.days + 7};
    grid.size = {lead + static_cast<float>(end.days - first.days) * day_width,
                 grid.head + static_cast<float>(page.rows.size()) * screen.px(schedule_row_height)};
    page.calendar = {first, end, grid.origin.x + lead, day_width, grid.lead_right(), grid.seen_max.x};
    grid.clip_body();
    draw_lines(screen, page, screen.state.planning.look.months);
    for (std::size_t i = 0; i < page.rows.size(); ++i)
        draw_bar_of(screen, page.rows[i], page.calendar, page.top_of(screen, i));
    Pinned::end_clip();
    grid.clip_lead();
    draw_ground(screen, {grid.lead_left(), grid.head_bottom()}, {grid.lead_right(), grid.seen_max.y}, Ink::canvas, 0);
    for (std::size_t i = 0; i < page.rows.size(); ++i) draw_label(screen, page, i);
    Pinned::end_clip();
    draw_ground(screen, {grid.seen_min.x, grid.head_top()}, {grid.seen_max.x, grid.head_bottom()}, Ink::lane, 0);
    grid.clip_head();
    draw_months(screen, page);
    if (!screen.state.planning.look.months) draw_weeks(screen, page);
    draw_today(screen, page);
    Pinned::end_clip();
    follow_selection(screen, page);
    ImGui::SetCursorScreenPos({grid.origin.x + grid.size.x - 1, grid.origin.y + grid.size.y - 1});
    ImGui::Dummy({1, 1});
}

void draw_chart(const Screen& screen, const Schedule& schedule, const std::vector<ScheduleRow>& rows) {
    const bool months = screen.state.planning.look.months;
    if (!schedule.first && !today(screen)) return;
    const Date now = today(screen).value_or(schedule.first.value_or(Date{}));
    const Ruling ruled = calendar_to_draw_on(schedule, now);
    const float lead = std::clamp(room() * 0.3f, screen.px(160), screen.px(500));
    const float days = static_cast<float>(ruled.weeks.size()) * 7;
    const float seen = std::max(room() - lead - ImGui::GetStyle().ScrollbarSize, screen.px(100));
    const float day_width = std::max(screen.px(months ? 3.2f : 7.f), seen / days);
    // The first sight of each scale is of today, with something of what went before.
    int& scale = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("scale"), -1);
    ImGui::SetNextWindowContentSize({lead + days * day_width, 0});
    const int now_shown = int{months} + 2 * static_cast<int>(screen.unit * 100);
    if (today(screen) && std::exchange(scale, now_shown) != now_shown)
        ImGui::SetNextWindowScroll(
            {std::max(0.f, static_cast<float>(now.days - ruled.weeks.front().monday.days) * day_width - seen / 3), -1});
    const float whole = screen.px(schedule_head_height) +
                        static_cast<float>(rows.size()) * screen.px(schedule_row_height) +
                        ImGui::GetStyle().ScrollbarSize;
    const float height = std::clamp(whole, screen.px(200), std::max(ImGui::GetContentRegionAvail().y, screen.px(200)));
    SchedulePage page{{}, {}, ruled, rows};
    region(screen, "bars", {{0, height}, Ink::surface, 0, 10, true, true},
           [&] { draw_page(screen, page, day_width, lead); });
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
        draw_bar_legend(screen);
        draw_chart(screen, schedule, rows);
    });
}

}  // namespace parcours
