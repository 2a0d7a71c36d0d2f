// Ways of looking at a journey: its saved views in order, and the other journey that is its target or its origin.
#pragma once

#include "journeys/document.h"

namespace parcours {

/// The saved views of a journey in order.
std::vector<const SavedView*> views_of(const Document& document, Id<Journey> journey);
/// The view `by` places further on than this one, or none at the end.
Id<SavedView> view_beside(const Document& document, Id<SavedView> view, int by);

/// For a journey as it is, the one it is to become; for a target, the one as it is. None where there is no other.
Id<Journey> other_of(const Document& document, Id<Journey> journey);

}  // namespace parcours
