#include "journeys/indicators.h"

#include <cmath>

#include "tests/support/build.h"

using namespace parcours;
using testing::Build;

namespace {

std::optional<Date> on(std::string_view day) { return date_from_iso(day); }

struct Measured : Build {
    Id<Indicator> indicator;
    explicit Measured(Indicator one) { indicator = add(one); }
    void measure(std::string_view day, double value, std::optional<int> sample, std::optional<double> deviation = {}) {
        Observation observation;
        observation.indicator = indicator;
        observation.day = on(day);
        observation.measured = value;
        observation.sample = sample;
        observation.deviation = deviation;
        observation.place = "Hôtel de ville";
        add(observation);
    }
    IndicatorFigures figures() const { return figures_of(document, at(indicator)); }
};

/// Auxerre: 95 % of information requests served within 15 minutes.
Indicator served_in_time() {
    Indicator indicator;
    indicator.title = "Requests served within 15 minutes";
    indicator.unit = "%";
    indicator.baseline = 71;
    indicator.target = 95;
    indicator.threshold = 15;
    indicator.threshold_unit = "minutes";
    indicator.changed_on = on("2026-04-01");
    return indicator;
}

}  // namespace

TEST_CASE("before and after are told apart by the day of change, within the window") {
    Measured measured(served_in_time());
    measured.measure("2025-11-01", 10, 500);  // outside the window
    measured.measure("2026-02-01", 70, 200);
    measured.measure("2026-03-31", 74, 100);
    measured.measure("2026-04-01", 96, 150);
    measured.measure("2026-06-01", 97, 250);
    const auto figures = measured.figures();
    REQUIRE((figures.before && figures.after));
    CHECK(figures.before->observations == 2);
    CHECK(*figures.before->value == doctest::Approx((70.0 * 200 + 74.0 * 100) / 300));
    CHECK(*figures.after->value == doctest::Approx((96.0 * 150 + 97.0 * 250) / 400));
    CHECK(*figures.after->cases == 400);
    CHECK(figures.finding == Finding::improved);
    CHECK(figures.change_interval->low > 0);
    CHECK(figures.target == TargetState::cannot_tell);  // 96.6 % of 400: the interval reaches below 95
    CHECK(*figures.latest == 97);
    measured.measure("2026-06-02", 98, 2'000);
    CHECK(measured.figures().target == TargetState::reached);
}

TEST_CASE("a handful of cases allows no verdict") {
    Measured measured(served_in_time());
    measured.measure("2026-03-01", 70, 10);
    measured.measure("2026-05-01", 90, 10);
    const auto figures = measured.figures();
    CHECK(*figures.change == 20);
    CHECK(figures.finding == Finding::cannot_tell);
    CHECK(figures.target == TargetState::cannot_tell);
}

TEST_CASE("where less is better, a rise is worse") {
    Indicator waiting;
    waiting.title = "Waiting time";
    waiting.unit = "minutes";
    waiting.better = Better::lower;
    waiting.target = 10;
    waiting.changed_on = on("2026-04-01");
    Measured measured(waiting);
    measured.measure("2026-03-01", 12, 80, 3);
    measured.measure("2026-05-01", 18, 90, 4);
    const auto figures = measured.figures();
    CHECK_FALSE(figures.is_share);
    CHECK(figures.finding == Finding::worse);
    CHECK(figures.target == TargetState::not_reached);
    const auto expected = mean_difference({18, 90, 4}, {12, 80, 3});
    CHECK(figures.change_interval->low == doctest::Approx(expected->low));
}

TEST_CASE("means without their spread are compared between the measures themselves") {
    Indicator satisfaction;
    satisfaction.subject = IndicatorSubject::users;
    satisfaction.unit = "points";
    satisfaction.changed_on = on("2026-04-01");
    Measured measured(satisfaction);
    for (const auto& [day, value] : {std::pair{"2026-01-15", 6.0}, {"2026-02-15", 6.2}, {"2026-03-15", 5.9}})
        measured.measure(day, value, 40);
    CHECK(measured.figures().finding == Finding::cannot_tell);
    for (const auto& [day, value] : {std::pair{"2026-04-15", 7.8}, {"2026-05-15", 8.0}, {"2026-06-15", 7.9}})
        measured.measure(day, value, 40);
    const auto figures = measured.figures();
    CHECK_FALSE(figures.before->cases);
    CHECK(figures.finding == Finding::improved);
    CHECK(*figures.after->deviation == doctest::Approx(0.1));
}

TEST_CASE("without a day of change, and where nothing was measured before, the baseline is compared with") {
    Indicator online;
    online.unit = "%";
    online.baseline = 3;
    online.target = 60;
    Measured measured(online);
    CHECK(measured.figures().target == TargetState::cannot_tell);
    measured.measure("2026-05-01", 61, 1'000);
    const auto figures = measured.figures();
    CHECK(figures.against_baseline);
    CHECK(*figures.change == 58);
    CHECK(figures.finding == Finding::improved);
    CHECK(figures.target == TargetState::cannot_tell);
    CHECK_FALSE(figures.before);
}

TEST_CASE("pooled cases have the spread within and between the measures") {
    Indicator agents;
    agents.subject = IndicatorSubject::agents;
    agents.unit = "points";
    agents.changed_on = on("2026-04-01");
    Measured measured(agents);
    // cases 1, 2, 3 and 5, 7: mean 3.6, deviation of all five 2.408318...
    measured.measure("2026-02-01", 2, 3, 1);
    measured.measure("2026-03-01", 6, 2, std::sqrt(2.0));
    const auto figures = measured.figures();
    CHECK(*figures.before->value == doctest::Approx(3.6));
    CHECK(*figures.before->deviation == doctest::Approx(2.4083189));
}
