// The planning views: a selection searched for, a folder of sessions read, a survey mapped and taken.
#include "app/cli/vocabulary.h"
#include "app/open_folder.h"
#include "app/update/on.h"
#include "app/words.h"
#include "sessions/survey.h"

namespace parcours::on {
namespace {

void plan_event(State& state, Effects&, const plan::Show& show) { state.planning.look = show.look; }

void plan_event(State& state, Effects& effects, const plan::Propose&) {
    if (!state.desk) return;
    const About* about = state.desk->document.find(about_id);
    const Limits limits = about ? Limits{about->effort_limit, about->cost_limit} : Limits{};
    state.planning.searching = true;
    effects.push_back(effect::Propose{state.desk->document, limits});
}

void plan_event(State& state, Effects& effects, const plan::StopProposing&) {
    if (state.planning.searching) effects.push_back(effect::StopProposing{});
}

void plan_event(State& state, Effects&, const plan::HasProposed& has) {
    state.planning.searching = false;
    state.planning.proposed = has.proposed;
}

void plan_event(State& state, Effects& effects, const plan::KeepProposed&) {
    if (!state.desk || !state.planning.proposed) return;
    Scenario scenario;
    scenario.id = state.desk->mint.next<Scenario>();
    scenario.title = words_in(state.settings.language)("plan.selection.title");
    for (const Id<Action> action : state.planning.proposed->selection.actions)
        if (state.desk->document.find(action)) scenario.actions.push_back(action);
    make(state, effects, Make{{Add<Scenario>{scenario}}, {}, false, false});
    state.planning.proposed.reset();
}

void plan_event(State& state, Effects& effects, const plan::DismissProposed&) {
    if (state.planning.searching) effects.push_back(effect::StopProposing{});
    state.planning.proposed.reset();
}

void plan_event(State& state, Effects& effects, const plan::ReadFolder& read) {
    state.planning.reading = true;
    state.dialog = NoDialog{};
    state.view = View::portfolio;
    effects.push_back(effect::ReadFolder{read.folder, state.settings.language});
}

void plan_event(State& state, Effects&, const plan::FolderRead& read) {
    state.planning.reading = false;
    state.planning.folder = read.folder;
    state.planning.look.department.clear();
}

void plan_event(State& state, Effects&, const plan::FailedToRead& failed) {
    state.planning.reading = false;
    tell(state, failed.problem);
}

void plan_event(State& state, Effects&, const plan::CloseFolder&) {
    state.planning.folder.reset();
    state.planning.look.department.clear();
}

void plan_event(State&, Effects& effects, const plan::OpenSurvey& open) {
    effects.push_back(effect::ReadTable{open.file});
}

/// What would come of taking it now; the session stays as it is.
void look_at_survey(State& state, std::shared_ptr<const ReadSurvey> survey) {
    IdMint mint = state.desk->mint;
    state.planning.surveyed =
        std::make_shared<const Surveyed>(import_survey(state.desk->document, *survey, table_vocabulary(), mint));
    state.planning.survey = std::move(survey);
}

/// Today's, unless the session has it already under its name alone.
void plan_event(State& state, Effects&, const plan::SurveyContent& content) {
    if (!state.desk) return;
    auto read = read_survey(state.desk->document, *content.file, table_vocabulary());
    if (const auto* problem = std::get_if<TableProblem>(&read))
        return tell(state, Toast::Tone::bad, problem->code,
                    {{"value", problem->value}, {"expected", problem->expected}});
    ReadSurvey& survey = std::get<ReadSurvey>(read);
    if (!has_votes_of(state.desk->document, source_of(survey))) survey.day = state.meeting.today;
    look_at_survey(state, std::make_shared<const ReadSurvey>(std::move(survey)));
    state.dialog = SurveyDialog{};
}

void plan_event(State& state, Effects&, const plan::MapSurvey& map) {
    if (state.desk && state.planning.survey) look_at_survey(state, map.survey);
}

void plan_event(State& state, Effects& effects, const plan::TakeSurvey&) {
    if (!state.desk || !state.planning.survey) return;
    if (state.desk->read_only) return tell(state, Toast::Tone::bad, "problem.session_read_only");
    Desk& desk = *state.desk;
    const Surveyed taken = import_survey(desk.document, *state.planning.survey, table_vocabulary(), desk.mint);
    History history = remembered(desk.history, "import_survey", desk.document, taken.document);
    put_document(state, effects, taken.document, std::move(history), "import_survey");
    state.planning.survey.reset();
    state.planning.surveyed.reset();
    state.dialog = NoDialog{};
    state.planning.look.mirror = true;
    state.view = View::indicators;
    const bool refused = !taken.problems.empty();
    tell(state, Toast::Tone::good, refused ? "plan.survey.taken_refused" : "plan.survey.taken",
         {{"users", std::to_string(taken.users)},
          {"agents", std::to_string(taken.agents)},
          {"votes", std::to_string(taken.added + taken.changed)},
          {"refused", std::to_string(taken.problems.size())}});
}

void plan_event(State& state, Effects&, const plan::CloseSurvey&) {
    state.planning.survey.reset();
    state.planning.surveyed.reset();
    if (std::holds_alternative<SurveyDialog>(state.dialog)) state.dialog = NoDialog{};
}

}  // namespace

void event(State& state, Effects& effects, const Plan& plan) {
    std::visit([&](const auto& one) { plan_event(state, effects, one); }, plan.what);
}

}  // namespace parcours::on
