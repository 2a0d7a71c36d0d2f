#include <doctest/doctest.h>

#include "journeys/layout/icons.h"
#include "journeys/layout/palette.h"

using namespace parcours;

TEST_CASE("every ink is read on its ground in every theme") {
    for (const Theme theme : {Theme::light, Theme::dark, Theme::high_contrast, Theme::print})
        for (const InkPair& pair : ink_pairs()) {
            CAPTURE(name_of(theme));
            CAPTURE(static_cast<int>(pair.above));
            CAPTURE(static_cast<int>(pair.ground));
            const double least = theme == Theme::high_contrast && pair.least > 4 ? 7 : pair.least;
            CHECK(contrast(palette(theme)[pair.above], palette(theme)[pair.ground]) >= least);
        }
}

TEST_CASE("a mark away from its own ground is drawn in a colour that is read there") {
    for (const Theme theme : {Theme::light, Theme::dark, Theme::high_contrast})
        for (const Ink first :
             {Ink::pain_mark, Ink::strength_mark, Ink::idea_mark, Ink::question_mark, Ink::verbatim_mark,
              Ink::kept_mark, Ink::partly_mark, Ink::fragile_mark, Ink::not_kept_mark}) {
            CAPTURE(static_cast<int>(theme));
            CAPTURE(static_cast<int>(first));
            const Palette& colours = palette(theme);
            for (const Ink on : {Ink::surface, Ink::canvas})
                CHECK(std::max(contrast(colours[first], colours[on]),
                               contrast(colours[ground_of(first)], colours[on])) >= 4.5);
        }
}

TEST_CASE("black on white has the greatest contrast there is") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({90, 90, 90}, {90, 90, 90}) == doctest::Approx(1));
}

TEST_CASE("every icon has strokes and stays on its grid") {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Icon::count); ++i) {
        CAPTURE(i);
        const auto all = strokes(static_cast<Icon>(i));
        CHECK_FALSE(all.empty());
        for (const IconStroke& stroke : all) {
            CHECK(stroke.points.size() >= 2);
            for (const IconPoint& point : stroke.points) {
                CHECK(point.x >= icon_stroke / 2);
                CHECK(point.x <= icon_grid - icon_stroke / 2);
                CHECK(point.y >= icon_stroke / 2);
                CHECK(point.y <= icon_grid - icon_stroke / 2);
            }
        }
    }
}
