// What letting go of a drag does. The marker shown while dragging and the edit posted at the end come from here both.
#pragma once

#include <array>

#include "widgets/acts.h"

namespace parcours {

struct Drop {
    std::vector<Edit> edits;
    Box marker;        ///< around the target, or a thin bar where something is inserted; empty on free ground
    bool bar = false;  ///< the marker is such a bar
};
Drop drop_of(const Ground& ground, const BoardState& state, const Dragging& drag);

/// How far what is dragged has come.
constexpr Spot distance(const Dragging& drag) { return {drag.to.x - drag.from.x, drag.to.y - drag.from.y}; }

/// True for the pieces that move with this drag.
bool moves_with(const Ground& ground, const BoardState& state, const Dragging& drag, const Piece& piece);

/// The column with a step that a place within the grid lies in, or null.
const Column* column_at(const Scene& scene, Spot spot);
/// The same for the lane of notes only, where it is wide open below.
const Column* note_column_at(const Scene& scene, Spot spot);

/// Where lines can be drawn from a note: beside the middle of each edge, in pixels.
std::array<Point, 4> line_handles(const Camera& camera, const Box& note, double distance);
inline constexpr double handle_distance = 16;  ///< pixels from the edge

/// Takes the emotion under the pointer into what has been drawn of the curve.
void draw_curve(const Scene& scene, Dragging& drag);
/// The height at which an emotion stands in its lane.
int height_of(const Box& lane, int emotion);

/// The emotion (-2..2) at a height within the lane of the curve.
int emotion_at(const Box& lane, int y);

}  // namespace parcours
