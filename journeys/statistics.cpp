#include "journeys/statistics.h"

#include <algorithm>
#include <cmath>

namespace parcours {
namespace {

constexpr double normal_quantile = 1.959963984540054;  // 97.5 %
constexpr double upper_chance = 0.975;

/// The continued fraction of the incomplete beta function (modified Lentz).
double beta_fraction(double a, double b, double x) {
    constexpr double tiny = 1e-300, precise = 1e-15;
    const auto kept = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1, d = 1 / kept(1 - (a + b) * x / (a + 1)), result = d;
    for (int m = 1; m < 1'000; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        result *= d * c;
        if (std::abs(d * c - 1) < precise) break;
    }
    return result;
}

double incomplete_beta(double a, double b, double x) {
    if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
    return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

/// The chance that Student's distribution stays below t, t not negative.
double student_chance(double t, double degrees) {
    return 1 - incomplete_beta(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2;
}

}  // namespace

double student_quantile(double chance, double degrees) {
    double low = 0, high = 2;
    while (student_chance(high, degrees) < chance && high < 1e12) high *= 2;
    for (int i = 0; i < 200 && high - low > 1e-13 * high; ++i) {
        const double middle = (low + high) / 2;
        (student_chance(middle, degrees) < chance ? low : high) = middle;
    }
    return (low + high) / 2;
}

std::optional<Interval> share_interval(const ShareSample& sample) {
    if (!(sample.cases > 0)) return std::nullopt;
    constexpr double z2 = normal_quantile * normal_quantile;
    const double n = sample.cases, p = sample.share;
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = normal_quantile / (1 + z2 / n) * std::sqrt(std::max(p * (1 - p) / n, 0.0) + z2 / (4 * n * n));
    return Interval{std::max(middle - half, 0.0), std::min(middle + half, 1.0)};
}

std::optional<Interval> share_difference(const ShareSample& a, const ShareSample& b) {
    const auto of_a = share_interval(a), of_b = share_interval(b);
    if (!of_a || !of_b) return std::nullopt;
    const double difference = a.share - b.share;
    return Interval{difference - std::hypot(a.share - of_a->low, of_b->high - b.share),
                    difference + std::hypot(of_a->high - a.share, b.share - of_b->low)};
}

std::optional<Interval> mean_interval(const MeanSample& sample) {
    if (sample.cases < 2) return std::nullopt;
    const double half = student_quantile(upper_chance, sample.cases - 1) * sample.deviation / std::sqrt(sample.cases);
    return Interval{sample.mean - half, sample.mean + half};
}

std::optional<Interval> mean_difference(const MeanSample& a, const MeanSample& b) {
    if (a.cases < 2 || b.cases < 2) return std::nullopt;
    const double of_a = a.deviation * a.deviation / a.cases, of_b = b.deviation * b.deviation / b.cases;
    const double difference = a.mean - b.mean, both = of_a + of_b;
    if (!(both > 0)) return Interval{difference, difference};
    const double degrees = both * both / (of_a * of_a / (a.cases - 1) + of_b * of_b / (b.cases - 1));
    const double half = student_quantile(upper_chance, degrees) * std::sqrt(both);
    return Interval{difference - half, difference + half};
}

}  // namespace parcours
