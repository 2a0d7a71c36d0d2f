#include <doctest/doctest.h>

#include "widgets/camera.h"

using namespace parcours;

TEST_CASE("what is under the pointer stays there while zooming") {
    const Camera camera{120, -40, 0.8};
    const Point pointer{333, 217};
    for (const double factor : {1.15, 0.5, 3.0}) {
        const Camera after = zoomed(camera, pointer, factor);
        CHECK(after.x + pointer.x / after.zoom == doctest::Approx(camera.x + pointer.x / camera.zoom));
        CHECK(after.y + pointer.y / after.zoom == doctest::Approx(camera.y + pointer.y / camera.zoom));
    }
}

TEST_CASE("zoom stays between 2 % and 800 %") {
    CHECK(zoomed({0, 0, 1}, {5, 5}, 1e9).zoom == most_zoom);
    CHECK(zoomed({0, 0, 1}, {5, 5}, 1e-9).zoom == least_zoom);
}

TEST_CASE("panning moves what was under the pointer with it") {
    const Camera after = panned({10, 20, 2}, {100, 100}, {140, 90});
    CHECK(to_document({10, 20, 2}, {100, 100}) == to_document(after, {140, 90}));
}

TEST_CASE("fitting shows all of a box, in the middle") {
    const Box box{-500, 300, 4000, 1000};
    const Camera camera = fitted(box, {1200, 800}, 40);
    CHECK(seen(camera, {1200, 800}).contains(box));
    const Point middle = to_screen(camera, box.centre());
    CHECK(middle.x == doctest::Approx(600));
    CHECK(middle.y == doctest::Approx(400));
}

TEST_CASE("showing a box that is in view moves nothing, one outside comes in") {
    const Camera camera{0, 0, 1};
    CHECK(showing(camera, {100, 100, 50, 50}, {{800, 600}}, 20) == camera);
    const Camera after = showing(camera, {2000, 100, 50, 50}, {{800, 600}}, 20);
    CHECK(seen(after, {800, 600}).contains(Box{2000, 100, 50, 50}));
    CHECK(after.y == camera.y);
}

TEST_CASE("a box is shown beside what lies over the edges of the view") {
    const ViewArea view{{800, 600}, 60, 80, {-100, 0, 100, 500}};
    const Camera camera{0, 0, 2};
    const Camera after = showing(camera, {30, 20, 50, 50}, view, 10);
    CHECK((to_screen(after, {30, 20}) == Point{2 * 100 + 10, 60 + 10}));
    CHECK(showing({-100, 0, 2}, {-80, 60, 50, 50}, view, 10).x == -100);
    const Camera lower = showing(camera, {200, 240, 50, 50}, view, 10);
    CHECK((to_screen(lower, {250, 290}) == Point{500, 600 - 80 - 10}));
}

TEST_CASE("a camera at the end of the world still gives whole places") {
    const Spot spot = to_document({1e300, -1e300, least_zoom}, {1e9, 1e9});
    CHECK(spot.x == 100'000'000);
    CHECK(spot.y == -100'000'000);
}

TEST_CASE("a long journey opens at its beginning, large enough to be read") {
    const Box grid{0, 0, 4000, 1500}, all{-500, 0, 4500, 1600};
    const Camera camera = opening(grid, all, {1000, 800}, 40, 0.5);
    CHECK(camera.zoom == 0.5);
    CHECK(to_screen(camera, {0, 0}).x == doctest::Approx(40));
    CHECK(opening(grid, all, {6000, 3000}, 40, 0.5).zoom == fitted(all, {6000, 3000}, 40).zoom);
    CHECK(opening(grid, all, {1000, 980}, 40, 0.5).zoom == doctest::Approx(0.6));
    CHECK(opening(grid, all, {1000, 2000}, 40, 0.5).zoom == doctest::Approx(0.75));
}
