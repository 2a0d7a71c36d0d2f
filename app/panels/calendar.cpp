#include "app/panels/calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/numbers.h"
#include "app/today.h"

namespace parcours {
namespace {

constexpr int first_month = 12 * 1, last_month = 12 * 9998 + 11;
constexpr float cell = 44;  // units

struct Shown {
    std::optional<Date> value;
    Date today;
    int month = 0;
    bool appearing = false;
};

void write_in(const Screen& screen, std::string_view text, ImVec2 min, ImVec2 max, Lettering lettering) {
    const ImVec2 size = measured(screen, text, lettering);
    draw_text(screen, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, text, lettering);
}

/// The month's name between the buttons that turn the page.
int turned(const Screen& screen, const Shown& shown) {
    int month = shown.month;
    const float width = screen.px(cell * 7);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (icon_button(screen, screen.word("calendar.previous"), Icon::left)) --month;
    ImGui::SameLine(width - screen.px(cell - space::medium));
    if (icon_button(screen, screen.word("calendar.next"), Icon::right)) ++month;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) --month;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) ++month;
    const std::string title(screen.words(fmt::format("month.{}", shown.month % 12 + 1)));
    write_in(screen, title + " " + std::to_string(shown.month / 12), corner,
             {corner.x + width, corner.y + screen.px(target)}, {type::body, true});
    return std::clamp(month, first_month, last_month);
}

bool draw_day(const Screen& screen, const Shown& shown, Date date) {
    const bool inside = month_count(date) == shown.month, on = shown.value == date;
    const Touch at = touch(screen, long_day(screen.language(), date).c_str(), {screen.px(cell), screen.px(cell)});
    if (shown.appearing && date == shown.value.value_or(shown.today)) ImGui::SetItemDefaultFocus();
    if (on || at.hovered) draw_ground(screen, at.min, at.max, on ? Ink::accent : Ink::lane);
    if (date == shown.today) draw_border(screen, at.min, at.max, Ink::accent, rounding, 1.5f);
    const Ink ink = on ? Ink::on_accent : inside ? Ink::text : Ink::text_soft;
    write_in(screen, std::to_string(calendar_day(date).day), at.min, at.max, {type::small, on, ink});
    return at.pressed;
}

std::optional<Date> draw_month(const Screen& screen, const Shown& shown) {
    std::optional<Date> chosen;
    const Date first = first_of_month(shown.month);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float side = screen.px(cell), head = screen.px(28);
    for (int day = 0; day < 7; ++day) {
        const ImVec2 min{corner.x + side * static_cast<float>(day), corner.y};
        write_in(screen, screen.words(fmt::format("weekday.{}", day + 1)), min, {min.x + side, min.y + head},
                 {type::small, true, Ink::text_soft});
    }
    const int before = weekday_of(first);
    const int weeks = (before + first_of_month(shown.month + 1).days - first.days + 6) / 7;
    for (int place = 0; place < weeks * 7; ++place) {
        ImGui::SetCursorScreenPos(
            {corner.x + side * static_cast<float>(place % 7), corner.y + head + side * static_cast<float>(place / 7)});
        const Date date{first.days - before + place};
        if (draw_day(screen, shown, date)) chosen = date;
    }
    return chosen;
}

}  // namespace

Date first_of_month(int month) {
    return date_from_iso(fmt::format("{:04}-{:02}-01", month / 12, month % 12 + 1)).value_or(Date{});
}

int month_count(Date date) {
    const YearMonthDay day = calendar_day(date);
    return day.year * 12 + day.month - 1;
}

int weekday_of(Date date) {
    constexpr int first_was = 3;  // 1970 began on a Thursday
    return ((date.days + first_was) % 7 + 7) % 7;
}

std::optional<Date> calendar_button(const Screen& screen, const std::string& label, std::optional<Date> value) {
    const std::string popup = label + "##calendar";
    const ImGuiID key = ImGui::GetID((label + "##month").c_str());
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const Date now = today();
    if (icon_button(screen, label.c_str(), Icon::calendar)) {
        storage->SetInt(key, month_count(value.value_or(now)));
        ImGui::OpenPopup(popup.c_str());
    }
    std::optional<Date> chosen;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::medium), screen.px(space::medium)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, screen.px(space::tight)});
    if (ImGui::BeginPopup(popup.c_str())) {
        Shown shown{value, now, std::clamp(storage->GetInt(key), first_month, last_month), ImGui::IsWindowAppearing()};
        const int month = turned(screen, shown);
        chosen = draw_month(screen, shown);
        storage->SetInt(key, month);
        if (chosen) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return chosen;
}

}  // namespace parcours
