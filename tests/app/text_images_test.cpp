#include "app/shell/text_images.h"

#include <doctest/doctest.h>

#include "tests/support/actor.h"

using namespace parcours;
using parcours::testing::Actor;

namespace {

constexpr Colour black{0, 0, 0};

}  // namespace

TEST_CASE("the picture of a line is made once for a size and an ink") {
    LineImages images;
    TextImage first;
    TextImage again;
    TextImage red;
    Actor actor([&](const FrameInput&) {
        images.begin_frame();
        first = images.image_of("مرحبا", 20, Weight::regular, black);
        again = images.image_of("مرحبا", 20, Weight::regular, black);
        red = images.image_of("مرحبا", 20, Weight::regular, {255, 0, 0});
        return FrameOutput{};
    });
    CHECK(first.width > 10);
    CHECK(first.texture._TexData == again.texture._TexData);
    CHECK(first.texture._TexData != red.texture._TexData);
    CHECK(images.settled());
}

TEST_CASE("a board full of new lines is filled in over some frames, and settles") {
    LineImages images;
    int size = 20;
    int missing = 0;
    Actor actor([&](const FrameInput&) {
        images.begin_frame();
        missing = 0;
        for (int line = 0; line < 60; ++line)
            missing += images.image_of("سطر " + std::to_string(line), size, Weight::regular, black).width == 0 ? 1 : 0;
        return FrameOutput{};
    });
    actor.watch(3);
    CHECK(missing == 0);
    CHECK(images.settled());

    size = 21;  // zoomed: what is there is stretched until it is made anew
    actor.watch(1);
    CHECK(missing == 0);
    CHECK(!images.settled());
    actor.watch(3);
    CHECK(images.settled());
}

TEST_CASE("pictures that are no longer looked at make room") {
    constexpr std::size_t most = 200'000;
    LineImages images(most);
    int turn = 0;
    Actor actor([&](const FrameInput&) {
        images.begin_frame();
        images.image_of("日本語 " + std::to_string(++turn), 60, Weight::bold, black);
        images.image_of("مرحبا", 20, Weight::regular, black);
        return FrameOutput{};
    });
    actor.watch(40);
    CHECK(images.bytes() < most + 2 * 60 * 300 * 4);
    CHECK(images.bytes() > most / 2);
    CHECK(ImGui::GetPlatformIO().Textures.Size < 40);
}
