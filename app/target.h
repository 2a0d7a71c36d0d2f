// What can be selected and looked at in the inspector.
#pragma once

#include <variant>
#include <vector>

#include "widgets/selection.h"

namespace parcours {

/// A record of any kind that people add and remove, the session itself, or a cell of the matrix.
#define PARCOURS_ID_OF(R) , Id<R>
using Target = std::variant<Id<About>, RatingCell PARCOURS_EDITABLE_KINDS(PARCOURS_ID_OF)>;
#undef PARCOURS_ID_OF

/// Each target once; the last one is the one that keys act from.
using Targets = std::vector<Target>;

/// True where the record (or both ends of the cell) is in the document.
bool stands(const Document& document, const Target& target);

/// The selection without what is no longer there.
Targets standing(const Document& document, Targets selection);

/// Those of the targets that the board shows.
Selection owners_of(const Targets& targets);

/// The journey a target belongs to, or none.
Id<Journey> journey_of(const Document& document, const Target& target);

/// The records of one kind in the selection.
template <class R>
std::vector<Id<R>> of_kind(const Targets& selection) {
    std::vector<Id<R>> ids;
    for (const Target& target : selection)
        if (const auto* id = std::get_if<Id<R>>(&target)) ids.push_back(*id);
    return ids;
}

}  // namespace parcours
