#include "journeys/order_of.h"

namespace parcours {
namespace {

template <class R>
void sort_by_order(std::vector<const R*>& records) {
    std::sort(records.begin(), records.end(),
              [](const R* a, const R* b) { return a->order != b->order ? a->order < b->order : a->id < b->id; });
}

}  // namespace

std::vector<const Stage*> stages_of(const Document& document, Id<Journey> journey) {
    std::vector<const Stage*> result;
    for (const Stage& stage : document.all<Stage>())
        if (stage.journey == journey) result.push_back(&stage);
    sort_by_order(result);
    return result;
}

std::vector<const Step*> steps_of(const Document& document, Id<Stage> stage) {
    std::vector<const Step*> result;
    for (const Step& step : document.all<Step>())
        if (step.stage == stage) result.push_back(&step);
    sort_by_order(result);
    return result;
}

std::vector<const Step*> steps_of(const Document& document, Id<Journey> journey) {
    std::vector<const Step*> result;
    for (const Stage* stage : stages_of(document, journey)) {
        const auto steps = steps_of(document, stage->id);
        result.insert(result.end(), steps.begin(), steps.end());
    }
    return result;
}

Id<Journey> journey_of(const Document& document, Id<Step> step) {
    const Step* found = document.find(step);
    const Stage* stage = found ? document.find(found->stage) : nullptr;
    return stage ? stage->journey : Id<Journey>{};
}

}  // namespace parcours
