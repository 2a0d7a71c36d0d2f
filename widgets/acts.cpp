#include "widgets/acts.h"

#include <cmath>

#include "journeys/layout/measures.h"
#include "journeys/order_of.h"
#include "journeys/text.h"
#include "journeys/workshop/quick_note.h"

namespace parcours {
namespace {

constexpr int duplicate_offset = 32;
constexpr int paste_columns = 6;

template <class R>
Id<R> add_and_write(BoardState& state, Outbox& out, R record) {
    record.id = out.mint.next<R>();
    const Id<R> id = record.id;
    out.post(Add<R>{std::move(record)});
    state.selection = Selection({id});
    state.writing = Writing{id, true};
    return id;
}

Note new_note(const Ground& ground, const BoardState& state) {
    Note note;
    note.journey = ground.journey;
    note.kind = state.note_kind;
    return note;
}

// The step that an owner is, or is on.
Id<Step> step_of(const Ground& ground, const Owner& owner) {
    if (const auto* step = std::get_if<Id<Step>>(&owner)) return *step;
    if (const auto* cell = std::get_if<RatingCell>(&owner)) return cell->step;
    if (const auto* id = std::get_if<Id<Note>>(&owner))
        if (const Note* note = ground.document.find(*id)) return note->step;
    return {};
}

// The step that lies over or next to a place in the grid.
const Column* column_near(const Scene& scene, Spot spot) {
    const Column* nearest = nullptr;
    const auto away = [&](const Column& column) { return std::abs(column.x + column.width / 2 - spot.x); };
    if (!scene.grid.contains(spot)) return nullptr;
    for (const Column& column : scene.columns)
        if (column.step && (!nearest || away(column) < away(*nearest))) nearest = &column;
    return nearest;
}

Id<Step> step_meant(const Ground& ground, const BoardState& state, const Aim& aim) {
    if (const Id<Step> step = step_of(ground, state.selection.only())) return step;
    const Column* column = aim.pointed ? column_near(ground.scene, *aim.pointed) : nullptr;
    if (!column) column = column_near(ground.scene, aim.middle);
    return column ? column->step : Id<Step>{};
}

// The notes of the lines: what a line names holds for those behind it too. A line that cannot be read is its own text.
std::vector<Note> notes_in(const Ground& ground, QuickPlace place, std::string_view lines) {
    std::vector<Note> notes;
    const std::string tidy = tidy_text(lines);
    for (std::string_view rest = tidy; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) continue;
        QuickLine read = read_quick_note(ground.document, place, line);
        Note note;
        note.journey = place.journey;
        note.step = place.step;
        note.kind = place.kind;
        note.text = line;
        if (auto* readable = std::get_if<Note>(&read)) note = std::move(*readable);
        place.step = note.step;
        notes.push_back(std::move(note));
    }
    return notes;
}

// Those without a step get places beside each other, where they cover nothing.
void lay_free(const Ground& ground, std::vector<Note>& notes, Spot from) {
    constexpr int pitch = measures::free_note_size + measures::free_note_gap;
    const int count = static_cast<int>(std::ranges::count_if(notes, [](const Note& note) { return !note.step; }));
    if (count == 0) return;
    const int columns = std::min(count, paste_columns), rows = (count + columns - 1) / columns;
    const Box first = free_place(ground, from, columns, rows);
    int place = 0;
    for (Note& note : notes) {
        if (note.step) continue;
        note.spot = {first.x + place % columns * pitch, first.y + place / columns * pitch};
        ++place;
    }
}

template <class R>
void remove_all(const BoardState& state, std::vector<Edit>& edits) {
    for (const Id<R> id : state.selection.of<R>()) edits.push_back(Remove<R>{id});
}

}  // namespace

void add_free_note(const Ground& ground, BoardState& state, Outbox& out, Spot middle) {
    Note note = new_note(ground, state);
    note.spot = free_place(ground, middle).corner();
    add_and_write(state, out, std::move(note));
}

