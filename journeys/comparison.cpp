#include "journeys/comparison.h"

#include <set>

#include "journeys/order_of.h"
#include "journeys/projection.h"

namespace parcours {
namespace {

bool is_open_pain(const Note& note) { return note.kind == NoteKind::pain && note.open && !note.parked; }

std::vector<Gain> gains_within(const Projection& projection, const ScenarioFigures& figures,
                               std::optional<double> today) {
    std::vector<Gain> gains;
    std::vector<Id<Action>> all;
    for (const Action* action : figures.actions) all.push_back(action->id);
    const auto less = [](std::optional<double> a, std::optional<double> b) {
        return a && b ? std::optional<double>(*a - *b) : std::nullopt;
    };
    for (const Id<Action> action : all) {
        std::vector<Id<Action>> others = all;
        std::erase(others, action);
        gains.push_back({action, less(projection.mean(std::span(&action, 1)), today),
                         less(figures.projected.mean, projection.mean(others))});
    }
    return gains;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

Quadrant quadrant_of(const PlacedAction& action, const ImpactMatrix& matrix) {
    const bool much = action.gain > 0 && action.gain >= matrix.middle_gain;
    const bool easy = action.effort <= matrix.middle_effort;
    if (much) return easy ? Quadrant::quick_win : Quadrant::major_project;
    return easy ? Quadrant::fill_in : Quadrant::thankless;
}

std::vector<const Decision*> oldest_first(std::vector<const Decision*> decisions) {
    std::stable_sort(decisions.begin(), decisions.end(), [](const Decision* a, const Decision* b) {
        const auto key = [](const Decision* one) { return std::tie(one->day, one->minute, one->order, one->id); };
        return key(a) < key(b);
    });
    return decisions;
}

/// The status an action has once this is decided.
ActionStatus status_after(const Action& action, Verdict verdict) {
    const bool waiting = action.status == ActionStatus::proposed || action.status == ActionStatus::to_decide ||
                         action.status == ActionStatus::dropped;
    switch (verdict) {
        case Verdict::noted:
            return action.status;
        case Verdict::approved:
            return waiting ? ActionStatus::approved : action.status;
        case Verdict::to_rework:
            return action.status == ActionStatus::done ? action.status : ActionStatus::proposed;
        case Verdict::rejected:
            return action.status == ActionStatus::done ? action.status : ActionStatus::dropped;
    }
    return action.status;
}

}  // namespace

Totals totals_of(std::span<const Action* const> actions) {
    Totals totals;
    totals.count = actions.size();
    for (const Action* action : actions) {
        totals.effort += action->effort.value_or(0);
        totals.cost += action->cost.value_or(0);
        totals.without_effort += !action->effort;
        totals.without_cost += !action->cost;
        totals.without_dates += !action->start || !action->due;
        ++totals.by_dimension[action->dimension ? static_cast<std::size_t>(*action->dimension) : 3];
        if (action->start && (!totals.start || *action->start < *totals.start)) totals.start = action->start;
        if (action->due && (!totals.due || *totals.due < *action->due)) totals.due = action->due;
    }
    return totals;
}

std::vector<ScenarioFigures> compared_scenarios(const Document& document, const Tally& tally) {
    const Scores today = tally.scores();
    const Projection projection(document, today);
    std::size_t open_pains = 0;
    for (const Note& note : document.all<Note>()) open_pains += is_open_pain(note);
    std::vector<ScenarioFigures> all;
    for (const Scenario* scenario : in_order<Scenario>(document)) {
        ScenarioFigures figures;
        figures.scenario = scenario->id;
        for (const Id<Action> id : scenario->actions)
            if (const Action* action = document.find(id)) figures.actions.push_back(action);
        figures.totals = totals_of(figures.actions);
        figures.projected = tally.scores(scenario->actions);
        figures.gains = gains_within(projection, figures, today.mean);
        std::set<Id<Note>> resolved;
        for (const Action* action : figures.actions)
            for (const Id<Note> id : action->resolves)
                if (const Note* note = document.find(id); note && is_open_pain(*note)) resolved.insert(id);
        figures.resolved.assign(resolved.begin(), resolved.end());
        figures.pains_left = open_pains - resolved.size();
        all.push_back(std::move(figures));
    }
    return all;
}

ImpactMatrix impact_matrix(const Document& document, std::span<const Gain> gains, bool in_scenario) {
    ImpactMatrix matrix;
    std::vector<double> efforts, positive;
    for (const Gain& gain : gains) {
        const Action* action = document.find(gain.action);
        if (!action || action->status == ActionStatus::dropped) continue;
        const auto points = in_scenario ? gain.in_scenario : gain.alone;
        if (in_scenario && !points) continue;
        if (!points || !action->effort) {
            matrix.unplaced.push_back(gain.action);
            continue;
        }
        matrix.actions.push_back({gain.action, *action->effort, *points, {}});
        efforts.push_back(*action->effort);
        if (*points > 0) positive.push_back(*points);
        matrix.most_effort = std::max(matrix.most_effort, *action->effort);
        matrix.least_gain = std::min(matrix.least_gain, *points);
        matrix.most_gain = std::max(matrix.most_gain, *points);
    }
    matrix.middle_effort = median(efforts);
    matrix.middle_gain = median(positive);
    for (PlacedAction& action : matrix.actions) action.quadrant = quadrant_of(action, matrix);
    return matrix;
}

std::vector<const Decision*> decisions_on(const Document& document, Id<Action> action) {
    std::vector<const Decision*> found;
    for (const Decision& decision : document.all<Decision>()) {
        const Scenario* scenario = document.find(decision.scenario);
        const bool through =
            scenario && !decision.action &&
            std::find(scenario->actions.begin(), scenario->actions.end(), action) != scenario->actions.end();
        if (decision.action == action || through) found.push_back(&decision);
    }
    return oldest_first(std::move(found));
}

std::vector<const Decision*> decisions_on(const Document& document, Id<Scenario> scenario) {
    std::vector<const Decision*> found;
    for (const Decision& decision : document.all<Decision>())
        if (decision.scenario == scenario && !decision.action) found.push_back(&decision);
    return oldest_first(std::move(found));
}

const Scenario* adopted_scenario(const Document& document) {
    std::vector<const Decision*> approvals;
    for (const Scenario& scenario : document.all<Scenario>()) {
        const auto decisions = decisions_on(document, scenario.id);
        const auto last = std::find_if(decisions.rbegin(), decisions.rend(),
                                       [](const Decision* one) { return one->verdict != Verdict::noted; });
        if (last != decisions.rend() && (*last)->verdict == Verdict::approved) approvals.push_back(*last);
    }
    return approvals.empty() ? nullptr : document.find(oldest_first(std::move(approvals)).back()->scenario);
}

std::vector<Edit> deciding(const Document& document, Decision decision) {
    std::vector<Edit> edits;
    const Action* action = document.find(decision.action);
    const Verdict verdict = decision.verdict;
    edits.push_back(Add<Decision>{std::move(decision)});
    if (!action) return edits;
    const ActionStatus status = status_after(*action, verdict);
    if (status != action->status) edits.push_back(write_of(*action, &Action::status, status));
    return edits;
}

}  // namespace parcours
