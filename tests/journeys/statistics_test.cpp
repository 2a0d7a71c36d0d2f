#include "journeys/statistics.h"

#include <doctest/doctest.h>

using namespace parcours;

TEST_CASE("Student's quantiles are those of the printed tables") {
    CHECK(student_quantile(0.975, 1) == doctest::Approx(12.7062047).epsilon(1e-8));
    CHECK(student_quantile(0.975, 4) == doctest::Approx(2.7764451).epsilon(1e-7));
    CHECK(student_quantile(0.975, 10) == doctest::Approx(2.2281389).epsilon(1e-7));
    CHECK(student_quantile(0.975, 30) == doctest::Approx(2.0422725).epsilon(1e-7));
    CHECK(student_quantile(0.975, 1e6) == doctest::Approx(1.9599664).epsilon(1e-6));
}

TEST_CASE("Wilson's interval of 81 cases out of 263 is the published one") {
    const auto interval = share_interval({81.0 / 263, 263});
    REQUIRE(interval);
    CHECK(interval->low == doctest::Approx(0.2553).epsilon(1e-3));
    CHECK(interval->high == doctest::Approx(0.3662).epsilon(1e-3));
    CHECK(share_interval({0, 10})->low == 0);
    CHECK(share_interval({0, 10})->high == doctest::Approx(0.2775).epsilon(1e-3));
    CHECK(share_interval({1, 10})->high == doctest::Approx(1));
    CHECK_FALSE(share_interval({0.5, 0}));
}

TEST_CASE("the difference of 56 out of 70 and 48 out of 80 is Newcombe's published interval") {
    const auto interval = share_difference({56.0 / 70, 70}, {48.0 / 80, 80});
    REQUIRE(interval);
    CHECK(interval->low == doctest::Approx(0.0524).epsilon(1e-2));
    CHECK(interval->high == doctest::Approx(0.3339).epsilon(1e-2));
}

TEST_CASE("means need two cases, and their difference follows Welch") {
    CHECK_FALSE(mean_interval({3, 1, 0}));
    const auto one = mean_interval({10, 5, 2});
    REQUIRE(one);
    CHECK(one->high - 10 == doctest::Approx(2.7764451 * 2 / 2.2360680));
    const auto difference = mean_difference({20.82, 15, 3.28}, {23.7, 15, 2.3});
    REQUIRE(difference);
    CHECK(difference->low == doctest::Approx(-5.0115).epsilon(2e-3));
    CHECK(difference->high == doctest::Approx(-0.7485).epsilon(5e-3));
}
