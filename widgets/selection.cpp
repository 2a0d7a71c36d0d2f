#include "widgets/selection.h"

namespace parcours {

bool exists(const Document& document, const Owner& owner) {
    return std::visit(
        [&]<class T>(const T& id) {
            if constexpr (std::is_same_v<T, std::monostate>)
                return false;
            else if constexpr (std::is_same_v<T, RatingCell>)
                return document.find(id.step) && document.find(id.commitment);
            else
                return document.find(id) != nullptr;
        },
        owner);
}

Selection Selection::within(const Document& document) const {
    Selection kept;
    for (const Owner& owner : owners_)
        if (exists(document, owner)) kept.owners_.push_back(owner);
    return kept;
}

}  // namespace parcours
