#include "app/panels/reading/reading.h"

namespace parcours {

std::vector<PageSpread> spreads_of(const std::vector<double>& widths, double room, double between) {
    std::vector<PageSpread> spreads;
    for (std::size_t page = 0; page < widths.size();) {
        const bool two = page > 0 && page + 1 < widths.size() && widths[page] + between + widths[page + 1] <= room;
        spreads.push_back({page, page + (two ? 2 : 1)});
        page = spreads.back().end;
    }
    return spreads;
}

}  // namespace parcours
