#include "app/shell/fingers.h"

#include <doctest/doctest.h>

using namespace parcours;
using Phase = FingerEvent::Phase;
using Steps = std::vector<PointerStep>;

TEST_CASE("a tap is a press and a release where the finger was") {
    Fingers fingers;
    fingers.take({1, Phase::down, {100, 50}}, 0);
    fingers.take({1, Phase::up, {102, 50}}, 0.03);
    CHECK((fingers.steps() == Steps{{{100, 50}}, {{100, 50}, true}, {{102, 50}, false}}));
    CHECK_FALSE(fingers.pointer());
    CHECK_FALSE(fingers.due(0.04));
}

TEST_CASE("a finger that rests presses after a moment, and stays pressed: the menu comes by itself") {
    Fingers fingers;
    fingers.take({1, Phase::down, {100, 50}}, 0);
    CHECK((fingers.steps() == Steps{{{100, 50}}}));
    CHECK(*fingers.due(0.01) == doctest::Approx(Fingers::patience - 0.01));
    fingers.wait(0.01);
    CHECK(fingers.steps().empty());
    fingers.wait(Fingers::patience);
    CHECK((fingers.steps() == Steps{{{100, 50}, true}}));
    CHECK_FALSE(fingers.due(1));
    fingers.take({1, Phase::moved, {103, 50}}, 1);
    fingers.take({1, Phase::up, {103, 50}}, 1.1);
    CHECK((fingers.steps() == Steps{{{103, 50}}, {{103, 50}, false}}));
}

TEST_CASE("a finger that moves drags from where it went down") {
    Fingers fingers;
    fingers.take({1, Phase::down, {100, 50}}, 0);
    fingers.take({1, Phase::moved, {100 + Fingers::reach + 1, 50}}, 0.01);
    CHECK((fingers.steps() == Steps{{{100, 50}}, {{100, 50}, true}, {{100 + Fingers::reach + 1, 50}}}));
    fingers.take({2, Phase::down, {400, 400}}, 0.1);  // somebody leans on the screen
    fingers.take({2, Phase::moved, {500, 400}}, 0.2);
    fingers.take({2, Phase::up, {500, 400}}, 0.3);
    CHECK(fingers.steps().empty());
    CHECK_FALSE(fingers.pinch());
    fingers.take({1, Phase::up, {200, 60}}, 0.4);
    CHECK((fingers.steps() == Steps{{{200, 60}, false}}));
}

TEST_CASE("two fingers spread and move what is under them, and press nothing") {
    Fingers fingers;
    fingers.take({1, Phase::down, {100, 100}}, 0);
    fingers.take({2, Phase::down, {200, 100}}, 0.03);
    fingers.take({1, Phase::moved, {50, 120}}, 0.04);
    fingers.take({2, Phase::moved, {250, 120}}, 0.05);
    CHECK((fingers.steps() == Steps{{{100, 100}}}));
    const Pinch pinch = fingers.pinch();
    CHECK(pinch.factor == doctest::Approx(2));
    CHECK(pinch.middle == Point{150, 120});
    CHECK(pinch.way == Point{0, 20});
    CHECK_FALSE(fingers.pinch());
    CHECK(*fingers.pointer() == Point{150, 120});

    fingers.take({2, Phase::up, {250, 120}}, 0.1);
    fingers.take({1, Phase::moved, {300, 300}}, 0.2);  // the one that is left does nothing more
    fingers.take({3, Phase::down, {400, 300}}, 0.3);
    fingers.take({3, Phase::moved, {420, 300}}, 0.4);
    fingers.take({1, Phase::up, {300, 300}}, 0.5);
    fingers.take({3, Phase::up, {420, 300}}, 0.6);
    fingers.wait(1);
    CHECK(fingers.steps().empty());
    CHECK_FALSE(fingers.pinch());
    fingers.take({4, Phase::down, {10, 10}}, 2);
    CHECK(fingers.steps().size() == 1);
}

TEST_CASE("fingers that meet do not throw the board away, and strange news harms nobody") {
    Fingers fingers;
    fingers.take({9, Phase::up, {1, 1}}, 0);
    fingers.take({9, Phase::moved, {1, 1}}, 0);
    fingers.take({1, Phase::down, {100, 100}}, 0);
    fingers.take({1, Phase::down, {100, 100}}, 0);
    fingers.take({2, Phase::down, {200, 100}}, 0.01);
    fingers.take({2, Phase::moved, {100, 100}}, 0.02);
    fingers.take({2, Phase::moved, {200, 100}}, 0.03);
    CHECK(fingers.pinch().factor == 1);
}
