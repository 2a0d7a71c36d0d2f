#include "app/save_pace.h"

#include <doctest/doctest.h>

using namespace parcours;

TEST_CASE("a file that lacks nothing is not saved by itself") {
    SavePace pace;
    CHECK_FALSE(pace.due());
    pace.seen(1, 10);
    CHECK(pace.due());
    pace.seen(0, 11);
    CHECK_FALSE(pace.due());
}

TEST_CASE("a change is saved half a minute later, once nothing has changed for a moment, or after two minutes") {
    SavePace pace;
    pace.seen(1, 100);
    CHECK(pace.due() == 130);
    pace.seen(1, 120);
    CHECK(pace.due() == 130);
    pace.seen(2, 129);
    CHECK(pace.due() == 132);
    for (int second = 130; second < 230; ++second) pace.seen(static_cast<std::uint64_t>(second) - 127, second);
    CHECK(pace.due() == 220);
}

TEST_CASE("many changes are saved at once") {
    SavePace pace;
    pace.seen(1, 100);
    pace.seen(most_behind, 101);
    CHECK(*pace.due() <= 101);
}

TEST_CASE("a save that failed is tried again half a minute later") {
    SavePace pace;
    pace.seen(most_behind, 100);
    pace.failed(101);
    CHECK(pace.due() == 131);
    pace.seen(0, 110);
    pace.seen(most_behind, 111);
    CHECK(pace.due() == 111);
}