void add_note_on(const Ground& ground, BoardState& state, Outbox& out, Id<Step> step) {
    Note note = new_note(ground, state);
    note.step = step;
    add_and_write(state, out, std::move(note));
}

void add_note(const Ground& ground, BoardState& state, Outbox& out, const Aim& aim) {
    if (const Id<Step> step = step_meant(ground, state, aim)) return add_note_on(ground, state, out, step);
    add_free_note(ground, state, out, aim.middle);
}

void add_step(const Ground&, BoardState& state, Outbox& out, Id<Stage> stage, Id<Step> before) {
    Step step;
    step.id = out.mint.next<Step>();
    step.stage = stage;
    std::vector<Edit> edits{Add<Step>{step}};
    if (before) edits.push_back(MoveStep{step.id, stage, before});
    out.post(std::move(edits));
    state.selection = Selection({step.id});
    state.writing = Writing{step.id, true};
}

void add_stage(const Ground& ground, BoardState& state, Outbox& out) {
    Stage stage;
    stage.journey = ground.journey;
    add_and_write(state, out, std::move(stage));
}

void add_cluster(const Ground& ground, BoardState& state, Outbox& out) {
    Cluster cluster;
    cluster.id = out.mint.next<Cluster>();
    cluster.journey = ground.journey;
    std::vector<Id<Note>> notes;
    Box hull;
    for (const Id<Note> id : state.selection.of<Note>()) {
        const Note* note = ground.document.find(id);
        if (!note || note->journey != ground.journey) continue;
        notes.push_back(id);
        if (const Piece* piece = piece_of(ground.scene, id); piece && !note->step) hull = united(hull, piece->box);
    }
    if (notes.empty()) return;
    cluster.spot = hull.empty() ? Spot{} : hull.corner();
    const Id<Cluster> id = cluster.id;
    out.post({Add<Cluster>{std::move(cluster)}, ClusterNotes{std::move(notes), id}});
    state.selection = Selection({id});
    state.writing = Writing{id, false};
}

void connect(const Ground& ground, BoardState& state, Outbox& out, Id<Note> from, Id<Note> to) {
    if (from == to || !ground.document.find(from) || !ground.document.find(to)) return;
    for (const Connector& each : ground.document.all<Connector>())
        if (each.from == from && each.to == to) {
            state.selection = Selection({each.id});
            return;
        }
    Connector connector;
    connector.id = out.mint.next<Connector>();
    connector.from = from;
    connector.to = to;
    const Id<Connector> id = connector.id;
    out.post(Add<Connector>{std::move(connector)});
    state.selection = Selection({id});
}

void connect_selection(const Ground& ground, BoardState& state, Outbox& out) {
    const auto notes = state.selection.of<Note>();
    if (notes.size() == 2) connect(ground, state, out, notes.front(), notes.back());
}

void adopt_prompt(BoardState& state, Outbox& out, Id<Prompt> prompt) {
    const Id<Note> note = out.mint.next<Note>();
    out.post(AdoptPrompt{prompt, note});
    state.selection = Selection({note});
}

void paste_lines(const Ground& ground, BoardState& state, Outbox& out, std::string_view lines, const Aim& aim) {
    std::vector<Note> notes =
        notes_in(ground, {ground.journey, step_meant(ground, state, aim), state.note_kind}, lines);
    lay_free(ground, notes, aim.pointed.value_or(aim.middle));
    std::vector<Edit> edits;
    std::vector<Owner> added;
    for (Note& note : notes) {
        note.id = out.mint.next<Note>();
        added.push_back(note.id);
        edits.push_back(Add<Note>{std::move(note)});
    }
    if (edits.empty()) return;
    out.post(std::move(edits));
    state.selection = Selection(std::move(added));
}

