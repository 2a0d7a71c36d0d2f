// Places and boxes in document coordinates: whole canvas units, y grows downwards. Knows nothing of screens.
#pragma once

#include <algorithm>

#include "journeys/schema.h"

namespace parcours {

struct Size {
    int width = 0;
    int height = 0;
    friend auto operator<=>(const Size&, const Size&) = default;
};

/// The units from `x` up to, but not including, `right()`; likewise downwards.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    constexpr int right() const { return x + width; }
    constexpr int bottom() const { return y + height; }
    constexpr Spot corner() const { return {x, y}; }
    constexpr Spot centre() const { return {x + width / 2, y + height / 2}; }
    constexpr Size size() const { return {width, height}; }
    constexpr bool empty() const { return width <= 0 || height <= 0; }
    constexpr bool contains(Spot spot) const {
        return spot.x >= x && spot.x < right() && spot.y >= y && spot.y < bottom();
    }
    constexpr bool contains(const Box& inner) const {
        return inner.x >= x && inner.y >= y && inner.right() <= right() && inner.bottom() <= bottom();
    }
    constexpr bool overlaps(const Box& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    /// The box with `by` more (or less, below 0) on every side.
    constexpr Box grown(int by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    constexpr Box moved(int dx, int dy) const { return {x + dx, y + dy, width, height}; }
    friend auto operator<=>(const Box&, const Box&) = default;
};

/// The smallest box around both; an empty box counts for nothing.
constexpr Box united(const Box& a, const Box& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// The box with these two opposite corners, in whatever order.
constexpr Box between(Spot a, Spot b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) - std::min(a.x, b.x),
            std::max(a.y, b.y) - std::min(a.y, b.y)};
}

}  // namespace parcours
