// How long a run of the tests is, and the seed of what is done by chance in it.
#pragma once

#include <cstdlib>
#include <random>

namespace parcours::testing {

/// True where the long forms of tests are asked for.
inline bool long_run() { return std::getenv("PARCOURS_LONG_TESTS") != nullptr; }

/// A fresh seed, or that of PARCOURS_SEED; whoever draws one prints it.
inline unsigned drawn_seed() {
    const char* given = std::getenv("PARCOURS_SEED");
    return given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device{}() % 1'000'000'000;
}

}  // namespace parcours::testing
