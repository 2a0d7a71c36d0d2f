#include "journeys/layout/ticks.h"

#include <cmath>

namespace parcours {
namespace {

constexpr double slack = 1e-9;  // of a step: what adding up may have lost

double first_multiple(double low, double step) { return std::ceil(low / step - slack); }
double last_multiple(double high, double step) { return std::floor(high / step + slack); }

double step_for(double low, double high, int most) {
    for (double decade = std::pow(10, std::floor(std::log10((high - low) / most)));; decade *= 10)
        for (const double step : {decade, decade * 2, decade * 5})
            if (last_multiple(high, step) - first_multiple(low, step) < most) return step;
}

}  // namespace

std::vector<double> ticks(double low, double high, int most) {
    if (!(high > low) || !std::isfinite(high - low)) return {};
    const double step = step_for(low, high, most);
    std::vector<double> values;
    for (double at = first_multiple(low, step); at <= last_multiple(high, step); ++at)
        values.push_back(at * step + 0.0);
    return values;
}

}  // namespace parcours
