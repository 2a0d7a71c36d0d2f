#include "journeys/schedule.h"

#include "tests/support/build.h"

using namespace parcours;
using testing::Build;

namespace {

std::optional<Date> on(std::string_view day) { return date_from_iso(day); }

Id<Action> planned(Build& build, std::string lead, std::string_view start, std::string_view due) {
    Action action;
    action.lead = std::move(lead);
    action.start = on(start);
    action.due = on(due);
    return build.add(action);
}

}  // namespace

TEST_CASE("weeks are numbered as calendars print them") {
    for (const auto& [day, year, number] : {std::tuple{"2026-01-01", 2026, 1},
                                            {"2024-12-30", 2025, 1},
                                            {"2021-01-03", 2020, 53},
                                            {"2026-03-09", 2026, 11},
                                            {"1969-12-31", 1970, 1},
                                            {"2027-01-01", 2026, 53}}) {
        INFO(day);
        const Week week = week_of(*on(day));
        CHECK(week.year == year);
        CHECK(week.number == number);
        CHECK(week.monday <= *on(day));
        CHECK(on(day)->days - week.monday.days < 7);
    }
    CHECK(iso(week_of(*on("2026-03-15")).monday) == "2026-03-09");
    CHECK(iso(month_of(*on("2024-02-17")).end) == "2024-03-01");
    CHECK(iso(month_of(*on("2025-12-31")).end) == "2026-01-01");
}

TEST_CASE("three phases over nine weeks make a calendar of nine weeks") {
    Build build;
    for (const auto& [title, start, due] : {std::tuple{"Scoping", "2026-03-02", "2026-03-20"},
                                            {"Workshops", "2026-03-23", "2026-04-10"},
                                            {"Scenarios", "2026-04-13", "2026-05-01"}}) {
        Phase phase;
        phase.title = title;
        phase.start = on(start);
        phase.due = on(due);
        build.add(phase);
    }
    const Schedule schedule = schedule_of(build.document);
    CHECK(schedule.phases.size() == 3);
    CHECK(schedule.weeks.size() == 9);
    CHECK(schedule.months.size() == 3);
    CHECK(schedule.weeks.front().number == 10);
}

TEST_CASE("what one lead has at the same time, what is late and what has no date is seen") {
    Build build;
    const auto first = planned(build, "Accueil", "2026-03-02", "2026-03-20");
    const auto second = planned(build, "accueil ", "2026-03-20", "2026-04-10");
    const auto elsewhere = planned(build, "Sports", "2026-03-02", "2026-04-10");
    const auto open_end = planned(build, "Sports", "2026-05-01", "");
    const auto none = planned(build, "Sports", "", "");
    Phase crossed;
    crossed.start = on("2026-06-01");
    crossed.due = on("2026-05-01");
    build.add(crossed);
    Action done;
    done.due = on("2026-01-10");
    done.status = ActionStatus::done;
    const auto ended = build.add(done);
    const Schedule schedule = schedule_of(build.document, on("2026-03-25"));
    const auto bar = [&](Id<Action> id) {
        return *std::find_if(schedule.actions.begin(), schedule.actions.end(),
                             [&](const Bar& one) { return one.action == id; });
    };
    CHECK(bar(first).beside == std::vector{second});
    CHECK(bar(second).beside == std::vector{first});
    CHECK(bar(elsewhere).beside.empty());
    CHECK(bar(first).late);
    CHECK_FALSE(bar(second).late);
    CHECK_FALSE(bar(ended).late);
    CHECK(schedule.phases.at(0).crossed);
    CHECK_FALSE(schedule.phases.at(0).dated());
    CHECK_FALSE(bar(open_end).dated());
    CHECK(schedule.actions.back().action == none);
    CHECK(schedule.without_dates == 3);
    CHECK(schedule.first == on("2026-01-10"));
}

TEST_CASE("an empty plan has no calendar, and one wrong year no endless one") {
    Build build;
    CHECK_FALSE(schedule_of(build.document).first);
    CHECK(schedule_of(build.document).weeks.empty());
    planned(build, "", "0001-01-01", "9999-12-31");
    CHECK(schedule_of(build.document).weeks.size() <= 1'200);
}

TEST_CASE("a calendar to draw on has room before and after what is dated, and twelve weeks where nothing is") {
    Build build;
    const Ruling blank = calendar_to_draw_on(schedule_of(build.document), *on("2026-11-22"));
    CHECK(blank.weeks.size() == 12);
    CHECK(iso(blank.weeks.front().monday) == "2026-11-16");
    CHECK(blank.months.front().month == 11);

    planned(build, "Ana", "2026-03-02", "2026-03-20");
    const Schedule schedule = schedule_of(build.document);
    const Ruling ahead = calendar_to_draw_on(schedule, *on("2026-03-10"));
    CHECK(iso(ahead.weeks.front().monday) == "2026-02-16");
    CHECK(ahead.weeks.back().monday > *on("2026-05-01"));
    const Ruling near = calendar_to_draw_on(schedule, *on("2026-06-10"));
    CHECK(near.weeks.back().monday > *on("2026-06-10"));
    const Ruling long_past = calendar_to_draw_on(schedule, *on("2036-06-10"));
    CHECK(long_past.weeks.size() == ahead.weeks.size());
}
