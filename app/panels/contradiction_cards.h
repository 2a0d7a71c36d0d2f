// Contradictions as cards: what is said on either side, by whom and when, to pick from.
#pragma once

#include "app/panels/panels.h"
#include "sessions/contradictions.h"

namespace parcours {

/// One block for each contradiction. The place picked just now, with its side; nothing else is changed.
struct PickedNow {
    std::size_t place;
    std::size_t side;  ///< or `both_sides`
};
std::optional<PickedNow> contradiction_cards(const Screen& screen, const std::vector<Contradiction>& open,
                                             const PickedSides& picked);

}  // namespace parcours
