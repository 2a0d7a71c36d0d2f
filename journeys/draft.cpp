#include "journeys/draft.h"

namespace parcours {

Document Draft::document() const {
    Document next = base_;
    for_each_kind([&]<class R>(Kind<R>) {
        std::vector<typename Table<R>::Put> puts;
        for (const auto& [id, row] : puts_of<R>()) puts.push_back({id, row});
        if (!puts.empty()) next = next.with(next.all<R>().with(puts));
    });
    return next;
}

}  // namespace parcours
