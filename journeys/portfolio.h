// Several sessions seen as one: journeys by commitments and departments, who rated them, where actions stand, and how
// scores have moved from dossier to dossier. Computes from documents that are handed in; never opens a file.
#pragma once

#include "journeys/figures.h"

namespace parcours {

/// Figures frozen in a dossier.
struct FrozenFigures {
    Date day;
    int number = 1;
    Figures figures;
};

/// One session of the folder.
struct PortfolioSession {
    std::string name;  ///< of its file
    Document document;
    std::vector<FrozenFigures> frozen;  ///< of its dossiers, oldest first
};

struct PortfolioJourney {
    std::size_t session = 0;  ///< its place among the sessions
    Id<Journey> id;
    std::string ref, title, organisation, department, referent;
    JourneyStatus status = JourneyStatus::draft;
    std::optional<double> score;
    std::vector<std::optional<double>> commitments;  ///< by column
    double coverage = 0;
    bool provisional = false;
    std::size_t users = 0, agents = 0;  ///< people who voted
    std::size_t by_consensus = 0;       ///< cells that the facilitator settled
    std::size_t open_pains = 0;         ///< blocking ones included
    std::size_t blocking_pains = 0;
};

struct PortfolioAction {
    std::size_t session = 0;
    Id<Action> id;
    std::string ref, title, journey, department, lead, blocked;  ///< journey: its ref
    std::string journey_title;
    ActionStatus status = ActionStatus::proposed;
    std::optional<Date> start, due;
    bool late = false;
};

struct PortfolioGroup {
    std::string name;                                ///< of the department or the town; empty: not said
    std::vector<std::size_t> journeys;               ///< places among the portfolio's journeys
    std::optional<double> mean;                      ///< over the journeys that have a score
    bool provisional = false;                        ///< so is the score of one of them
    std::vector<std::optional<double>> commitments;  ///< by column, likewise
    std::size_t actions = 0, done = 0, late = 0, blocked = 0;
};

/// The mean over all journeys of the sessions that had a dossier by that day, each at its newest by then.
struct TrendPoint {
    Date day;
    std::optional<double> mean;
    std::size_t journeys = 0;  ///< with a score
};

struct Portfolio {
    std::vector<std::string> columns;         ///< titles of commitments; equal titles are one column
    std::vector<PortfolioJourney> journeys;   ///< by organisation, department, then as in their sessions
    std::vector<PortfolioGroup> departments;  ///< in the order of journeys
    std::vector<PortfolioGroup> organisations;
    std::vector<PortfolioAction> actions;  ///< late ones first, then blocked, then by due date; dropped ones left out
    std::size_t done = 0, late = 0, blocked = 0;
    std::optional<double> mean;
    bool provisional = false;                        ///< so is the score of a journey
    std::vector<std::optional<double>> commitments;  ///< means by column
    std::vector<TrendPoint> trend;                   ///< by day; the last one is today's where `today` is given
};

/// Without `today` nothing is late.
Portfolio portfolio_of(std::span<const PortfolioSession> sessions, std::optional<Date> today = {});

}  // namespace parcours
