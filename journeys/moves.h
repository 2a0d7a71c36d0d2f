// Which of the records that stand in order were moved, seen from their order before and after.
#pragma once

#include <cstddef>
#include <vector>

namespace parcours {

/// One record in the new order.
struct Placed {
    std::size_t before;  ///< its place in the old order, each once
    bool touched;        ///< its own order was written
};

/// True for those that were moved: the fewest that explain the new order, untouched ones only where nothing else does.
std::vector<bool> moved(const std::vector<Placed>& placed);

}  // namespace parcours
