#include "app/derived.h"

#include <algorithm>

#include "journeys/sameness.h"
#include "sessions/figures.h"

namespace parcours {

namespace {

bool counts_alike(const Note& a, const Note& b) {
    return a.id == b.id && a.step == b.step && a.kind == b.kind && a.severity == b.severity && a.open == b.open &&
           a.parked == b.parked && a.commitments == b.commitments;
}

// True where nothing that scores are made of differs: notes are moved and written far more often than rated.
bool counts_alike(const Document& before, const Document& after) {
    if (!same_but<Note, Cluster, Connector, SavedView>(before, after)) return false;
    const auto old = before.all<Note>().entries(), now = after.all<Note>().entries();
    return std::equal(old.begin(), old.end(), now.begin(), now.end(),
                      [](const auto& a, const auto& b) { return a.row == b.row || counts_alike(*a.row, *b.row); });
}

}  // namespace

void Derived::follow(const Document& document) {
    if (!fresh_ && document_.same_as(document)) return;
    if (!fresh_ && counts_alike(document_, document)) {
        document_ = document;
        lacks_.reset();
        why_.clear();
        why_cell_.reset();
        return;
    }
    *this = Derived();
    fresh_ = false;
    document_ = document;
}

const Tally& Derived::tally() {
    if (!tally_) tally_.emplace(document_);
    return *tally_;
}

const Scores& Derived::scores() {
    if (!scores_) scores_ = tally().scores();
    return *scores_;
}

const Scores& Derived::projected(Id<Scenario> id) {
    const auto found = projected_.find(id);
    if (found != projected_.end()) return found->second;
    const Scenario* scenario = document_.find(id);
    return projected_[id] = scenario ? tally().scores(scenario->actions) : scores();
}

const std::vector<Lack>& Derived::lacks() {
    if (!lacks_) lacks_ = readiness(document_, scores());
    return *lacks_;
}

const std::vector<Gain>& Derived::gains(Id<Scenario> scenario) {
    const auto found = gains_.find(scenario);
    if (found != gains_.end()) return found->second;
    return gains_[scenario] = parcours::gains(document_, tally(), scenario);
}

const JourneyExplanation& Derived::why(Id<Journey> id) {
    const auto found = why_.find(id);
    if (found != why_.end()) return found->second;
    const JourneyScore* score = scores().of(id);
    return why_[id] = score ? explained(document_, *score) : JourneyExplanation{};
}

const CellExplanation& Derived::why(const CellScore& cell) {
    if (!why_cell_ || why_cell_->score.step != cell.step || why_cell_->score.commitment != cell.commitment)
        why_cell_ = explained(document_, cell);
    return *why_cell_;
}

const std::vector<ScenarioFigures>& Derived::compared() {
    if (!compared_) compared_ = compared_scenarios(document_, tally());
    return *compared_;
}

const ScenarioFigures* Derived::figures_of(Id<Scenario> scenario) {
    for (const ScenarioFigures& figures : compared())
        if (figures.scenario == scenario) return &figures;
    return nullptr;
}

const std::vector<IndicatorFigures>& Derived::indicators() {
    if (!indicators_) indicators_ = indicator_figures(document_);
    return *indicators_;
}

const Schedule& Derived::schedule(std::optional<Date> today) {
    if (!schedule_ || schedule_->first != today) schedule_.emplace(today, schedule_of(document_, today));
    return schedule_->second;
}

const Mirror& Derived::mirror(const std::string& source) {
    const auto found = mirrors_.find(source);
    return found != mirrors_.end() ? found->second : mirrors_[source] = mirror_of(document_, source);
}

const Portfolio& Derived::portfolio(std::optional<Date> today) {
    if (!portfolio_ || portfolio_->first != today) {
        const PortfolioSession session{"", document_, frozen_figures(document_)};
        portfolio_.emplace(today, portfolio_of(std::span(&session, 1), today));
    }
    return portfolio_->second;
}

std::optional<double> Derived::gain_alone(Id<Action> action) {
    for (const Gain& gain : gains())
        if (gain.action == action) return gain.alone;
    return std::nullopt;
}

std::vector<const Action*> Derived::actions_for(Id<Note> note) const {
    std::vector<const Action*> found;
    for (const Action& action : document_.all<Action>())
        if (std::find(action.resolves.begin(), action.resolves.end(), note) != action.resolves.end())
            found.push_back(&action);
    return found;
}

}  // namespace parcours
