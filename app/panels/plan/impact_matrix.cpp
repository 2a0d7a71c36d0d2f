// Actions between effort and gain: what to begin with, what to plan as a project, what to leave.
#include <algorithm>
#include <cmath>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float radius = 17;  // units

struct Plot {
    ImVec2 min, max;
    double most_effort, least_gain, most_gain;

    float x(double effort) const { return min.x + static_cast<float>(effort / most_effort) * (max.x - min.x); }
    float y(double gain) const {
        return max.y - static_cast<float>((gain - least_gain) / (most_gain - least_gain)) * (max.y - min.y);
    }
};

Plot plot_of(const Screen& screen, ImVec2 at, ImVec2 size, const ImpactMatrix& matrix) {
    const float left = screen.px(64), bottom = screen.px(52), edge = screen.px(24);
    const double gain = std::max(matrix.most_gain - matrix.least_gain, 0.1);
    return {{at.x + left, at.y + edge},
            {at.x + size.x - edge, at.y + size.y - bottom},
            std::max(matrix.most_effort, 1.0) * 1.06,
            matrix.least_gain - gain * 0.06,
            matrix.most_gain + gain * 0.06};
}

void draw_quadrant(const Screen& screen, Quadrant quadrant, ImVec2 min, ImVec2 max, bool top) {
    if (max.x - min.x < 2 || max.y - min.y < 2) return;
    const bool good = quadrant == Quadrant::quick_win;
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour(screen, good ? Ink::accent_soft : Ink::surface));
    const std::string word(screen.words("plan.quadrant." + std::string(name_of(quadrant))));
    const float pad = screen.px(space::small), width = max.x - min.x - pad * 2;
    const Lettering lettering{type::small, true, Ink::text_soft};
    if (width < screen.px(40)) return;
    const float y = top ? min.y + pad : max.y - pad - measured(screen, word, lettering).y;
    draw_line(screen, {min.x + pad, y}, word, lettering, width);
}

void draw_ground_of(const Screen& screen, const Plot& plot, const ImpactMatrix& matrix) {
    const float x = plot.x(matrix.middle_effort), y = plot.y(matrix.middle_gain);
    draw_quadrant(screen, Quadrant::quick_win, plot.min, {x, y}, true);
    draw_quadrant(screen, Quadrant::major_project, {x, plot.min.y}, {plot.max.x, y}, true);
    draw_quadrant(screen, Quadrant::fill_in, {plot.min.x, y}, {x, plot.max.y}, false);
    draw_quadrant(screen, Quadrant::thankless, {x, y}, plot.max, false);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 line = colour(screen, Ink::line_strong);
    list.AddLine({x, plot.min.y}, {x, plot.max.y}, line, screen.px(1.5f));
    list.AddLine({plot.min.x, y}, {plot.max.x, y}, line, screen.px(1.5f));
    list.AddRect(plot.min, plot.max, line, 0, 0, screen.px(1));
}

double step_for(double span) {
    const double rough = span / 6, power = std::pow(10, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0})
        if (rough <= step * power) return step * power;
    return 10 * power;
}

void draw_axes(const Screen& screen, const Plot& plot) {
    const Lettering soft{type::small, false, Ink::text_soft}, bold{type::small, true};
    for (double effort = 0, step = step_for(plot.most_effort); effort <= plot.most_effort; effort += step) {
        const std::string text = quantity(screen.language(), effort);
        draw_text(screen, {plot.x(effort) - measured(screen, text, soft).x / 2, plot.max.y + screen.px(4)}, text, soft);
    }
    const double step = step_for(plot.most_gain - plot.least_gain);
    for (double gain = std::ceil(plot.least_gain / step) * step; gain <= plot.most_gain; gain += step) {
        const std::string text = signed_points(screen.language(), gain);
        const ImVec2 size = measured(screen, text, soft);
        draw_text(screen, {plot.min.x - size.x - screen.px(6), plot.y(gain) - size.y / 2}, text, soft);
    }
    const std::string across(screen.words("plan.matrix.effort")), up(screen.words("plan.matrix.gain"));
    draw_text(screen, {plot.max.x - measured(screen, across, bold).x, plot.max.y + screen.px(26)}, across, bold);
    draw_text(screen, {plot.min.x, plot.min.y - screen.px(21)}, up, bold);
}

