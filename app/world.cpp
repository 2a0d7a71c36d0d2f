#include "app/world.h"

#include <ctime>
#include <utility>

#include "app/today.h"
#include "app/worker.h"

namespace parcours {

World::World(std::function<void()> answered, Machine machine)
    : answered_(std::move(answered)), thread_([this, own = std::move(machine)] { work(own); }) {}

World::~World() {
    {
        const std::lock_guard hold(lock_);
        ending_ = true;
    }
    asked_.notify_one();
    thread_.join();
}

void World::ask(Effects effects) {
    if (effects.empty()) return;
    {
        const std::lock_guard hold(lock_);
        for (Effect& effect : effects) waiting_.push_back(std::move(effect));
    }
    asked_.notify_one();
}

std::vector<Event> World::answers() {
    const std::lock_guard hold(lock_);
    return std::exchange(answers_, {});
}

void World::answer(Event event) {
    {
        const std::lock_guard hold(lock_);
        answers_.push_back(std::move(event));
    }
    answered_();
}

void World::work(const Machine& machine) {
    Worker worker(machine, [this](Event event) { answer(std::move(event)); });
    std::unique_lock hold(lock_);
    while (true) {
        const auto woken = [&] { return ending_ || !waiting_.empty(); };
        if (const auto due = worker.due(); due && !asked_.wait_until(hold, *due, woken)) {
            hold.unlock();
            worker.do_due();
            hold.lock();
            continue;
        }
        asked_.wait(hold, woken);
        if (waiting_.empty()) return;
        auto effects = std::exchange(waiting_, {});
        hold.unlock();
        worker.do_all(std::move(effects));
        hold.lock();
    }
}

lead::Passed World::time(double now) {
    const std::time_t clock = std::time(nullptr);
    std::tm local{};
    localtime_r(&clock, &local);
    return {now, today(), local.tm_hour * 60 + local.tm_min};
}

}  // namespace parcours
