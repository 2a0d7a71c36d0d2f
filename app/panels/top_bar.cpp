// The bar along the top: what is open and whether it is safe, the views, and what is asked most often.
#include <array>

#include "app/commands.h"
#include "app/panels/panels.h"

namespace parcours {
namespace {

/// Where the changes are: in the file, in the journal of this machine, on their way, or nowhere safe.
struct SaveMark {
    std::string_view key;
    Icon icon;
    Ink ink;
};

SaveMark save_mark(const Desk& desk) {
    if (desk.problem && desk.durable < desk.made) return {"save.failed", Icon::warning, Ink::danger};
    if (desk.durable < desk.made) return {"save.running", Icon::clock, Ink::text_soft};
    if (desk.file.empty()) return {"save.unnamed", Icon::check, Ink::text_soft};
    if (desk.saved < desk.made) return {"save.kept", Icon::check, Ink::text_soft};
    return {"save.done", Icon::check, Ink::kept_mark};
}

void draw_title(const Screen& screen, float width) {
    const Desk& desk = *screen.state.desk;
    const About* about = desk.document.find(about_id);
    std::string title = about && !about->title.empty() ? about->title : std::string(screen.words("session.untitled"));
    const Touch at =
        touch(screen, (std::string(screen.words("command.session")) + "##title").c_str(), {width, screen.px(52)});
    hint(screen, screen.words("command.session"), command_shortcut(screen, "session"));
    if (at.hovered || at.focused) draw_ground(screen, at.min, at.max, Ink::lane);
    const float x = at.min.x + screen.px(space::small), inner = width - screen.px(space::large);
    draw_line(screen, {x, at.min.y + screen.px(5)}, title, {type::body, true}, inner);
    const SaveMark mark = save_mark(desk);
    const float y = at.min.y + screen.px(28);
    draw_icon(screen, mark.icon, {x + screen.px(8), y + screen.px(9)}, 15, mark.ink);
    std::string line = std::string(screen.words(mark.key));
    if (!desk.file.empty()) line += " · " + desk.file.filename().string();
    draw_line(screen, {x + screen.px(21), y}, line,
              {type::small, false, mark.ink == Ink::danger ? Ink::danger : Ink::text_soft}, inner - screen.px(21));
    if (at.pressed) run_command(screen, "session");
}

/// So many views stand side by side; the others are in a list behind them.
constexpr std::size_t first_views = 5;
constexpr float more_width = 176;  // units

std::string view_word(const Screen& screen, std::size_t view) {
    return std::string(screen.words("view." + std::string(Names<View>::values[view])));
}

void draw_more_views(const Screen& screen, float width) {
    constexpr std::array icons{Icon::calendar, Icon::flag, Icon::document, Icon::list};
    const auto now = static_cast<std::size_t>(screen.state.view);
    const std::string shown = now < first_views ? std::string(screen.words("view.more")) : view_word(screen, now);
    dropdown(screen, "##more_views", shown, width, [&] {
        for (std::size_t i = first_views; i < Names<View>::values.size(); ++i)
            if (menu_row(screen, view_word(screen, i).c_str(), icons[i - first_views], i == now))
                screen.out.post(ShowView{static_cast<View>(i)});
    });
}

void draw_views(const Screen& screen, float width) {
    const std::array icons{Icon::board, Icon::table, Icon::target, Icon::chart, Icon::people};
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < icons.size(); ++i)
        choices.push_back({std::string(screen.words("view." + std::string(Names<View>::values[i]))), icons[i], {}});
    const float more = screen.px(more_width), between = screen.px(space::tight);
    const auto now = static_cast<std::size_t>(screen.state.view);
    const auto on = now < first_views ? std::optional(now) : std::nullopt;
    if (const auto chosen = segmented(screen, "views", choices, on, width - more - between))
        screen.out.post(ShowView{static_cast<View>(*chosen)});
    ImGui::SameLine(0, between);
    draw_more_views(screen, more);
}

void command_icon(const Screen& screen, std::string_view id, bool on = false) {
    const Command* command = find_command(id);
    if (!command || !command->icon) return;
    IconButtonLook look;
    look.on = on;
    look.enabled = command->enabled(screen.state);
    const std::string shortcut = shortcut_text(command->shortcut, screen.words);
    look.shortcut = shortcut;
    if (icon_button(screen, command_label(screen, id).c_str(), *command->icon, look)) run_command(screen, id);
    ImGui::SameLine(0, screen.px(space::tight));
}

/// What undo takes back, in words.
void draw_undo(const Screen& screen) {
    for (const bool back : {true, false}) {
        const auto& steps = back ? screen.state.desk->history.done : screen.state.desk->history.undone;
        const std::string_view id = back ? "undo" : "redo";
        std::string label = command_label(screen, id);
        if (!steps.empty() && screen.words.has("edit." + steps.back().label)) label += "##" + steps.back().label;
        const std::string shortcut = command_shortcut(screen, id);
        if (icon_button(screen, label.c_str(), back ? Icon::undo : Icon::redo,
                        {false, !steps.empty(), target, shortcut}))
            run_command(screen, id);
        if (!steps.empty() && screen.words.has("edit." + steps.back().label))
            hint(screen, screen.words("edit." + steps.back().label));
        ImGui::SameLine(0, screen.px(space::tight));
    }
}

float widest_views(const Screen& screen) {
    float width = screen.px(4);
    float widest = 0;
    for (const auto name : std::span(Names<View>::values).first(first_views))
        widest = std::max(widest, measured(screen, screen.words("view." + std::string(name)), {type::small, true}).x);
    return width + (widest + screen.px(28 + 20)) * first_views + screen.px(more_width + space::tight);
}

}  // namespace

