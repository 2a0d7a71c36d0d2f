// Where controls stand: sheets in front of the window and scrolled regions of it.
#include <imgui_internal.h>

#include <algorithm>

#include "app/look/controls.h"

namespace parcours {

namespace {

/// Whether a list lay open over this sheet in the last frame: Escape has closed that alone.
bool list_was_open() {
    const ImGuiID place = ImGui::GetID("list");
    return ImGui::GetStateStorage()->GetBool(place);
}
void note_open_list() {
    const bool open = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId);
    ImGui::GetStateStorage()->SetBool(ImGui::GetID("list"), open);
}

}  // namespace

bool sheet(const Screen& screen, const char* title, SheetLook look, const std::function<void()>& content) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float margin = screen.px(space::wide);
    const float width = std::min(screen.px(look.width), viewport->Size.x - margin * 2);
    const float most = viewport->Size.y - margin * 2;
    const float height = look.most_height > 0 ? std::min(screen.px(look.most_height), most) : most;
    ImGui::SetNextWindowPos(viewport->GetCenter(), ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, height});
    const std::string id = std::string(title) + "##sheet";
    if (!ImGui::IsPopupOpen(id.c_str())) ImGui::OpenPopup(id.c_str());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::wide), screen.px(space::wide)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, screen.px(14));
    bool open = true;
    if (ImGui::BeginPopupModal(id.c_str(), nullptr,
                               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings)) {
        const float line = room();
        write_line(screen, title, {type::title, true}, line - screen.px(target));
        ImGui::SameLine(line - screen.px(target) + screen.px(space::wide + 8));
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - screen.px(10));
        if (icon_button(screen, (std::string(screen.words("action.close")) + "##sheet").c_str(), Icon::close))
            open = false;
        if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) &&
            !list_was_open())
            open = false;
        note_open_list();
        gap(screen, space::small);
        content();
        if (!open) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return open;
}

void region(const Screen& screen, const char* id, Region look, const std::function<void()>& content) {
    if (look.ground) ImGui::PushStyleColor(ImGuiCol_ChildBg, colour(screen, *look.ground));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, screen.px(look.radius));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(look.padding), screen.px(look.padding)});
    const ImGuiWindowFlags flags =
        (look.scrolls ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse) |
        (look.sideways ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None);
    const bool shown_at_all =
        ImGui::BeginChild(id, look.size, ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened, flags);
    ImGui::PopStyleVar(2);
    if (look.ground) ImGui::PopStyleColor();
    if (shown_at_all) content();
    ImGui::EndChild();
}

void floating(const Screen& screen, const char* id, ImVec2 min, ImVec2 size, float padding,
              const std::function<void()>& content) {
    constexpr float radius = 14, depth = 10;
    const ImVec2 max{min.x + size.x, min.y + size.y};
    ImGui::SetCursorScreenPos(min);
    region(screen, id, {size, {}, padding, radius, false}, [&] {
        // Here and not as the ground of the region, which Dear ImGui may draw behind the regions before this one.
        ImGui::GetWindowDrawList()->PushClipRectFullScreen();
        draw_shadow(screen, min, max, depth, radius);
        draw_ground(screen, min, max, Ink::surface, radius);
        ImGui::GetWindowDrawList()->PopClipRect();
        content();
    });
}

}  // namespace parcours
