// Playing a journey as a user would live it: each step is timed, what happens becomes notes on it.
#include <cmath>

#include "app/update/leading.h"
#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours::on {
namespace {

constexpr int least_walk = 10;  // seconds: a shorter one without a note was begun by mistake

const Timing* timing_of(const Document& document, Id<FieldWork> walk, Id<Step> step) {
    for (const Timing& each : document.all<Timing>())
        if (each.field_work == walk && each.step == step) return &each;
    return nullptr;
}

/// Writes how long the step has taken so far.
void leave_step(State& state, Effects& effects) {
    const Walk& walk = *state.meeting.walk;
    const Document& document = state.desk->document;
    if (!document.find(walk.step) || !document.find(walk.field_work)) return;
    const int seconds = static_cast<int>(std::lround(walk.watch.counted));
    if (const Timing* timing = timing_of(document, walk.field_work, walk.step)) {
        if (timing->seconds != seconds)
            make(state, effects, {{write_of(*timing, &Timing::seconds, seconds)}, {}, false});
        return;
    }
    Timing timing;
    timing.id = state.desk->mint.next<Timing>();
    timing.field_work = walk.field_work;
    timing.step = walk.step;
    timing.seconds = seconds;
    make(state, effects, {{Add<Timing>{timing}}, {}, false});
}

void enter_step(State& state, Id<Step> step) {
    Walk& walk = *state.meeting.walk;
    const Timing* timing = timing_of(state.desk->document, walk.field_work, step);
    walk.step = step;
    walk.watch = {timing ? static_cast<double>(timing->seconds) : 0, {}, walk.watch.paused};
}

void put_note(State& state, Effects& effects) {
    Walk& walk = *state.meeting.walk;
    if (is_blank(walk.text)) return;
    Note note;
    note.id = state.desk->mint.next<Note>();
    note.step = walk.step;
    note.journey = journey_of(state.desk->document, walk.step);
    note.kind = walk.kind;
    note.text = trimmed(walk.text);
    note.perspective = Perspective::user;
    note.field_work = walk.field_work;
    if (make(state, effects, {{Add<Note>{std::move(note)}}, {}, false})) state.meeting.walk->text.clear();
}

}  // namespace

void lead(State& state, Effects& effects, const lead::StartWalk& start) {
    if (!state.desk) return;
    const Journey* journey = state.desk->document.find(start.journey);
    const auto steps = steps_of(state.desk->document, start.journey);
    if (!journey || steps.empty()) return tell(state, Toast::Tone::bad, "toast.no_step");
    FieldWork walk;
    walk.id = state.desk->mint.next<FieldWork>();
    walk.kind = FieldWorkKind::walkthrough;
    walk.journey = journey->id;
    walk.title = words_in(state.settings.language)("walk.title_of", {{"journey", journey->title}});
    walk.persona = journey->audience;
    if (state.meeting.today.days > 0) walk.day = state.meeting.today;
    const Id<FieldWork> id = walk.id;
    const Id<Step> first = steps.front()->id;
    if (!make(state, effects, {{Add<FieldWork>{std::move(walk)}}, {}, false})) return;
    state.meeting.walk = Walk{id, first, {}, {}, NoteKind::pain};
    state.dialog = NoDialog{};
}

void lead(State& state, Effects&, const lead::TypeWalk& type) {
    if (!state.meeting.walk) return;
    state.meeting.walk->text = type.walk.text;
    state.meeting.walk->kind = type.walk.kind;
}

void lead(State& state, Effects& effects, const lead::WalkTo& to) {
    if (!state.desk || !state.meeting.walk || !state.desk->document.find(to.step)) return;
    put_note(state, effects);
    leave_step(state, effects);
    enter_step(state, to.step);
}

void lead(State& state, Effects&, const lead::PauseWalk&) {
    if (!state.meeting.walk) return;
    state.meeting.walk->watch.paused = !state.meeting.walk->watch.paused;
    state.meeting.walk->watch.seen.reset();
}

void lead(State& state, Effects& effects, const lead::NoteOnWalk&) {
    if (state.desk && state.meeting.walk) put_note(state, effects);
}

void lead(State& state, Effects& effects, const lead::EndWalk&) {
    if (!state.desk || !state.meeting.walk) return;
    put_note(state, effects);
    leave_step(state, effects);
    const Walk walk = *state.meeting.walk;
    state.meeting.walk.reset();
    state.view = View::board;
    state.selection.clear();
    int seconds = 0, notes = 0;
    for (const Timing& each : state.desk->document.all<Timing>())
        if (each.field_work == walk.field_work) seconds += each.seconds;
    for (const Note& each : state.desk->document.all<Note>()) notes += each.field_work == walk.field_work;
    if (notes == 0 && seconds < least_walk) {
        make(state, effects, {{Remove<FieldWork>{walk.field_work}}, {}, false});
        return tell(state, Toast::Tone::plain, "toast.not_walked");
    }
    const bool one = state.settings.language == Language::fr ? notes < 2 : notes == 1;
    tell(state, Toast::Tone::good, one ? "toast.walked.one" : "toast.walked.many",
         {{"minutes", std::to_string((seconds + 30) / 60)}, {"n", std::to_string(notes)}});
}

}  // namespace parcours::on
