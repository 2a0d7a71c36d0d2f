// What users and agents say of the same step and commitment, side by side. A perspective of fewer than five people is
// never shown apart: nobody must be recognised by an answer.
#pragma once

#include "journeys/scoring.h"

namespace parcours {

/// The smallest number of people whose answers may be shown apart from those of others.
inline constexpr std::size_t least_group = 5;

/// The answers of one perspective: how many people, and their points where they are enough.
struct MirrorSide {
    std::size_t people = 0;
    std::optional<double> points;  ///< 0..100; none: fewer than five people, or nothing but "not applicable"
};

struct MirrorLine {
    Id<Journey> journey;
    Id<Step> step;              ///< none: the whole journey
    Id<Commitment> commitment;  ///< none: all commitments
    MirrorSide users, agents;
    std::optional<double> gap;  ///< users less agents, -100..100; none: one side is not shown
    bool withheld = false;      ///< somebody answered, but too few to be shown
};

struct Mirror {
    std::vector<MirrorLine> cells;        ///< step by step, commitment by commitment; only where somebody voted
    std::vector<MirrorLine> steps;        ///< all commitments of a step together
    std::vector<MirrorLine> commitments;  ///< a commitment over a whole journey
    std::vector<std::string> sources;     ///< of the votes, each once, in the order of the alphabet
};

/// From the votes of this source; of all surveys together where it is empty. Votes given in the room have no source and
/// count only with `with_room`.
Mirror mirror_of(const Document& document, std::string_view source = {}, bool with_room = false);

}  // namespace parcours
