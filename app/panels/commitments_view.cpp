#include "app/panels/commitments_view.h"

#include <algorithm>

#include "app/panels/cell_panel.h"
#include "app/panels/panels.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float cell_panel_width = 380;

/// Poster and matrix on one page, so that a small window or a large scale cuts nothing off.
void draw_page(const Screen& screen, const Rated& rated) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float margin = screen.px(space::large);
    const float width = std::max(room() - margin * 2, screen.px(200));
    const ImVec2 corner{start.x + ImGui::GetScrollX() + margin, start.y + margin};
    const float height = draw_poster(screen, rated, corner, width);
    draw_matrix(screen, rated, {start.x + margin, corner.y + height + margin}, width);
}

void draw_nothing(const Screen& screen, const Rated* rated) {
    if (!rated)
        draw_empty(screen, Icon::table, screen.words("matrix.no_journey"), screen.words("matrix.no_journey_advice"));
    else if (rated->commitments.empty())
        draw_empty(screen, Icon::shield, screen.words("matrix.no_commitment"),
                   screen.words("matrix.no_commitment_advice"));
    else
        draw_empty(screen, Icon::table, screen.words("matrix.no_step"), screen.words("matrix.no_step_advice"));
}

}  // namespace

std::optional<RatingCell> chosen_cell(const Screen& screen) {
    if (screen.state.selection.size() != 1) return std::nullopt;
    const auto* cell = std::get_if<RatingCell>(&screen.state.selection.front());
    return cell ? std::optional(*cell) : std::nullopt;
}

void rate_by_keys(const Screen& screen, const RatingCell& cell) {
    const bool in_front =
        !std::holds_alternative<NoDialog>(screen.state.dialog) || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    if (in_front || ImGui::GetIO().WantTextInput || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt) return;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
    for (int value = 0; value <= top_rating; ++value)
        if (pressed(static_cast<ImGuiKey>(ImGuiKey_0 + value)) ||
            pressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + value)))
            set_consensus(screen, cell, value);
    if (pressed(ImGuiKey_N)) set_consensus(screen, cell, std::nullopt);
    if (pressed(ImGuiKey_Delete) || pressed(ImGuiKey_Backspace)) clear_consensus(screen, cell);
}

void draw_commitments(const Screen& screen) {
    const Journey* journey = screen.document().find(screen.state.journey);
    const JourneyScore* score = screen.derived.scores().of(screen.state.journey);
    if (!journey || !score) return draw_nothing(screen, nullptr);
    const Rated rated{*journey, *score, in_order<Commitment>(screen.document())};
    if (rated.commitments.empty() || score->steps.empty()) return draw_nothing(screen, &rated);
    const auto cell = chosen_cell(screen);
    const bool folded = screen.state.folded[static_cast<std::size_t>(SidePanel::inspector)];
    const bool panel = cell && (folded || !screen.state.settings.inspector_shown);
    const float beside = panel ? std::min(screen.px(cell_panel_width), room() * 0.45f) : 0;
    region(screen, "matrix page", {{room() - beside, 0}, Ink::canvas, 0, 0, true, true},
           [&] { draw_page(screen, rated); });
    if (panel) {
        ImGui::SameLine(0, 0);
        region(screen, "cell", {{beside, 0}, Ink::surface, space::large}, [&] { draw_cell_panel(screen, *cell); });
    }
    if (cell) rate_by_keys(screen, *cell);
}

}  // namespace parcours
