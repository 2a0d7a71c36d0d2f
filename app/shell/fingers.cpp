#include "app/shell/fingers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace parcours {
namespace {

double span(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }
Point between(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

}  // namespace

void Fingers::take(const FingerEvent& touch, double now) {
    wait(now);
    switch (touch.phase) {
        case FingerEvent::Phase::down:
            return down(touch, now);
        case FingerEvent::Phase::moved:
            return moved(touch);
        case FingerEvent::Phase::up:
            return up(touch);
    }
}

void Fingers::wait(double now) {
    if (stage_ == Stage::waiting && now - since_ >= patience) press();
}

std::optional<double> Fingers::due(double now) const {
    if (stage_ != Stage::waiting) return {};
    return std::max(0.0, since_ + patience - now);
}

std::vector<PointerStep> Fingers::steps() { return std::exchange(steps_, {}); }
Pinch Fingers::pinch() { return std::exchange(pinch_, {}); }

std::optional<Point> Fingers::pointer() const {
    if (fingers_.empty()) return {};
    return stage_ == Stage::pinching ? between(fingers_[0].at, fingers_[1].at) : fingers_.front().at;
}

void Fingers::press() {
    steps_.push_back({began_, true});
    stage_ = Stage::pressing;
}

Fingers::Finger* Fingers::known(std::uint32_t id) {
    const auto found = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& one) { return one.id == id; });
    return found == fingers_.end() ? nullptr : &*found;
}

void Fingers::down(const FingerEvent& touch, double now) {
    if (known(touch.finger)) return;
    fingers_.push_back({touch.finger, touch.at});
    if (stage_ == Stage::none) {
        stage_ = Stage::waiting;
        began_ = touch.at;
        since_ = now;
        steps_.push_back({touch.at});
    } else if (stage_ == Stage::waiting) {
        stage_ = Stage::pinching;
    }
}

void Fingers::moved(const FingerEvent& touch) {
    Finger* finger = known(touch.finger);
    if (!finger) return;
    const Point before = std::exchange(finger->at, touch.at);
    const bool first = finger == &fingers_.front();
    if (stage_ == Stage::waiting && span(began_, touch.at) > reach) press();
    if (stage_ == Stage::pressing && first) return steps_.push_back({touch.at});
    if (stage_ != Stage::pinching || finger > &fingers_[1]) return;
    const Point other = fingers_[first ? 1 : 0].at;
    const Point from = between(before, other), to = between(touch.at, other);
    pinch_.middle = to;
    pinch_.way = pinch_.way + (to - from);
    if (const double was = span(before, other), is = span(touch.at, other); std::min(was, is) >= least_span)
        pinch_.factor *= is / was;
}

void Fingers::up(const FingerEvent& touch) {
    const Finger* finger = known(touch.finger);
    if (!finger) return;
    const bool first = finger == &fingers_.front();
    const bool pinched = stage_ == Stage::pinching && finger <= &fingers_[1];
    if (stage_ == Stage::waiting) press();  // a tap
    if (stage_ == Stage::pressing && first) {
        steps_.push_back({touch.at, false});
        stage_ = Stage::over;
    }
    if (pinched) stage_ = Stage::over;
    std::erase_if(fingers_, [&](const Finger& one) { return one.id == touch.finger; });
    if (fingers_.empty()) stage_ = Stage::none;
}

}  // namespace parcours
