// What a mouse, a pen or a finger does, as values: gestures are made of these, in tests too.
#pragma once

#include "widgets/camera.h"

namespace parcours {

/// `hold`: pressed for long without moving, as a finger does that asks what can be done.
enum class PointerAct : std::uint8_t { press, double_press, move, release, hold, cancel };
enum class Button : std::uint8_t { left, middle, right };

struct PointerEvent {
    PointerAct act = PointerAct::move;
    Point at;
    Button button = Button::left;
    bool adding = false;   ///< Shift or Ctrl is held: what is pressed joins the selection
    bool panning = false;  ///< the space bar is held, or the hand tool is taken
};

/// What two fingers do: they move what lies under them, and spread it.
struct Pinch {
    Point middle;       ///< between them, as it is now
    Point way;          ///< that it went
    double factor = 1;  ///< by which they are further apart
    friend bool operator==(const Pinch&, const Pinch&) = default;
    explicit operator bool() const { return *this != Pinch{middle, {}, 1}; }
};

}  // namespace parcours
