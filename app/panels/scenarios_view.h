// The parts of the scenarios view: one column per scenario, and the cards of the actions in them.
#pragma once

#include "app/look/controls.h"

namespace parcours {

/// A column: a scenario, or the actions that are in none (`scenario` is null).
struct ScenarioColumn {
    const Scenario* scenario = nullptr;
    std::vector<const Action*> actions;  ///< in order
};
std::vector<ScenarioColumn> scenario_columns(const Document& document);

/// The scenario's name to write in place, its score from today's to the projected one, what it asks for; at the cursor.
/// It stays while what is below it scrolls.
void draw_scenario_head(const Screen& screen, const ScenarioColumn& column);
/// Facts, commitments, journeys and decisions of the scenario. Facts of all scenarios stand at the same heights.
void draw_scenario_facts(const Screen& screen, const Scenario& scenario);

/// A card that can be dragged to another column, and moved by its menu.
void draw_action_card(const Screen& screen, const ScenarioColumn& column, const Action& action);

/// Takes what is dropped on the last item: the action leaves the column it came from, unless Ctrl is held.
void take_dropped_action(const Screen& screen, Id<Scenario> to);

/// The edits that put an action from one column into another; a copy also stays where it was.
std::vector<Edit> placing(const Document& document, Id<Action> action, Id<Scenario> from, Id<Scenario> to, bool copy);

}  // namespace parcours