void duplicate_selection(const Ground& ground, BoardState& state, Outbox& out) {
    std::vector<Edit> edits;
    std::vector<Owner> added;
    const auto copy_of = [&]<class R>(const R& original) {
        R copy = original;
        copy.id = out.mint.next<R>();
        copy.ref.clear();
        added.push_back(copy.id);
        return copy;
    };
    for (const Id<Note> id : state.selection.of<Note>()) {
        const Piece* piece = piece_of(ground.scene, id);
        if (!piece) continue;
        Note copy = copy_of(*ground.document.find(id));
        copy.votes = 0;
        if (!copy.step) copy.spot = {piece->box.x + duplicate_offset, piece->box.y + duplicate_offset};
        edits.push_back(Add<Note>{std::move(copy)});
    }
    for (const Id<Step> id : state.selection.of<Step>()) {
        const Step* original = ground.document.find(id);
        if (!original) continue;
        Step copy = copy_of(*original);
        const auto steps = steps_of(ground.document, copy.stage);
        auto next = std::find(steps.begin(), steps.end(), original);
        const Id<Step> before = next != steps.end() && ++next != steps.end() ? (*next)->id : Id<Step>{};
        const Id<Stage> stage = copy.stage;
        const Id<Step> copied = copy.id;
        edits.push_back(Add<Step>{std::move(copy)});
        edits.push_back(MoveStep{copied, stage, before});
    }
    if (edits.empty()) return;
    out.post(std::move(edits));
    state.selection = Selection(std::move(added));
}

void remove_selection(const Ground& ground, BoardState& state, Outbox& out) {
    std::vector<Edit> edits;
    remove_all<Connector>(state, edits);
    remove_all<Note>(state, edits);
    remove_all<Prompt>(state, edits);
    remove_all<Cluster>(state, edits);
    remove_all<Step>(state, edits);
    for (const Id<Stage> id : state.selection.of<Stage>()) {
        // Its steps go with it: those that are selected too are not removed twice.
        std::erase_if(edits, [&](const Edit& edit) {
            const auto* step = edit.as<Remove<Step>>();
            const Step* record = step ? ground.document.find(step->id) : nullptr;
            return record && record->stage == id;
        });
        edits.push_back(Remove<Stage>{id});
    }
    if (edits.empty()) return clear_ratings(ground, state, out);
    out.post(std::move(edits));
    state.selection = {};
    state.writing.reset();
}

std::string text_of_selection(const Ground& ground, const BoardState& state) {
    std::string lines;
    for (const Owner& owner : state.selection.owners())
        if (const std::string* text = text_of(ground.document, owner))
            lines.append(lines.empty() ? "" : "\n").append(*text);
    return lines;
}

void select_all_notes(const Ground& ground, BoardState& state) {
    std::vector<Owner> all;
    for (std::size_t place = 0; place < ground.scene.pieces.size(); ++place)
        if (ground.scene.pieces[place].part == Part::note && !ground.is_faded(place))
            all.push_back(ground.scene.pieces[place].owner);
    state.selection = Selection(std::move(all));
}

void set_note_kind(const Ground& ground, BoardState& state, Outbox& out, NoteKind kind) {
    state.note_kind = kind;
    std::vector<Edit> edits;
    for (const Id<Note> id : state.selection.of<Note>())
        if (const Note* note = ground.document.find(id); note && note->kind != kind)
            edits.push_back(write_of(*note, &Note::kind, kind));
    out.post(std::move(edits));
}

void rate_selection(const Ground&, BoardState& state, Outbox& out, std::optional<int> value) {
    std::vector<Edit> edits;
    for (const Owner& owner : state.selection.owners())
        if (const auto* cell = std::get_if<RatingCell>(&owner))
            edits.push_back(SetConsensus{cell->step, cell->commitment, value, {}});
    out.post(std::move(edits));
    state.rating.reset();
}

void clear_ratings(const Ground& ground, BoardState& state, Outbox& out) {
    std::vector<Edit> edits;
    for (const Owner& owner : state.selection.owners())
        if (const auto* cell = std::get_if<RatingCell>(&owner))
            if (ground.document.find(consensus_id(cell->step, cell->commitment)))
                edits.push_back(ClearConsensus{cell->step, cell->commitment});
    out.post(std::move(edits));
    state.rating.reset();
}

}  // namespace parcours
