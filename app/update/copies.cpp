#include "app/contradicted.h"
#include "app/difference_text.h"
#include "app/picked_sides.h"
#include "app/update/on.h"
#include "sessions/repair.h"

namespace parcours::on {
namespace {

Change reversed(const Change& change) {
    Change back;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& row : change.of<R>()) back.of<R>().push_back({row.id, row.after, row.before});
    });
    return back;
}

/// The document with what was brought, upon the changes that have been made here meanwhile; the latter stay.
Document taken_in(const State& state, const Brought& brought) {
    const Desk& desk = *state.desk;
    Document next = undone(desk.document, reversed(*brought.change));
    if (desk.made == brought.number) return next;
    Notices unheard;
    return repaired(next, words_in(state.settings.language)("tray.title"), unheard).document;
}

void tell_brought(State& state, const Brought& brought) {
    if (brought.by == Brought::By::choice) return;
    const bool saved = brought.by == Brought::By::save;
    const std::string what = in_short(words_in(state.settings.language), *brought.report);
    if (!what.empty()) tell(state, Toast::Tone::plain, saved ? "toast.came_in" : "toast.merged", {{"what", what}});
}

/// What is no copy of this session may be a session all the same.
bool can_be_opened(const Problem& problem) {
    return problem.code == "other_session" || problem.code == "session_read_only" || problem.code == "bad_counter" ||
           problem.code == "too_many_openings";
}

std::string label_of(Brought::By by) { return by == Brought::By::choice ? "choose" : "merge"; }

}  // namespace

void event(State& state, Effects& effects, const OpenBeside& open) {
    if (!state.desk || open.file == state.desk->file) return event(state, effects, Leave{OpenFile{open.file}});
    state.dialog = NoDialog{};
    state.busy = true;
    effects.push_back(effect::ReadCopy{open.file, state.settings.language});
}

void event(State& state, Effects& effects, const MergeCopy& merge) {
    if (!state.desk) return;
    MergeDialog dialog;
    dialog.file = merge.file;
    state.dialog = std::move(dialog);
    state.busy = true;
    effects.push_back(effect::ReadCopy{merge.file, state.settings.language});
}

void event(State& state, Effects& effects, const CopyRead& read) {
    state.busy = false;
    if (!state.desk) return;
    auto* dialog = std::get_if<MergeDialog>(&state.dialog);
    const bool opened = !dialog || dialog->file != read.file;
    if (opened && read.problem && !can_be_opened(*read.problem)) return tell(state, *read.problem);
    if (opened && read.problem) return event(state, effects, Leave{OpenFile{read.file}});
    if (opened) state.dialog = MergeDialog{};
    dialog = std::get_if<MergeDialog>(&state.dialog);
    dialog->file = read.file;
    dialog->report = read.report;
    dialog->problem = read.problem;
    dialog->opened = opened;
}

void event(State& state, Effects& effects, const ConfirmMerge&) {
    const auto* dialog = std::get_if<MergeDialog>(&state.dialog);
    if (!dialog || !dialog->report || !state.desk || state.busy) return;
    if (state.desk->read_only) return tell(state, Toast::Tone::bad, "problem.session_read_only");
    effects.push_back(effect::MergeCopy{choices_of(dialog->report->contradictions, dialog->picked)});
    state.busy = true;
    state.dialog = NoDialog{};
}

void event(State& state, Effects& effects, const ChooseSides& choose) {
    if (!state.desk || choose.choices.empty() || state.desk->read_only) return;
    effects.push_back(effect::ChooseSides{choose.choices});
}

void event(State& state, Effects& effects, const Brought& brought) {
    state.busy = false;
    if (!state.desk) return;
    Desk& desk = *state.desk;
    Document next = taken_in(state, brought);
    if (brought.by != Brought::By::save)
        desk.history = remembered(std::move(desk.history), label_of(brought.by), desk.document, next);
    state.journey = neighbour(desk.document, next, state.journey);
    desk.document = next;
    state.stretch.clear();
    state.selection = standing(desk.document, std::move(state.selection));
    effects.push_back(effect::Agree{std::move(next), ++desk.made});
    tell_brought(state, brought);
}

void event(State& state, Effects&, const BringingFailed& failed) {
    state.busy = false;
    if (const auto* problem = std::get_if<Problem>(&failed.why)) return tell(state, *problem);
    const Refusal& refusal = std::get<Refusal>(failed.why);
    tell(state, Toast::Tone::bad, "refusal." + refusal.code, {{"value", refusal.value}});
}

void event(State& state, Effects&, const ContradictionsFound& found) {
    if (!state.desk) return;
    state.desk->contradictions = found.open;
    state.desk->contradicted = found.open ? contradicted(state.desk->document, *found.open) : Targets{};
    if (!found.open && std::holds_alternative<ContradictionsDialog>(state.dialog)) state.dialog = NoDialog{};
}

}  // namespace parcours::on
