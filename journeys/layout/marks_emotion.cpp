// The emotion curve, step by step: each cell draws its own stretch, so that a page may be cut between any two steps.
#include <algorithm>
#include <optional>

#include "journeys/layout/measures.h"
#include "journeys/layout/pen.h"

namespace parcours {
namespace {

// What a cell knows of the curve at a column: a place that people set, or one between two that they set.
struct Point {
    double level = 0;
    bool known = false;
};

std::optional<int> emotion_at(const Drawing& drawing, std::size_t column) {
    const Step* step = drawing.subject.document.find(drawing.scene.columns[column].step);
    return step ? step->emotion : std::nullopt;
}

std::optional<std::size_t> known_from(const Drawing& drawing, std::size_t column, int direction) {
    const std::size_t count = drawing.scene.columns.size();
    for (std::size_t at = column; at < count; at += static_cast<std::size_t>(direction))
        if (emotion_at(drawing, at)) return at;
    return std::nullopt;
}

std::optional<Point> point_at(const Drawing& drawing, std::size_t column) {
    if (column >= drawing.scene.columns.size()) return std::nullopt;
    if (const auto emotion = emotion_at(drawing, column)) return Point{static_cast<double>(*emotion), true};
    const auto before = known_from(drawing, column, -1);
    const auto after = known_from(drawing, column, 1);
    if (!before || !after) return std::nullopt;
    const double share = static_cast<double>(column - *before) / static_cast<double>(*after - *before);
    return Point{*emotion_at(drawing, *before) + share * (*emotion_at(drawing, *after) - *emotion_at(drawing, *before)),
                 false};
}

/// By its step: where the piece stands on a page that shows some of the steps says nothing of the curve.
std::optional<std::size_t> column_of(const Drawing& drawing) {
    const auto* step = std::get_if<Id<Step>>(&drawing.piece.owner);
    const auto& columns = drawing.scene.columns;
    const auto at = std::ranges::find_if(columns, [&](const Column& one) { return step && one.step == *step; });
    if (at == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(at - columns.begin());
}

// Half of the smooth stretch between this column and a neighbour whose middle is `distance` away: horizontal at both
// middles, hence half way up at the border between them.
void draw_half(Pen& pen, const Box& box, const Point& here, const Point& there, int distance) {
    const auto y_of = [&](double level) { return box.height / 2 - static_cast<int>(level * measures::emotion_level); };
    const Spot from{box.width / 2, y_of(here.level)};
    const int border_y = (from.y + y_of(there.level)) / 2;
    const int half = distance / 2;
    pen.add(Curve{from,
                  {from.x + half / 2, from.y},
                  {from.x + half * 3 / 4, from.y + (border_y - from.y) / 2},
                  {from.x + half, border_y},
                  Ink::emotion,
                  3,
                  !here.known || !there.known});
}

}  // namespace

void draw_emotion(Pen& pen, const Drawing& drawing) {
    const Box box = drawing.box();
    const int middle = box.height / 2;
    pen.add(Line{{0, middle}, {box.width, middle}, Ink::line, 1, true});
    const auto column = column_of(drawing);
    const auto here = column ? point_at(drawing, *column) : std::nullopt;
    if (!here) return;
    for (const int direction : {-1, 1}) {
        const std::size_t next = *column + static_cast<std::size_t>(direction);
        const auto there = point_at(drawing, next);
        if (there) draw_half(pen, box, *here, *there, drawing.scene.columns[next].x - drawing.scene.columns[*column].x);
    }
    if (!here->known) return;
    const Spot spot{box.width / 2, middle - static_cast<int>(here->level * measures::emotion_level)};
    constexpr int radius = 12;
    pen.add(Disc{spot, radius, Ink::surface});
    const Icon face = here->level > 0.5 ? Icon::smile : here->level < -0.5 ? Icon::frown : Icon::neutral;
    pen.icon(face, {spot.x - radius - 2, spot.y - radius - 2, 2 * radius + 4, 2 * radius + 4}, Ink::emotion);
}

}  // namespace parcours
