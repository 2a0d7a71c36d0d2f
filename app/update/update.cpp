#include "app/update/update.h"

#include "app/update/on.h"

namespace parcours {

Updated update(State state, const Event& event) {
    Effects effects;
    std::visit([&](const auto& one) { on::event(state, effects, one); }, event);
    return {std::move(state), std::move(effects)};
}

}  // namespace parcours
