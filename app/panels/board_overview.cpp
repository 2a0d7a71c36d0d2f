// The whole board, small, in its lower right corner.
#include <algorithm>

#include "app/panels/board_parts.h"
#include "widgets/painter.h"

namespace parcours {
namespace {

constexpr float widest = 220, highest = 150;  // units

// The overview's own view of the document: everything, fitted into its frame.
struct Small {
    Box bounds;
    ImVec2 from;
    float scale = 1;  // pixels for a unit of the document

    ImVec2 at(double x, double y) const {
        return {from.x + static_cast<float>(x - bounds.x) * scale, from.y + static_cast<float>(y - bounds.y) * scale};
    }
    Point document(ImVec2 place) const {
        return {bounds.x + static_cast<double>(place.x - from.x) / scale,
                bounds.y + static_cast<double>(place.y - from.y) / scale};
    }
};

void draw_squares(const Screen& screen, const Small& small, const Heat& heat) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const HeatSquare& square : heat.squares) {
        const ImVec2 min = small.at(square.x, square.y), max = small.at(square.x + heat.size, square.y + heat.size);
        list.AddRectFilled(min, {std::max(max.x, min.x + 1), std::max(max.y, min.y + 1)},
                           colour(screen, square.ink, static_cast<float>(square.share) / 255));
    }
}

// What the board shows, within the overview.
void draw_frame(const Screen& screen, const Small& small, const Camera& camera, Point view, ImVec2 min, ImVec2 max) {
    const Box sight = seen(camera, view);
    const ImVec2 a = small.at(sight.x, sight.y), b = small.at(sight.right(), sight.bottom());
    const ImVec2 from{std::clamp(a.x, min.x, max.x), std::clamp(a.y, min.y, max.y)};
    const ImVec2 to{std::clamp(b.x, min.x, max.x), std::clamp(b.y, min.y, max.y)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(from, to, colour(screen, Ink::accent, 0.1F), screen.px(3));
    list.AddRect(from, to, colour(screen, Ink::accent), screen.px(3), 0, std::max(1.F, screen.px(1.5F)));
}

}  // namespace

void draw_overview(const Screen& screen, const BoardArea& area) {
    BoardState& state = screen.out.board->board;
    Board& board = screen.tools->board;
    if (!state.overview || state.writing || area.size.x < screen.px(900) || area.size.y < screen.px(480)) return;
    const Box& bounds = board.scene().bounds;
    if (bounds.empty() || seen(state.camera, board.size()).contains(bounds)) return;
    const float scale = std::min(screen.px(widest) / static_cast<float>(bounds.width),
                                 screen.px(highest) / static_cast<float>(bounds.height));
    const float pad = screen.px(space::small);
    const ImVec2 size{static_cast<float>(bounds.width) * scale, static_cast<float>(bounds.height) * scale};
    // Beside the toolbar where there is room, else above it.
    const float lower = area.size.x < screen.px(1440) ? screen.px(floating_bar_height + space::small) : 0;
    const ImVec2 max{area.corner.x + area.size.x - screen.px(space::large),
                     area.corner.y + area.size.y - screen.px(space::large) - lower};
    const ImVec2 min{max.x - size.x - 2 * pad, max.y - size.y - 2 * pad};
    const Small small{bounds, {min.x + pad, min.y + pad}, scale};
    floating(screen, "overview", min, {max.x - min.x, max.y - min.y}, 0, [&] {
        ImGui::InvisibleButton(screen.word("board.overview"), {max.x - min.x, max.y - min.y});
        if (ImGui::IsItemActive()) {
            const Point middle = small.document(ImGui::GetIO().MousePos);
            state.flight.reset();
            state.camera.x = middle.x - board.size().x / 2 / state.camera.zoom;
            state.camera.y = middle.y - board.size().y / 2 / state.camera.zoom;
        }
        draw_squares(screen, small, board.overview());
        draw_frame(screen, small, state.camera, board.size(), min, max);
    });
}

}  // namespace parcours
