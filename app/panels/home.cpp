// The home screen: where to start from.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"

namespace parcours {
namespace {

/// A large choice: icon, what, why.
bool big_choice(const Screen& screen, const char* label, std::string_view advice, Icon icon, Ink ground, Ink mark,
                ImVec2 size) {
    const Touch at = touch(screen, label, size);
    const bool lit = at.hovered || at.focused;
    if (lit) draw_shadow(screen, at.min, at.max, 8, 12);
    draw_ground(screen, at.min, at.max, Ink::surface, 12);
    draw_border(screen, at.min, at.max, lit ? Ink::accent : Ink::line, 12, lit ? 2 : 1);
    const float pad = screen.px(space::medium), disc = screen.px(44);
    const ImVec2 corner{at.min.x + pad, (at.min.y + at.max.y - disc) / 2};
    draw_ground(screen, corner, {corner.x + disc, corner.y + disc}, ground, 10);
    draw_icon(screen, icon, {corner.x + disc / 2, corner.y + disc / 2}, 24, mark);
    const float x = corner.x + disc + pad, width = at.max.x - x - pad;
    const Lettering heading{type::body, true}, soft{type::small, false, Ink::text_soft};
    const float line = measured(screen, label, heading).y;
    const ImVec2 text = measured(screen, advice, soft, width);
    const float y = (at.min.y + at.max.y - line - text.y - screen.px(2)) / 2;
    draw_line(screen, {x, y}, label, heading, width);
    draw_text(screen, {x, y + line + screen.px(2)}, advice, soft, width);
    return at.pressed;
}

void draw_brand(const Screen& screen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float u = screen.unit;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const auto place = [&](float x, float y) { return ImVec2{at.x + x * u * 0.875f, at.y + y * u * 0.875f}; };
    list->AddRectFilled(place(0, 0), place(64, 64), IM_COL32(0x1f, 0x3a, 0x6e, 255), 14 * u);
    list->PathLineTo(place(15, 49));
    list->PathLineTo(place(40, 49));
    list->PathArcTo(place(40, 40.5f), 8.5f * u * 0.875f, 1.5708f, -1.5708f, 16);
    list->PathLineTo(place(24, 32));
    list->PathArcTo(place(24, 23.5f), 8.5f * u * 0.875f, 1.5708f, 4.7124f, 16);
    list->PathLineTo(place(49, 15));
    list->PathStroke(IM_COL32_WHITE, 0, 5 * u * 0.875f);
    list->AddCircleFilled(place(15.5f, 49), 7 * u * 0.875f, IM_COL32(0xf4, 0xb6, 0x3f, 255));
    list->AddCircleFilled(place(32, 32), 7 * u * 0.875f, IM_COL32(0xef, 0x7d, 0x57, 255));
    list->AddCircleFilled(place(48.5f, 15), 7 * u * 0.875f, IM_COL32(0x5f, 0xd1, 0xa5, 255));
    const Lettering name{type::display, true}, soft{type::small, false, Ink::text_soft};
    const float x = at.x + screen.px(72), width = room() - screen.px(72);
    draw_text(screen, {x, at.y}, "Parcours", name);
    draw_text(screen, {x, at.y + screen.px(36)}, screen.words("home.promise"), soft, width);
    ImGui::Dummy(
        {1, std::max(screen.px(60), screen.px(36) + measured(screen, screen.words("home.promise"), soft, width).y)});
}

void draw_recent(const Screen& screen) {
    const Settings& settings = screen.state.settings;
    for (const auto& file : screen.state.unnamed) {
        const Touch at = touch(screen, ("##unnamed" + file.string()).c_str(), {room(), screen.px(52)});
        if (at.hovered || at.focused) draw_ground(screen, at.min, at.max, Ink::lane);
        draw_icon(screen, Icon::warning, {at.min.x + screen.px(24), at.middle().y}, 22, Ink::danger);
        const float x = at.min.x + screen.px(48), width = at.max.x - x - screen.px(space::small);
        draw_line(screen, {x, at.min.y + screen.px(6)}, screen.words("home.unnamed"), {type::body, true}, width);
        draw_line(screen, {x, at.min.y + screen.px(28)}, screen.words("home.unnamed_advice"),
                  {type::small, false, Ink::text_soft}, width);
        if (at.pressed) screen.out.post(Leave{OpenFile{file}});
    }
    for (const auto& file : settings.recent) {
        const Touch at =
            touch(screen, (file.filename().string() + "##" + file.string()).c_str(), {room(), screen.px(52)});
        if (at.hovered || at.focused) draw_ground(screen, at.min, at.max, Ink::lane);
        draw_icon(screen, Icon::document, {at.min.x + screen.px(24), at.middle().y}, 22, Ink::text_soft);
        const float x = at.min.x + screen.px(48), width = at.max.x - x - screen.px(space::small);
        draw_line(screen, {x, at.min.y + screen.px(6)}, file.stem().string(), {type::body, true}, width);
        draw_line(screen, {x, at.min.y + screen.px(28)}, file.parent_path().string(),
                  {type::small, false, Ink::text_soft}, width);
        if (at.pressed) screen.out.post(Leave{OpenFile{file}});
    }
    if (settings.recent.empty() && screen.state.unnamed.empty())
        write(screen, screen.words("home.no_recent"), {type::small, false, Ink::text_soft});
}

void draw_ways(const Screen& screen) {
    draw_brand(screen);
    gap(screen, space::wide);
    const ImVec2 size{room(), screen.px(80)};
    if (big_choice(screen, screen.word("home.empty"), screen.words("home.empty_advice"), Icon::add, Ink::accent_soft,
                   Ink::accent, size))
        screen.out.post(Leave{StartSession{StartSession::From::empty, {}}});
    if (big_choice(screen, screen.word("home.open"), screen.words("home.open_advice"), Icon::open, Ink::idea,
                   Ink::idea_mark, size))
        run_command(screen, "open");
    if (big_choice(screen, screen.word("home.demo"), screen.words("home.demo_advice"), Icon::play, Ink::strength,
                   Ink::strength_mark, size))
        screen.out.post(Leave{StartSession{StartSession::From::demonstration, {}}});
    const bool reading = screen.state.planning.reading;
    if (big_choice(screen, screen.word(reading ? "plan.portfolio.reading" : "home.portfolio"),
                   screen.words("home.portfolio_advice"), Icon::list, Ink::lane, Ink::accent, size) &&
        !reading)
        screen.out.post(ChooseFile{FileDialog::Purpose::folder, {}});
    gap(screen, space::wide);
    write(screen, screen.words("home.recent"), {type::body, true});
    draw_recent(screen);
    gap(screen, space::wide);
    if (button(screen, screen.word("command.settings"), {Tone::quiet, Icon::settings})) run_command(screen, "settings");
    ImGui::SameLine();
    const bool french = screen.language() == Language::fr;
    if (button(screen, french ? "English" : "Français", {Tone::quiet, Icon::language})) run_command(screen, "language");
}

void draw_templates(const Screen& screen) {
    write(screen, screen.words("home.templates"), {type::title, true});
    write(screen, screen.words("home.templates_advice"), {type::body, false, Ink::text_soft});
    gap(screen, space::small);
    std::string search = screen.state.template_search;
    if (text_field(screen, screen.word("home.search"), search, screen.words("home.search"),
                   std::min(room(), screen.px(420)))
            .changed)
        screen.out.post(SearchTemplates{search});
    gap(screen, space::medium);
    if (const auto chosen = template_cards(screen, search))
        screen.out.post(Leave{StartSession{StartSession::From::templates, {*chosen}}});
}

}  // namespace

void draw_home(const Screen& screen) {
    const float whole = room(), least = screen.px(900);
    if (whole < least) {
        region(screen, "home", {{0, 0}, {}, space::wide}, [&] {
            draw_ways(screen);
            gap(screen, space::wide);
            draw_templates(screen);
        });
        return;
    }
    region(screen, "ways", {{screen.px(400), 0}, Ink::surface, space::wide + space::small}, [&] { draw_ways(screen); });
    ImGui::SameLine(0, 0);
    region(screen, "templates", {{0, 0}, {}, space::wide + space::small}, [&] { draw_templates(screen); });
}

}  // namespace parcours