/// Actions that would lie on each other are moved apart sideways.
std::vector<ImVec2> places_of(const Screen& screen, const Plot& plot, const ImpactMatrix& matrix) {
    std::vector<ImVec2> places;
    const float apart = screen.px(radius * 2 + 2);
    for (const PlacedAction& action : matrix.actions) {
        ImVec2 at{plot.x(action.effort), plot.y(action.gain)};
        for (int tries = 0; tries < 40; ++tries) {
            const bool free = std::none_of(places.begin(), places.end(), [&](ImVec2 other) {
                return std::abs(other.x - at.x) < apart && std::abs(other.y - at.y) < apart;
            });
            if (free) break;
            at.x += apart / 2;
            if (at.x > plot.max.x) at = {plot.min.x + apart / 2, at.y - apart};
        }
        places.push_back(at);
    }
    return places;
}

void draw_action(const Screen& screen, const PlacedAction& placed, ImVec2 at) {
    const Action* action = screen.document().find(placed.action);
    if (!action) return;
    const float r = screen.px(radius);
    ImGui::SetCursorScreenPos({at.x - r, at.y - r});
    const std::string title = action->ref + " " + action->title;
    const Touch hit = touch(screen, (title + "##matrix").c_str(), {r * 2, r * 2});
    const bool on = is_chosen(screen, placed.action);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled(at, r, colour(screen, on || hit.hovered ? Ink::accent : Ink::surface));
    list.AddCircle(at, r, colour(screen, Ink::accent), 0, screen.px(2));
    const Lettering lettering{type::small, true, on || hit.hovered ? Ink::on_accent : Ink::text};
    const ImVec2 size = measured(screen, action->ref, lettering);
    draw_text(screen, {at.x - size.x / 2, at.y - size.y / 2}, action->ref, lettering);
    hint(screen, screen.words("plan.matrix.hint", {{"title", title},
                                                   {"days", quantity(screen.language(), placed.effort)},
                                                   {"gain", signed_points(screen.language(), placed.gain)}}));
    if (hit.pressed || hit.reached) screen.out.post(Select{{placed.action}});
}

void choose_scenario(const Screen& screen, const Scenario* chosen) {
    const std::string all(screen.words("plan.matrix.all"));
    dropdown(screen, "##matrix_of", chosen ? chosen->title : all, screen.px(320), [&] {
        if (menu_row(screen, all.c_str(), {}, !chosen)) show_plan(screen, &PlanLook::matrix_of, Id<Scenario>{});
        for (const Scenario* each : in_order<Scenario>(screen.document()))
            if (menu_row(screen, (each->title + "##" + each->ref).c_str(), {}, each == chosen))
                show_plan(screen, &PlanLook::matrix_of, each->id);
    });
}

}  // namespace

void draw_impact_matrix(const Screen& screen) {
    const Scenario* chosen = screen.document().find(screen.state.planning.look.matrix_of);
    choose_scenario(screen, chosen);
    const auto& gains = screen.derived.gains(chosen ? chosen->id : Id<Scenario>{});
    const ImpactMatrix matrix = impact_matrix(screen.document(), gains, chosen != nullptr);
    if (matrix.actions.empty())
        return draw_empty(screen, Icon::chart, screen.words("plan.matrix.none"),
                          screen.words("plan.matrix.none_advice"));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float below = matrix.unplaced.empty() ? 0 : screen.px(44);
    const ImVec2 left = ImGui::GetContentRegionAvail();
    const ImVec2 size{left.x, std::max(left.y - below - screen.px(space::small), screen.px(380))};
    const Plot plot = plot_of(screen, at, size, matrix);
    draw_ground_of(screen, plot, matrix);
    draw_axes(screen, plot);
    const auto places = places_of(screen, plot, matrix);
    for (std::size_t i = 0; i < places.size(); ++i) draw_action(screen, matrix.actions[i], places[i]);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
    if (matrix.unplaced.empty()) return;
    std::string refs;
    for (const Id<Action> id : matrix.unplaced)
        if (const Action* action = screen.document().find(id)) refs += (refs.empty() ? "" : ", ") + action->ref;
    write(screen, screen.words("plan.matrix.unplaced", {{"refs", refs}}), {type::small, false, Ink::text_soft});
}

}  // namespace parcours
