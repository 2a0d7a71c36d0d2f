#include "journeys/layout/callouts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parcours {
namespace {

constexpr int rings = 14;
// Right of the point first, as one reads; then around it.
constexpr std::array<ChartPoint, 8> ways{{{1, 0}, {1, -1}, {1, 1}, {-1, 0}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}};

class Places {
  public:
    Places(const std::vector<ChartPoint>& points, const CalloutRoom& room) : points_(points), room_(room) {}

    Callout beside(const ChartPoint& point) {
        Callout chosen = at(point, ways[0], 0);
        for (int ring = 0; ring < rings; ++ring)
            for (const ChartPoint& way : ways)
                if (const Callout one = at(point, way, ring); is_free(one)) return taken_.emplace_back(one);
        return taken_.emplace_back(chosen);
    }

  private:
    Callout at(const ChartPoint& point, const ChartPoint& way, int ring) const {
        const double away = room_.radius + 1 + ring * room_.height * 0.6;
        return {point.x + way.x * (away + room_.width / 2), point.y + way.y * (away + room_.height / 2), ring > 0};
    }
    bool is_free(const Callout& one) const {
        const double half_width = room_.width / 2, half_height = room_.height / 2;
        if (one.x - half_width < room_.left || one.x + half_width > room_.right || one.y - half_height < room_.top ||
            one.y + half_height > room_.bottom)
            return false;
        const bool on_name = std::ranges::any_of(taken_, [&](const Callout& other) {
            return std::abs(other.x - one.x) < room_.width && std::abs(other.y - one.y) < room_.height;
        });
        return !on_name && std::ranges::none_of(points_, [&](const ChartPoint& other) {
            return std::abs(other.x - one.x) < half_width + room_.radius &&
                   std::abs(other.y - one.y) < half_height + room_.radius;
        });
    }

    const std::vector<ChartPoint>& points_;
    const CalloutRoom& room_;
    std::vector<Callout> taken_;
};

}  // namespace

std::vector<Callout> callouts(const std::vector<ChartPoint>& points, const CalloutRoom& room) {
    Places places(points, room);
    std::vector<Callout> result;
    for (const ChartPoint& point : points) result.push_back(places.beside(point));
    return result;
}

}  // namespace parcours
