// Short messages at the foot of the window, which go by themselves.
#include "app/panels/panels.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/text.h"

namespace parcours {
namespace {

void open_from_toast(const Screen& screen, const Toast& toast, const std::string& label, ImVec2 at, float width) {
    ImGui::SetCursorScreenPos({at.x, at.y + screen.px(4)});
    const Touch touched =
        touch(screen, (label + "##toast" + std::to_string(toast.number)).c_str(), {width, screen.px(44)});
    const Lettering lettering{type::body, true, Ink::surface};
    const ImVec2 size = measured(screen, label, lettering);
    const ImVec2 from{touched.middle().x - size.x / 2, touched.middle().y - size.y / 2};
    draw_text(screen, from, label, lettering);
    ImGui::GetWindowDrawList()->AddLine({from.x, from.y + size.y + 1}, {from.x + size.x, from.y + size.y + 1},
                                        colour(screen, Ink::surface), screen.px(touched.hovered ? 2 : 1));
    if (touched.pressed) screen.out.post(ShowFolder{toast.file});
}

}  // namespace

void draw_toasts(const Screen& screen) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    float bottom = viewport->Size.y - screen.px(88) - quick_line_height(screen);
    for (auto toast = screen.state.toasts.rbegin(); toast != screen.state.toasts.rend(); ++toast) {
        std::vector<Slot> slots;
        for (const auto& [name, text] : toast->slots) slots.push_back({name, text});
        const std::string text = capitalised(screen.words(toast->text_key, slots));
        const bool bad = toast->tone == Toast::Tone::bad;
        const Lettering lettering{type::body, false, Ink::surface};
        const float widest = std::min(screen.px(560), viewport->Size.x - screen.px(160));
        const ImVec2 size = measured(screen, text, lettering, widest);
        const std::string open = toast->file.empty() ? "" : std::string(screen.words("export.open_file"));
        const float open_width = open.empty() ? 0 : measured(screen, open, {type::body, true}).x + screen.px(40);
        const ImVec2 whole{size.x + open_width + screen.px(24 + 28 + 52),
                           std::max(size.y + screen.px(24), screen.px(52))};
        bottom -= whole.y;
        ImGui::SetNextWindowPos({(viewport->Size.x - whole.x) / 2, bottom});
        ImGui::SetNextWindowSize(whole);
        bottom -= screen.px(space::small);
        const std::string id = "toast" + std::to_string(toast->number);
        ImGui::Begin(id.c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                         ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove);
        const ImVec2 min = ImGui::GetWindowPos(), max{min.x + whole.x, min.y + whole.y};
        ImGui::GetWindowDrawList()->PushClipRectFullScreen();
        draw_shadow(screen, min, max, 10, 10);
        draw_ground(screen, min, max, bad ? Ink::danger : Ink::text, 10);
        ImGui::GetWindowDrawList()->PopClipRect();
        const Icon icon = bad ? Icon::warning : toast->tone == Toast::Tone::good ? Icon::check : Icon::info;
        draw_icon(screen, icon, {min.x + screen.px(26), (min.y + max.y) / 2}, 20, Ink::surface);
        draw_text(screen, {min.x + screen.px(48), (min.y + max.y - size.y) / 2}, text, lettering, widest);
        if (!open.empty())
            open_from_toast(screen, *toast, open, {max.x - screen.px(52) - open_width, min.y}, open_width);
        ImGui::SetCursorScreenPos({max.x - screen.px(48), (min.y + max.y) / 2 - screen.px(22)});
        const Touch at = touch(screen, (std::string(screen.words("action.close")) + "##" + id).c_str(),
                               {screen.px(44), screen.px(44)});
        draw_icon(screen, Icon::close, at.middle(), 18, Ink::surface);
        if (at.pressed) screen.out.post(DismissToast{toast->number});
        ImGui::End();
    }
}

}  // namespace parcours