void draw_top_bar(const Screen& screen) {
    const float whole = room(), margin = screen.px(space::medium), corner = ImGui::GetCursorPosX();
    const float top = ImGui::GetCursorPosY();
    const bool wide = whole >= screen.px(1180), narrow = whole < screen.px(860);
    const std::string export_label = command_label(screen, "export");
    const float export_width =
        wide ? measured(screen, export_label, {type::body, true}).x + screen.px(60) : screen.px(target);
    const int icons = narrow ? 4 : 7;
    const float right_width = export_width + (screen.px(target) + screen.px(space::tight)) * static_cast<float>(icons);
    const float views_width = wide ? widest_views(screen) : screen.px(52 * first_views + more_width + space::tight);
    const float left_width = whole - right_width - views_width - margin * 4 - screen.px(target + space::tight);

    ImGui::SetCursorPos({corner + margin, top + screen.px(10)});
    command_icon(screen, "home");
    ImGui::SetCursorPos({ImGui::GetCursorPosX(), top + screen.px(6)});
    draw_title(screen, std::min(std::max(left_width, screen.px(80)), screen.px(420)));
    const float middle = (whole - views_width) / 2;
    const float earliest = margin + screen.px(target + space::tight) +
                           std::min(std::max(left_width, screen.px(80)), screen.px(420)) + margin;
    const float latest = whole - right_width - views_width - margin * 2;
    ImGui::SetCursorPos(
        {corner + std::min(std::max(middle, earliest), std::max(latest, earliest)), top + screen.px(10)});
    draw_views(screen, views_width);
    ImGui::SetCursorPos({corner + whole - right_width - margin, top + screen.px(10)});
    draw_undo(screen);
    command_icon(screen, "palette");
    if (!narrow) {
        command_icon(screen, "missing");
        command_icon(screen, "toggle_inspector", screen.state.settings.inspector_shown);
    }
    command_icon(screen, "settings");
    if (!narrow) command_icon(screen, "help");
    const Tone tone = Tone::primary;
    if (wide) {
        if (button(screen, export_label.c_str(), {tone, Icon::export_out, export_width})) run_command(screen, "export");
    } else {
        command_icon(screen, "export");
    }
}

}  // namespace parcours
