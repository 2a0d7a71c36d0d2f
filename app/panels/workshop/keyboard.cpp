// The keyboard stays where the work goes on, also when a button takes it from one table or step to the next.
#include <imgui_internal.h>

#include "app/panels/workshop/workshop.h"
#include "journeys/hash.h"

namespace parcours {

void keyboard_follows(const Screen& screen, const char* field, std::uint64_t subject) {
    ImGuiStorage& storage = ImGui::GetCurrentWindow()->RootWindow->StateStorage;
    int& before = *storage.GetIntRef(ImHashStr(field), 0);
    const int now = static_cast<int>(mixed(subject) | 1);
    const bool anew = before != 0 && before != now;
    before = now;
    if (!anew || subject == no_subject) return;
    ImGui::ClosePopupsOverWindow(ImGui::GetCurrentWindow(), false);  // a sheet that has just gone would take the mouse
    ImGui::GetCurrentContext()->NavId = 0;  // else the button that was pressed takes it back when it is drawn
    ImGui::SetKeyboardFocusHere();
    if (screen.tools) screen.tools->type_ahead.await(0);
}

}  // namespace parcours
