#include "widgets/gestures.h"

#include <cmath>
#include <utility>

#include "journeys/layout/marks.h"
#include "journeys/workshop/modes.h"
#include "widgets/drops.h"
#include "widgets/gather.h"
#include "widgets/offers.h"

namespace parcours {
namespace {

constexpr double handle_reach = 14;   // pixels around a handle that are still it
constexpr double drag_threshold = 4;  // pixels before a press becomes a drag

bool can_be_dragged(Part part) {
    return part == Part::note || part == Part::step_card || part == Part::stage_band || part == Part::cluster ||
           part == Part::emotion;
}

bool can_be_selected(Part part) {
    return part != Part::lane_title && part != Part::visibility_line && part != Part::commitment_title &&
           (is_printed(part) || part == Part::prompt);
}

bool far_enough(Point a, Point b) {
    const Point way = b - a;
    return way.x * way.x + way.y * way.y > drag_threshold * drag_threshold;
}

const Piece* piece_under(const Ground& ground, const BoardState& state, Point at) {
    return piece_at(ground.scene, ground.index, to_document(state.camera, at));
}

// The note whose handle for drawing lines is there.
std::optional<Id<Note>> handle_under(const Ground& ground, const BoardState& state, Point at) {
    const Owner owner = state.selection.only();
    const auto* note = std::get_if<Id<Note>>(&owner);
    const Piece* piece = note ? piece_of(ground.scene, owner) : nullptr;
    if (!piece || !allowed(ground.document, Act::group_notes)) return std::nullopt;
    for (const Point& handle : line_handles(state.camera, piece->box, handle_distance))
        if (std::hypot(handle.x - at.x, handle.y - at.y) <= handle_reach) return *note;
    return std::nullopt;
}

// What is under the pointer is selected, and what can be done with it is offered.
void ask_menu(const Ground& ground, BoardState& state, Point at) {
    state.gesture = std::monostate{};
    const Piece* piece = piece_under(ground, state, at);
    const bool chosen = piece && state.selection.contains(piece->owner);
    if (!chosen)
        state.selection =
            piece && can_be_selected(piece->part) && piece->owner != Owner{} ? Selection({piece->owner}) : Selection{};
    state.menu = at;
}

void press(const Ground& ground, BoardState& state, const PointerEvent& event) {
    state.rating.reset();
    state.flight.reset();
    if (event.button != Button::left || event.panning || state.tool == Tool::hand) {
        state.gesture = Panning{event.at, event.button == Button::right};
        return;
    }
    if (const auto from = handle_under(ground, state, event.at)) {
        state.gesture = Connecting{*from, to_document(state.camera, event.at)};
        return;
    }
    const Piece* piece = piece_under(ground, state, event.at);
    Pressed pressed{event.at, {}, Part::lane_ground, event.adding, false};
    if (piece) {
        pressed.owner = piece->owner;
        pressed.part = piece->part;
        pressed.was_selected = state.selection.contains(piece->owner);
    }
    state.gesture = pressed;
}

// The press has become a drag: of what was pressed, or of a frame. What is locked in its place moves the view instead.
void begin_drag(const Ground& ground, BoardState& state, const Pressed& pressed, Outbox& out) {
    const Spot from = to_document(state.camera, pressed.at);
    if (!can_be_dragged(pressed.part)) {
        state.gesture = Marquee{from, from, pressed.adding ? state.selection : Selection{}};
        return;
    }
    if (auto held = drag_held(ground, pressed.part, pressed.owner)) {
        out.held = std::move(held);
        state.gesture = Panning{pressed.at};
        return;
    }
    const bool together = pressed.part == Part::note && std::holds_alternative<Id<Note>>(pressed.owner);
    if (!pressed.was_selected)
        state.selection =
            pressed.adding && together ? state.selection.toggled(pressed.owner) : Selection({pressed.owner});
    else if (!together)
        state.selection = Selection({pressed.owner});
    state.gesture = Dragging{pressed.owner, pressed.part, from, from};
}

// Notes that the frame touches; where it touches none, the steps.
Selection framed(const Ground& ground, const Box& frame) {
    std::vector<std::uint32_t> found;
    ground.index.find(ground.scene, frame, found);
    std::vector<Owner> notes;
    std::vector<Owner> steps;
    for (const std::uint32_t place : found) {
        if (ground.is_faded(place)) continue;
        const Piece& piece = ground.scene.pieces[place];
        if (piece.part == Part::note) notes.push_back(piece.owner);
        if (piece.part == Part::step_card) steps.push_back(piece.owner);
    }
    return Selection(notes.empty() ? std::move(steps) : std::move(notes));
}

void move(const Ground& ground, BoardState& state, const PointerEvent& event, Outbox& out) {
    if (auto* panning = std::get_if<Panning>(&state.gesture)) {
        if (panning->asks_menu && !far_enough(panning->last, event.at)) return;
        panning->asks_menu = false;
        state.camera = panned(state.camera, panning->last, event.at);
        panning->last = event.at;
        return;
    }
    if (const auto* pressed = std::get_if<Pressed>(&state.gesture)) {
        if (!far_enough(pressed->at, event.at)) return;
        begin_drag(ground, state, Pressed(*pressed), out);
        if (std::holds_alternative<Panning>(state.gesture)) return move(ground, state, event, out);
    }
    const Spot at = to_document(state.camera, event.at);
    if (auto* marquee = std::get_if<Marquee>(&state.gesture)) {
        marquee->to = at;
        state.selection = marquee->before.joined(framed(ground, between(marquee->from, at)));
    }
    if (auto* line = std::get_if<Connecting>(&state.gesture)) line->to = at;
    if (auto* drag = std::get_if<Dragging>(&state.gesture)) {
        drag->to = at;
        if (drag->part == Part::emotion) draw_curve(ground.scene, *drag);
    }
}

void click(const Ground& ground, BoardState& state, const Pressed& pressed, Outbox& out) {
    auto held = press_held(ground.document, pressed.part);
    if (held && pressed.part != Part::rating) {
        out.held = std::move(held);
        return;
    }
    switch (pressed.part) {
        case Part::first_stage:
        case Part::add_stage:
            return add_stage(ground, state, out);
        case Part::first_step:
        case Part::add_step:
            return add_step(ground, state, out, std::get<Id<Stage>>(pressed.owner));
        case Part::insert_step: {
            const Id<Step> before = std::get<Id<Step>>(pressed.owner);
            return add_step(ground, state, out, ground.document.find(before)->stage, before);
        }
        case Part::add_note:
            return add_note_on(ground, state, out, std::get<Id<Step>>(pressed.owner));
        case Part::prompt:
            if (pressed.adding) break;
            return adopt_prompt(state, out, std::get<Id<Prompt>>(pressed.owner));
        case Part::rating:
            if (!pressed.adding && !held) state.rating = std::get<RatingCell>(pressed.owner);
            break;
        default:
            break;
    }
    if (!can_be_selected(pressed.part) || pressed.owner == Owner{}) {
        if (!pressed.adding) state.selection = {};
    } else {
        state.selection = pressed.adding ? state.selection.toggled(pressed.owner) : Selection({pressed.owner});
    }
}

void release(const Ground& ground, BoardState& state, Outbox& out) {
    const Gesture gesture = std::exchange(state.gesture, std::monostate{});
    if (const auto* pressed = std::get_if<Pressed>(&gesture)) click(ground, state, *pressed, out);
    if (const auto* panning = std::get_if<Panning>(&gesture); panning && panning->asks_menu)
        ask_menu(ground, state, panning->last);
    if (const auto* line = std::get_if<Connecting>(&gesture)) {
        const Piece* piece = piece_at(ground.scene, ground.index, line->to);
        if (piece && piece->part == Part::note)
            connect(ground, state, out, line->from, std::get<Id<Note>>(piece->owner));
    }
    if (const auto* drag = std::get_if<Dragging>(&gesture)) {
        auto gathered = gather_drop(ground, state, *drag, out.mint);
        auto dropped = drop_of(ground, state, *drag).edits;
        gathered.insert(gathered.end(), dropped.begin(), dropped.end());
        out.post(std::move(gathered));
    }
}

void double_press(const Ground& ground, BoardState& state, const PointerEvent& event, Outbox& out) {
    if (event.button != Button::left || event.panning || state.tool == Tool::hand) return press(ground, state, event);
    const Spot at = to_document(state.camera, event.at);
    const Piece* piece = piece_under(ground, state, event.at);
    state.gesture = std::monostate{};
    if (piece && piece->part == Part::rating) return;
    if (piece && text_place(*piece) && text_of(ground.document, piece->owner)) {
        state.selection = Selection({piece->owner});
        if (vote_on(ground, piece->owner, out)) return;
        if (auto held = writing_held(ground.document, piece->owner)) {
            out.held = std::move(held);
            return;
        }
        state.writing = Writing{piece->owner, false};
        return;
    }
    if (piece && !is_printed(piece->part)) return;
    if (auto held = press_held(ground.document, Part::add_note)) {
        out.held = std::move(held);
        return;
    }
    if (const Column* column = note_column_at(ground.scene, at)) return add_note_on(ground, state, out, column->step);
    if (!piece) add_free_note(ground, state, out, at);
}

void cancel(BoardState& state) {
    if (const auto* marquee = std::get_if<Marquee>(&state.gesture)) state.selection = marquee->before;
    state.gesture = std::monostate{};
    state.rating.reset();
}

}  // namespace

void take(const Ground& ground, BoardState& state, const PointerEvent& event, Outbox& out) {
    switch (event.act) {
        case PointerAct::press:
            return press(ground, state, event);
        case PointerAct::double_press:
            return double_press(ground, state, event, out);
        case PointerAct::move:
            return move(ground, state, event, out);
        case PointerAct::release:
            return release(ground, state, out);
        case PointerAct::hold:
            if (std::holds_alternative<Pressed>(state.gesture)) ask_menu(ground, state, event.at);
            return;
        case PointerAct::cancel:
            return cancel(state);
    }
}

}  // namespace parcours
