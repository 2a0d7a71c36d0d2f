// Scenarios: what each proposes, costs and brings.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/panels.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

struct Totals {
    double cost = 0;
    double effort = 0;
};

Totals totals_of(const Document& document, const Scenario& scenario) {
    Totals totals;
    for (const Id<Action> id : scenario.actions)
        if (const Action* action = document.find(id)) {
            totals.cost += action->cost.value_or(0);
            totals.effort += action->effort.value_or(0);
        }
    return totals;
}

void draw_figures(const Screen& screen, const Scenario& scenario) {
    const Language language = screen.language();
    const auto today = screen.derived.scores().mean, then = screen.derived.projected(scenario.id).mean;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = draw_score(screen, at, then, false, 52);
    if (today && then)
        draw_text(screen, {at.x + width + screen.px(space::medium), at.y + screen.px(14)},
                  screen.words("scenarios.gain", {{"points", signed_points(language, *then - *today)}}),
                  {type::title, true});
    ImGui::Dummy({1, screen.px(60)});
    const Totals totals = totals_of(screen.document(), scenario);
    write(screen,
          screen.words.count("actions.count", scenario.actions.size()) + " · " +
              screen.words("actions.total",
                           {{"cost", euros(language, totals.cost)}, {"effort", quantity(language, totals.effort)}}),
          {type::small, false, Ink::text_soft});
}

void draw_members(const Screen& screen, const Scenario& scenario) {
    for (const Action* action : in_order<Action>(screen.document())) {
        const bool inside = std::ranges::find(scenario.actions, action->id) != scenario.actions.end();
        std::optional<double> gain;
        for (const Gain& each : screen.derived.gains(scenario.id))
            if (each.action == action->id) gain = each.in_scenario;
        const std::string label = action->ref + " · " + action->title + "##" + scenario.ref;
        const Touch at = touch(screen, label.c_str(), {room(), screen.px(target)});
        if (at.hovered || at.focused) draw_ground(screen, at.min, at.max, Ink::lane);
        const ImVec2 box{at.min.x + screen.px(10), at.middle().y - screen.px(11)},
            end{box.x + screen.px(22), box.y + screen.px(22)};
        draw_ground(screen, box, end, inside ? Ink::accent : Ink::surface, 6);
        if (!inside) draw_border(screen, box, end, Ink::line_strong, 6, 1.5f);
        if (inside) draw_icon(screen, Icon::check, {(box.x + end.x) / 2, (box.y + end.y) / 2}, 17, Ink::on_accent);
        const std::string points_text = inside && gain ? signed_points(screen.language(), *gain) : "";
        const float tail = screen.px(64);
        const Lettering lettering{type::small, inside, inside ? Ink::text : Ink::text_soft};
        draw_line(screen, {at.min.x + screen.px(44), at.middle().y - measured(screen, "X", lettering).y / 2},
                  action->ref + " · " + action->title, lettering, at.max.x - at.min.x - screen.px(48) - tail);
        draw_text(screen,
                  {at.max.x - measured(screen, points_text, lettering).x - screen.px(10),
                   at.middle().y - measured(screen, "X", lettering).y / 2},
                  points_text, lettering);
        if (at.pressed) screen.out.make(PlaceAction{action->id, scenario.id, !inside});
    }
}

void draw_card(const Screen& screen, const Scenario& scenario, float width) {
    region(screen, ("scenario" + scenario.ref).c_str(), {{width, 0}, Ink::surface, space::large, 12}, [&] {
        const bool on =
            std::ranges::any_of(screen.state.selection, [&](const Target& t) { return t == Target(scenario.id); });
        const std::string title = scenario.ref + " · " + scenario.title;
        const float height = measured(screen, title, {type::title, true}, room()).y + screen.px(space::small);
        const Touch at = touch(screen, title.c_str(), {room(), height});
        draw_text(screen, at.min, title, {type::title, true, on || at.hovered || at.focused ? Ink::accent : Ink::text},
                  room());
        if (at.pressed) screen.out.post(Select{{scenario.id}});
        if (!scenario.description.empty()) write(screen, scenario.description, {type::small, false, Ink::text_soft});
        gap(screen, space::small);
        draw_figures(screen, scenario);
        gap(screen, space::small);
        divide(screen);
        gap(screen, space::small);
        draw_members(screen, scenario);
    });
}

void add_scenario(const Screen& screen) {
    Scenario scenario;
    scenario.id = screen.out.mint.next<Scenario>();
    scenario.title =
        screen.words("scenarios.new", {{"n", std::to_string(screen.document().all<Scenario>().size() + 1)}});
    screen.out.make(Add<Scenario>{scenario});
    screen.out.post(Select{{scenario.id}});
}

void draw_top(const Screen& screen) {
    write_line(screen, screen.words("view.scenarios"), {type::display, true}, room() * 0.5f);
    const float width = measured(screen, screen.words("edit.add_scenario"), {type::body, true}).x + screen.px(64);
    ImGui::SameLine();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.f, room() - width));
    if (button(screen, screen.word("edit.add_scenario"), {Tone::primary, Icon::add, width})) add_scenario(screen);
}

void draw_today(const Screen& screen) {
    const auto today = screen.derived.scores().mean;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = draw_score(screen, at, today, false, 36);
    draw_text(screen, {at.x + width + screen.px(space::medium), at.y + screen.px(8)}, screen.words("scenarios.today"),
              {type::body, false, Ink::text_soft});
    ImGui::Dummy({1, screen.px(44)});
}

}  // namespace

void draw_scenarios(const Screen& screen) {
    region(screen, "scenarios", {{0, 0}, {}, space::wide}, [&] {
        draw_top(screen);
        const auto scenarios = in_order<Scenario>(screen.document());
        if (scenarios.empty())
            return draw_empty(screen, Icon::chart, screen.words("scenarios.none"),
                              screen.words("scenarios.none_advice"));
        draw_today(screen);
        const float between = screen.px(space::large);
        const auto across = static_cast<float>(std::min<std::size_t>(3, std::max<std::size_t>(2, scenarios.size())));
        const float width = std::max(screen.px(300), (room() - between * (across - 1)) / across);
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            if (i > 0) ImGui::SameLine(0, between);
            draw_card(screen, *scenarios[i], width);
        }
    });
}

}  // namespace parcours
