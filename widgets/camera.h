// Where the board is looked at from. Floats live here and beyond; documents hold whole numbers.
// Screen places are pixels from the upper-left corner of the board's area.
#pragma once

#include <cmath>

#include "journeys/layout/geometry.h"

namespace parcours {

/// A place on the screen, in pixels.
struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
};

struct Camera {
    double x = 0;  ///< the document place at the upper-left corner
    double y = 0;
    double zoom = 1;  ///< pixels per document unit, least_zoom..most_zoom
    friend bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr double least_zoom = 0.02;
inline constexpr double most_zoom = 8;

inline Point to_screen(const Camera& camera, Spot spot) {
    return {(spot.x - camera.x) * camera.zoom, (spot.y - camera.y) * camera.zoom};
}

/// The whole unit under a point of the screen.
Spot to_document(const Camera& camera, Point point);

/// Zoomed by a factor; what is under `pointer` stays there.
Camera zoomed(const Camera& camera, Point pointer, double factor);

/// Moved so that what was under `from` is under `to`.
Camera panned(const Camera& camera, Point from, Point to);

/// All of `box` in view, in the middle, with a margin in pixels, no larger than `largest`.
Camera fitted(const Box& box, Point view, double margin, double largest = 1.25);

/// The first look at a grid: all of `box` where its words can then be read, else the left of `grid`, as large as its
/// height allows, from `readable` to half as much again.
Camera opening(const Box& grid, const Box& box, Point view, double margin, double readable);

/// The camera on its calm way from one place to another; `share` 0..1 of the time.
Camera on_the_way(const Camera& from, const Camera& to, Point view, double share);

/// The board's area on the screen, and what lies over it.
struct ViewArea {
    Point size;       ///< in pixels
    double head = 0;  ///< pixels at the upper edge that bars float on
    double foot = 0;  ///< pixels at the lower edge that bars float on
    Box titles = {};  ///< in the document: they follow the left edge over all that is right of them
};

/// All of `box` in view with nothing over it, in the middle of what the bars leave free.
Camera fitted_within(const Box& box, const ViewArea& view, double margin);

/// Moved as little as needed for `box` to be in view with nothing over it; not at all where it is already.
Camera showing(const Camera& camera, const Box& box, const ViewArea& view, double margin);

/// The part of the document that a view of this size shows.
Box seen(const Camera& camera, Point view);

}  // namespace parcours
