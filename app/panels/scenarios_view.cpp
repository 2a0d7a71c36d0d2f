#include "app/panels/scenarios_view.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/numbers.h"
#include "app/panels/panels.h"
#include "app/panels/plan/plan.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float column_width = 340;  // units
constexpr float least_height = 420;  // units: below it the whole page scrolls

void add_scenario(const Screen& screen) {
    Scenario scenario;
    scenario.id = screen.out.mint.next<Scenario>();
    const std::size_t number = screen.document().all<Scenario>().size() + 1;
    scenario.title = screen.words("scenario.nth", {{"n", std::to_string(number)}});
    screen.out.make(Add<Scenario>{scenario});
    screen.out.post(Select{{scenario.id}});
}

void draw_scenario_bar(const Screen& screen) {
    const auto& mean = screen.derived.scores().mean;
    const std::string today = screen.words("scenario.today", {{"points", points(screen.language(), mean)}});
    const float choose = screen.px(340), between = screen.px(space::small);
    const float add =
        measured(screen, screen.words("scenario.add"), {type::body, true}).x + screen.px(68) + choose + between;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float whole = room(), words = std::max(whole - add - screen.px(space::large), screen.px(120));
    const Lettering soft{type::small, false, Ink::text_soft};
    draw_line(screen, at, today, {type::title, true}, words);
    const float line = measured(screen, "X", {type::title, true}).y + screen.px(space::tight);
    const bool matrix = screen.state.planning.look.matrix;
    const std::string_view advice = screen.words(matrix ? "plan.matrix.advice" : "scenario.drag_advice");
    draw_text(screen, {at.x, at.y + line}, advice, soft, words);
    const float height = line + measured(screen, advice, soft, words).y;
    ImGui::SetCursorScreenPos({at.x + std::max(0.f, whole - add), at.y});
    const std::array choices{Choice{std::string(screen.words("plan.side_by_side")), Icon::list, {}},
                             Choice{std::string(screen.words("plan.matrix")), Icon::chart, {}}};
    if (const auto chosen = segmented(screen, "look", choices, std::size_t{matrix}, choose))
        show_plan(screen, &PlanLook::matrix, *chosen == 1);
    ImGui::SameLine(0, between);
    if (button(screen, screen.word("scenario.add"), {Tone::primary, Icon::add, add - choose - between}))
        add_scenario(screen);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({1, std::max(height, screen.px(target))});
}

/// The whole column takes what is dropped on it.
void draw_column(const Screen& screen, const ScenarioColumn& column, ImVec2 size) {
    const Id<Scenario> id = column.scenario ? column.scenario->id : Id<Scenario>{};
    ImGui::PushID(static_cast<int>(mixed(id.value)));
    region(screen, "column", {size, Ink::surface, space::medium, 12, false}, [&] {
        draw_scenario_head(screen, column);
        region(screen, "cards", {{0, 0}, {}}, [&] {
            if (column.scenario) draw_scenario_facts(screen, *column.scenario);
            gap(screen, space::small);
            if (column.actions.empty())
                write(screen, screen.words(column.scenario ? "scenario.empty" : "scenario.all_placed"),
                      {type::body, false, Ink::text_soft});
            for (const Action* action : column.actions) draw_action_card(screen, column, *action);
        });
    });
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    take_dropped_action(screen, id);
    draw_border(screen, min, max, Ink::line, 12);
    ImGui::PopID();
}

}  // namespace

std::vector<ScenarioColumn> scenario_columns(const Document& document) {
    std::vector<ScenarioColumn> columns(1);
    std::set<Id<Action>> placed;
    const std::vector<const Action*> actions = in_order<Action>(document);
    for (const Scenario* scenario : in_order<Scenario>(document)) {
        placed.insert(scenario->actions.begin(), scenario->actions.end());
        ScenarioColumn column{scenario, {}};
        for (const Id<Action> id : scenario->actions)
            if (const Action* action = document.find(id)) column.actions.push_back(action);
        columns.push_back(std::move(column));
    }
    for (const Action* action : actions)
        if (!placed.contains(action->id)) columns.front().actions.push_back(action);
    return columns;
}

std::vector<Edit> placing(const Document& document, Id<Action> action, Id<Scenario> from, Id<Scenario> to, bool copy) {
    std::vector<Edit> edits;
    if (from == to) return edits;
    const Scenario* target_scenario = document.find(to);
    const bool inside = target_scenario && std::find(target_scenario->actions.begin(), target_scenario->actions.end(),
                                                     action) != target_scenario->actions.end();
    if (document.find(from) && !copy) edits.push_back(PlaceAction{action, from, false});
    if (target_scenario && !inside) edits.push_back(PlaceAction{action, to, true});
    return edits;
}

void draw_scenarios(const Screen& screen) {
    region(screen, "scenarios", {{0, 0}, Ink::canvas, space::large, 0, true, true}, [&] {
        if (screen.document().all<Action>().empty() && screen.document().all<Scenario>().empty())
            return draw_empty(screen, Icon::chart, screen.words("scenario.none"), screen.words("scenario.none_advice"));
        draw_scenario_bar(screen);
        draw_proposal(screen);
        gap(screen, space::medium);
        if (screen.state.planning.look.matrix) return draw_impact_matrix(screen);
        const auto columns = scenario_columns(screen.document());
        const float between = screen.px(space::medium);
        // Where every action has its scenario, what is left beside them needs no more than a place to drop one.
        const float aside = columns.front().actions.empty() && columns.size() > 1 ? screen.px(170) + between : 0;
        const auto count = static_cast<float>(columns.size() - (aside > 0 ? 1 : 0));
        const float share = (room() - aside - between * (count - 1)) / count;
        const float width = std::clamp(share, screen.px(column_width), screen.px(column_width * 1.6f));
        const float left = ImGui::GetContentRegionAvail().y - screen.px(space::small);
        const ImVec2 size{width, std::max(left, screen.px(least_height))};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) ImGui::SameLine(0, between);
            draw_column(screen, columns[i], i == 0 && aside > 0 ? ImVec2{aside - between, size.y} : size);
        }
    });
}

}  // namespace parcours
