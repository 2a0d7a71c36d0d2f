// Makes a lack of memory a problem like any other: told, and nothing half done.
#pragma once

#include <new>
#include <string_view>

#include "sessions/problem.h"

namespace parcours {

/// What `act` returns, or the problem that memory ended on the way. What `act` was about must be as it was then.
template <class Act>
auto unless_memory_ends(std::string_view file, Act&& act) -> decltype(act()) {
    Problem problem{"no_memory", {}, {}, {}};
    try {
        problem.file = file;
        return act();
    } catch (const std::bad_alloc&) {
        return problem;
    }
}

}  // namespace parcours
