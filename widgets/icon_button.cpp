#include "widgets/icon_button.h"

#include "widgets/painter.h"

namespace parcours {

bool icon_button(const IconButton& button, const Palette& palette) {
    const float size = button.size > 0 ? button.size : ImGui::GetFrameHeight();
    const ImVec2 from = ImGui::GetCursorScreenPos();
    ImGui::BeginDisabled(!button.enabled);
    const bool pressed = ImGui::InvisibleButton(button.label, {size, size});
    ImGui::EndDisabled();
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float rounding = size * 0.2F;
    if (button.chosen || (hovered && button.enabled))
        list.AddRectFilled(from, {from.x + size, from.y + size}, colour_of(palette, button.chosen ? Ink::accent_soft : Ink::lane),
                           rounding);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)
        list.AddRect(from, {from.x + size, from.y + size}, colour_of(palette, Ink::accent), rounding, 0, 2);
    const Ink ink = !button.enabled ? Ink::line : button.chosen ? Ink::accent : Ink::text;
    const float icon = size * 0.6F;
    paint_icon(list, button.icon, {from.x + (size - icon) / 2, from.y + (size - icon) / 2}, icon, colour_of(palette, ink));
    if (hovered) ImGui::SetItemTooltip("%s", button.label);
    return pressed;
}

}  // namespace parcours
