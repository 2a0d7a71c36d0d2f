// Lines between notes: how they run from the edge of one to the edge of the other.
#pragma once

#include <functional>

#include "journeys/layout/scene.h"

namespace parcours {

/// A connector as it runs, a cubic Bézier curve in document units. It leaves and arrives at right angles to the edges.
struct Run {
    Spot from;
    Spot control_1;
    Spot control_2;
    Spot to;
    bool upright = false;  ///< leaves through the upper or lower edge
    /// A place on it, `share` 0..1 of its way.
    Spot at(double share) const;
};

/// How a line from one box to another runs.
Run run_between(const Box& from, const Box& to);
/// How a connector of a scene runs.
Run run_of(const Piece& connector);
/// The box and turn of a piece for this run.
void lay_run(const Run& run, Piece& piece);

/// True where the place is no further than `distance` units from the line.
bool runs_near(const Piece& connector, Spot spot, int distance);

/// Adds the connectors between notes of the scene; `free_notes` are not yet in it, sorted by row.
void lay_connectors(const Subject& subject, Scene& scene, const std::vector<Piece>& free_notes);

/// Lets the connectors of these notes (sorted) follow; `moved(place)` is called for each that runs elsewhere now. False
/// where one leaves the edge of the scene: then its bounds are to be found anew.
bool follow_connectors(const Document& document, Scene& scene, const std::vector<Id<Note>>& notes,
                       const std::function<void(std::uint32_t)>& moved);

/// True where the inner box has an edge in common with the outer one.
constexpr bool touches_edge(const Box& inner, const Box& outer) {
    return inner.x == outer.x || inner.y == outer.y || inner.right() == outer.right() ||
           inner.bottom() == outer.bottom();
}

}  // namespace parcours
