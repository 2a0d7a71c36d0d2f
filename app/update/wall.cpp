// What the room puts on the wall: quick notes, clusters, the parking lot, locks.
#include <algorithm>

#include "app/update/leading.h"
#include "journeys/text.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/modes.h"
#include "journeys/workshop/quick_note.h"

namespace parcours::on {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The notes of the lines that can be read; the others stay, one a line, in `unread`.
std::vector<Edit> notes_of(State& state, std::string_view text, Id<Step>& step, std::string& unread) {
    std::vector<Edit> edits;
    const std::string tidy = tidy_text(text);
    for (const std::string_view line : lines_of(tidy)) {
        const QuickPlace place{state.journey, step, state.board.note_kind};
        QuickLine read = read_quick_note(state.desk->document, place, line);
        if (std::holds_alternative<QuickFault>(read)) unread.append(unread.empty() ? "" : "\n").append(line);
        auto* note = std::get_if<Note>(&read);
        if (!note) continue;
        note->id = state.desk->mint.next<Note>();
        step = note->step;
        edits.push_back(Add<Note>{std::move(*note)});
    }
    return edits;
}

}  // namespace

std::vector<Edit> in_workshop(const Document& document, std::vector<Edit> edits) {
    const Workshop* workshop = running_workshop(document);
    if (!workshop) return edits;
    std::vector<Edit> marks;
    for (Edit& edit : edits) {
        if (const auto* add = edit.as<Add<Note>>(); add && !add->record.workshop) {
            Add<Note> marked = *add;
            marked.record.workshop = workshop->id;
            edit = Edit(std::move(marked));
        }
        if (const auto* adopt = edit.as<AdoptPrompt>()) {
            Note note;
            note.id = adopt->note;
            marks.push_back(write_of(note, &Note::workshop, workshop->id));
        }
    }
    edits.insert(edits.end(), marks.begin(), marks.end());
    return edits;
}

void tell_held(State& state, const Refusal& held) {
    const std::string key = "refusal." + held.code;
    std::erase_if(state.toasts, [&](const Toast& toast) { return toast.text_key == key; });
    tell(state, Toast::Tone::plain, key, {{"value", held.value}});
}

void lead(State& state, Effects&, const lead::Hint& hint) { tell_held(state, hint.held); }

void lead(State& state, Effects&, const lead::TypeQuick& type) { state.meeting.quick = type.quick; }

void lead(State& state, Effects& effects, const lead::EnterQuick& enter) {
    if (!state.desk || !state.journey) return;
    QuickCapture quick = state.meeting.quick.value_or(QuickCapture{});
    std::string unread;
    auto edits = notes_of(state, enter.text, quick.step, unread);
    quick.text = unread;
    if (edits.empty()) {
        state.meeting.quick = std::move(quick);
        return;
    }
    std::vector<Id<Note>> added;
    for (const Edit& edit : edits) added.push_back(edit.as<Add<Note>>()->record.id);
    if (!make(state, effects, {std::move(edits), {}, false})) return;
    quick.added.clear();
    for (const Id<Note> id : added)
        if (const Note* note = state.desk->document.find(id))
            quick.added += (quick.added.empty() ? "" : ", ") + note->ref;
    state.meeting.quick = std::move(quick);
    state.selection = {added.back()};
}

void lead(State& state, Effects& effects, const lead::SendToCluster& send) {
    if (!state.desk) return;
    const Document& document = state.desk->document;
    std::vector<Id<Note>> notes = of_kind<Note>(state.selection);
    std::erase_if(notes,
                  [&](Id<Note> id) { return !document.find(id) || document.find(id)->journey != state.journey; });
    if (notes.empty()) return;
    Id<Cluster> id = send.cluster;
    std::vector<Edit> edits;
    if (!id && !is_blank(send.title)) {
        Cluster cluster;
        cluster.id = id = state.desk->mint.next<Cluster>();
        cluster.journey = state.journey;
        cluster.title = send.title;
        edits.push_back(Add<Cluster>{std::move(cluster)});
    }
    edits.push_back(ClusterNotes{std::move(notes), id});
    make(state, effects, {std::move(edits), {}, false});
    state.dialog = NoDialog{};
}

void lead(State& state, Effects& effects, const lead::Park& park) {
    if (!state.desk) return;
    std::vector<Edit> edits;
    std::string refs;
    for (const Id<Note> id : park.notes)
        if (const Note* note = state.desk->document.find(id); note && note->parked != park.parked) {
            edits.push_back(write_of(*note, &Note::parked, park.parked));
            refs += (refs.empty() ? "" : ", ") + note->ref;
        }
    if (edits.empty() || !make(state, effects, {std::move(edits), {}, false})) return;
    if (park.parked)
        std::erase_if(state.selection, [&](const Target& target) { return std::holds_alternative<Id<Note>>(target); });
    tell(state, Toast::Tone::good, park.parked ? "toast.parked" : "toast.unparked", {{"refs", refs}});
}

void lead(State& state, Effects& effects, const lead::ToggleLock&) {
    if (!state.desk) return;
    const Document& document = state.desk->document;
    std::vector<Edit> edits;
    const auto notes = of_kind<Note>(state.selection);
    const bool all_locked =
        std::all_of(notes.begin(), notes.end(), [&](Id<Note> id) { return document.find(id)->locked; });
    for (const Id<Note> id : notes) edits.push_back(write_of(*document.find(id), &Note::locked, !all_locked));
    const bool of_journey = notes.empty() && std::ranges::count(state.selection, Target(state.journey)) > 0;
    if (notes.empty() && !of_journey) return tell(state, Toast::Tone::plain, "toast.lock_what");
    const Journey* journey = document.find(state.journey);
    if (of_journey) edits.push_back(write_of(*journey, &Journey::locked, !journey->locked));
    const bool locks = of_journey ? !journey->locked : !all_locked;
    if (make(state, effects, {std::move(edits), {}, false}))
        tell(state, Toast::Tone::plain, locks ? "toast.locked" : "toast.unlocked");
}

}  // namespace parcours::on
