#include "app/cli/layout.h"

#include "journeys/text.h"

namespace parcours {

std::string padded(std::string_view text, std::size_t width, bool right) {
    const std::string shown = shortened(text, width);
    std::size_t characters = 0;
    for (std::size_t at = 0; at < shown.size(); ++characters) next_character(shown, at);
    const std::string space(width > characters ? width - characters : 0, ' ');
    return right ? space + shown : shown + space;
}

}  // namespace parcours
