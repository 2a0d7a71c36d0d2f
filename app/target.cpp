#include "app/target.h"

#include "journeys/order_of.h"

namespace parcours {
namespace {

template <class R>
Id<Journey> journey_of_record(const Document& document, Id<R> id) {
    const R* record = document.find(id);
    if (!record) return {};
    if constexpr (std::is_same_v<R, Journey>)
        return id;
    else if constexpr (requires { record->journey; })
        return record->journey;
    else if constexpr (std::is_same_v<R, Step>)
        return journey_of(document, id);
    else if constexpr (requires { record->step; })
        return journey_of(document, record->step);
    else
        return {};
}

}  // namespace

bool stands(const Document& document, const Target& target) {
    return std::visit(
        [&](const auto& one) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, RatingCell>)
                return document.find(one.step) && document.find(one.commitment);
            else
                return document.find(one) != nullptr;
        },
        target);
}

Targets standing(const Document& document, Targets selection) {
    std::erase_if(selection, [&](const Target& target) { return !stands(document, target); });
    return selection;
}

Selection owners_of(const Targets& targets) {
    std::vector<Owner> owners;
    for (const Target& target : targets)
        std::visit(
            [&](const auto& one) {
                if constexpr (std::is_constructible_v<Owner, decltype(one)>) owners.push_back(Owner(one));
            },
            target);
    return Selection(std::move(owners));
}

Id<Journey> journey_of(const Document& document, const Target& target) {
    return std::visit(
        [&](const auto& one) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, RatingCell>)
                return journey_of(document, one.step);
            else
                return journey_of_record(document, one);
        },
        target);
}

}  // namespace parcours
