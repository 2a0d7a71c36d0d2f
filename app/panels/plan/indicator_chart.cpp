// The measures of an indicator over time: with what each sample allows, the target, and the day of the change.
#include <algorithm>
#include <cmath>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/layout/ticks.h"

namespace parcours {
namespace {

constexpr double whole_share = 100;

struct Scale {
    ImVec2 min, max;
    int first, last;   // days
    double low, high;  // of the measure

    float x(Date day) const {
        return min.x +
               static_cast<float>(day.days - first) / static_cast<float>(std::max(last - first, 1)) * (max.x - min.x);
    }
    float y(double value) const { return max.y - static_cast<float>((value - low) / (high - low)) * (max.y - min.y); }
};

std::optional<Interval> interval_of(const Observation& one, bool is_share) {
    if (!one.sample || *one.sample < 1) return std::nullopt;
    if (is_share && one.measured >= 0 && one.measured <= whole_share) {
        const auto share = share_interval({one.measured / whole_share, static_cast<double>(*one.sample)});
        return share ? std::optional(Interval{share->low * whole_share, share->high * whole_share}) : std::nullopt;
    }
    return one.deviation ? mean_interval({one.measured, static_cast<double>(*one.sample), *one.deviation})
                         : std::nullopt;
}

/// A value that the measures are held against.
struct Level {
    double value;
    std::string word;
    Ink ink;
};

std::vector<Level> levels_of(const Screen& screen, const Indicator& indicator) {
    std::vector<Level> levels;
    if (indicator.baseline && *indicator.baseline != indicator.target.value_or(-1))
        levels.push_back({*indicator.baseline, std::string(screen.words("field.baseline")), Ink::text_soft});
    if (indicator.target)
        levels.push_back({*indicator.target, std::string(screen.words("field.target")), Ink::kept_mark});
    return levels;
}

Scale scale_of(const Screen& screen, ImVec2 min, ImVec2 max, const Indicator& indicator,
               const IndicatorFigures& figures) {
    // Right of the plot stand the names of the levels, where no point can be.
    float names = screen.px(10);
    for (const Level& level : levels_of(screen, indicator))
        names = std::max(names, measured(screen, level.word, {type::small, true}).x + screen.px(space::medium));
    Scale scale{{min.x + screen.px(52), min.y + screen.px(10)}, {max.x - names, max.y - screen.px(24)}, 0, 0, 0, 0};
    scale.first = figures.observations.front()->day->days;
    scale.last = figures.observations.back()->day->days;
    if (indicator.changed_on) {
        scale.first = std::min(scale.first, indicator.changed_on->days);
        scale.last = std::max(scale.last, indicator.changed_on->days);
    }
    const int spare = std::max((scale.last - scale.first) / 20, 3);
    scale.first -= spare, scale.last += spare;
    scale.low = scale.high = figures.observations.front()->measured;
    const auto widen = [&](double value) {
        scale.low = std::min(scale.low, value);
        scale.high = std::max(scale.high, value);
    };
    for (const Observation* one : figures.observations) {
        widen(one->measured);
        if (const auto interval = interval_of(*one, figures.is_share)) widen(interval->low), widen(interval->high);
    }
    for (const auto& value : {indicator.target, indicator.baseline})
        if (value) widen(*value);
    const double around = std::max((scale.high - scale.low) * 0.08, 0.5);
    scale.low -= around, scale.high += around;
    if (figures.is_share) scale.low = std::max(scale.low, 0.0), scale.high = std::min(scale.high, whole_share + 4);
    return scale;
}

void draw_levels(const Screen& screen, const Scale& scale, const std::vector<Level>& levels) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::vector<float> names;
    for (const Level& level : levels) {
        const float y = scale.y(level.value);
        const Ink ink = loud(screen, level.ink);
        for (float x = scale.min.x; x < scale.max.x; x += screen.px(10))
            list.AddLine({x, y}, {std::min(x + screen.px(6), scale.max.x), y}, colour(screen, ink), screen.px(1.5f));
        // Names that would lie on each other are moved apart.
        float name = y - screen.px(10);
        for (const float other : names)
            if (std::abs(other - name) < screen.px(18)) name = other + screen.px(name < other ? -18 : 18);
        names.push_back(name);
        draw_text(screen, {scale.max.x + screen.px(6), name}, level.word, {type::small, true, ink});
    }
}

/// The part of the axis where no day is written yet, in pixels.
struct Ends {
    float left, right;
};

void draw_axes(const Screen& screen, const Scale& scale) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({scale.min.x, scale.max.y}, scale.max, colour(screen, Ink::line_strong), screen.px(1));
    const Lettering soft{type::small, false, Ink::text_soft};
    for (const double value : ticks(scale.low, scale.high, 6)) {
        const std::string text = quantity(screen.language(), value);
        const ImVec2 size = measured(screen, text, soft);
        const float y = scale.y(value);
        list.AddLine({scale.min.x, y}, {scale.max.x, y}, colour(screen, Ink::line), screen.px(1));
        draw_text(screen, {scale.min.x - size.x - screen.px(6), y - size.y / 2}, text, soft);
    }
}

