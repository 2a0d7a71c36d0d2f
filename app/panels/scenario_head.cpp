// What a scenario costs and brings: count, effort, cost, projected mean, commitments and journeys from today to then.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "app/panels/scenarios_view.h"
#include "app/panels/score_marks.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

/// Words, a bar from today to then, and both numbers.
struct Change {
    std::string title;
    std::optional<std::size_t> place;  ///< of a commitment: its sign stands before the bar
    std::optional<double> today, projected;
};

std::string both(const Screen& screen, const Change& change) {
    return points(screen.language(), change.today) + " → " + points(screen.language(), change.projected);
}

void draw_change(const Screen& screen, const Change& change) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float whole = room(), lead = change.place ? screen.px(38) : 0;
    const Lettering small{type::small}, bold{type::small, true};
    const std::string figures = both(screen, change);
    const float figures_width = measured(screen, figures, bold).x;
    const float title_width = whole - lead - figures_width - screen.px(space::medium);
    const float height = measured(screen, change.title, small, title_width).y;
    if (change.place) draw_sign(screen, {at.x + screen.px(14), at.y + screen.px(15)}, 28, *change.place);
    draw_text(screen, {at.x + lead, at.y}, change.title, small, title_width);
    draw_text(screen, {at.x + whole - figures_width, at.y}, figures, bold);
    const float y = at.y + height + screen.px(3);
    draw_change_bar(screen, {at.x + lead, y}, {at.x + whole, y + screen.px(10)}, change.today, change.projected);
    ImGui::Dummy({1, height + screen.px(16)});
}

void draw_mean(const Screen& screen, const Scores& today, const Scores& projected) {
    if (!projected.mean) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Lettering number{type::poster * 0.7f, true};
    const std::string text = points(screen.language(), projected.mean);
    const ImVec2 size = measured(screen, text, number);
    draw_text(screen, at, text, number);
    const float x = at.x + size.x + screen.px(space::medium);
    draw_band(screen, {x, at.y + screen.px(2)}, band_of(*projected.mean), 28);
    if (today.mean)
        draw_line(screen, {x, at.y + screen.px(33)},
                  screen.words("scenario.change",
                               {{"points", signed_points(screen.language(), *projected.mean - *today.mean)}}),
                  {type::small, true, Ink::text_soft}, at.x + room() - x);
    ImGui::Dummy({size.x, std::max(size.y, screen.px(54))});
}

void draw_changes(const Screen& screen, const Scores& today, const Scores& projected) {
    const auto before = means_by_commitment(today), then = means_by_commitment(projected);
    const auto commitments = in_order<Commitment>(screen.document());
    for (std::size_t i = 0; i < std::min(before.size(), commitments.size()); ++i)
        draw_change(screen, {commitments[i]->title, i, before[i].score, then[i].score});
    if (today.journeys.size() < 2) return;
    gap(screen, space::small);
    for (std::size_t i = 0; i < today.journeys.size(); ++i) {
        const Journey* journey = screen.document().find(today.journeys[i].journey);
        if (journey)
            draw_change(
                screen,
                {journey->ref + " " + journey->title, {}, today.journeys[i].score, projected.journeys[i].score});
    }
}

std::string scenario_totals(const Screen& screen, const std::vector<const Action*>& actions) {
    double effort = 0, cost = 0;
    for (const Action* action : actions) {
        effort += action->effort.value_or(0);
        cost += action->cost.value_or(0);
    }
    return screen.words.count("plan.count", actions.size()) + " · " +
           screen.words("plan.effort", {{"days", quantity(screen.language(), effort)}}) + " · " +
           euros(screen.language(), cost);
}

void draw_name(const Screen& screen, const Scenario& scenario) {
    std::string title = scenario.title;
    const std::string field = "scenario/" + std::to_string(scenario.id.value) + "/title";
    const float width = room() - screen.px(target + space::tight);
    const Typed typed = whole_line(screen, ("##" + field).c_str(), title, screen.words("scenario.untitled"), width);
    if (typed.changed) screen.out.post(Make{{write_of(scenario, &Scenario::title, title)}, field, true});
    if (typed.done) screen.out.post(EndTyping{});
    ImGui::SameLine(0, screen.px(space::tight));
    const std::string label = screen.words("scenario.remove", {{"ref", scenario.ref}});
    if (icon_button(screen, label.c_str(), Icon::trash)) screen.out.make(Remove<Scenario>{scenario.id});
}

}  // namespace

void draw_scenario_head(const Screen& screen, const ScenarioColumn& column) {
    if (!column.scenario) {
        gap(screen, space::small);
        write(screen, screen.words("scenario.unplaced"), {type::title, true});
        return write(screen, scenario_totals(screen, column.actions), {type::small, false, Ink::text_soft});
    }
    draw_name(screen, *column.scenario);
    write(screen, scenario_totals(screen, column.actions), {type::small, false, Ink::text_soft});
    draw_scenario_facts(screen, column.scenario->id);
    gap(screen, space::small);
    const Scores &today = screen.derived.scores(), &projected = screen.derived.projected(column.scenario->id);
    draw_mean(screen, today, projected);
    draw_changes(screen, today, projected);
    draw_decisions(screen, column.scenario->id);
    gap(screen, space::small);
    divide(screen);
}

}  // namespace parcours
