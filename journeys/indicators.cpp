#include "journeys/indicators.h"

#include <cmath>

#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

using Observations = std::vector<const Observation*>;
constexpr double percent = 100;

Observations observed_within(const Observations& all, Date first, Date last) {
    Observations found;
    for (const Observation* one : all)
        if (*one->day >= first && *one->day <= last) found.push_back(one);
    return found;
}

bool all_say_cases(const Observations& observations) {
    return std::all_of(observations.begin(), observations.end(),
                       [](const Observation* one) { return one->sample.value_or(0) > 0; });
}

bool all_say_deviation(const Observations& observations) {
    return std::all_of(observations.begin(), observations.end(),
                       [](const Observation* one) { return one->deviation.has_value(); });
}

/// Standard deviation of the cases of several means together: within them and between them.
std::optional<double> pooled_deviation(const Observations& observations, double mean, double cases) {
    if (cases < 2) return std::nullopt;
    double squares = 0;
    for (const Observation* one : observations) {
        const double n = *one->sample, away = one->measured - mean;
        squares += (n - 1) * *one->deviation * *one->deviation + n * away * away;
    }
    return std::sqrt(squares / (cases - 1));
}

/// Between the observations themselves, where they do not say their cases.
std::optional<double> deviation_between(const Observations& observations, double mean) {
    if (observations.size() < 2) return std::nullopt;
    double squares = 0;
    for (const Observation* one : observations) squares += (one->measured - mean) * (one->measured - mean);
    return std::sqrt(squares / static_cast<double>(observations.size() - 1));
}

std::optional<Interval> in_percent(std::optional<Interval> interval) {
    if (interval) interval = Interval{interval->low * percent, interval->high * percent};
    return interval;
}

bool is_whole_share(const Stretch& stretch, bool is_share) {
    return is_share && stretch.cases && *stretch.value >= 0 && *stretch.value <= percent;
}

ShareSample as_share(const Stretch& stretch) { return {*stretch.value / percent, *stretch.cases}; }

/// The cases, or the observations where those are all that is known; none where their spread is not.
std::optional<MeanSample> as_mean(const Stretch& stretch) {
    if (!stretch.value || !stretch.deviation) return std::nullopt;
    return MeanSample{*stretch.value, stretch.cases.value_or(static_cast<double>(stretch.observations)),
                      *stretch.deviation};
}

Stretch stretch_of(const Observations& observations, bool is_share, Date first, Date last) {
    Stretch stretch{first, last, observations.size(), {}, {}, {}, {}};
    if (observations.empty()) return stretch;
    const bool weighted = all_say_cases(observations) && (is_share || all_say_deviation(observations));
    double sum = 0, weight = 0;
    for (const Observation* one : observations) {
        const double n = weighted ? *one->sample : 1;
        sum += n * one->measured;
        weight += n;
    }
    stretch.value = sum / weight;
    if (weighted) stretch.cases = weight;
    if (is_whole_share(stretch, is_share)) {
        stretch.interval = in_percent(share_interval(as_share(stretch)));
        return stretch;
    }
    stretch.deviation = stretch.cases && !is_share ? pooled_deviation(observations, *stretch.value, weight)
                                                   : deviation_between(observations, *stretch.value);
    if (const auto sample = as_mean(stretch)) stretch.interval = mean_interval(*sample);
    return stretch;
}

std::optional<Interval> difference_of(const Stretch& after, const Stretch& before, bool is_share) {
    if (is_whole_share(after, is_share) && is_whole_share(before, is_share))
        return in_percent(share_difference(as_share(after), as_share(before)));
    const auto a = as_mean(after), b = as_mean(before);
    return a && b ? mean_difference(*a, *b) : std::nullopt;
}

Finding finding_of(const std::optional<Interval>& change, Better better) {
    if (!change || (change->low <= 0 && change->high >= 0)) return Finding::cannot_tell;
    return (change->low > 0) == (better == Better::higher) ? Finding::improved : Finding::worse;
}

TargetState target_state(const Indicator& indicator, const Stretch& now) {
    if (!indicator.target) return TargetState::none;
    if (!now.interval) return TargetState::cannot_tell;
    const double target = *indicator.target;
    const bool higher = indicator.better == Better::higher;
    if (higher ? now.interval->low >= target : now.interval->high <= target) return TargetState::reached;
    if (higher ? now.interval->high < target : now.interval->low > target) return TargetState::not_reached;
    return TargetState::cannot_tell;
}

void compare(IndicatorFigures& figures, const Indicator& indicator, const Stretch& now) {
    figures.target = target_state(indicator, now);
    if (!now.value) return;
    if (figures.before && figures.before->value) {
        figures.change = *now.value - *figures.before->value;
        figures.change_interval = difference_of(now, *figures.before, figures.is_share);
    } else if (indicator.baseline) {
        figures.against_baseline = true;
        figures.change = *now.value - *indicator.baseline;
        if (now.interval)
            figures.change_interval =
                Interval{now.interval->low - *indicator.baseline, now.interval->high - *indicator.baseline};
    }
    figures.finding = finding_of(figures.change_interval, indicator.better);
}

IndicatorFigures figures_with(const Indicator& indicator, Observations observations) {
    IndicatorFigures figures;
    figures.indicator = indicator.id;
    figures.is_share = indicator.threshold || trimmed(indicator.unit) == "%";
    std::sort(observations.begin(), observations.end(), [](const Observation* a, const Observation* b) {
        return std::tie(a->day, a->id) < std::tie(b->day, b->id);
    });
    figures.observations = std::move(observations);
    const Observations& all = figures.observations;
    if (!all.empty()) figures.latest = all.back()->measured;
    if (indicator.changed_on) {
        const Date change = *indicator.changed_on;
        const Date first{change.days - indicator.window}, eve{change.days - 1};
        const Date last{change.days + indicator.window - 1};
        figures.before = stretch_of(observed_within(all, first, eve), figures.is_share, first, eve);
        figures.after = stretch_of(observed_within(all, change, last), figures.is_share, change, last);
        compare(figures, indicator, *figures.after);
    } else if (!all.empty()) {
        compare(figures, indicator, stretch_of(all, figures.is_share, *all.front()->day, *all.back()->day));
    } else {
        figures.target = indicator.target ? TargetState::cannot_tell : TargetState::none;
    }
    return figures;
}

}  // namespace

IndicatorFigures figures_of(const Document& document, const Indicator& indicator) {
    Observations observations;
    for (const Observation& one : document.all<Observation>())
        if (one.indicator == indicator.id && one.day) observations.push_back(&one);
    return figures_with(indicator, std::move(observations));
}

std::vector<IndicatorFigures> indicator_figures(const Document& document) {
    std::vector<IndicatorFigures> all;
    for (const Indicator* indicator : in_order<Indicator>(document)) all.push_back(figures_of(document, *indicator));
    return all;
}

}  // namespace parcours
