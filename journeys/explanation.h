// "Why 59.4?": what a score is made of, as plain values that a screen or a page words.
// Never computes a score of its own: it takes the scores apart, and shows how their sums come about.
#pragma once

#include "journeys/scoring.h"

namespace parcours {

/// One assessed cell in the sum of its commitment.
struct Term {
    Id<Step> step;
    int weight = 1;     ///< w(s), 1..3
    double points = 0;  ///< the cell's, 0..100
    double raw = 0;     ///< before caps
    std::vector<Id<Note>> capped_by;
};

/// S(j,c) = sum / weights.
struct CommitmentSum {
    Id<Commitment> commitment;
    double weight = 1;        ///< W(c)
    std::vector<Term> terms;  ///< in the order of the steps; none: nothing of this commitment is assessed
    double sum = 0;           ///< of weight times points
    int weights = 0;          ///< of the terms
    std::optional<double> score;
    std::optional<double> users;   ///< points by the users' votes alone, weighted over the cells where both have voted
    std::optional<double> agents;  ///< the same by the agents' votes; users - agents is the mirror gap
};

/// S(j) = sum / weights, over the commitments with an assessed cell.
struct JourneyExplanation {
    Id<Journey> journey;
    std::vector<CommitmentSum> commitments;  ///< in order
    double sum = 0;                          ///< of W(c) times S(j,c)
    double weights = 0;
    std::optional<double> score;
    std::size_t assessed = 0;    ///< cells with a value
    std::size_t applicable = 0;  ///< all cells but those not applicable
};
JourneyExplanation explained(const Document& document, const JourneyScore& score);

/// The mean of S(j,c) over the journeys that have it, commitment by commitment in order.
std::vector<CommitmentScore> means_by_commitment(const Scores& scores);

/// The votes of one perspective on a cell.
struct VotesOfSide {
    Perspective perspective = Perspective::user;
    std::vector<Id<Vote>> votes;  ///< in the order of their voters: "Agent 2" before "Agent 10"
    int numeric = 0;
    int not_applicable = 0;
    int sum = 0;                 ///< of the numeric ones
    std::optional<double> mean;  ///< 0..4
};

/// What the cell counts once these pain points no longer stand open.
struct Lift {
    std::vector<Id<Note>> notes;
    double points = 0;
    std::vector<Id<Action>> actions;  ///< that resolve one of them, dropped ones left out; in order
};

struct CellExplanation {
    CellScore score;
    std::array<VotesOfSide, 2> sides;  ///< in the order of Perspective
    std::vector<Lift> lifts;  ///< cap by cap, from the lowest; the last one reaches raw. None where nothing caps.
};
CellExplanation explained(const Document& document, const CellScore& cell);

/// "Agent 2" comes before "Agent 10".
bool in_natural_order(std::string_view a, std::string_view b);

}  // namespace parcours
