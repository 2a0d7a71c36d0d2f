// The figures of a session at one moment: what a frozen dossier keeps, and what has moved since, and why. Records are
// named by id and ref, so that figures outlive the records; figures kept before ids were have refs alone.
#pragma once

#include <map>

#include "journeys/scoring.h"

namespace parcours {

struct CellFigures {
    std::optional<double> points;  ///< 0..100
    int votes = 0;                 ///< numeric ones
    bool by_consensus = false;
    bool capped = false;
    friend bool operator==(const CellFigures&, const CellFigures&) = default;
};

struct JourneyFigures {
    Id<Journey> id;
    std::string ref, title;
    std::optional<double> score;
    double coverage = 0;
    std::map<std::string, std::optional<double>> commitments;  ///< by ref
    std::size_t open_pains = 0;
    std::map<std::string, double> weights;     ///< of its steps, by ref
    std::map<std::string, CellFigures> cells;  ///< by "E4:C2"; empty: not kept
    friend bool operator==(const JourneyFigures&, const JourneyFigures&) = default;
};

struct ActionFigures {
    Id<Action> id;
    std::string ref, title;
    ActionStatus status = ActionStatus::proposed;
    std::string lead;
    std::optional<Date> due;
    std::optional<double> effort;  ///< person-days
    std::optional<double> cost;    ///< euros
    bool with_means = true;        ///< effort and cost were kept
    friend bool operator==(const ActionFigures&, const ActionFigures&) = default;
};

struct Figures {
    std::optional<double> mean;
    std::vector<JourneyFigures> journeys;   ///< in order
    std::vector<ActionFigures> actions;     ///< in order
    std::map<std::string, double> weights;  ///< of the commitments, by ref; empty: not kept
    friend bool operator==(const Figures&, const Figures&) = default;
};
Figures figures_of(const Document& document, const Scores& today);

/// A value then and now; what is there on only one side has only that side.
template <class T>
struct Moved {
    std::optional<T> before, now;
    bool differs() const { return before != now; }
};

/// Why a cell has another score.
enum class CellCause { no_longer_capped, capped, consensus, votes };
template <>
struct Names<CellCause> {
    static constexpr std::array<std::string_view, 4> values{"no_longer_capped", "capped", "consensus", "votes"};
};
struct MovedCell {
    std::string ref;  ///< "E4:C2"
    Moved<double> points;
    CellCause cause = CellCause::votes;
};

struct MovedScore {
    std::string ref, title;
    Moved<double> score;
    std::map<std::string, Moved<double>> commitments;  ///< those whose score moved, by ref
    std::vector<MovedCell> cells;                      ///< the greatest move first
    std::map<std::string, Moved<double>> weights;      ///< steps that weigh more or less, by ref
    std::ptrdiff_t pains_closed = 0;                   ///< open pain points then, less those open now
};
struct MovedAction {
    std::string ref, title;
    Moved<ActionStatus> status;
    Moved<Date> due;
    Moved<std::string> lead;
    Moved<double> effort, cost;
};
struct Moves {
    Moved<double> mean;
    std::vector<MovedScore> journeys;              ///< only those that moved, in the order of now, gone ones last
    std::vector<MovedAction> actions;              ///< likewise
    std::map<std::string, Moved<double>> weights;  ///< commitments that weigh more or less, by ref
};
/// Scores that differ by less than a tenth of a point's half count as not moved.
Moves moves_between(const Figures& before, const Figures& now);

}  // namespace parcours
