#include "app/shell/chords.h"

namespace parcours {
namespace {

bool is_modifier(ImGuiKey key) {
    return (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper) || (key & ImGuiMod_Mask_) != 0;
}

}  // namespace

void Chords::hold_back() {
    ImVector<ImGuiInputEvent>& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    bool pressed = false;
    for (int place = 0; place < queue.Size; ++place) {
        const ImGuiInputEvent& event = queue[place];
        if (event.Type != ImGuiInputEventType_Key) continue;
        if (event.Key.Down && !is_modifier(event.Key.Key)) pressed = true;
        if (!pressed || !is_modifier(event.Key.Key)) continue;
        for (int later = place; later < queue.Size; ++later) waiting_.push_back(queue[later]);
        queue.resize(place);
        return;
    }
}

void Chords::hand_over() {
    ImVector<ImGuiInputEvent>& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    for (const ImGuiInputEvent& event : waiting_) queue.push_back(event);
    waiting_.resize(0);
}

}  // namespace parcours
