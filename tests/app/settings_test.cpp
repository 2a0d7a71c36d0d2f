#include "app/settings.h"

#include <doctest/doctest.h>

#include "app/typed_values.h"

using namespace parcours;

TEST_CASE("settings come back as they were written") {
    Settings settings;
    settings.language = Language::en;
    settings.theme = Theme::high_contrast;
    settings.scale = 200;
    settings.list_shown = false;
    settings.big_screen = true;
    settings.big_screen_scale = 175;
    settings.monitor = "HDMI-1";
    settings.folder = "/town/été";
    settings = with_recent(with_recent(settings, "/a.parcours"), "/b.parcours");
    CHECK(settings_from(settings_text(settings), Settings{}) == settings);
}

TEST_CASE("damaged or hostile settings fall back to the defaults, field by field") {
    const Settings defaults = default_settings("en_GB.UTF-8");
    CHECK(settings_from("", defaults) == defaults);
    CHECK(settings_from("[1, 2", defaults) == defaults);
    CHECK(settings_from(R"({"language": 3, "theme": "print", "scale": "x", "recent": [4, {}]})", defaults) == defaults);
    CHECK(settings_from(R"({"scale": 9000})", defaults).scale == most_scale);
    CHECK(settings_from(R"({"scale": -1})", defaults).scale == least_scale);
}

TEST_CASE("everybody but English speakers starts in French") {
    CHECK(default_settings("en_US.UTF-8").language == Language::en);
    CHECK(default_settings("fr_FR.UTF-8").language == Language::fr);
    CHECK(default_settings("C").language == Language::fr);
    CHECK(default_settings("").language == Language::fr);
}

TEST_CASE("a file opened again comes first among the recent ones, once, and the list is bounded") {
    Settings settings;
    for (int i = 0; i < 20; ++i) settings = with_recent(settings, "/" + std::to_string(i));
    CHECK(settings.recent.size() == most_recent);
    settings = with_recent(settings, "/12");
    CHECK(settings.recent.front() == "/12");
    CHECK(std::count(settings.recent.begin(), settings.recent.end(), "/12") == 1);
    CHECK(without_recent(settings, "/12").recent.front() == "/19");
}

TEST_CASE("numbers and days are read as people type them") {
    CHECK(typed_number("12,5") == 12.5);
    CHECK(typed_number("12\u202f500") == 12500);
    CHECK(typed_number("−3") == -3);
    CHECK_FALSE(typed_number("12 jours"));
    CHECK_FALSE(typed_number(""));
    const auto day = date_from_iso("2026-03-31");
    CHECK(typed_day("31/03/2026") == day);
    CHECK(typed_day(" 31.3.26 ") == day);
    CHECK(typed_day("2026-03-31") == day);
    CHECK_FALSE(typed_day("31/02/2026"));
    CHECK_FALSE(typed_day("bientôt"));
}

TEST_CASE("a room has a scale of its own") {
    Settings settings = with_scale({}, 125);
    settings.big_screen = true;
    CHECK(scale_in_use(settings) == 150);
    settings = with_scale(settings, 9000);
    CHECK(scale_in_use(settings) == most_scale);
    settings.big_screen = false;
    CHECK(scale_in_use(settings) == 125);
}

TEST_CASE("on a big screen nothing is smaller than on the desk") {
    Settings settings = with_scale({}, 200);
    settings.big_screen = true;
    CHECK(scale_in_use(settings) == 200);
    CHECK(scale_in_use(with_scale(settings, 225)) == 225);
    CHECK(scale_in_use(with_scale(settings, 175)) == 200);
    settings.big_screen = false;
    CHECK(scale_in_use(settings) == 200);
}
