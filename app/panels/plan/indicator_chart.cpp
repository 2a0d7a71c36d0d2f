// The measures of an indicator over time: with what each sample allows, the target, and the day of the change.
#include <algorithm>
#include <cmath>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"

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

Scale scale_of(const Screen& screen, ImVec2 min, ImVec2 max, const Indicator& indicator,
               const IndicatorFigures& figures) {
    Scale scale{
        {min.x + screen.px(52), min.y + screen.px(10)}, {max.x - screen.px(10), max.y - screen.px(24)}, 0, 0, 0, 0};
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

void draw_level(const Screen& screen, const Scale& scale, double value, std::string_view word, Ink ink) {
    const float y = scale.y(value);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (float x = scale.min.x; x < scale.max.x; x += screen.px(10))
        list.AddLine({x, y}, {std::min(x + screen.px(6), scale.max.x), y}, colour(screen, loud(screen, ink)),
                     screen.px(1.5f));
    const Lettering lettering{type::small, true, loud(screen, ink)};
    const ImVec2 size = measured(screen, word, lettering);
    draw_text(screen, {scale.max.x - size.x, y - size.y - screen.px(1)}, word, lettering);
}

/// A round step that gives three to six lines over this range.
double step_for(double range) {
    const double decade = std::pow(10, std::floor(std::log10(range / 3)));
    for (const double times : {5.0, 2.0})
        if (range / (decade * times) >= 3) return decade * times;
    return decade;
}

void draw_axes(const Screen& screen, const Scale& scale) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({scale.min.x, scale.max.y}, scale.max, colour(screen, Ink::line_strong), screen.px(1));
    const Lettering soft{type::small, false, Ink::text_soft};
    const double step = step_for(scale.high - scale.low);
    for (double value = std::ceil(scale.low / step) * step; value <= scale.high; value += step) {
        const std::string text = quantity(screen.language(), value);
        const ImVec2 size = measured(screen, text, soft);
        const float y = scale.y(value);
        list.AddLine({scale.min.x, y}, {scale.max.x, y}, colour(screen, Ink::line), screen.px(1));
        draw_text(screen, {scale.min.x - size.x - screen.px(6), y - size.y / 2}, text, soft);
    }
    const std::string first = day(screen.language(), Date{scale.first}),
                      last = day(screen.language(), Date{scale.last});
    draw_text(screen, {scale.min.x, scale.max.y + screen.px(4)}, first, soft);
    draw_text(screen, {scale.max.x - measured(screen, last, soft).x, scale.max.y + screen.px(4)}, last, soft);
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
    if (indicator.changed_on) {
        const float x = scale.x(*indicator.changed_on);
        ImGui::GetWindowDrawList()->AddRectFilled({x, scale.min.y}, scale.max, colour(screen, Ink::accent_soft, 0.6f));
        ImGui::GetWindowDrawList()->AddLine({x, scale.min.y}, {x, scale.max.y}, colour(screen, Ink::text),
                                            screen.px(2));
        const std::string when = std::string(screen.words("plan.indicator.change_day")) + " " +
                                 day(screen.language(), *indicator.changed_on);
        const float width = measured(screen, when, {type::small, true}).x;
        const float edge = measured(screen, day(screen.language(), Date{scale.first}), {type::small}).x + screen.px(8);
        if (scale.max.x - scale.min.x > width + edge * 2)
            draw_text(
                screen,
                {std::clamp(x - width / 2, scale.min.x + edge, scale.max.x - edge - width), scale.max.y + screen.px(4)},
                when, {type::small, true});
    }
    if (indicator.baseline && *indicator.baseline != indicator.target.value_or(-1))
        draw_level(screen, scale, *indicator.baseline, screen.words("field.baseline"), Ink::text_soft);
    if (indicator.target) draw_level(screen, scale, *indicator.target, screen.words("field.target"), Ink::kept_mark);
    draw_points(screen, scale, figures);
}

}  // namespace parcours