/// The days of the first and the last measure, where they are.
Ends draw_days(const Screen& screen, const Scale& scale, const IndicatorFigures& figures) {
    const Lettering soft{type::small, false, Ink::text_soft};
    Ends free{scale.min.x, scale.max.x};
    const float y = scale.max.y + screen.px(4);
    const auto put = [&](Date date, bool left) {
        const std::string text = day(screen.language(), date);
        const float width = measured(screen, text, soft).x;
        const float x = std::clamp(scale.x(date) - width / 2, scale.min.x, std::max(scale.max.x - width, scale.min.x));
        if (!left && x < free.left) return;
        draw_text(screen, {x, y}, text, soft);
        (left ? free.left : free.right) = left ? x + width + screen.px(space::small) : x - screen.px(space::small);
    };
    put(*figures.observations.front()->day, true);
    if (figures.observations.back()->day != figures.observations.front()->day)
        put(*figures.observations.back()->day, false);
    return free;
}

void draw_points(const Screen& screen, const Scale& scale, const IndicatorFigures& figures) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ink = colour(screen, Ink::accent);
    const Observation* before = nullptr;
    for (const Observation* one : figures.observations) {
        const ImVec2 at{scale.x(*one->day), scale.y(one->measured)};
        if (before)
            list.AddLine({scale.x(*before->day), scale.y(before->measured)}, at, colour(screen, Ink::accent, 0.5f),
                         screen.px(1.5f));
        if (const auto interval = interval_of(*one, figures.is_share)) {
            const float low = scale.y(interval->low), high = scale.y(interval->high), arm = screen.px(5);
            list.AddLine({at.x, low}, {at.x, high}, ink, screen.px(1.5f));
            list.AddLine({at.x - arm, low}, {at.x + arm, low}, ink, screen.px(1.5f));
            list.AddLine({at.x - arm, high}, {at.x + arm, high}, ink, screen.px(1.5f));
        }
        list.AddCircleFilled(at, screen.px(5), ink);
        before = one;
    }
}

}  // namespace

void draw_indicator_chart(const Screen& screen, ImVec2 min, ImVec2 max, const Indicator& indicator,
                          const IndicatorFigures& figures) {
    if (figures.observations.empty())
        return draw_line(screen, {min.x, (min.y + max.y) / 2 - screen.px(10)},
                         screen.words("plan.indicator.unmeasured"), {type::body, false, Ink::text_soft}, max.x - min.x);
    const Scale scale = scale_of(screen, min, max, indicator, figures);
    draw_axes(screen, scale);
    const Ends free = draw_days(screen, scale, figures);
    if (indicator.changed_on) {
        const float x = scale.x(*indicator.changed_on);
        ImGui::GetWindowDrawList()->AddRectFilled({x, scale.min.y}, scale.max, colour(screen, Ink::accent_soft, 0.6f));
        const std::string when = std::string(screen.words("plan.indicator.change_day")) + " " +
                                 day(screen.language(), *indicator.changed_on);
        const float width = measured(screen, when, {type::small, true}).x;
        if (free.right - free.left > width)
            draw_text(screen, {std::clamp(x - width / 2, free.left, free.right - width), scale.max.y + screen.px(4)},
                      when, {type::small, true});
    }
    draw_levels(screen, scale, levels_of(screen, indicator));
    draw_points(screen, scale, figures);
}

}  // namespace parcours
