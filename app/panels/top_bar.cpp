// The bar along the top: what is open and whether it is safe, the views, and what is asked most often.
#include <algorithm>
#include <array>
#include <span>

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
    draw_icon(screen, mark.icon, {x + screen.px(8), y + screen.px(9)}, 15, loud(screen, mark.ink));
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
    constexpr std::array icons{Icon::calendar, Icon::flag, Icon::document, Icon::list, Icon::list};
    const auto now = static_cast<std::size_t>(screen.state.view);
    const std::string shown = now < first_views ? std::string(screen.words("view.more")) : view_word(screen, now);
    dropdown(screen, "##more_views", shown, width, [&] {
        for (std::size_t i = first_views; i < Names<View>::values.size(); ++i)
            if (menu_row(screen, view_word(screen, i).c_str(), icons[i - first_views], i == now))
                screen.out.post(ShowView{static_cast<View>(i)});
    });
}

void draw_views(const Screen& screen, float width) {
    constexpr std::array icons{Icon::board, Icon::table, Icon::target, Icon::chart, Icon::people};
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

/// Undo or redo, told with what it takes back or brings again.
void history_icon(const Screen& screen, std::string_view id) {
    const bool back = id == "undo";
    const auto& steps = back ? screen.state.desk->history.done : screen.state.desk->history.undone;
    const std::string shortcut = command_shortcut(screen, id);
    if (icon_button(screen, command_label(screen, id).c_str(), back ? Icon::undo : Icon::redo,
                    {false, !steps.empty(), target, shortcut}))
        run_command(screen, id);
    if (!steps.empty() && screen.words.has("edit." + steps.back().label))
        hint(screen, screen.words("edit." + steps.back().label));
    ImGui::SameLine(0, screen.px(space::tight));
}

void tail_icon(const Screen& screen, std::string_view id) {
    if (id == "undo" || id == "redo") return history_icon(screen, id);
    command_icon(screen, id, id == "toggle_inspector" && stands_beside(screen.state, SidePanel::inspector));
}

/// What stands at the right end, the most needed first: what has no room goes into a menu.
constexpr std::array<std::string_view, 8> tail{"undo",   "redo",     "palette", "toggle_inspector",
                                               "export", "settings", "missing", "help"};

void draw_rest(const Screen& screen, std::size_t shown) {
    if (icon_button(screen, screen.word("bar.more"), Icon::more)) ImGui::OpenPopup("rest");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::small), screen.px(space::small)});
    if (ImGui::BeginPopup("rest")) {
        for (const std::string_view id : std::span(tail).subspan(shown))
            if (menu_row(screen, command_label(screen, id).c_str(), find_command(id)->icon, false,
                         command_shortcut(screen, id), command_enabled(screen, id)))
                run_command(screen, id);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

float widest_views(const Screen& screen) {
    float widest = 0;
    for (const auto name : std::span(Names<View>::values).first(first_views))
        widest = std::max(widest, measured(screen, screen.words("view." + std::string(name)), {type::small, true}).x);
    return screen.px(4) + (widest + screen.px(28 + 20)) * first_views + screen.px(more_width + space::tight);
}

/// How the bar is shared out, in pixels from its left end.
struct BarPlan {
    bool list = false;   ///< a button opens the list of journeys, which does not stand beside the view
    bool words = false;  ///< the views and the export are told in words
    float title = 0;     ///< its width
    float views = 0;     ///< where they begin
    float views_width = 0;
    std::size_t icons = 0;  ///< of the tail that are shown
    float tail_width = 0;
};

BarPlan plan_of(const Screen& screen) {
    constexpr float least_title = 96, most_title = 420;
    const float whole = room(), margin = screen.px(space::medium), icon = screen.px(target + space::tight);
    BarPlan plan;
    plan.list = !stands_beside(screen.state, SidePanel::list);
    const float lead = margin + icon * (plan.list ? 2 : 1);
    const float named = widest_views(screen);
    const float export_width = measured(screen, command_label(screen, "export"), {type::body, true}).x + screen.px(60);
    const float full_tail = icon * (tail.size() - 1);
    plan.words = lead + screen.px(200) + named + full_tail + export_width + margin * 3 <= whole;
    plan.views_width = plan.words ? named : screen.px(46 * first_views + more_width + space::tight);
    const float left = whole - lead - screen.px(least_title) - plan.views_width - margin * 3;
    plan.icons = std::min(tail.size(), static_cast<std::size_t>(std::max(0.f, left / icon)));
    if (plan.words) plan.icons = tail.size();
    if (plan.icons < tail.size() && plan.icons > 0) --plan.icons;  // the menu takes a place
    const auto places = static_cast<float>(plan.icons + (plan.icons < tail.size() ? 1 : 0));
    plan.tail_width = plan.words ? full_tail + export_width : icon * places;
    const float between = whole - lead - plan.tail_width - plan.views_width - margin * 3;
    plan.title = std::clamp(between, screen.px(least_title), screen.px(most_title));
    const float earliest = lead + plan.title + margin, latest = whole - plan.tail_width - plan.views_width - margin * 2;
    plan.views = std::clamp((whole - plan.views_width) / 2, earliest, std::max(earliest, latest));
    return plan;
}

void draw_tail(const Screen& screen, const BarPlan& plan) {
    for (const std::string_view id : std::span(tail).first(plan.icons))
        if (!plan.words || id != "export") tail_icon(screen, id);
    if (plan.icons < tail.size()) draw_rest(screen, plan.icons);
    if (plan.words && button(screen, command_label(screen, "export").c_str(),
                             {Tone::primary, Icon::export_out, room() - screen.px(space::medium)}))
        run_command(screen, "export");
}

}  // namespace

void draw_top_bar(const Screen& screen) {
    const BarPlan plan = plan_of(screen);
    const float whole = room(), margin = screen.px(space::medium);
    const ImVec2 corner = ImGui::GetCursorPos();
    const float middle = corner.y + screen.px(10);
    ImGui::SetCursorPos({corner.x + margin, middle});
    command_icon(screen, "home");
    if (plan.list) command_icon(screen, "toggle_list");
    ImGui::SetCursorPos({ImGui::GetCursorPosX(), corner.y + screen.px(6)});
    draw_title(screen, plan.title);
    ImGui::SetCursorPos({corner.x + plan.views, middle});
    draw_views(screen, plan.views_width);
    ImGui::SetCursorPos({corner.x + whole - plan.tail_width - margin, middle});
    draw_tail(screen, plan);
}

}  // namespace parcours
