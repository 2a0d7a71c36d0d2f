// Axes with round values, names beside their points.
#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "journeys/layout/callouts.h"
#include "journeys/layout/ticks.h"

using namespace parcours;

TEST_CASE("an axis counts in round steps and never in more than asked for") {
    CHECK(ticks(0, 127, 5) == std::vector<double>{0, 50, 100});
    CHECK(ticks(0, 5.3, 5) == std::vector<double>{0, 2, 4});
    CHECK(ticks(-10, 40, 6) == std::vector<double>{-10, 0, 10, 20, 30, 40});
    CHECK(ticks(3, 3, 5).empty());
    CHECK(ticks(0, std::nan(""), 5).empty());
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance(seed);
    std::uniform_real_distribution<double> any(-1000, 1000);
    for (int i = 0; i < 500; ++i) {
        const double low = any(chance), high = low + std::pow(10, any(chance) / 300);
        const auto values = ticks(low, high, 6);
        CAPTURE(low);
        CAPTURE(high);
        CHECK(values.size() <= 6);
        CHECK(values.size() >= 1);
    }
}

TEST_CASE("no name of a point covers another name or another point, while there is room") {
    const CalloutRoom room{0, 0, 480, 250, 18, 8, 3.6};
    std::vector<ChartPoint> points;
    for (int i = 0; i < 30; ++i) points.push_back({40.0 + i % 6 * 70, 30.0 + i / 6 * 40});
    for (int i = 0; i < 8; ++i) points.push_back({300, 120});  // a crowd in one place
    const auto names = callouts(points, room);
    REQUIRE(names.size() == points.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(names[i].x - 9 >= 0);
        CHECK(names[i].x + 9 <= 480);
        for (std::size_t j = 0; j < names.size(); ++j) {
            if (i == j) continue;
            const bool on_name = std::abs(names[i].x - names[j].x) < 18 && std::abs(names[i].y - names[j].y) < 8;
            CHECK_FALSE(on_name);
        }
    }
    CHECK_FALSE(names.front().apart);
    CHECK(names.back().apart);
}
