#include "journeys/moves.h"

#include <algorithm>

namespace parcours {
namespace {

/// A record that nobody touched weighs more than all touched ones together.
std::size_t weight_of(const Placed& one, std::size_t count) { return one.touched ? 1 : count + 1; }

}  // namespace

std::vector<bool> moved(const std::vector<Placed>& placed) {
    // The heaviest chain that rises in both orders stays; best[i] is the heaviest that ends with record i.
    const std::size_t count = placed.size();
    std::vector<bool> result(count, false);
    if (std::none_of(placed.begin(), placed.end(), [](const Placed& one) { return one.touched; })) return result;
    std::vector<std::size_t> best(count), previous(count, count);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (placed[j].before < placed[i].before && best[j] > best[i]) best[i] = best[j], previous[i] = j;
        best[i] += weight_of(placed[i], count);
    }
    result.assign(count, true);
    if (count == 0) return result;
    for (auto at = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin()); at < count;
         at = previous[at])
        result[at] = false;
    return result;
}

}  // namespace parcours
