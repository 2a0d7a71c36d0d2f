#include "journeys/readiness.h"

#include <set>

#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

using Lacks = std::vector<Lack>;

template <class R>
void add(Lacks& lacks, Missing what, const R& record) {
    lacks.push_back({what, record.id, record.ref});
}

void add_session(Lacks& lacks, const Document& document) {
    const About* about = document.find(about_id);
    if (!about || is_blank(about->title)) lacks.push_back({Missing::session_title, about_id, {}});
    if (!about || is_blank(about->organisation)) lacks.push_back({Missing::organisation, about_id, {}});
    if (document.all<Journey>().empty()) lacks.push_back({Missing::journeys, about_id, {}});
}

bool is_rated(const JourneyScore& score, Id<Step> step) {
    bool assessed = false, counts = false;
    for (const CellScore& cell : score.cells) {
        if (cell.step != step) continue;
        assessed = assessed || cell.state == CellState::assessed;
        counts = counts || cell.state != CellState::not_applicable;
    }
    return assessed || !counts;
}

std::set<Id<Note>> resolved_notes(const Document& document) {
    std::set<Id<Note>> resolved;
    for (const Action& action : document.all<Action>())
        if (action.status != ActionStatus::dropped) resolved.insert(action.resolves.begin(), action.resolves.end());
    return resolved;
}

void add_journey(Lacks& lacks, const Document& document, const Journey& journey, const JourneyScore& score) {
    if (is_blank(journey.referent)) add(lacks, Missing::referent, journey);
    if (score.steps.empty()) return add(lacks, Missing::steps, journey);
    if (!score.score)
        add(lacks, Missing::score, journey);
    else if (score.provisional())
        add(lacks, Missing::coverage, journey);
    for (const Id<Step> id : score.steps)
        if (const Step* step = document.find(id); step && step->weight == 3 && !is_rated(score, id))
            add(lacks, Missing::moment_of_truth_rating, *step);
}

void add_notes(Lacks& lacks, const Document& document, Id<Journey> journey, const std::set<Id<Note>>& resolved) {
    for (const Note& note : document.all<Note>())
        if (note.journey == journey && note.open && note.severity == 3 && !resolved.contains(note.id))
            add(lacks, Missing::blocking_pain_action, note);
}

void add_action(Lacks& lacks, const Action& action) {
    if (action.status == ActionStatus::dropped) return;
    if (is_blank(action.lead)) add(lacks, Missing::lead, action);
    if (!action.due) add(lacks, Missing::due, action);
    if (is_blank(action.indicator)) add(lacks, Missing::indicator, action);
    if (is_blank(action.target)) add(lacks, Missing::target, action);
}

}  // namespace

std::vector<Lack> readiness(const Document& document, const Scores& scores) {
    Lacks lacks;
    add_session(lacks, document);
    const auto resolved = resolved_notes(document);
    for (const JourneyScore& score : scores.journeys) {
        const Journey* journey = document.find(score.journey);
        if (!journey) continue;
        add_journey(lacks, document, *journey, score);
        add_notes(lacks, document, journey->id, resolved);
    }
    for (const Action* action : in_order<Action>(document)) add_action(lacks, *action);
    for (const Scenario* scenario : in_order<Scenario>(document))
        if (scenario->actions.empty()) add(lacks, Missing::scenario_actions, *scenario);
    return lacks;
}

}  // namespace parcours
