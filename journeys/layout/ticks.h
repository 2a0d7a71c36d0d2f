// Round values along the axis of a chart.
#pragma once

#include <vector>

namespace parcours {

/// Values from `low` to `high`, both included where they are round, a step of 1, 2 or 5 times a power of ten apart: the
/// smallest step that gives at most `most` of them (2 or more). None where `high` is not above `low`.
std::vector<double> ticks(double low, double high, int most);

}  // namespace parcours
