// What a sample allows to say: confidence intervals of 95 % for shares and means, and for the difference of two.
#pragma once

#include <optional>

namespace parcours {

struct Interval {
    double low = 0, high = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// A share of cases, 0..1.
struct ShareSample {
    double share = 0;
    double cases = 0;
};

/// Cases with a mean and their standard deviation (of the sample: divided by one less than the cases).
struct MeanSample {
    double mean = 0;
    double cases = 0;
    double deviation = 0;
};

/// Wilson's interval; none without a case.
std::optional<Interval> share_interval(const ShareSample& sample);
/// Newcombe's interval of a - b, from Wilson's of each.
std::optional<Interval> share_difference(const ShareSample& a, const ShareSample& b);

/// Student's interval; none below two cases.
std::optional<Interval> mean_interval(const MeanSample& sample);
/// Welch's interval of a - b; none below two cases each.
std::optional<Interval> mean_difference(const MeanSample& a, const MeanSample& b);

/// The number that Student's distribution stays below with this chance (0.5..1); `degrees` above 0, not always whole.
double student_quantile(double chance, double degrees);

}  // namespace parcours
