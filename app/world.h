// The world outside of the window: files, journals, exports. Everything is done by a worker on a thread of its own, in
// the order it is asked; what comes of it is picked up as events.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "app/effect.h"
#include "app/event.h"
#include "sessions/machine.h"

namespace parcours {

class World {
  public:
    /// `answered` is called, on any thread but the caller’s, each time events wait to be picked up.
    explicit World(std::function<void()> answered, Machine machine = this_machine());
    /// Finishes what has been asked, then ends.
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    void ask(Effects effects);
    std::vector<Event> answers();

    /// What the clock on the wall says.
    static lead::Passed time(double now);

  private:
    void work(const Machine& machine);
    void answer(Event event);

    std::function<void()> answered_;
    std::mutex lock_;
    std::condition_variable asked_;
    std::deque<Effect> waiting_;
    std::vector<Event> answers_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace parcours
