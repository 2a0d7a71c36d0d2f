// Records in the order that people see: by order key, then by id.
#pragma once

#include "journeys/document.h"

namespace parcours {

/// All journeys, commitments, actions or scenarios of the document in order.
template <class R>
std::vector<const R*> in_order(const Document& document) {
    std::vector<const R*> result;
    result.reserve(document.all<R>().size());
    for (const R& record : document.all<R>()) result.push_back(&record);
    std::sort(result.begin(), result.end(),
              [](const R* a, const R* b) { return a->order != b->order ? a->order < b->order : a->id < b->id; });
    return result;
}

/// The stages of a journey in order.
std::vector<const Stage*> stages_of(const Document& document, Id<Journey> journey);

/// The steps of a stage in order.
std::vector<const Step*> steps_of(const Document& document, Id<Stage> stage);

/// The steps of a journey in the order of its stages.
std::vector<const Step*> steps_of(const Document& document, Id<Journey> journey);

/// The journey a step belongs to, or none.
Id<Journey> journey_of(const Document& document, Id<Step> step);

}  // namespace parcours
