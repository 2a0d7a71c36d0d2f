#include "widgets/camera.h"

namespace parcours {
namespace {

// Beyond, whole numbers would no longer hold what is seen.
constexpr double furthest = 100'000'000;

int whole(double value) { return static_cast<int>(std::floor(std::clamp(value, -furthest, furthest))); }

// How far one side must move so that a stretch of the document lies within what is seen; its beginning comes first.
double shift(double from, double to, double seen_from, double seen_to) {
    if (from < seen_from || to - from > seen_to - seen_from) return from - seen_from;
    return to > seen_to ? to - seen_to : 0;
}

}  // namespace

Spot to_document(const Camera& camera, Point point) {
    return {whole(camera.x + point.x / camera.zoom), whole(camera.y + point.y / camera.zoom)};
}

Camera zoomed(const Camera& camera, Point pointer, double factor) {
    const double zoom = std::clamp(camera.zoom * factor, least_zoom, most_zoom);
    return {camera.x + pointer.x / camera.zoom - pointer.x / zoom,
            camera.y + pointer.y / camera.zoom - pointer.y / zoom, zoom};
}

Camera panned(const Camera& camera, Point from, Point to) {
    return {std::clamp(camera.x - (to.x - from.x) / camera.zoom, -furthest, furthest),
            std::clamp(camera.y - (to.y - from.y) / camera.zoom, -furthest, furthest), camera.zoom};
}

Camera fitted(const Box& box, Point view, double margin, double largest) {
    const double width = std::max(1.0, view.x - 2 * margin);
    const double height = std::max(1.0, view.y - 2 * margin);
    const double zoom =
        std::clamp(std::min(width / std::max(1, box.width), height / std::max(1, box.height)), least_zoom, largest);
    return {box.x + box.width / 2.0 - view.x / 2 / zoom, box.y + box.height / 2.0 - view.y / 2 / zoom, zoom};
}

Camera fitted_within(const Box& box, const ViewArea& view, double margin) {
    // Bars are lines with room around them: half of the margin is enough beside them.
    const double head = std::max(0.0, view.head - margin / 2), foot = std::max(0.0, view.foot - margin / 2);
    Camera camera = fitted(box, {view.size.x, view.size.y - head - foot}, margin);
    camera.y -= head / camera.zoom;
    return camera;
}

Camera opening(const Box& grid, const Box& box, Point view, double margin, double readable) {
    const Camera whole = fitted(box, view, margin);
    if (whole.zoom >= readable) return whole;
    const double tall = (view.y - 2 * margin) / std::max(1, grid.height);
    const double zoom = std::clamp(tall, readable, 1.5 * readable);
    return {grid.x - margin / zoom, grid.y - margin / zoom, zoom};
}

Camera showing(const Camera& camera, const Box& box, const ViewArea& view, double margin) {
    const double space = margin / camera.zoom;
    const int lead = box.x >= view.titles.right() ? view.titles.width : 0;
    Camera moved = camera;
    moved.x += shift(box.x - lead - space, box.right() + space, camera.x, camera.x + view.size.x / camera.zoom);
    moved.y += shift(box.y - space - view.head / camera.zoom, box.bottom() + space + view.foot / camera.zoom, camera.y,
                     camera.y + view.size.y / camera.zoom);
    return moved;
}

Box seen(const Camera& camera, Point view) {
    const Spot from = to_document(camera, {0, 0});
    const Spot to = to_document(camera, view);
    return {from.x, from.y, to.x - from.x + 1, to.y - from.y + 1};
}

Camera on_the_way(const Camera& from, const Camera& to, Point view, double share) {
    const double eased = share * share * (3 - 2 * share);
    const auto middle = [&](const Camera& camera) {
        return Point{camera.x + view.x / 2 / camera.zoom, camera.y + view.y / 2 / camera.zoom};
    };
    const Point a = middle(from), b = middle(to);
    Camera camera = to;
    camera.zoom = from.zoom * std::pow(to.zoom / from.zoom, eased);
    // Zoom changes by factors: the place in the middle goes with it, so that the way is a straight one.
    const double span = to.zoom - from.zoom;
    const double way =
        std::abs(span) < 1e-9 ? eased : (1 / camera.zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom);
    camera.x = a.x + (b.x - a.x) * way - view.x / 2 / camera.zoom;
    camera.y = a.y + (b.y - a.y) * way - view.y / 2 / camera.zoom;
    return camera;
}

}  // namespace parcours
