// How bricks become pages.
#include "app/export/pdf/flow.h"

#include <doctest/doctest.h>

#include <random>

using namespace parcours::pdf;

namespace {

constexpr Shape page{200, 300, 20, 20, 50, 50};  // 200 points of body

Brick brick(double height, bool keep = false) {
    Brick result;
    result.height = height;
    result.keep_with_next = keep;
    return result;
}

/// A brick that can be cut anywhere.
Brick soft_brick(double height, std::shared_ptr<const Brick> header = nullptr) {
    Brick result = brick(height);
    result.header = header;
    result.cut = [height, header](double room) -> std::optional<std::pair<Brick, Brick>> {
        if (room < 10 || room >= height) return std::nullopt;
        return std::pair{soft_brick(room, header), soft_brick(height - room, header)};
    };
    return result;
}

std::vector<Page> pages_of(std::vector<Brick> bricks) { return paginate({{page, std::move(bricks)}}); }

}  // namespace

TEST_CASE("a title never stands alone at the end of a page") {
    const auto pages = pages_of({brick(150), brick(30, true), brick(60)});
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].bricks.size() == 1);
    CHECK(pages[1].bricks.size() == 2);
    CHECK(pages[1].bricks[0].y == page.top);
}

TEST_CASE("a table repeats its header on the next page and leaves room for it") {
    const auto header = std::make_shared<const Brick>(brick(20));
    std::vector<Brick> rows;
    for (int i = 0; i < 10; ++i) {
        rows.push_back(brick(45));
        rows.back().header = header;
    }
    const auto pages = pages_of(rows);
    for (const Page& one : pages) {
        REQUIRE_FALSE(one.bricks.empty());
        CHECK(one.bricks.front().header);
        CHECK(one.bricks.front().y == page.top + 20);
        CHECK(one.bricks.back().y + one.bricks.back().brick.height <= page.height - page.bottom);
    }
    CHECK(pages.size() == 3);
}

TEST_CASE("a text taller than a page goes on over as many pages as it needs") {
    const auto pages = pages_of({brick(30, true), soft_brick(1000)});
    double placed = 0;
    for (const Page& one : pages)
        for (const Placed& each : one.bricks) placed += each.brick.height;
    CHECK(placed == doctest::Approx(1030));
    CHECK(pages.size() == 6);
}

TEST_CASE("what cannot be cut and fits on no page is placed all the same, once") {
    const auto pages = pages_of({brick(50), brick(900), brick(50)});
    CHECK(pages.size() == 3);
    CHECK(pages[1].bricks.size() == 1);
}

TEST_CASE("flows without bricks make no page") { CHECK(paginate({{page, {}}, {page, {}}}).empty()); }

TEST_CASE("whatever the bricks, no page is empty, none runs over and none is lost") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto between = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    for (int round = 0; round < 200; ++round) {
        const auto header = std::make_shared<const Brick>(brick(15));
        std::vector<Brick> bricks;
        double whole = 0;
        for (int i = between(0, 40); i > 0; --i) {
            const double height = between(1, 180);
            bricks.push_back(between(0, 3) == 0 ? soft_brick(height * 4) : brick(height, between(0, 4) == 0));
            if (between(0, 3) == 0 && !bricks.back().cut) bricks.back().header = header;
            bricks.back().before = between(0, 20);
            whole += bricks.back().height;
        }
        double placed = 0;
        for (const Page& one : pages_of(bricks)) {
            CHECK_FALSE(one.bricks.empty());
            for (const Placed& each : one.bricks) {
                placed += each.brick.height;
                CHECK(each.y + each.brick.height <= page.height - page.bottom + 0.1);
            }
        }
        CHECK(placed == doctest::Approx(whole));
    }
}

namespace {

Brick titled(double height, int level, const char* text) {
    Brick result = brick(height, true);
    result.mark = {{level, text}};
    return result;
}

}  // namespace

TEST_CASE("a flow that may join goes on below the one before where half of the page is left, else on its own page") {
    const auto after = [](double height) {
        return paginate({{page, {brick(height)}}, {page, {brick(40)}, false, true}}).size();
    };
    CHECK(after(90) == 1);
    CHECK(after(120) == 2);
    CHECK(paginate({{page, {brick(20)}, true}, {page, {brick(40)}, false, true}}).size() == 2);  // a cover stands alone
    Shape wide = page;
    wide.width = 300;
    CHECK(paginate({{page, {brick(20)}}, {wide, {brick(40)}, false, true}}).size() == 2);
}

TEST_CASE("a page is headed by the first section that begins on it, or by the one that goes on") {
    const auto pages = paginate({{page, {titled(20, 2, "One"), brick(60), brick(150), titled(10, 2, "Two"), brick(20)}},
                                 {page, {titled(20, 3, "Part"), brick(60)}}});
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].running == "One");
    CHECK(pages[1].running == "Two");
    CHECK(pages[2].running == "Two");
}

TEST_CASE("the last few lines are never alone on a page") {
    const auto pages = pages_of({brick(100), brick(60), brick(30), brick(12)});
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].bricks.size() == 2);
    CHECK(pages[1].bricks.size() == 2);
}
