// The mean score under any set of actions, from arrays counted once: for gains and for searching among sets.
// Gives the same digits as Tally::scores. Never reads the document again once it is made.
#pragma once

#include "journeys/scoring.h"

namespace parcours {

class Projection {
  public:
    /// An open pain point on a cell, and the actions (their places) that resolve it.
    struct Pain {
        double cap = 100;
        std::vector<std::size_t> resolved_by;
    };
    /// An expected rating, in points.
    struct Promise {
        std::size_t action = 0;
        double points = 0;
    };
    struct Cell {
        double weight = 1;           ///< of its step
        std::size_t commitment = 0;  ///< its place
        std::optional<double> raw;   ///< today's; none: not assessed
        std::optional<double> today;
        std::vector<Pain> pains;
        std::vector<Promise> promises;
        bool moves = false;  ///< some action can change it
    };
    struct Row {
        Id<Journey> journey;
        std::vector<Cell> cells;  ///< step by step; those not applicable are left out
        std::optional<double> today;
        std::vector<std::size_t> movers;  ///< places of the actions that can change it, rising
    };
    /// By place: whether an action is in the set.
    using Chosen = std::vector<char>;

    /// `today` are the scores of the document without any action.
    Projection(const Document& document, const Scores& today);

    const std::vector<Id<Action>>& actions() const { return actions_; }  ///< in order
    const std::vector<Row>& rows() const { return rows_; }
    const std::vector<double>& commitment_weights() const { return weights_; }

    Chosen chosen(std::span<const Id<Action>> actions) const;
    /// Mean S projected under these actions; none where no journey has a score.
    std::optional<double> mean(const Chosen& chosen) const;
    std::optional<double> mean(std::span<const Id<Action>> actions) const { return mean(chosen(actions)); }

    /// A cell's points under these actions; none: not assessed.
    static std::optional<double> points(const Cell& cell, const Chosen& chosen);

  private:
    std::optional<double> score(const Row& row, const Chosen& chosen) const;

    std::vector<Id<Action>> actions_;
    std::vector<double> weights_;
    std::vector<Row> rows_;
};

}  // namespace parcours
