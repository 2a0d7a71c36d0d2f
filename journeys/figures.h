// The figures of a session at one moment: what a frozen dossier keeps, and what has moved since. Records are named by
// their refs, so that figures outlive the records.
#pragma once

#include <map>

#include "journeys/scoring.h"

namespace parcours {

struct JourneyFigures {
    std::string ref, title;
    std::optional<double> score;
    double coverage = 0;
    std::map<std::string, std::optional<double>> commitments;  ///< by ref
    std::size_t open_pains = 0;
    friend bool operator==(const JourneyFigures&, const JourneyFigures&) = default;
};

struct ActionFigures {
    std::string ref, title;
    ActionStatus status = ActionStatus::proposed;
    std::string lead;
    std::optional<Date> due;
    friend bool operator==(const ActionFigures&, const ActionFigures&) = default;
};

struct Figures {
    std::optional<double> mean;
    std::vector<JourneyFigures> journeys;  ///< in order
    std::vector<ActionFigures> actions;    ///< in order
    friend bool operator==(const Figures&, const Figures&) = default;
};
Figures figures_of(const Document& document, const Scores& today);

/// What is there on only one side has only that side.
struct MovedScore {
    std::string ref, title;
    std::optional<double> before, now;
    /// Why: commitments whose score moved, by ref, with both scores.
    std::map<std::string, std::pair<std::optional<double>, std::optional<double>>> commitments;
    std::ptrdiff_t pains_closed = 0;  ///< open pain points then, less those open now
};
struct MovedAction {
    std::string ref, title;
    std::optional<ActionStatus> before, now;
    std::optional<Date> due_before, due_now;
};
struct Moves {
    std::optional<double> mean_before, mean_now;
    std::vector<MovedScore> journeys;  ///< only those that moved, in the order of now, gone ones last
    std::vector<MovedAction> actions;  ///< likewise: another status or another due date
};
/// Scores that differ by less than a tenth of a point's half count as not moved.
Moves moves_between(const Figures& before, const Figures& now);

}  // namespace parcours
