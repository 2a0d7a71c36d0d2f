// The planning views: a selection searched for, a folder of sessions read, a survey mapped and taken.
#include "app/cli/vocabulary.h"
#include "app/open_folder.h"
#include "app/update/on.h"
#include "app/words.h"
#include "journeys/order_of.h"
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

/// Questions that are not known yet are added, with what their words suggest, to be mapped.
void plan_event(State& state, Effects& effects, const plan::SurveyContent& content) {
    if (!state.desk) return;
    auto read = read_survey(state.desk->document, *content.file, table_vocabulary());
    if (const auto* problem = std::get_if<TableProblem>(&read))
        return tell(state, Toast::Tone::bad, problem->code,
                    {{"value", problem->value}, {"expected", problem->expected}});
    ReadSurvey& survey = std::get<ReadSurvey>(read);
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < survey.titles.size(); ++i) {
        if (survey.columns[i] != SurveyColumn::question || survey.questions[i]) continue;
        Question question;
        question.id = state.desk->mint.next<Question>();
        question.text = survey.titles[i];
        question = suggested(state.desk->document, question);
        survey.questions[i] = question.id;
        edits.push_back(Add<Question>{question});
    }
    if (!edits.empty() && !make(state, effects, Make{std::move(edits), {}, false, false})) return;
    state.planning.survey = std::make_shared<const ReadSurvey>(std::move(survey));
    state.dialog = SurveyDialog{};
}

void plan_event(State& state, Effects& effects, const plan::TakeSurvey&) {
    if (!state.desk || !state.planning.survey) return;
    Desk& desk = *state.desk;
    const Surveyed taken = import_survey(desk.document, *state.planning.survey, table_vocabulary(), desk.mint);
    History history = remembered(desk.history, "import_survey", desk.document, taken.document);
    put_document(state, effects, taken.document, std::move(history), "import_survey");
    state.planning.survey.reset();
    state.dialog = NoDialog{};
    state.planning.look.mirror = true;
    state.view = View::indicators;
    const bool refused = !taken.problems.empty();
    tell(state, refused ? Toast::Tone::bad : Toast::Tone::good,
         refused ? "plan.survey.taken_refused" : "plan.survey.taken",
         {{"users", std::to_string(taken.users)},
          {"agents", std::to_string(taken.agents)},
          {"votes", std::to_string(taken.added + taken.changed)},
          {"refused", std::to_string(taken.problems.size())}});
}

void plan_event(State& state, Effects&, const plan::CloseSurvey&) {
    state.planning.survey.reset();
    if (std::holds_alternative<SurveyDialog>(state.dialog)) state.dialog = NoDialog{};
}

}  // namespace

void event(State& state, Effects& effects, const Plan& plan) {
    std::visit([&](const auto& one) { plan_event(state, effects, one); }, plan.what);
}

}  // namespace parcours::on
