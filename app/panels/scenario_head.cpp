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
    const Lettering number{type::display, true}, soft{type::title, false, Ink::text_soft};
    const std::string before = points(screen.language(), today.mean) + " → ",
                      after = points(screen.language(), projected.mean);
    const ImVec2 left = measured(screen, before, soft), size = measured(screen, after, number);
    draw_text(screen, {at.x, at.y + size.y - left.y - screen.px(2)}, before, soft);
    draw_text(screen, {at.x + left.x, at.y}, after, number);
    const float x = at.x + left.x + size.x + screen.px(space::medium);
    const float wide = draw_band(screen, {x, at.y + screen.px(4)}, band_of(*projected.mean), 28);
    if (today.mean)
        draw_line(screen, {x + wide + screen.px(space::small), at.y + screen.px(8)},
                  signed_points(screen.language(), *projected.mean - *today.mean), {type::body, true},
                  at.x + room() - x - wide);
    ImGui::Dummy({size.x, size.y + screen.px(space::tight)});
}

void draw_commitments_of(const Screen& screen, const Scores& today, const Scores& projected) {
    const auto before = means_by_commitment(today), then = means_by_commitment(projected);
    const auto commitments = in_order<Commitment>(screen.document());
    for (std::size_t i = 0; i < std::min(before.size(), commitments.size()); ++i)
        draw_change(screen, {commitments[i]->title, i, before[i].score, then[i].score});
}

/// Where there are many journeys they are folded behind one line.
void draw_journeys_of(const Screen& screen, const Scores& today, const Scores& projected) {
    constexpr std::size_t most_unfolded = 4;
    const std::size_t count = today.journeys.size();
    if (count < 2) return;
    gap(screen, space::small);
    bool open = count <= most_unfolded;
    if (!open) {
        bool& unfolded = *ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("journeys unfolded"));
        std::size_t better = 0;
        for (std::size_t i = 0; i < count; ++i)
            better += projected.journeys[i].score.value_or(0) > today.journeys[i].score.value_or(0);
        const std::string line =
            screen.words("scenario.journeys", {{"n", std::to_string(count)}, {"better", std::to_string(better)}});
        if (button(screen, line.c_str(), {Tone::quiet, unfolded ? Icon::up : Icon::down, room()})) unfolded = !unfolded;
        open = unfolded;
    }
    for (std::size_t i = 0; open && i < count; ++i)
        if (const Journey* journey = screen.document().find(today.journeys[i].journey))
            draw_change(
                screen,
                {journey->ref + " " + journey->title, {}, today.journeys[i].score, projected.journeys[i].score});
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

constexpr std::size_t fact_lines = 4;

/// Dates, dimensions, pain points, and what is still to be completed; empty where there is nothing to say.
std::array<std::string, fact_lines> facts_of(const Screen& screen, Id<Scenario> id) {
    std::array<std::string, fact_lines> lines;
    const ScenarioFigures* figures = screen.derived.figures_of(id);
    if (!figures) return lines;
    const Totals& totals = figures->totals;
    if (totals.start && totals.due)
        lines[0] = screen.words("plan.scenario.dates", {{"start", day(screen.language(), *totals.start)},
                                                        {"due", day(screen.language(), *totals.due)}});
    const auto add = [](std::string& line, const std::string& more, std::string_view between) {
        line += (line.empty() ? "" : std::string(between)) + more;
    };
    for (std::size_t i = 0; i < Names<Dimension>::values.size(); ++i)
        if (totals.by_dimension[i])
            add(lines[1],
                std::string(screen.words("dimension." + std::string(Names<Dimension>::values[i]))) + "\u00a0" +
                    std::to_string(totals.by_dimension[i]),
                " · ");
    lines[2] = screen.words("plan.scenario.pains", {{"resolved", std::to_string(figures->resolved.size())},
                                                    {"left", std::to_string(figures->pains_left)}});
    for (const auto& [key, n] : {std::pair{"plan.scenario.without_dates", totals.without_dates},
                                 std::pair{"plan.scenario.without_effort", totals.without_effort},
                                 std::pair{"plan.scenario.without_cost", totals.without_cost}})
        if (n > 0) add(lines[3], screen.words(key, {{"n", std::to_string(n)}}), ", ");
    if (!lines[3].empty()) lines[3] = screen.words("plan.scenario.missing", {{"what", lines[3]}});
    return lines;
}

Lettering lettering_of(std::size_t line) {
    return line == fact_lines - 1 ? Lettering{type::small, true, Ink::danger} : small_print;
}

void draw_facts(const Screen& screen, Id<Scenario> id) {
    std::array<float, fact_lines> heights{};
    for (const Scenario& each : screen.document().all<Scenario>()) {
        const auto lines = facts_of(screen, each.id);
        for (std::size_t i = 0; i < fact_lines; ++i)
            if (!lines[i].empty())
                heights[i] = std::max(heights[i], measured(screen, lines[i], lettering_of(i), room()).y);
    }
    const auto lines = facts_of(screen, id);
    for (std::size_t i = 0; i < fact_lines; ++i) {
        if (heights[i] <= 0) continue;
        draw_text(screen, ImGui::GetCursorScreenPos(), lines[i], lettering_of(i), room());
        ImGui::Dummy({1, heights[i]});
    }
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
        return write(screen, scenario_totals(screen, column.actions), small_print);
    }
    draw_name(screen, *column.scenario);
    draw_mean(screen, screen.derived.scores(), screen.derived.projected(column.scenario->id));
    write_line(screen, scenario_totals(screen, column.actions), small_print);
    divide(screen);
}

void draw_scenario_facts(const Screen& screen, const Scenario& scenario) {
    const Scores &today = screen.derived.scores(), &projected = screen.derived.projected(scenario.id);
    draw_facts(screen, scenario.id);
    gap(screen, space::small);
    draw_commitments_of(screen, today, projected);
    draw_journeys_of(screen, today, projected);
    draw_decisions(screen, scenario.id);
    gap(screen, space::small);
    divide(screen);
}

}  // namespace parcours
