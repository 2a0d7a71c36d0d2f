// Along the top while something is not safe: what it is, that work may go on, and the way out.
#include "app/panels/panels.h"

namespace parcours {
namespace {

/// Changes that only this window's memory holds come before a file that lags behind its journal.
std::string banner_text(const Screen& screen) {
    const Desk& desk = *screen.state.desk;
    const bool in_memory = desk.problem && desk.durable < desk.made;
    const Problem& problem = in_memory ? *desk.problem : *desk.file_problem;
    const std::string why = worded(screen, problem);
    if (!in_memory) return screen.words("banner.file", {{"why", why}});
    const std::string changes = screen.words.count("banner.changes", desk.made - desk.durable);
    return screen.words("banner.memory", {{"why", why}, {"changes", changes}});
}

constexpr Lettering lettering{type::body, true, Ink::surface};

bool shown(const Screen& screen) {
    const Desk& desk = *screen.state.desk;
    return (desk.problem && desk.durable < desk.made) || desk.file_problem;
}

float button_width(const Screen& screen) {
    return measured(screen, screen.words("banner.elsewhere"), {type::body, true}).x + screen.px(space::wide * 2);
}

float text_width(const Screen& screen) {
    return ImGui::GetMainViewport()->Size.x - button_width(screen) - screen.px(52 + space::large * 3);
}

}  // namespace

float banner_height(const Screen& screen) {
    if (!shown(screen)) return 0;
    const float text = measured(screen, banner_text(screen), lettering, text_width(screen)).y;
    return std::max(screen.px(target), text) + screen.px(space::small * 2);
}

void draw_banner(const Screen& screen) {
    const ImVec2 corner = ImGui::GetWindowPos();
    const float height = banner_height(screen), middle = corner.y + height / 2;
    const std::string text = banner_text(screen);
    const float text_height = measured(screen, text, lettering, text_width(screen)).y;
    draw_icon(screen, Icon::warning, {corner.x + screen.px(space::large + 12), middle}, 26, Ink::surface);
    draw_text(screen, {corner.x + screen.px(52 + space::small), middle - text_height / 2}, text, lettering,
              text_width(screen));
    ImGui::SetCursorPos(
        {ImGui::GetWindowWidth() - button_width(screen) - screen.px(space::large), (height - screen.px(target)) / 2});
    if (button(screen, screen.word("banner.elsewhere"), {Tone::plain, {}, button_width(screen)}))
        screen.out.post(ChooseFile{FileDialog::Purpose::save, {}});
}

}  // namespace parcours
