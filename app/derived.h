// What is computed from the document to be shown: scores, projections, gains, what is missing. Computed again only when
// the document has changed. Never part of the state.
#pragma once

#include <map>
#include <optional>

#include "journeys/comparison.h"
#include "journeys/explanation.h"
#include "journeys/indicators.h"
#include "journeys/mirror.h"
#include "journeys/portfolio.h"
#include "journeys/readiness.h"
#include "journeys/schedule.h"

namespace parcours {

class Derived {
  public:
    /// To be called once a frame, before anything else is asked.
    void follow(const Document& document);

    const Scores& scores();
    const Scores& projected(Id<Scenario> scenario);
    const std::vector<Lack>& lacks();
    /// Gains of all actions; in the scenario where one is given.
    const std::vector<Gain>& gains(Id<Scenario> scenario = {});
    std::optional<double> gain_alone(Id<Action> action);
    /// The actions that resolve a note.
    std::vector<const Action*> actions_for(Id<Note> note) const;

    /// Why the journey has its score; why the cell has its points. Both must be in the document.
    const JourneyExplanation& why(Id<Journey> journey);
    const CellExplanation& why(const CellScore& cell);

    const std::vector<ScenarioFigures>& compared();
    const ScenarioFigures* figures_of(Id<Scenario> scenario);
    const std::vector<IndicatorFigures>& indicators();
    const Schedule& schedule(std::optional<Date> today);
    const Mirror& mirror(const std::string& source);
    /// The open session as a portfolio of its own.
    const Portfolio& portfolio(std::optional<Date> today);

  private:
    const Tally& tally();

    Document document_;
    bool fresh_ = true;
    std::optional<Tally> tally_;
    std::optional<Scores> scores_;
    std::optional<std::vector<Lack>> lacks_;
    std::map<Id<Scenario>, Scores> projected_;
    std::map<Id<Scenario>, std::vector<Gain>> gains_;
    std::map<Id<Journey>, JourneyExplanation> why_;
    std::optional<CellExplanation> why_cell_;
    std::optional<std::vector<ScenarioFigures>> compared_;
    std::optional<std::vector<IndicatorFigures>> indicators_;
    std::optional<std::pair<std::optional<Date>, Schedule>> schedule_;
    std::map<std::string, Mirror> mirrors_;
    std::optional<std::pair<std::optional<Date>, Portfolio>> portfolio_;
};

}  // namespace parcours
