// Sessions of a chosen size with rated journeys, pain points that cap, and actions that help alone, together or not at
// all. The same seed gives the same session.
#pragma once

#include "journeys/edit.h"

namespace parcours::testing {

struct PlanSize {
    int journeys = 4;
    int steps = 4;
    int commitments = 4;
    int actions = 12;
    int scenarios = 3;
};

Document random_plan(unsigned seed, PlanSize size);

}  // namespace parcours::testing
