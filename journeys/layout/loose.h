// What lies beside the grid of a journey: free notes, and the hulls of clusters around theirs.
#pragma once

#include "journeys/layout/scene.h"

namespace parcours {

/// Adds the clusters and free notes of the journey to a scene that holds its grid.
void lay_loose(const Subject& subject, Scene& scene);

/// While a group clusters or votes, the notes of a cluster lie in it, whichever step they come from.
bool gathers(const Document& document);
inline bool lies_free(const Note& note, bool gathered) { return !note.step || (gathered && note.cluster); }

/// The box of a free note that people have laid at this place.
Box placed_note_box(Spot spot);

/// True where nobody has laid the note or cluster anywhere yet: it waits below the grid.
constexpr bool is_unplaced(Spot spot) { return spot == Spot{}; }

}  // namespace parcours
