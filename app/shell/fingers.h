// Fingers on a touch screen as what a window is worked with: one is a pointer, two move and spread what is under them.
// Never looks at a clock or a screen: it is told what happened, in seconds and pixels.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "widgets/pointer.h"

namespace parcours {

/// What one finger does.
struct FingerEvent {
    enum class Phase : std::uint8_t { down, moved, up };
    std::uint32_t finger = 0;
    Phase phase = Phase::down;
    Point at;  ///< in pixels of the window
};

/// What a pointer would have done in the place of a finger.
struct PointerStep {
    Point at;
    std::optional<bool> pressed = {};  ///< true: goes down there, false: goes up; nothing: moves
    friend bool operator==(const PointerStep&, const PointerStep&) = default;
};

class Fingers {
  public:
    static constexpr double patience = 0.08;  ///< seconds for which a finger waits for a second one before it presses
    static constexpr double reach = 8;        ///< pixels that a resting finger may stray
    static constexpr double least_span = 24;  ///< pixels between two fingers, from which on they spread what is there

    /// Takes what a finger did; `now` in seconds.
    void take(const FingerEvent& touch, double now);
    /// Presses with a finger that has waited long enough.
    void wait(double now);
    /// Seconds until `wait` has something to do.
    std::optional<double> due(double now) const;

    /// What the pointer did since this was last asked.
    std::vector<PointerStep> steps();
    /// What two fingers did since this was last asked.
    Pinch pinch();
    /// Where the finger is that is taken for the pointer; nothing where none is.
    std::optional<Point> pointer() const;

  private:
    struct Finger {
        std::uint32_t id = 0;
        Point at;
    };
    enum class Stage : std::uint8_t {
        none,
        waiting,   ///< one finger, not yet pressing
        pressing,  ///< one finger; others are not looked at
        pinching,  ///< two fingers
        over,      ///< one of two has gone; nothing more until all have
    };
    void press();
    void down(const FingerEvent& touch, double now);
    void moved(const FingerEvent& touch);
    void up(const FingerEvent& touch);
    Finger* known(std::uint32_t id);

    Stage stage_ = Stage::none;
    std::vector<Finger> fingers_;  ///< all that are down, in the order in which they came
    Point began_;                  ///< where the first went down, and when
    double since_ = 0;
    std::vector<PointerStep> steps_;
    Pinch pinch_;
};

}  // namespace parcours
