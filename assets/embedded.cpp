#include "assets/embedded.h"

#include <algorithm>

namespace parcours::assets {

std::string_view find(std::string_view path) {
    const auto assets = all();
    const auto found = std::ranges::lower_bound(assets, path, {}, &Asset::path);
    return found != assets.end() && found->path == path ? found->content : std::string_view{};
}

}  // namespace parcours::assets
