#include <algorithm>

#include "app/panels/plan/plan.h"

namespace parcours {

void plan_head(const Screen& screen, std::string_view title, const std::string& facts, float buttons_width,
               const std::function<void()>& buttons) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float whole = room();
    // In a narrow window the buttons stand below the words.
    const bool below = buttons_width > 0 && whole - buttons_width < screen.px(280);
    const float words = below ? whole : std::max(whole - buttons_width - screen.px(space::large), screen.px(160));
    draw_line(screen, at, title, {type::title, true}, words);
    const float line = measured(screen, "X", {type::title, true}).y + screen.px(space::tight);
    const Lettering soft{type::small, false, Ink::text_soft};
    draw_text(screen, {at.x, at.y + line}, facts, soft, words);
    const float height = line + measured(screen, facts, soft, words).y;
    ImGui::SetCursorScreenPos(below ? ImVec2{at.x, at.y + height + screen.px(space::small)}
                                    : ImVec2{at.x + std::max(0.f, whole - buttons_width), at.y});
    buttons();
    ImGui::SetCursorScreenPos(at);
    const float tall =
        below ? height + screen.px(space::small) + screen.px(target) : std::max(height, screen.px(target));
    ImGui::Dummy({1, tall});
    gap(screen, space::medium);
}

Touch plan_row(const Screen& screen, const std::string& label, const Target& shown, float height) {
    ImGui::SetNextItemAllowOverlap();
    const Touch at = touch(screen, label.c_str(), {room(), height});
    if (at.pressed || at.reached) screen.out.post(Select{{shown}});
    const bool on = is_chosen(screen, shown);
    draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : at.hovered ? Ink::lane : Ink::surface);
    draw_border(screen, at.min, at.max, on ? Ink::accent : Ink::line);
    return at;
}

void tile(const Screen& screen, const std::string& label, const std::string& figure, Ink ink, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{width, screen.px(76)};
    draw_ground(screen, at, {at.x + size.x, at.y + size.y}, Ink::surface, 10);
    draw_border(screen, at, {at.x + size.x, at.y + size.y}, Ink::line, 10);
    const float pad = screen.px(space::medium);
    draw_line(screen, {at.x + pad, at.y + screen.px(10)}, label, {type::small, false, Ink::text_soft}, width - pad * 2);
    draw_line(screen, {at.x + pad, at.y + screen.px(32)}, figure, {type::display, true, loud(screen, ink)},
              width - pad * 2);
    ImGui::Dummy(size);
}

}  // namespace parcours
