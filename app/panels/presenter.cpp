// Saved views one after the other, full screen: the room sees the board, the presenter a slim bar.
#include "app/panels/board_parts.h"
#include "app/panels/workshop/workshop.h"
#include "app/views.h"

namespace parcours {

void draw_presenter(const Screen& screen, const BoardArea& area) {
    const SavedView* view = screen.document().find(screen.state.presenting);
    if (!view) return;
    const auto views = views_of(screen.document(), view->journey);
    const auto place = static_cast<std::size_t>(std::ranges::find(views, view) - views.begin());
    const std::string count =
        screen.words("views.place", {{"n", std::to_string(place + 1)}, {"total", std::to_string(views.size())}});
    constexpr float width = 720;
    const float units = std::min(width, area.size.x / screen.unit - 2 * space::large);
    const float height = screen.px(floating_bar_height);
    const ImVec2 min{area.corner.x + (area.size.x - screen.px(units)) / 2,
                     area.corner.y + area.size.y - height - screen.px(space::large)};
    if (!view->speaking.empty()) {
        const Lettering lettering{type::body, false, Ink::text_soft};
        const float wrap = screen.px(units - 2 * space::large);
        const ImVec2 size = measured(screen, view->speaking, lettering, wrap);
        const ImVec2 top{min.x, min.y - size.y - screen.px(space::large + space::small)};
        draw_ground(screen, top, {min.x + screen.px(units), min.y - screen.px(space::small)}, Ink::surface, 12);
        draw_text(screen, {top.x + screen.px(space::large), top.y + screen.px(space::small)}, view->speaking, lettering,
                  wrap);
    }
    floating_bar(screen, "presenter", min, units, [&] {
        bar_command(screen, "previous_view");
        bar_command(screen, "next_view");
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float room_left = room() - screen.px(target + 8);
        const Lettering title{type::body, true}, soft{type::small, false, Ink::text_soft};
        const float count_width = measured(screen, count, soft).x + screen.px(space::large);
        const float middle = at.y + screen.px(target) / 2;
        draw_line(screen, {at.x + screen.px(space::small), middle - measured(screen, "X", title).y / 2},
                  view->title.empty() ? view->ref : view->title, title, room_left - count_width);
        draw_line(screen, {at.x + room_left - count_width, middle - measured(screen, "X", soft).y / 2}, count, soft,
                  count_width);
        ImGui::SetCursorScreenPos({at.x + room_left, at.y});
        bar_command(screen, "end_presenting");
    });
    draw_running_timer(
        screen, {area.corner.x + area.size.x - screen.px(space::large), area.corner.y + screen.px(space::large)});
    const bool calm = screen.state.selection.empty() && !screen.state.board.writing;
    if (calm && ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup))
        screen.out.post(Present{});
}

}  // namespace parcours
