// The little panel beside a cell in which the room's rating is set: large targets, one press.
#include "widgets/board.h"

namespace parcours {
namespace {

constexpr float target_size = 52;  // units of the interface

// As many of four dots full as the rating says: 3 and 4 lie in the same band, and look different.
void draw_dots(int value, ImU32 ink, float scale) {
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    for (int i = 0; i < top_rating; ++i) {
        const ImVec2 at{(min.x + max.x) / 2 + 9 * scale * (static_cast<float>(i) - 1.5F), max.y - 9 * scale};
        if (i < value)
            ImGui::GetWindowDrawList()->AddCircleFilled(at, 3 * scale, ink);
        else
            ImGui::GetWindowDrawList()->AddCircle(at, 2.5F * scale, ink, 0, scale);
    }
}

// A button with a large sign, its meaning told below the row.
bool rating_button(const char* label, const char* meaning, ImVec2 size, Ink ground, bool chosen,
                   const Palette& colours) {
    ImGui::PushStyleColor(ImGuiCol_Button, colour_of(colours, ground));
    ImGui::PushStyleColor(ImGuiCol_Text, colour_of(colours, ground == Ink::lane ? Ink::text : Ink::on_band));
    ImGui::PushStyleColor(ImGuiCol_Border, colour_of(colours, chosen ? Ink::accent : Ink::line));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, chosen ? 3.0F : 1.0F);
    const bool pressed = ImGui::Button(label, size);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(3);
    if (*meaning) ImGui::SetItemTooltip("%s", meaning);
    return pressed;
}

}  // namespace

void Board::choose_rating(const BoardView& view, BoardState& state, Outbox& out) {
    if (!state.rating || !view.editable) return;
    const RatingCell cell = *state.rating;
    const Piece* piece = piece_of(scene_, cell);
    if (!piece) return;
    const Palette& colours = palette(view.theme);
    const Consensus* consensus = view.subject.document.find(consensus_id(cell.step, cell.commitment));
    const Point below = to_screen(state.camera, {piece->box.x, piece->box.bottom()});
    const float size = target_size * view.scale;
    // Above the cell where there is no room below.
    const double height = (target_size + 20) * view.scale;
    const double above = to_screen(state.camera, piece->box.corner()).y - height;
    const double top = below.y + height < size_.y ? below.y + 6 * view.scale : above;
    const double left = std::clamp(below.x, 0.0, std::max(0.0, size_.x - 8 * size));
    ImGui::SetNextWindowPos({corner_.x + static_cast<float>(left), corner_.y + static_cast<float>(top)});
    constexpr auto flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoFocusOnAppearing;
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colour_of(colours, Ink::surface));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 12 * view.scale);
    ImGui::Begin("##rating", nullptr, flags);
    std::optional<std::optional<int>> chosen;
    for (int value = 0; value <= top_rating; ++value) {
        const std::array<char, 2> label{static_cast<char>('0' + value), 0};
        const bool now = consensus && consensus->value == value;
        const auto& meaning = view.rating_words.values[static_cast<std::size_t>(value)];
        if (rating_button(label.data(), meaning.c_str(), {size, size}, ground_of(band_of(25.0 * value)), now, colours))
            chosen = value;
        draw_dots(value, colour_of(colours, Ink::on_band), view.scale);
        ImGui::SameLine();
    }
    const bool none = consensus && !consensus->value;
    if (rating_button(view.rating_words.not_applicable.c_str(), "", {0, size}, Ink::lane, none, colours))
        chosen.emplace();
    bool clear = false;
    if (consensus) {
        ImGui::SameLine();
        clear = rating_button(view.rating_words.clear.c_str(), "", {0, size}, Ink::lane, false, colours);
    }
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    if (chosen) rate_selection(ground(view.subject), state, out, *chosen);
    if (clear) clear_ratings(ground(view.subject), state, out);
}

}  // namespace parcours
