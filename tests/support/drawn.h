// A document with everything its board needs, kept alive together, and hands to work on it.
#pragma once

#include "journeys/layout/grid_index.h"
#include "journeys/layout/marks.h"
#include "tests/support/build.h"
#include "tests/support/plain_labels.h"

namespace parcours::testing {

struct Drawn {
    Build build;
    Id<Journey> journey;
    Scores scores;
    Scene scene;
    GridIndex index;

    Subject subject() const { return {build.document, journey, scores, plain_labels(), plain_metrics()}; }
    void lay() {
        scores = score(build.document);
        scene = lay_out(subject());
        index = GridIndex(scene);
    }
    std::vector<const Piece*> of(Part part) const {
        std::vector<const Piece*> found;
        for (const Piece& piece : scene.pieces)
            if (piece.part == part) found.push_back(&piece);
        return found;
    }
    const Piece& piece(Part part, const Owner& owner) const {
        for (const Piece& each : scene.pieces)
            if (each.part == part && each.owner == owner) return each;
        FAIL("no such piece");
        return scene.pieces.front();
    }
};

}  // namespace parcours::testing
