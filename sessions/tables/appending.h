// The order keys that records added by a table get: each behind everything that stands beside it.
#pragma once

#include "journeys/draft.h"
#include "sessions/tables/arrange.h"

namespace parcours {

/// What tells which records stand beside each other: the stage of a step, the journey of a stage, else nothing.
template <class R>
std::uint64_t parent_of(const R&) {
    return 0;
}
inline std::uint64_t parent_of(const Stage& stage) { return stage.journey.value; }
inline std::uint64_t parent_of(const Step& step) { return step.stage.value; }

template <class R>
class Appending {
  public:
    explicit Appending(const Draft& draft) {
        if constexpr (requires(R record) { record.order; })
            draft.for_each<R>([&](const R& record) {
                std::string& last = last_[parent_of(record)];
                last = std::max(last, record.order);
            });
    }
    std::string next(const R& record) {
        const auto parent = parent_of(record);
        return keys_.try_emplace(parent, last_[parent]).first->second.next();
    }

  private:
    std::map<std::uint64_t, std::string> last_;
    std::map<std::uint64_t, AppendedKeys> keys_;
};

}  // namespace parcours
