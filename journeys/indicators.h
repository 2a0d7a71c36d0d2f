// What the measures of an indicator say: before and after the change, against the target, and whether the sample allows
// to say it at all. Values are in the indicator's own unit, shares in percent.
#pragma once

#include "journeys/document.h"
#include "journeys/statistics.h"

namespace parcours {

enum class Finding { improved, worse, cannot_tell };
template <>
struct Names<Finding> {
    static constexpr std::array<std::string_view, 3> values{"improved", "worse", "cannot_tell"};
};

enum class TargetState { none, reached, not_reached, cannot_tell };
template <>
struct Names<TargetState> {
    static constexpr std::array<std::string_view, 4> values{"none", "reached", "not_reached", "cannot_tell"};
};

/// The observations of a stretch of days, taken together.
struct Stretch {
    Date first, last;  ///< both days belong to it
    std::size_t observations = 0;
    std::optional<double> value;       ///< mean of the cases, or of the observations where cases are not known
    std::optional<double> cases;       ///< none: an observation does not say its cases, or (of a mean) their deviation
    std::optional<double> deviation;   ///< of the cases, or between the observations where cases are not known
    std::optional<Interval> interval;  ///< 95 %; none: too little is known
};

struct IndicatorFigures {
    Id<Indicator> indicator;
    bool is_share = false;                         ///< in percent of cases
    std::vector<const Observation*> observations;  ///< by day
    std::optional<double> latest;
    std::optional<Stretch> before, after;     ///< none without a day of change
    std::optional<double> change;             ///< after less before; or less the baseline
    std::optional<Interval> change_interval;  ///< 95 %
    bool against_baseline = false;            ///< nothing was measured before: the baseline stands for it
    Finding finding = Finding::cannot_tell;
    TargetState target = TargetState::none;
};

/// Without a day of change, all observations are compared with the baseline.
IndicatorFigures figures_of(const Document& document, const Indicator& indicator);

/// All indicators in order.
std::vector<IndicatorFigures> indicator_figures(const Document& document);

}  // namespace parcours
