// A set of actions that grows one by one, with its mean kept up to date, and the most that any set reached from it can
// have. Only for the search in selection.cpp.
#pragma once

#include "journeys/projection.h"

namespace parcours {

/// What an action uses up, and what is left of the limits.
struct Use {
    double effort = 0, cost = 0;
};

class PartialSelection {
  public:
    /// `limits`: infinite where there is none.
    PartialSelection(const Projection& projection, std::vector<Use> uses, Use limits);

    bool has(std::size_t action) const { return chosen_[action] != 0; }
    bool fits(std::size_t action) const {
        return uses_[action].effort <= left_.effort + slack && uses_[action].cost <= left_.cost + slack;
    }
    /// Puts the action in, or takes it out.
    void flip(std::size_t action);
    void set(std::size_t action, bool inside) {
        if (has(action) != inside) flip(action);
    }
    /// Mean S under the set; none where no journey has a score.
    std::optional<double> mean() const;
    double effort() const { return spent_.effort; }
    double cost() const { return spent_.cost; }
    const Projection::Chosen& chosen() const { return chosen_; }
    const Use& use(std::size_t action) const { return uses_[action]; }
    const Use& limits() const { return limits_; }

    /// No set of this one and some of `free` within the limits has a higher mean.
    double bound(std::span<const std::size_t> free);
    /// What the last bound credited to each action, in points of the mean.
    const std::vector<double>& credits() const { return credit_of_; }

    static constexpr double slack = 1e-9;

  private:
    struct MovingCell {
        const Projection::Cell* cell;
        std::size_t row;
        std::optional<double> now;
    };
    struct Column {
        double sum = 0, weight = 0;
    };
    struct Credit {
        std::size_t group;
        double points;
    };

    void rescore(std::size_t row);
    bool is_free(std::size_t action) const { return free_[action] != 0; }
    double raw_now(const Projection::Cell& cell) const;
    double highest(const Projection::Cell& cell) const;
    std::size_t new_group(double most);
    void credit_resolvers(const Projection::Pain& pain, double points);
    void credit_assessed(const MovingCell& moving, double scale);
    void credit_promises(std::span<const std::size_t> cells, double from, double scale);
    void credit_row(std::size_t row, double mean);
    double gained_within(double effort_share, std::span<const std::size_t> free);

    const Projection& projection_;
    std::vector<Use> uses_;
    Use limits_, left_, spent_;
    Projection::Chosen chosen_, free_;
    std::vector<MovingCell> cells_;
    std::vector<std::vector<std::size_t>> cells_of_;  ///< by action: places in cells_
    std::vector<std::vector<std::size_t>> cells_in_;  ///< by row
    std::vector<std::vector<Column>> columns_;        ///< by row, by commitment
    std::vector<std::optional<double>> scores_;       ///< by row
    std::vector<double> scored_weight_;               ///< by row: of the commitments with a score
    double total_ = 0;
    int scored_ = 0;
    // What the bound is made of: groups in which actions can gain, together no more than each group's most.
    std::vector<double> groups_;
    std::vector<std::vector<Credit>> credits_;  ///< by action
    std::vector<double> credit_of_;
};

}  // namespace parcours
