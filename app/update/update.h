// The only place that makes a state: what was, and what happened, give what is and what the world is to do.
// Never touches the world.
#pragma once

#include "app/effect.h"
#include "app/event.h"

namespace parcours {

struct Updated {
    State state;
    Effects effects;
};

Updated update(State state, const Event& event);

/// The path a new export or a new file is offered in.
std::filesystem::path usual_folder(const Settings& settings);

}  // namespace parcours
