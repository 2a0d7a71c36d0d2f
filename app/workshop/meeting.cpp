#include "app/workshop/meeting.h"

#include <algorithm>
#include <cmath>

namespace parcours {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

void tell_time(Stopwatch& watch, double now) {
    if (watch.paused) {
        watch.seen.reset();
        return;
    }
    if (watch.seen && now > *watch.seen) watch.counted += now - *watch.seen;
    watch.seen = now;
}

double seconds_given(const Activity& activity) { return std::max(1.0, (activity.minutes + activity.extra) * 60.0); }

double seconds_left(const Holding& holding, const Activity& activity) {
    return seconds_given(activity) - holding.watch.counted;
}

std::string countdown(double left) {
    const bool over = left <= -1;
    const int seconds = static_cast<int>(over ? std::floor(-left) : std::ceil(std::max(0.0, left)));
    const std::string digits = two_digits(seconds / 60) + ":" + two_digits(seconds % 60);
    return over ? "+" + digits : digits;
}

std::optional<double> next_tick(const Meeting& meeting) {
    std::optional<double> tick;
    const auto add = [&](const Stopwatch& watch) {
        if (watch.paused) return;
        const double left = 1.001 - (watch.counted - std::floor(watch.counted));
        tick = std::min(tick.value_or(left), left);
    };
    if (meeting.walk) add(meeting.walk->watch);
    if (meeting.holding) add(meeting.holding->watch);
    return tick;
}

std::string minute_text(int minute) { return two_digits(minute / 60) + ":" + two_digits(minute % 60); }

}  // namespace parcours
