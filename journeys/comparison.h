// Scenarios side by side, actions between effort and gain, and what has been decided of them.
// Computes; never changes anything but by the edits it hands out.
#pragma once

#include "journeys/edit.h"
#include "journeys/scoring.h"

namespace parcours {

/// What a list of actions asks for.
struct Totals {
    std::size_t count = 0;
    double effort = 0;               ///< person-days
    double cost = 0;                 ///< euros
    std::size_t without_effort = 0;  ///< actions that do not say theirs
    std::size_t without_cost = 0;
    std::size_t without_dates = 0;              ///< actions without start or due date
    std::array<std::size_t, 4> by_dimension{};  ///< in the order of Dimension; last: of none
    std::optional<Date> start, due;             ///< first start, last due date
};
Totals totals_of(std::span<const Action* const> actions);

struct ScenarioFigures {
    Id<Scenario> scenario;
    std::vector<const Action*> actions;  ///< as the scenario lists them
    Totals totals;
    Scores projected;
    std::vector<Gain> gains;         ///< of its actions, as it lists them
    std::vector<Id<Note>> resolved;  ///< open pain points that its actions resolve, by id
    std::size_t pains_left = 0;      ///< open pain points that stay
};
/// All scenarios in order. What is handed out points into `document`.
std::vector<ScenarioFigures> compared_scenarios(const Document& document, const Tally& tally);

/// Where an action stands: much or little gain, for much or little effort.
enum class Quadrant { quick_win, major_project, fill_in, thankless };
template <>
struct Names<Quadrant> {
    static constexpr std::array<std::string_view, 4> values{"quick_win", "major_project", "fill_in", "thankless"};
};

struct PlacedAction {
    Id<Action> action;
    double effort = 0;  ///< person-days
    double gain = 0;    ///< points of the mean
    Quadrant quadrant = Quadrant::fill_in;
};

/// Impact is the gain that is computed, never a guess. The axes part at the medians: half of the actions with an
/// effort are at most `middle_effort`, half of those that gain something at least `middle_gain`.
struct ImpactMatrix {
    std::vector<PlacedAction> actions;  ///< in order
    std::vector<Id<Action>> unplaced;   ///< without effort or gain, in order
    double middle_effort = 0, middle_gain = 0;
    double most_effort = 0;
    double least_gain = 0, most_gain = 0;  ///< 0 is between them
};
/// With `in_scenario` the gain of each action in that scenario is taken, and only its actions; else the gain alone.
/// Dropped actions are left out.
ImpactMatrix impact_matrix(const Document& document, std::span<const Gain> gains, bool in_scenario);

/// Everything decided of an action: of itself, or of a scenario that holds it; oldest first.
std::vector<const Decision*> decisions_on(const Document& document, Id<Action> action);
std::vector<const Decision*> decisions_on(const Document& document, Id<Scenario> scenario);

/// The scenario of which approval is the last word; where that is several, the one approved last.
const Scenario* adopted_scenario(const Document& document);

/// Adds the decision and what follows from it: an approved action is approved, a rejected one dropped, one to rework
/// proposed again. Work that has begun or is done keeps its status when approved.
std::vector<Edit> deciding(const Document& document, Decision decision);

}  // namespace parcours
