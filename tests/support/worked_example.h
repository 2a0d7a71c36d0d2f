// The worked example of the scoring rules: a journey of two steps whose score is 59.375.
#pragma once

#include "journeys/scoring.h"
#include "tests/support/build.h"

namespace parcours::testing {

struct WorkedExample : Build {
    Id<Commitment> c1 = commitment("c1"), c2 = commitment("c2");
    Id<Journey> j = journey();
    Id<Stage> s = stage(j);
    Id<Step> a = step(s, 3), b = step(s, 1);
    Id<Note> pain_note = pain(a, 3, {c1});

    WorkedExample() {
        vote("u1", Perspective::user, a, c1, 2);
        vote("u2", Perspective::user, a, c1, 4);
        for (const char* agent : {"a1", "a2", "a3", "a4"}) vote(agent, Perspective::agent, a, c1, 4);
        consensus(b, c1, 1);
        consensus(a, c2, std::nullopt);
        vote("u1", Perspective::user, b, c2, 3);
    }
    JourneyScore scored() const { return score(document).journeys.at(0); }
};

}  // namespace parcours::testing
