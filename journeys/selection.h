// The set of actions that lifts the mean score highest within limits of effort and cost.
// Pure: neither clock nor thread; whoever calls may ask it to stop.
#pragma once

#include <functional>

#include "journeys/projection.h"

namespace parcours {

/// What a selection may use up; none: no limit.
struct Limits {
    std::optional<double> effort;  ///< person-days
    std::optional<double> cost;    ///< euros
    friend bool operator==(const Limits&, const Limits&) = default;
};

struct ProposedSelection {
    std::vector<Id<Action>> actions;           ///< in order; those that change nothing are left out
    double effort = 0;                         ///< person-days
    double cost = 0;                           ///< euros
    std::optional<double> today;               ///< mean S without any action
    std::optional<double> mean;                ///< mean S projected under these actions
    double at_most = 0;                        ///< no set within the limits has a higher mean
    bool proved = false;                       ///< no other set within the limits is better
    bool stopped = false;                      ///< it was asked to stop
    std::vector<Id<Action>> without_estimate;  ///< of these actions, those whose effort or cost counts as nothing
};

/// Up to so many actions that change something, the answer is proved.
inline constexpr std::size_t most_proved_actions = 25;

/// What the answer depends on, in one number: what each action changes, its effort, cost and status. The same number
/// as long as the same search would find the same.
std::uint64_t basis_of_selection(const Document& document, const Projection& projection);

/// Actions that are done or dropped are never proposed. An action without effort or cost counts as nothing against that
/// limit. `goes_on` is asked now and then; false ends the search with the best set found so far.
ProposedSelection proposed_selection(const Document& document, const Projection& projection, const Limits& limits,
                                     const std::function<bool()>& goes_on = {});
ProposedSelection proposed_selection(const Document& document, const Limits& limits);

}  // namespace parcours
