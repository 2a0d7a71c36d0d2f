#include "app/update/update.h"

#include "app/update/on.h"

namespace parcours {

Updated update(State state, const Event& event) {
    Effects effects;
    const Id<Journey> journey = state.journey;
    std::visit([&](const auto& one) { on::event(state, effects, one); }, event);
    if (!std::holds_alternative<BoardHandled>(event)) on::follow_with_board(state, journey);
    return {std::move(state), std::move(effects)};
}

}  // namespace parcours
