#include <algorithm>

#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/panels.h"
#include "journeys/text.h"

namespace parcours {
namespace {

std::size_t step_count(const Template& each) {
    std::size_t count = 0;
    for (const TemplateStage& stage : each.stages) count += stage.steps.size();
    return count;
}

bool matches(const Template& each, std::string_view language, std::string_view search) {
    const std::string text = folded(each.title.in(language) + " " + each.summary.in(language) + " " +
                                    each.department.in(language) + " " + each.audience.in(language));
    return text.find(folded(trimmed(search))) != std::string::npos;
}

bool template_card(const Screen& screen, const Template& each, ImVec2 size) {
    const auto language = code_of(screen.language());
    const std::string title = each.title.in(language);
    const Touch at = touch(screen, (title + "##" + each.id).c_str(), size);
    if (at.hovered || at.focused) draw_shadow(screen, at.min, at.max, 8, 12);
    draw_ground(screen, at.min, at.max, Ink::surface, 12);
    draw_border(screen, at.min, at.max, at.hovered || at.focused ? Ink::accent : Ink::line, 12,
                at.hovered || at.focused ? 2 : 1);
    const float pad = screen.px(space::large), inner = size.x - pad * 2;
    float y = at.min.y + pad;
    const Lettering heading{type::body, true}, small{type::small, false, Ink::text_soft};
    draw_text(screen, {at.min.x + pad, y}, title, heading, inner);
    y += measured(screen, title, heading, inner).y + screen.px(space::tight);
    if (each.complete) {
        ImGui::GetWindowDrawList()->PushClipRect({at.min.x, y}, {at.max.x, at.max.y - screen.px(44)}, true);
        draw_text(screen, {at.min.x + pad, y}, each.summary.in(language), small, inner);
        ImGui::GetWindowDrawList()->PopClipRect();
    }
    const std::string facts = screen.words.count("home.stages", each.stages.size()) + " · " +
                              screen.words.count("home.steps", step_count(each));
    const float line = measured(screen, facts, small).y, bottom = at.max.y - screen.px(space::medium) - line;
    draw_line(screen, {at.min.x + pad, bottom}, facts, small, inner);
    if (!each.complete) draw_line(screen, {at.min.x + pad, bottom - line}, each.department.in(language), small, inner);
    return at.pressed;
}

}  // namespace

float draw_score(const Screen& screen, ImVec2 at, std::optional<double> score, bool provisional, float height) {
    const float tall = screen.px(height);
    const float size = height * 0.57f;
    const Lettering lettering{size, true, Ink::text};
    const std::string text = points(screen.language(), score) + (provisional && score ? "*" : "");
    const ImVec2 words = measured(screen, text, lettering);
    const float icon = score ? tall * 0.62f : 0, pad = tall * 0.28f;
    const ImVec2 end{at.x + words.x + icon + pad * 2 + (score ? pad * 0.5f : 0), at.y + tall};
    if (score)
        draw_ground(screen, at, end, ground_of(band_of(*score)), height / 2);
    else
        draw_border(screen, at, end, Ink::line, height / 2);
    if (score)
        draw_icon(screen, icon_of(band_of(*score)), {at.x + pad + icon / 2, at.y + tall / 2}, height * 0.62f,
                  mark_of(band_of(*score)));
    draw_text(screen, {end.x - pad - words.x, at.y + (tall - words.y) / 2}, text,
              {size, true, score ? Ink::on_band : Ink::text_soft});
    return end.x - at.x;
}

std::optional<std::string> template_cards(const Screen& screen, std::string_view search) {
    std::optional<std::string> chosen;
    if (!screen.state.catalogue) return chosen;
    const float between = screen.px(space::large), width = room();
    const auto columns_of = [&](float least) {
        return std::max(1, static_cast<int>((width + between) / (screen.px(least) + between)));
    };
    for (const bool complete : {true, false}) {
        const int columns = std::min(columns_of(complete ? 300 : 260), complete ? 3 : 4);
        const float each_width = (width - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        int place = 0;
        for (const Template& each : screen.state.catalogue->templates) {
            if (each.complete != complete || !matches(each, code_of(screen.language()), search)) continue;
            if (place == 0 && !complete) {
                gap(screen, space::medium);
                write(screen, screen.words("home.starters"), {type::body, true});
                gap(screen, space::tight);
            }
            if (place++ % columns != 0) ImGui::SameLine(0, between);
            if (template_card(screen, each, {each_width, screen.px(complete ? 156 : 104)})) chosen = each.id;
        }
        if (place > 0) gap(screen, space::medium);
    }
    return chosen;
}

void contradictions_row(const Screen& screen, const std::string& label) {
    const Touch at = touch(screen, (label + "##contradictions").c_str(), {room(), screen.px(target)});
    draw_ground(screen, at.min, at.max, at.hovered || at.focused ? Ink::accent_soft : Ink::lane, 10);
    draw_icon(screen, Icon::warning, {at.min.x + screen.px(22), at.middle().y}, 20, Ink::danger);
    draw_line(screen, {at.min.x + screen.px(42), at.middle().y - screen.px(10)}, label, {type::body, true},
              at.max.x - at.min.x - screen.px(48));
    hint(screen, screen.words("copies.open_hint"));
    if (at.pressed) run_command(screen, "contradictions");
    gap(screen, space::small);
}

void draw_empty(const Screen& screen, Icon icon, std::string_view title, std::string_view advice) {
    const ImVec2 corner = ImGui::GetCursorScreenPos(), left = ImGui::GetContentRegionAvail();
    const float width = std::min(left.x, screen.px(420));
    const Lettering heading{type::title, true}, soft{type::body, false, Ink::text_soft};
    const ImVec2 heading_size = measured(screen, title, heading, width), size = measured(screen, advice, soft, width);
    float y = corner.y + std::max(0.f, (left.y - heading_size.y - size.y - screen.px(88)) / 2);
    const float middle = corner.x + left.x / 2;
    ImGui::GetWindowDrawList()->AddCircleFilled({middle, y + screen.px(32)}, screen.px(32),
                                                colour(screen, Ink::accent_soft));
    draw_icon(screen, icon, {middle, y + screen.px(32)}, 30, Ink::accent);
    y += screen.px(80);
    draw_text(screen, {middle - heading_size.x / 2, y}, title, heading, width);
    y += heading_size.y + screen.px(space::small);
    draw_text(screen, {middle - size.x / 2, y}, advice, soft, width);
    ImGui::Dummy({1, y + size.y - corner.y});
}

std::string worded(const Screen& screen, const Problem& problem) {
    return screen.words("problem." + problem.code,
                        {{"file", problem.file}, {"place", problem.place}, {"detail", problem.detail}});
}

std::optional<std::size_t> sheet_buttons(const Screen& screen, std::span<const SheetButton> buttons) {
    std::optional<std::size_t> pressed;
    gap(screen, space::large);
    float width = ImGui::GetStyle().ItemSpacing.x * static_cast<float>(buttons.size() - 1);
    const auto width_of = [&](const SheetButton& each) {
        return measured(screen, each.label, {type::body, each.tone == Tone::primary}).x + screen.px(space::wide * 2);
    };
    for (const SheetButton& each : buttons) width += width_of(each);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.f, room() - width));
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (i > 0) ImGui::SameLine();
        if (button(screen, buttons[i].label.c_str(),
                   {buttons[i].tone, {}, width_of(buttons[i]), target, buttons[i].enabled}))
            pressed = i;
    }
    return pressed;
}

void run_command(const Screen& screen, std::string_view id) {
    const Command* command = find_command(id);
    if (!command || !command->enabled(screen.state)) return;
    for (Event& event : command->make(screen.state)) screen.out.post(std::move(event));
}

bool command_enabled(const Screen& screen, std::string_view id) {
    const Command* command = find_command(id);
    return command && command->enabled(screen.state);
}

std::string command_label(const Screen& screen, std::string_view id) {
    return std::string(screen.words("command." + std::string(id)));
}

std::string command_shortcut(const Screen& screen, std::string_view id) {
    const Command* command = find_command(id);
    return command ? shortcut_text(command->shortcut, screen.words) : std::string();
}

}  // namespace parcours
