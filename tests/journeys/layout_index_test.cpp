#include <doctest/doctest.h>

#include <random>

#include "tests/support/drawn.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

std::vector<std::uint32_t> found_slowly(const Scene& scene, const Box& box) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t place = 0; place < scene.pieces.size(); ++place)
        if (scene.pieces[place].box.overlaps(box)) found.push_back(place);
    return found;
}

Scene scattered(unsigned seed) {
    std::mt19937 random(seed);
    const auto number = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    Scene scene;
    for (int i = 0; i < 300; ++i) {
        const int most = i % 20 == 0 ? 5'000 : 260;
        scene.pieces.push_back({{number(-9'000, 9'000), number(-4'000, 4'000), number(1, most), number(1, most)}, {}});
        scene.bounds = united(scene.bounds, scene.pieces.back().box);
    }
    return scene;
}

}  // namespace

TEST_CASE("the index finds what a look at every piece finds, from back to front") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Scene scene = scattered(seed);
        const GridIndex index(scene);
        std::mt19937 random(seed);
        std::vector<std::uint32_t> found;
        for (int i = 0; i < 100; ++i) {
            const auto number = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
            const Box box{number(-12'000, 12'000), number(-6'000, 6'000), number(1, 6'000), number(1, 3'000)};
            index.find(scene, box, found);
            CHECK(found == found_slowly(scene, box));
        }
    }
}

TEST_CASE("an index of nothing finds nothing") {
    std::vector<std::uint32_t> found{7};
    GridIndex().find(Scene{}, {0, 0, 10, 10}, found);
    CHECK(found.empty());
    GridIndex(Scene{}).find(Scene{}, {0, 0, 10, 10}, found);
    CHECK(found.empty());
}

TEST_CASE("pieces at the ends of the world cost no more cells than others") {
    Scene scene;
    scene.pieces = {{{-10'000'000, -10'000'000, 200, 200}, {}}, {{9'000'000, 9'000'000, 200, 200}, {}}};
    for (const Piece& piece : scene.pieces) scene.bounds = united(scene.bounds, piece.box);
    const GridIndex index(scene);
    std::vector<std::uint32_t> found;
    index.find(scene, {9'000'100, 9'000'100, 1, 1}, found);
    CHECK(found == std::vector<std::uint32_t>{1});
}

TEST_CASE("people point at the frontmost piece, never at the ground of a lane") {
    Drawn drawn;
    Build& build = drawn.build;
    drawn.journey = build.journey();
    const auto step = build.step(build.stage(drawn.journey));
    const auto below = build.free_note(drawn.journey, "Below", {5'000, 5'000});
    const auto above = build.free_note(drawn.journey, "Above", {5'100, 5'100});
    drawn.lay();
    CHECK(piece_at(drawn.scene, drawn.index, {5'150, 5'150})->owner == Owner{above});
    CHECK(piece_at(drawn.scene, drawn.index, {5'050, 5'050})->owner == Owner{below});
    CHECK(piece_at(drawn.scene, drawn.index, {-5'000, 0}) == nullptr);
    const Box card = drawn.piece(Part::step_card, step).box;
    CHECK(piece_at(drawn.scene, drawn.index, card.centre())->owner == Owner{step});
    const Box lane = drawn.of(Part::lane_ground).back()->box;
    CHECK(piece_at(drawn.scene, drawn.index, {lane.right() - 2, lane.bottom() - 2}) == nullptr);
}
