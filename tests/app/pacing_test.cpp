#include "app/shell/pacing.h"

#include <doctest/doctest.h>

using parcours::Pacing;

namespace {

// Frames drawn with nothing happening until the window sleeps, a hundred at most.
int frames_until_asleep(Pacing& pacing) {
    int frames = 0;
    while (frames < 100 && pacing.due(std::nullopt)) {
        pacing.nothing_happened(std::nullopt);
        ++frames;
    }
    return frames;
}

}  // namespace

TEST_CASE("a new window settles, then draws no frame") {
    Pacing pacing;
    CHECK(frames_until_asleep(pacing) == Pacing::settling_frames);
    CHECK_FALSE(pacing.due(std::nullopt));
}

TEST_CASE("after an event the window settles, tells its tooltip, and sleeps again") {
    Pacing pacing;
    frames_until_asleep(pacing);
    pacing.something_happened();
    CHECK(pacing.due(std::nullopt) == 0);
    CHECK(frames_until_asleep(pacing) == Pacing::settling_frames + 1 + Pacing::settling_frames);
}

TEST_CASE("a movement is drawn without pause, and its tooltip waits for the end") {
    Pacing pacing;
    frames_until_asleep(pacing);
    pacing.something_happened();
    for (int frame = 0; frame < 50; ++frame) {
        CHECK(pacing.due(0) == 0);
        pacing.nothing_happened(0);
    }
    CHECK(pacing.due(std::nullopt) == Pacing::resting_delay);
}

TEST_CASE("a clock that ticks each second is drawn each second") {
    Pacing pacing;
    frames_until_asleep(pacing);
    CHECK(pacing.due(1) == 1);
    pacing.nothing_happened(1);
    CHECK(pacing.due(1) == 1);
}
