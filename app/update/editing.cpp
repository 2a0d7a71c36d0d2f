#include <algorithm>

#include "app/update/leading.h"
#include "journeys/order_of.h"
#include "journeys/workshop/modes.h"

namespace parcours::on {
namespace {

void refuse(State& state, const std::string& field, const Refusal& refusal) {
    if (!field.empty()) {
        state.refused = RefusedField{field, refusal};
        return;
    }
    tell(state, Toast::Tone::bad, "refusal." + refusal.code, {{"value", refusal.value}});
}

/// Says that something is kept which is seen nowhere in the view where it was asked for.
void tell_kept(State& state, const Edit& edit) {
    const Document& document = state.desk->document;
    if (const auto* add = edit.as<Add<Decision>>())
        tell(state, Toast::Tone::good, "toast.decided", {{"ref", document.find(add->record.id)->ref}});
    if (const auto* add = edit.as<Add<SavedView>>())
        tell(state, Toast::Tone::good, "toast.view_kept", {{"title", add->record.title}});
}

/// What the workshop's mode leaves of undo: nothing that was made before it began.
bool may_go_back(const State& state) {
    const auto& done = state.desk->history.done;
    return mode_of(state.desk->document) == Mode::preparing || done.empty() ||
           done.back().change != state.meeting.undo_floor;
}

/// True for what the room has added while a workshop locks the wall: undo takes back the newest of it and then stops.
/// Where notes are only added, that is whatever was done last.
bool is_of_the_room(const Document& document, const Change& taken_back) {
    const Mode mode = mode_of(document);
    const bool only_adds = allowed(mode, Act::add_note) && !allowed(mode, Act::place_note);
    const auto& notes = taken_back.of<Note>();
    const bool takes_notes = std::any_of(notes.begin(), notes.end(), [](const auto& row) { return !row.after; });
    return mode != Mode::preparing && (only_adds || takes_notes);
}

void tell_undo_stops(State& state) {
    const Mode mode = mode_of(state.desk->document);
    tell_held(state, allowed(mode, Act::add_note) ? Refusal{"undo_stops", "", ""} : refusal_of_mode(mode));
}

std::shared_ptr<const Change> newest_step(const State& state) {
    const auto& done = state.desk->history.done;
    return done.empty() ? nullptr : done.back().change;
}

void rewind(State& state, Effects& effects, const std::string& label, Rewound (*step)(const Document&, History)) {
    if (!state.desk) return;
    state.stretch.clear();
    state.refused.reset();
    const Document& document = state.desk->document;
    if (step == &undo && !may_go_back(state)) return tell_undo_stops(state);
    Rewound rewound = step(document, state.desk->history);
    const Change change = diff(document, rewound.document);
    if (const auto held = held_back(document, change); held && step == &redo) return tell_held(state, *held);
    const bool stops = step == &undo && is_of_the_room(document, change);
    put_document(state, effects, std::move(rewound.document), std::move(rewound.history), label);
    if (stops) state.meeting.undo_floor = newest_step(state);
}

template <class Kinds>
struct RemovalsOf;
template <class... Records>
struct RemovalsOf<Kinds<Records...>> {
    /// The edit that removes the target, where people may remove records of its kind.
    static std::optional<Edit> of(const Target& target) {
        std::optional<Edit> edit;
        const auto one = [&]<class R>(Kind<R>) {
            if (const auto* id = std::get_if<Id<R>>(&target)) edit = Remove<R>{*id};
        };
        (one(Kind<Records>{}), ...);
        return edit;
    }
};

}  // namespace

Id<Journey> neighbour(const Document& before, const Document& after, Id<Journey> journey) {
    if (after.find(journey)) return journey;
    const auto old = in_order<Journey>(before);
    const auto now = in_order<Journey>(after);
    if (now.empty()) return {};
    const auto place = std::find_if(old.begin(), old.end(), [&](const Journey* each) { return each->id == journey; });
    const auto index = static_cast<std::size_t>(place - old.begin());
    return now[std::min(index, now.size() - 1)]->id;
}

bool make(State& state, Effects& effects, const Make& make) {
    if (!state.desk || make.edits.empty()) return false;
    Desk& desk = *state.desk;
    if (desk.read_only) return tell(state, Toast::Tone::bad, "problem.session_read_only"), false;
    Next next = after(desk.document, in_workshop(desk.document, make.edits));
    if (const auto* refusal = std::get_if<Refusal>(&next)) return refuse(state, make.field, *refusal), false;
    Document& document = std::get<Document>(next);
    const Change change = diff(desk.document, document);
    if (const auto held = held_back(desk.document, change)) {
        if (make.field.empty())
            tell_held(state, *held);
        else
            refuse(state, make.field, *held);
        return false;
    }
    if (state.refused && state.refused->field == make.field) state.refused.reset();
    const bool goes_on = make.joined || (make.typing && !make.field.empty() && state.stretch == make.field);
    const bool joined = goes_on && may_go_back(state);
    state.stretch = make.typing ? make.field : "";
    const std::string label = name_of_edit(make.edits.front());
    const Mode mode = mode_of(desk.document);
    History history = desk.history;
    if (!outlives_undo(change)) history = remembered(std::move(history), label, desk.document, document, joined);
    put_document(state, effects, std::move(document), std::move(history), label);
    if (mode_of(desk.document) != mode) state.meeting.undo_floor = newest_step(state);
    return true;
}

void put_document(State& state, Effects& effects, Document next, History history, const std::string& label) {
    Desk& desk = *state.desk;
    auto change = std::make_shared<const Change>(diff(desk.document, next));
    desk.history = std::move(history);
    if (change->empty()) return;
    state.journey = neighbour(desk.document, next, state.journey);
    desk.document = std::move(next);
    effects.push_back(effect::KeepChange{std::move(change), label, ++desk.made});
    state.selection = standing(desk.document, std::move(state.selection));
}

void event(State& state, Effects& effects, const Make& edits) {
    if (!make(state, effects, edits)) return;
    for (const Edit& edit : edits.edits) tell_kept(state, edit);
}

void event(State& state, Effects&, const RefuseField& field) { state.refused = field.refused; }

void event(State& state, Effects&, const EndTyping&) { state.stretch.clear(); }

void event(State& state, Effects& effects, const Undo&) { rewind(state, effects, "undo", &undo); }

void event(State& state, Effects& effects, const Redo&) { rewind(state, effects, "redo", &redo); }

void event(State& state, Effects& effects, const AddFromTemplate& add) {
    if (!state.desk || !state.catalogue) return;
    const Template* chosen = state.catalogue->find_template(add.id);
    if (!chosen) return;
    Desk& desk = *state.desk;
    const auto edits = edits_for(*chosen, desk.document, code_of(state.settings.language), desk.mint);
    if (!make(state, effects, {edits, {}, false})) return;
    const auto journeys = in_order<Journey>(state.desk->document);
    state.journey = journeys.back()->id;
    state.selection = {state.journey};
    state.view = View::board;
    state.dialog = NoDialog{};
}

void event(State& state, Effects& effects, const PlanFrom& plan) {
    if (!state.desk) return;
    const auto action = state.desk->mint.next<Action>();
    if (!make(state, effects, {{PlanAction{action, {}, plan.notes}}, {}, false})) return;
    state.selection = {action};
    const Action* made = state.desk->document.find(action);
    tell(state, Toast::Tone::good, "toast.planned", {{"ref", made->ref}, {"title", made->title}});
}

void event(State& state, Effects& effects, const RemoveSelected&) {
    std::vector<Edit> edits;
    for (const Target& target : state.selection)
        if (auto edit = RemovalsOf<EditableKinds>::of(target)) edits.push_back(std::move(*edit));
    make(state, effects, {std::move(edits), {}, false});
}

}  // namespace parcours::on
