// Keeps a scene up to date where laying it out anew would be a waste: when notes have only been written or moved about.
#pragma once

#include "journeys/layout/grid_index.h"

namespace parcours {

/// Makes the scene of `before` that of `after`, and its index with it. False where more has changed than notes written
/// in their place and free notes moved outside of clusters: then the scene may be half changed, and is to be laid out
/// anew.
bool follow(Scene& scene, GridIndex& index, Id<Journey> journey, const Document& before, const Document& after);

}  // namespace parcours
