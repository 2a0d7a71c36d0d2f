#include <cmath>
#include <limits>
#include <span>

#include "journeys/text.h"
#include "journeys/workshop/modes.h"
#include "widgets/offers.h"

namespace parcours {
namespace {

constexpr double readable_zoom = 0.6;

bool takes_focus(Part part) {
    switch (part) {
        case Part::journey_title:
        case Part::stage_band:
        case Part::step_card:
        case Part::rating:
        case Part::note:
        case Part::prompt:
        case Part::cluster:
        case Part::connector:
            return true;
        default:
            return false;
    }
}

// How far a piece lies in a direction, its being aside counting double; nothing when it lies elsewhere.
std::optional<double> way_to(const Box& from, const Box& to, Direction direction) {
    const double dx = to.centre().x - from.centre().x;
    const double dy = to.centre().y - from.centre().y;
    const bool sideways = direction == Direction::left || direction == Direction::right;
    const bool forward = direction == Direction::right || direction == Direction::down;
    const double along = (sideways ? dx : dy) * (forward ? 1 : -1);
    const double aside = std::abs(sideways ? dy : dx);
    if (along <= 0 || aside > along * 4) return std::nullopt;
    return along + 2 * aside;
}

}  // namespace

const Piece* piece_of(const Scene& scene, const Owner& owner) {
    if (owner == Owner{}) return nullptr;
    auto end = scene.pieces.end();
    if (const auto* note = std::get_if<Id<Note>>(&owner)) {
        // Free notes stand in id order.
        const auto loose = scene.pieces.begin() + static_cast<std::ptrdiff_t>(scene.loose);
        const auto found = std::lower_bound(
            loose, end, *note, [](const Piece& piece, Id<Note> id) { return std::get<Id<Note>>(piece.owner) < id; });
        if (found != end && found->owner == owner) return &*found;
        end = loose;
    }
    for (const Piece& piece : std::span(scene.pieces.begin(), end))
        if (takes_focus(piece.part) && piece.owner == owner) return &piece;
    return nullptr;
}

void select_next(const Ground& ground, BoardState& state, Direction direction, const ViewArea& view) {
    const auto& owners = state.selection.owners();
    const Piece* from = owners.empty() ? nullptr : piece_of(ground.scene, owners.front());
    const Piece* best = nullptr;
    double shortest = std::numeric_limits<double>::max();
    for (const Piece& piece : ground.scene.pieces) {
        if (!takes_focus(piece.part)) continue;
        if (!from) {
            if (!best) best = &piece;
            continue;
        }
        const auto way = way_to(from->box, piece.box, direction);
        if (!way || *way >= shortest) continue;
        shortest = *way;
        best = &piece;
    }
    if (!best) return;
    state.selection = Selection({best->owner});
    state.camera = showing(state.camera, best->box, view, 24);
}

bool vote_on(const Ground& ground, const Owner& owner, Outbox& out) {
    if (mode_of(ground.document) != Mode::voting) return false;
    const auto* note = std::get_if<Id<Note>>(&owner);
    const auto* cluster = std::get_if<Id<Cluster>>(&owner);
    if (note) out.voted = ground.document.find(*note)->ref;
    if (cluster) out.voted = ground.document.find(*cluster)->ref;
    return note || cluster;
}

void write_selection(const Ground& ground, BoardState& state) {
    const Owner owner = state.selection.only();
    if (writing_held(ground.document, owner)) return;
    if (const auto* cell = std::get_if<RatingCell>(&owner))
        state.rating = *cell;
    else if (text_of(ground.document, owner))
        state.writing = Writing{owner, false};
}

const std::string* text_of(const Document& document, const Owner& owner) {
    const auto text = [&]<class R>(Id<R> id, std::string R::*member) -> const std::string* {
        const R* record = document.find(id);
        return record ? &(record->*member) : nullptr;
    };
    if (const auto* id = std::get_if<Id<Note>>(&owner)) return text(*id, &Note::text);
    if (const auto* id = std::get_if<Id<Step>>(&owner)) return text(*id, &Step::title);
    if (const auto* id = std::get_if<Id<Stage>>(&owner)) return text(*id, &Stage::title);
    if (const auto* id = std::get_if<Id<Cluster>>(&owner)) return text(*id, &Cluster::title);
    if (const auto* id = std::get_if<Id<Connector>>(&owner)) return text(*id, &Connector::title);
    if (const auto* id = std::get_if<Id<Journey>>(&owner)) return text(*id, &Journey::title);
    return nullptr;
}

void post_text(const Ground& ground, const Writing& writing, Outbox& out, std::string text, bool joined) {
    const auto post = [&]<class R>(Id<R> id, std::string R::*member) {
        if (const R* record = ground.document.find(id))
            out.post({Edit(write_of(*record, member, std::move(text)))}, joined);
    };
    const Owner& owner = writing.owner;
    if (const auto* note = std::get_if<Id<Note>>(&owner)) post(*note, &Note::text);
    if (const auto* step = std::get_if<Id<Step>>(&owner)) post(*step, &Step::title);
    if (const auto* stage = std::get_if<Id<Stage>>(&owner)) post(*stage, &Stage::title);
    if (const auto* cluster = std::get_if<Id<Cluster>>(&owner)) post(*cluster, &Cluster::title);
    if (const auto* connector = std::get_if<Id<Connector>>(&owner)) post(*connector, &Connector::title);
    if (const auto* journey = std::get_if<Id<Journey>>(&owner)) post(*journey, &Journey::title);
}

void end_writing(const Ground& ground, BoardState& state, Outbox& out) {
    if (!state.writing) return;
    const Writing writing = *state.writing;
    state.writing.reset();
    const auto* id = std::get_if<Id<Note>>(&writing.owner);
    const Note* note = id ? ground.document.find(*id) : nullptr;
    if (!writing.fresh || !note || !is_blank(note->text)) return;
    out.post({Edit(Remove<Note>{*id})}, true);
    state.selection = {};
}

void fit_all(const Ground& ground, BoardState& state, const ViewArea& view, double margin) {
    state.camera = fitted_within(ground.scene.bounds, view, margin);
}

void show_owner(const Ground& ground, BoardState& state, const Owner& owner, const ViewArea& view) {
    const Piece* piece = piece_of(ground.scene, owner);
    if (!piece) return;
    state.selection = Selection({owner});
    if (state.camera.zoom < readable_zoom)
        state.camera = zoomed(state.camera, {view.size.x / 2, view.size.y / 2}, readable_zoom / state.camera.zoom);
    state.camera = showing(state.camera, piece->box, view, 48);
}

void fly_to(BoardState& state, const SavedView& saved) {
    const Box box{saved.corner.x, saved.corner.y, saved.extent.x, saved.extent.y};
    if (box.empty()) return;
    state.fit_wanted = false;
    state.flight = Flight{state.camera, box, 0};
}

}  // namespace parcours
