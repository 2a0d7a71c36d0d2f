#include "app/contradicted.h"

#include <algorithm>

namespace parcours {

Targets contradicted(const Document& document, std::span<const Contradiction> open) {
    Targets targets;
    for (const Contradiction& one : open)
        for_each_kind([&]<class R>(Kind<R>) {
            const R* record = one.kind == Schema<R>::kind ? document.find(Id<R>{one.id}) : nullptr;
            if (!record) return;
            std::optional<Target> target;
            if constexpr (requires { RatingCell{record->step, record->commitment}; })
                target = RatingCell{record->step, record->commitment};
            else if constexpr (std::is_constructible_v<Target, Id<R>>)
                target = record->id;
            if (target && std::find(targets.begin(), targets.end(), *target) == targets.end())
                targets.push_back(*target);
        });
    return targets;
}

}  // namespace parcours
