// The application between window and world: keeps the state, hands it to the panels, and carries events and effects.
#pragma once

#include "app/look/screen.h"
#include "app/shell/text_images.h"
#include "app/shell/window.h"
#include "app/world.h"

namespace parcours {

class App {
  public:
    explicit App(Settings settings, Machine machine = this_machine());

    /// Takes an event in, as if a panel had posted it.
    void take(const Event& event);
    FrameOutput frame(const FrameInput& input);
    const State& state() const { return state_; }

  private:
    void take_all(std::vector<Event> events);
    /// The screen must let go of their textures first.
    void let_pages_go();
    /// A whiteboard is brought in, anything else opened.
    void take_dropped(const std::filesystem::path& file);
    void time_toasts(double now);
    /// Tells the state what time it is, where something counts.
    void tell_time(double now);
    FrameOutput output(double now) const;

    State state_;
    Derived derived_;
    LineImages images_;
    BoardTools tools_;
    World world_;
    std::map<std::uint64_t, double> toast_ends_;  ///< when each goes, in seconds of the window
};

}  // namespace parcours
