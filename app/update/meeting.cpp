// Running a workshop: its agenda, its time, its mode.
#include <cmath>

#include "app/update/leading.h"
#include "app/workshop/figures.h"
#include "journeys/order_of.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/modes.h"

namespace parcours::on {
namespace {

double to_minutes(double seconds) { return std::round(seconds / 0.6) / 100; }  // to a hundredth
double seconds_spent(const Activity& activity) { return activity.spent.value_or(0) * 60; }

const Activity* held(const State& state) {
    return state.desk && state.meeting.holding ? state.desk->document.find(state.meeting.holding->activity) : nullptr;
}

/// Edits that write what the activity being held has taken so far.
std::vector<Edit> time_taken(const State& state) {
    const Activity* activity = held(state);
    if (!activity) return {};
    return {write_of(*activity, &Activity::spent, std::optional(to_minutes(state.meeting.holding->watch.counted)))};
}

/// Writes the time of the activity being held each minute, so that a laptop that goes out forgets less than one.
void keep_time(State& state, Effects& effects) {
    const Activity* activity = held(state);
    if (!activity || state.desk->read_only) return;
    if (state.meeting.holding->watch.counted - seconds_spent(*activity) < 60) return;
    make(state, effects, {time_taken(state), {}, false});
}

Edit into_mode(const Document& document, Mode mode) { return write_of(*document.find(about_id), &About::mode, mode); }

/// Says that a vote which is left goes on.
void tell_open_round(State& state) {
    if (mode_of(state.desk->document) == Mode::voting) return;
    const VoteRound* round = state.desk->document.find(state.meeting.seats.round);
    if (round && !round->closed) tell(state, Toast::Tone::plain, "toast.round_open", {{"title", round->title}});
}

/// Makes this the activity being held; `edits` go with it.
void hold(State& state, Effects& effects, const Activity& activity, std::vector<Edit> edits) {
    const Id<Activity> id = activity.id;
    const Id<Journey> journey = activity.journey;
    const double before = seconds_spent(activity);
    if (const Workshop* workshop = state.desk->document.find(activity.workshop))
        edits.push_back(write_of(*workshop, &Workshop::held, id));
    edits.push_back(into_mode(state.desk->document, activity.mode));
    const bool voting = mode_of(state.desk->document) == Mode::voting;
    if (!make(state, effects, {std::move(edits), {}, false})) return;
    if (!state.meeting.holding) state.folded = {true, true};
    state.meeting.holding = Holding{id, {before, {}, false}};
    if (voting) tell_open_round(state);
    if (state.desk->document.find(journey)) state.journey = journey;
}

/// Another workshop that is still running ends with its rounds closed.
void close_rounds_of_others(State& state, Effects& effects, Id<Workshop> one) {
    std::vector<Id<Workshop>> running;
    for (const Workshop& each : state.desk->document.all<Workshop>())
        if (each.status == WorkshopStatus::running && each.id != one) running.push_back(each.id);
    for (const Id<Workshop> id : running) close_rounds(state, effects, id);
}

void show_minutes(State& state, Id<Workshop> workshop) {
    MinutesDialog dialog;
    dialog.workshop = workshop;
    dialog.folder = folder_of(state).string();
    state.dialog = dialog;
}

}  // namespace

void follow_workshop(State& state) {
    state.meeting.holding.reset();
    state.meeting.walk.reset();
    state.meeting.quick.reset();
    state.meeting.undo_floor.reset();
    if (!state.desk) return;
    const Document& document = state.desk->document;
    state.meeting.seats.round = round_in_view(document);
    const Workshop* workshop = running_workshop(document);
    const Activity* goes_on = workshop ? document.find(workshop->held) : nullptr;
    if (workshop && !goes_on) goes_on = next_to_hold(document, workshop->id);
    if (goes_on) state.meeting.holding = Holding{goes_on->id, {seconds_spent(*goes_on), {}, true}};
    state.folded.fill(goes_on || state.settings.big_screen);
    if (workshop) state.meeting.shown = workshop->id;
}

void lead(State& state, Effects& effects, const lead::Passed& passed) {
    Meeting& meeting = state.meeting;
    if (meeting.holding) tell_time(meeting.holding->watch, passed.now);
    keep_time(state, effects);
    if (meeting.walk) tell_time(meeting.walk->watch, passed.now);
    meeting.today = passed.today;
    meeting.minute_of_day = passed.minute_of_day;
}

void lead(State& state, Effects&, const lead::ScriptsRead& read) { state.meeting.scripts = read.scripts; }

void lead(State& state, Effects& effects, const lead::PlanFromScript& plan) {
    if (!state.desk || !state.meeting.scripts) return;
    for (const Script& script : *state.meeting.scripts) {
        if (script.id != plan.id) continue;
        const auto language = code_of(state.settings.language);
        Workshop workshop;
        workshop.title = script.title.in(language);
        auto edits = plan_workshop(workshop, planned(script, language), state.desk->mint);
        const Id<Workshop> id = edits.front().as<Add<Workshop>>()->record.id;
        if (make(state, effects, {std::move(edits), {}, false})) state.meeting.shown = id;
        return;
    }
}

void lead(State& state, Effects& effects, const lead::Replay& replay) {
    const Workshop* original = state.desk ? state.desk->document.find(replay.workshop) : nullptr;
    if (!original) return;
    Workshop workshop;
    workshop.title = original->title;
    workshop.place = original->place;
    workshop.facilitator = original->facilitator;
    auto edits = plan_workshop(workshop, script_of(state.desk->document, original->id), state.desk->mint);
    const Id<Workshop> id = edits.front().as<Add<Workshop>>()->record.id;
    if (make(state, effects, {std::move(edits), {}, false})) state.meeting.shown = id;
}

void lead(State& state, Effects& effects, const lead::KeepScript& keep) {
    const Workshop* workshop = state.desk ? state.desk->document.find(keep.workshop) : nullptr;
    if (!workshop) return;
    const std::string title = workshop->title.empty() ? workshop->ref : workshop->title;
    effects.push_back(effect::KeepScript{title, script_of(state.desk->document, workshop->id)});
    tell(state, Toast::Tone::good, "toast.script_kept", {{"title", title}});
}

void lead(State& state, Effects&, const lead::ShowWorkshop& show) { state.meeting.shown = show.workshop; }

void lead(State& state, Effects& effects, const lead::Start& start) {
    if (!state.desk || !state.desk->document.find(start.workshop)) return;
    if (activities_of(state.desk->document, start.workshop).empty())
        return tell(state, Toast::Tone::bad, "toast.no_activity");
    close_rounds_of_others(state, effects, start.workshop);
    const Document& document = state.desk->document;
    const Workshop* workshop = document.find(start.workshop);
    const Activity* first = next_to_hold(document, workshop->id);
    if (!first) first = activities_of(document, workshop->id).back();
    std::vector<Edit> edits = time_taken(state);
    for (const Workshop& other : document.all<Workshop>())
        if (other.status == WorkshopStatus::running && other.id != workshop->id)
            edits.push_back(write_of(other, &Workshop::status, WorkshopStatus::closed));
    edits.push_back(write_of(*workshop, &Workshop::status, WorkshopStatus::running));
    if (!workshop->day && state.meeting.today.days > 0)
        edits.push_back(write_of(*workshop, &Workshop::day, std::optional(state.meeting.today)));
    if (workshop->figures.empty())
        edits.push_back(write_of(*workshop, &Workshop::figures, cell_figures(document, Tally(document).scores())));
    state.view = View::board;
    hold(state, effects, *first, std::move(edits));
    state.meeting.seats.round = round_in_view(state.desk->document);
}

void lead(State& state, Effects& effects, const lead::Hold& one) {
    const Activity* activity = state.desk ? state.desk->document.find(one.activity) : nullptr;
    if (!activity || !state.meeting.holding || state.meeting.holding->activity == one.activity) return;
    hold(state, effects, *activity, time_taken(state));
}

void lead(State& state, Effects& effects, const lead::Go& go) {
    const Activity* activity = held(state);
    if (!activity) return;
    const Activity* next = neighbour(state.desk->document, *activity, go.by);
    if (next) return hold(state, effects, *next, time_taken(state));
    if (go.by > 0) state.dialog = EndDialog{};
}

void lead(State& state, Effects&, const lead::Pause&) {
    if (!state.meeting.holding) return;
    Stopwatch& watch = state.meeting.holding->watch;
    watch.paused = !watch.paused;
    watch.seen.reset();
}

void lead(State& state, Effects& effects, const lead::Extend& extend) {
    const Activity* activity = held(state);
    if (!activity) return;
    make(state, effects, {{write_of(*activity, &Activity::extra, activity->extra + extend.minutes)}, {}, false});
}

void lead(State& state, Effects& effects, const lead::Close&) {
    if (!held(state)) return;
    const Id<Workshop> workshop = held(state)->workshop;
    close_rounds(state, effects, workshop);
    std::vector<Edit> edits = time_taken(state);
    if (const Workshop* record = state.desk->document.find(workshop)) {
        edits.push_back(write_of(*record, &Workshop::status, WorkshopStatus::closed));
        edits.push_back(write_of(*record, &Workshop::held, Id<Activity>{}));
    }
    edits.push_back(into_mode(state.desk->document, Mode::preparing));
    if (!make(state, effects, {std::move(edits), {}, false})) return;
    state.meeting.holding.reset();
    state.meeting.quick.reset();
    state.folded.fill(state.settings.big_screen);
    show_minutes(state, workshop);
}

void lead(State& state, Effects& effects, const lead::ChooseMode& choose) {
    if (!state.desk || mode_of(state.desk->document) == choose.mode) return;
    make(state, effects, {{into_mode(state.desk->document, choose.mode)}, {}, false});
}

void lead(State& state, Effects& effects, const lead::WriteMinutes& write) {
    if (!state.desk || write.formats.empty()) return;
    if (auto* dialog = std::get_if<MinutesDialog>(&state.dialog)) {
        dialog->running = true;
        dialog->written.clear();
        dialog->problems.clear();
    }
    ExportRequest request;
    request.folder = write.folder;
    request.formats = write.formats;
    request.language = state.settings.language;
    request.workshop = write.workshop;
    effects.push_back(effect::Export{state.desk->document, std::move(request)});
}

}  // namespace parcours::on
