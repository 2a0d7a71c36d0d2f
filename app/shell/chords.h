// Chords struck faster than a frame. Dear ImGui takes a modifier's change in the frame of the key that was pressed
// before it, so that on a slow machine Ctrl+5 would be a 5: that change is left for the next frame.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

namespace parcours {

class Chords {
  public:
    /// Right before ImGui::NewFrame: takes back what is to wait.
    void hold_back();
    /// Right after it: what waits is the next frame's.
    void hand_over();

  private:
    ImVector<ImGuiInputEvent> waiting_;
};

}  // namespace parcours
