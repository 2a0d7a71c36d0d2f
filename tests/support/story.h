// A window without a window: events told one after the other, and what they ask of the world.
#pragma once

#include "app/update/update.h"

namespace parcours::testing {

struct Story {
    State state;
    Effects effects;

    void tell(const Event& event) {
        Updated updated = update(std::move(state), event);
        state = std::move(updated.state);
        effects.insert(effects.end(), updated.effects.begin(), updated.effects.end());
    }
    /// The effects of one type that have been asked for.
    template <class E>
    std::vector<E> asked() const {
        std::vector<E> found;
        for (const Effect& effect : effects)
            if (const auto* one = std::get_if<E>(&effect)) found.push_back(*one);
        return found;
    }
    const Document& document() const { return state.desk->document; }
};

}  // namespace parcours::testing
