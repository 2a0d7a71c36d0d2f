// Actions between effort and gain: what to begin with, what to plan as a project, what to leave.
#include <algorithm>
#include <iterator>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/layout/callouts.h"
#include "journeys/layout/ticks.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float dot = 5, bubble_height = 28, quadrant_strip = 34;  // units
constexpr float list_width = 340, least_with_list = 940;
constexpr int most_ticks = 7;

struct Plot {
    ImVec2 min, max;
    double most_effort, low, high;

    float x(double effort) const { return min.x + static_cast<float>(effort / most_effort) * (max.x - min.x); }
    float y(double gain) const { return max.y - static_cast<float>((gain - low) / (high - low)) * (max.y - min.y); }
};

/// Above and below, a strip is kept for the names of the quadrants.
Plot plot_of(const Screen& screen, ImVec2 at, ImVec2 size, const ImpactMatrix& matrix) {
    const float left = screen.px(64), bottom = screen.px(52), edge = screen.px(24);
    const ImVec2 min{at.x + left, at.y + edge}, max{at.x + size.x - edge, at.y + size.y - bottom};
    const double gains = std::max(matrix.most_gain - matrix.least_gain, 0.1);
    const double strip = screen.px(quadrant_strip + 10), inner = std::max<double>(max.y - min.y - strip * 2, 1);
    return {min, max, std::max(matrix.most_effort, 1.0) * 1.06, matrix.least_gain - gains * strip / inner,
            matrix.least_gain + gains * (1 + strip / inner)};
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

/// With as many decimals as the axis: many actions differ by less than a tenth of a point.
std::string signed_quantity(const Screen& screen, double gain) {
    return (gain > 0 ? "+" : "") + quantity(screen.language(), gain);
}

void draw_axes(const Screen& screen, const Plot& plot) {
    const Lettering soft{type::small, false, Ink::text_soft}, bold{type::small, true};
    for (const double effort : ticks(0, plot.most_effort, most_ticks)) {
        const std::string text = quantity(screen.language(), effort);
        draw_text(screen, {plot.x(effort) - measured(screen, text, soft).x / 2, plot.max.y + screen.px(4)}, text, soft);
    }
    for (const double gain : ticks(plot.low, plot.high, most_ticks)) {
        const std::string text = signed_quantity(screen, gain);
        const ImVec2 size = measured(screen, text, soft);
        const float y = plot.y(gain);
        ImGui::GetWindowDrawList()->AddLine({plot.min.x - screen.px(4), y}, {plot.min.x, y},
                                            colour(screen, Ink::line_strong), screen.px(1));
        draw_text(screen, {plot.min.x - size.x - screen.px(7), y - size.y / 2}, text, soft);
    }
    const std::string across(screen.words("plan.matrix.effort")), up(screen.words("plan.matrix.gain"));
    draw_text(screen, {plot.max.x - measured(screen, across, bold).x, plot.max.y + screen.px(26)}, across, bold);
    draw_text(screen, {plot.min.x, plot.min.y - screen.px(21)}, up, bold);
}

std::string ref_and_title(const Action& action) { return action.ref + " " + action.title; }

/// Where the dots are, and the bubbles with their refs: beside them, or further away at the end of a line.
struct Bubbles {
    std::vector<ChartPoint> dots;
    std::vector<Callout> places;
    float width;
};

Bubbles bubbles_of(const Screen& screen, const Plot& plot, const ImpactMatrix& matrix) {
    Bubbles bubbles{{}, {}, screen.px(36)};
    for (const PlacedAction& placed : matrix.actions) {
        bubbles.dots.push_back({plot.x(placed.effort), plot.y(placed.gain)});
        if (const Action* action = screen.document().find(placed.action))
            bubbles.width = std::max(bubbles.width,
                                     measured(screen, action->ref, {type::small, true}).x + screen.px(space::medium));
    }
    const float strip = screen.px(quadrant_strip);
    bubbles.places = callouts(bubbles.dots, {plot.min.x, plot.min.y + strip, plot.max.x, plot.max.y - strip,
                                             bubbles.width, screen.px(bubble_height), screen.px(dot)});
    return bubbles;
}

ImVec2 point(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

void draw_lines(const Screen& screen, const Bubbles& bubbles) {
    for (std::size_t i = 0; i < bubbles.dots.size(); ++i)
        if (bubbles.places[i].apart)
            ImGui::GetWindowDrawList()->AddLine(point(bubbles.dots[i].x, bubbles.dots[i].y),
                                                point(bubbles.places[i].x, bubbles.places[i].y),
                                                colour(screen, Ink::text_soft), screen.px(1));
}

/// The bubble is the button. Returns whether its action is pointed at or chosen.
bool draw_bubble(const Screen& screen, const PlacedAction& placed, const Bubbles& bubbles, std::size_t place) {
    const Action* action = screen.document().find(placed.action);
    if (!action) return false;
    const float height = screen.px(bubble_height);
    const ImVec2 middle = point(bubbles.places[place].x, bubbles.places[place].y);
    const ImVec2 spot = point(bubbles.dots[place].x, bubbles.dots[place].y);
    ImGui::SetCursorScreenPos({middle.x - bubbles.width / 2, middle.y - height / 2});
    const std::string title = ref_and_title(*action);
    const Touch hit = touch(screen, (title + "##matrix").c_str(), {bubbles.width, height});
    const bool on = is_chosen(screen, placed.action) || hit.hovered;
    draw_ground(screen, hit.min, hit.max, on ? Ink::accent : Ink::surface, bubble_height / 2);
    draw_border(screen, hit.min, hit.max, Ink::accent, bubble_height / 2, 1.5f);
    ImGui::GetWindowDrawList()->AddCircleFilled(spot, screen.px(dot), colour(screen, Ink::accent));
    if (on) ImGui::GetWindowDrawList()->AddCircle(spot, screen.px(dot + 4), colour(screen, Ink::accent), 0, 2);
    const Lettering lettering{type::small, true, on ? Ink::on_accent : Ink::text};
    const ImVec2 size = measured(screen, action->ref, lettering);
    draw_text(screen, {middle.x - size.x / 2, middle.y - size.y / 2}, action->ref, lettering);
    if (hit.pressed || hit.reached) screen.out.post(Select{{placed.action}});
    return on;
}

std::string figures_of(const Screen& screen, const PlacedAction& placed) {
    return screen.words("plan.matrix.figures", {{"days", quantity(screen.language(), placed.effort)},
                                                {"gain", signed_quantity(screen, placed.gain)}});
}

/// The title of what is pointed at or chosen, in front of everything, inside the plot.
void draw_title(const Screen& screen, const Plot& plot, const PlacedAction& placed, const Callout& bubble) {
    const Action* action = screen.document().find(placed.action);
    if (!action) return;
    const float pad = screen.px(space::small), most = std::min(screen.px(340), plot.max.x - plot.min.x - pad * 4);
    const Lettering bold{type::body, true};
    const std::string figures = figures_of(screen, placed);
    const ImVec2 title = measured(screen, ref_and_title(*action), bold, most);
    const float width = std::max(title.x, std::min(measured(screen, figures, small_print).x, most));
    const ImVec2 size{width + pad * 2, title.y + measured(screen, figures, small_print, most).y + pad * 2};
    const ImVec2 at = point(bubble.x, bubble.y);
    const float x = std::clamp(at.x - size.x / 2, plot.min.x + pad, std::max(plot.max.x - size.x - pad, plot.min.x));
    const float below = at.y + screen.px(bubble_height / 2 + 6);
    const float y = below + size.y < plot.max.y ? below : at.y - screen.px(bubble_height / 2 + 6) - size.y;
    draw_shadow(screen, {x, y}, {x + size.x, y + size.y}, 6);
    draw_ground(screen, {x, y}, {x + size.x, y + size.y}, Ink::surface);
    draw_border(screen, {x, y}, {x + size.x, y + size.y}, Ink::accent);
    draw_text(screen, {x + pad, y + pad}, ref_and_title(*action), bold, most);
    draw_text(screen, {x + pad, y + pad + title.y}, figures, small_print, most);
}

void draw_plot(const Screen& screen, const ImpactMatrix& matrix, ImVec2 at, ImVec2 size) {
    const Plot plot = plot_of(screen, at, size, matrix);
    draw_ground_of(screen, plot, matrix);
    draw_axes(screen, plot);
    const Bubbles bubbles = bubbles_of(screen, plot, matrix);
    draw_lines(screen, bubbles);
    std::optional<std::size_t> shown;
    for (std::size_t i = 0; i < matrix.actions.size(); ++i)
        if (draw_bubble(screen, matrix.actions[i], bubbles, i)) shown = i;
    if (shown) draw_title(screen, plot, matrix.actions[*shown], bubbles.places[*shown]);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
}

/// The actions by quadrant, those that gain most first.
void draw_list(const Screen& screen, const ImpactMatrix& matrix) {
    for (std::size_t i = 0; i < Names<Quadrant>::values.size(); ++i) {
        std::vector<PlacedAction> inside;
        std::copy_if(matrix.actions.begin(), matrix.actions.end(), std::back_inserter(inside),
                     [&](const PlacedAction& one) { return one.quadrant == static_cast<Quadrant>(i); });
        if (inside.empty()) continue;
        std::stable_sort(inside.begin(), inside.end(),
                         [](const PlacedAction& a, const PlacedAction& b) { return a.gain > b.gain; });
        write_line(screen, screen.words("plan.quadrant." + std::string(Names<Quadrant>::values[i])),
                   {type::small, true, Ink::text_soft});
        for (const PlacedAction& placed : inside) {
            const Action* action = screen.document().find(placed.action);
            if (!action) continue;
            const float width = room() - screen.px(space::large);
            const std::string title = ref_and_title(*action);
            const float height = measured(screen, title, {type::small, true}, width).y;
            const Touch row = plan_row(screen, title + "##listed", placed.action, height + screen.px(36));
            const ImVec2 in{row.min.x + screen.px(space::small), row.min.y + screen.px(6)};
            draw_text(screen, in, title, {type::small, true}, width);
            draw_line(screen, {in.x, in.y + height + screen.px(2)}, figures_of(screen, placed), small_print, width);
        }
        gap(screen, space::small);
    }
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
    write(screen,
          screen.words("plan.matrix.middles", {{"days", quantity(screen.language(), matrix.middle_effort)},
                                               {"gain", signed_quantity(screen, matrix.middle_gain)}}),
          small_print);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float below = matrix.unplaced.empty() ? 0 : screen.px(44);
    const ImVec2 left = ImGui::GetContentRegionAvail();
    const bool listed = left.x >= screen.px(least_with_list);
    const float aside = listed ? screen.px(list_width + space::large) : 0;
    const ImVec2 size{left.x - aside, std::max(left.y - below - screen.px(space::small), screen.px(420))};
    draw_plot(screen, matrix, at, size);
    if (listed) {
        ImGui::SetCursorScreenPos({at.x + size.x + screen.px(space::large), at.y});
        region(screen, "listed", {{screen.px(list_width), size.y}, {}}, [&] { draw_list(screen, matrix); });
    }
    if (matrix.unplaced.empty()) return;
    std::string refs;
    for (const Id<Action> id : matrix.unplaced)
        if (const Action* action = screen.document().find(id)) refs += (refs.empty() ? "" : ", ") + action->ref;
    write(screen, screen.words("plan.matrix.unplaced", {{"refs", refs}}), {type::small, false, Ink::text_soft});
}

}  // namespace parcours
