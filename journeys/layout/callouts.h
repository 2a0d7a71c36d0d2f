// Where the names of points stand on a chart: beside their point, on no other name and no other point.
#pragma once

#include <vector>

namespace parcours {

struct Callout {
    double x = 0, y = 0;  ///< the middle of the name
    bool apart = false;   ///< so far from its point that a line should lead to it
};

/// What names may stand on, and how large they are; in the units of the points.
struct CalloutRoom {
    double left = 0, top = 0, right = 0, bottom = 0;
    double width = 0, height = 0;  ///< of a name
    double radius = 0;             ///< of a point
};

struct ChartPoint {
    double x = 0, y = 0;
};

/// A place for each point's name, in their order. Where a crowd leaves none free, names lie on each other.
std::vector<Callout> callouts(const std::vector<ChartPoint>& points, const CalloutRoom& room);

}  // namespace parcours
