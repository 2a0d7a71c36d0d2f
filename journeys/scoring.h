// Scores of journeys by the commitments, exactly as domain.md section 4 says. Everything is in points, 0..100,
// unrounded.
#pragma once

#include <span>

#include "journeys/document.h"

namespace parcours {

enum class CellState { assessed, not_applicable, not_assessed };
template <>
struct Names<CellState> {
    static constexpr std::array<std::string_view, 3> values{"assessed", "not_applicable", "not_assessed"};
};

/// A score's band, chosen on the unrounded value: from 75, from 50, from 25, below.
enum class Band { kept, partly, fragile, not_kept };
template <>
struct Names<Band> {
    static constexpr std::array<std::string_view, 4> values{"kept", "partly", "fragile", "not_kept"};
};
Band band_of(double points);

/// The highest score that an open pain point of this severity (1..3) leaves: 100, 75, 50.
double cap_of(int severity);

/// Below this coverage a score is provisional.
inline constexpr double least_coverage = 0.6;

/// Ratings go from 0 to 4, scores from 0 to 100.
inline constexpr double points_per_rating = 25;

/// The rating of one step on one commitment, and what it comes from.
struct CellScore {
    Id<Step> step;
    Id<Commitment> commitment;
    CellState state = CellState::not_assessed;
    bool by_consensus = false;
    bool expected = false;             ///< raised by an action of the projection
    std::optional<double> value;       ///< v(s,c), 0..4
    std::optional<double> raw;         ///< 25 v, 0..100
    std::optional<double> cell;        ///< raw or the cap, whichever is less
    std::vector<Id<Note>> capped_by;   ///< open pain points whose cap is below raw, gravest first, then by id
    std::optional<double> mirror_gap;  ///< 25 (users' mean - agents' mean), -100..100
    std::optional<double> agreement;   ///< population standard deviation of the numeric votes, 0..2
    int votes = 0;                     ///< numeric votes
    int not_applicable_votes = 0;
    std::optional<double> user_mean;   ///< 0..4
    std::optional<double> agent_mean;  ///< 0..4
};

struct CommitmentScore {
    Id<Commitment> commitment;
    std::optional<double> score;
    std::optional<double> mirror_gap;
};

struct JourneyScore {
    Id<Journey> journey;
    std::optional<double> score;
    double coverage = 0;                       ///< 0..1; 0 where every cell is not applicable
    std::vector<CommitmentScore> commitments;  ///< in order
    std::vector<Id<Step>> steps;               ///< in order
    std::vector<CellScore> cells;              ///< step by step, each with all commitments in order
    bool provisional() const { return coverage < least_coverage; }
    const CellScore* cell(Id<Step> step, Id<Commitment> commitment) const;
};

struct Scores {
    std::vector<JourneyScore> journeys;  ///< in order
    std::optional<double> mean;          ///< over the journeys that have a score
    const JourneyScore* of(Id<Journey> journey) const;
};

/// What votes, consensus and open pain points say of each cell: all a projection needs, counted once.
class Tally {
  public:
    explicit Tally(const Document& document);
    /// Today's scores, or with actions those projected under them: what they resolve caps no longer, what they expect
    /// counts.
    Scores scores(std::span<const Id<Action>> actions = {}) const;

  private:
    struct Pain {
        Id<Note> note;
        double cap;
    };
    struct Counted {
        CellScore cell;           ///< before caps and projection
        std::vector<Pain> pains;  ///< open, severity 2 or 3
    };
    struct CountedJourney {
        Id<Journey> journey;
        std::vector<Id<Step>> steps;
        std::vector<double> weights;  ///< of the steps
        std::vector<Counted> cells;
    };
    struct Columns {
        std::vector<Id<Commitment>> ids;
        std::vector<double> weights;
    };
    struct Plan;
    JourneyScore score_of(const CountedJourney& journey, const Plan& plan) const;

    Document document_;
    Columns commitments_;
    std::vector<CountedJourney> journeys_;
};

Scores score(const Document& document, std::span<const Id<Action>> actions = {});

struct Gain {
    Id<Action> action;
    std::optional<double> alone;        ///< projected mean with this action only, less today's mean
    std::optional<double> in_scenario;  ///< mean with the scenario, less the same without this action
};

/// The gains of all actions in order; `scenario` (may be none) gives `in_scenario` to those it holds.
/// A gain needs both means; where today no journey has a score there is none.
std::vector<Gain> gains(const Document& document, const Tally& tally, Id<Scenario> scenario = {});

/// Points as displayed and exported: rounded half away from zero to one decimal.
double displayed(double points);

}  // namespace parcours
