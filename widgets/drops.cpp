#include "widgets/drops.h"
#include "widgets/gather.h"

#include <unordered_map>

#include "journeys/layout/loose.h"
#include "journeys/layout/measures.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr int bar_width = 6;

const Note& note_of(const Ground& ground, const Piece& piece) {
    return *ground.document.all<Note>().entries()[piece.row].row;
}

// The hulls of clusters around those of their free notes that stay where they are.
using Hulls = std::unordered_map<Id<Cluster>, Box>;
Hulls hulls_without_selection(const Ground& ground, const BoardState& state) {
    Hulls hulls;
    for (std::size_t place = ground.scene.loose; place < ground.scene.pieces.size(); ++place) {
        const Piece& piece = ground.scene.pieces[place];
        const Id<Cluster> cluster = note_of(ground, piece).cluster;
        if (!cluster || state.selection.contains(piece.owner)) continue;
        Box& hull = hulls[cluster];
        hull = united(hull, piece.box);
    }
    return hulls;
}

const Piece* cluster_at(const Ground& ground, Spot spot) {
    const Piece* found = nullptr;
    ground.index.for_each(ground.scene, {spot.x, spot.y, 1, 1}, [&](std::uint32_t place) {
        if (ground.scene.pieces[place].part == Part::cluster) found = &ground.scene.pieces[place];
    });
    return found;
}

// A note that becomes free keeps its place under the pointer, although it is narrower than on a step.
Spot free_spot(const Piece& piece, const Dragging& drag) {
    const Spot way = distance(drag);
    const int most = measures::free_note_size - measures::note_gap;
    const bool narrows = piece.box.width > measures::free_note_size && piece.box.contains(drag.from);
    const int shift = narrows ? std::max(0, drag.from.x - piece.box.x - most) : 0;
    return {piece.box.x + way.x + shift, piece.box.y + way.y};
}

Drop drop_on_step(const Ground& ground, const BoardState& state, const Column& column) {
    const Box& grid = ground.scene.grid;
    const int top = grid.y + measures::journey_title_height;
    Drop drop;
    drop.marker = {column.x - bar_width, top, column.width + 2 * bar_width, grid.bottom() - top};
    AttachNotes attach{{}, column.step};
    ClusterNotes leave;  // a note taken out of its cluster goes back to a step
    for (const Id<Note> id : state.selection.of<Note>())
        if (const Note* note = ground.document.find(id)) {
            if (note->step != column.step) attach.notes.push_back(id);
            if (note->step && lies_free(*note, gathers(ground.document))) leave.notes.push_back(id);
        }
    if (!attach.notes.empty()) drop.edits.push_back(std::move(attach));
    if (!leave.notes.empty()) drop.edits.push_back(std::move(leave));
    return drop;
}

Drop drop_free(const Ground& ground, const BoardState& state, const Dragging& drag) {
    MoveNotes move;
    ClusterNotes leave;
    ClusterNotes join;
    const bool gathered = gathers(ground.document);
    const Piece* target = cluster_at(ground, drag.to);
    if (target) join.cluster = std::get<Id<Cluster>>(target->owner);
    const Hulls hulls = hulls_without_selection(ground, state);
    const auto leaves = [&](const Note& note) {
        const auto hull = hulls.find(note.cluster);
        return !note.step && hull != hulls.end() && !hull->second.grown(measures::cluster_padding).contains(drag.to);
    };
    for (const Piece& piece : ground.scene.pieces) {
        if (piece.part != Part::note || !state.selection.contains(piece.owner)) continue;
        const Note& note = note_of(ground, piece);
        if (gathered && note.step) {  // keeps its step: it joins a cluster, or goes back
            if (join.cluster && note.cluster != join.cluster) join.notes.push_back(note.id);
            if (!join.cluster && note.cluster) leave.notes.push_back(note.id);
            continue;
        }
        move.notes.push_back(note.id);
        move.spots.push_back(free_spot(piece, drag));
        if (join.cluster && note.cluster != join.cluster)
            join.notes.push_back(note.id);
        else if (leaves(note))
            leave.notes.push_back(note.id);
    }
    Drop drop;
    if (!move.notes.empty()) drop.edits.push_back(std::move(move));
    if (!join.notes.empty()) drop.edits.push_back(std::move(join)), drop.marker = target->box;
    if (!leave.notes.empty()) drop.edits.push_back(std::move(leave));
    return drop;
}

// Where a step dropped at `x` goes: into a stage, before a step of it or at its end.
Drop drop_step(const Ground& ground, Id<Step> step, Spot at) {
    const auto& columns = ground.scene.columns;
    const Column* nearest = nullptr;
    const auto way = [&](const Column& column) { return std::abs(column.x + column.width / 2 - at.x); };
    for (const Column& column : columns)
        if (!nearest || way(column) < way(*nearest)) nearest = &column;
    if (!nearest) return {};
    const bool after = at.x > nearest->x + nearest->width / 2;
    Id<Step> before = nearest->step;
    if (after) {
        const Column* next = nearest + 1;
        before = next != columns.data() + columns.size() && next->stage == nearest->stage ? next->step : Id<Step>{};
    }
    Drop drop;
    const int x = after ? nearest->x + nearest->width : nearest->x - measures::gap;
    const int top = measures::journey_title_height + measures::gap;
    drop.marker = {x + (measures::gap - bar_width) / 2, top, bar_width,
                   measures::stage_height + measures::step_height + 2 * measures::lane_padding};
    drop.bar = true;
    const Step* moved = ground.document.find(step);
    const auto siblings = steps_of(ground.document, nearest->stage);
    const auto own = std::find(siblings.begin(), siblings.end(), moved);
    const Id<Step> follower = own != siblings.end() && own + 1 != siblings.end() ? (*(own + 1))->id : Id<Step>{};
    const bool stays = own != siblings.end() && (before == step || before == follower);
    if (moved && !stays) drop.edits.push_back(MoveStep{step, nearest->stage, before});
    return drop;
}

Drop drop_stage(const Ground& ground, Id<Stage> stage, Spot at) {
    const auto stages = stages_of(ground.document, ground.journey);
    Drop drop;
    const Stage* before = nullptr;
    int x = 0;
    for (const Piece& piece : ground.scene.pieces) {
        if (piece.part != Part::stage_band) continue;
        x = piece.box.right();
        if (at.x >= piece.box.centre().x) continue;
        before = ground.document.find(std::get<Id<Stage>>(piece.owner));
        x = piece.box.x - measures::gap;
        break;
    }
    const int top = measures::journey_title_height + measures::gap;
    drop.marker = {x + (measures::gap - bar_width) / 2, top, bar_width, ground.scene.grid.bottom() - top};
    drop.bar = true;
    const auto own = std::find_if(stages.begin(), stages.end(), [&](const Stage* other) { return other->id == stage; });
    if (own == stages.end()) return drop;
    const Stage* follower = own + 1 == stages.end() ? nullptr : *(own + 1);
    if (before != *own && before != follower) drop.edits.push_back(MoveStage{stage, before ? before->id : Id<Stage>{}});
    return drop;
}

Drop drop_cluster(const Ground& ground, Id<Cluster> id, const Dragging& drag) {
    const Cluster* cluster = ground.document.find(id);
    const Spot way = distance(drag);
    Drop drop;
    if (!cluster) return drop;
    MoveNotes move;
    for (std::size_t place = ground.scene.loose; place < ground.scene.pieces.size(); ++place) {
        const Piece& piece = ground.scene.pieces[place];
        const Note& note = note_of(ground, piece);
        if (note.cluster != id || note.step) continue;
        move.notes.push_back(note.id);
        move.spots.push_back({piece.box.x + way.x, piece.box.y + way.y});
    }
    if (const Piece* piece = piece_of(ground.scene, id))
        drop.edits.push_back(write_of(*cluster, &Cluster::spot, Spot{piece->box.x + way.x, piece->box.y + way.y}));
    if (!move.notes.empty()) drop.edits.push_back(std::move(move));
    return drop;
}

Drop drop_emotion(const Ground& ground, const Dragging& drag) {
    Drop drop;
    for (const auto& [id, emotion] : drag.drawn) {
        const Step* step = ground.document.find(id);
        if (step && step->emotion != emotion)
            drop.edits.push_back(write_of(*step, &Step::emotion, std::optional(emotion)));
    }
    return drop;
}

}  // namespace

const Column* column_at(const Scene& scene, Spot spot) {
    if (spot.y < scene.grid.y || spot.y >= scene.grid.bottom()) return nullptr;
    for (const Column& column : scene.columns)
        if (column.step && spot.x >= column.x && spot.x < column.x + column.width) return &column;
    return nullptr;
}

const Column* note_column_at(const Scene& scene, Spot spot) {
    for (const Piece& piece : scene.pieces) {
        if (piece.part != Part::lane_ground) return nullptr;
        if (piece.lane == Lane::notes && piece.box.contains(spot)) return column_at(scene, spot);
    }
    return nullptr;
}

std::array<Point, 4> line_handles(const Camera& camera, const Box& note, double distance) {
    const Point from = to_screen(camera, note.corner());
    const Point to = to_screen(camera, {note.right(), note.bottom()});
    const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    return {Point{from.x - distance, middle.y}, Point{to.x + distance, middle.y}, Point{middle.x, from.y - distance},
            Point{middle.x, to.y + distance}};
}

void draw_curve(const Scene& scene, Dragging& drag) {
    const Piece* nearest = nullptr;
    for (const Piece& piece : scene.pieces)
        if (piece.part == Part::emotion && drag.to.x >= piece.box.x - measures::gap / 2 &&
            drag.to.x < piece.box.right() + measures::gap / 2)
            nearest = &piece;
    if (!nearest) return;
    const auto step = std::get<Id<Step>>(nearest->owner);
    const int emotion = emotion_at(nearest->box, drag.to.y);
    for (auto& [each, level] : drag.drawn)
        if (each == step) return void(level = emotion);
    drag.drawn.emplace_back(step, emotion);
}

int height_of(const Box& lane, int emotion) { return lane.centre().y - emotion * measures::emotion_level; }

int emotion_at(const Box& lane, int y) {
    const int way = lane.centre().y - y;
    const int half = measures::emotion_level / 2;
    const int level = (way >= 0 ? way + half : way - half) / measures::emotion_level;
    return std::clamp(level, -2, 2);
}

bool moves_with(const Ground& ground, const BoardState& state, const Dragging& drag, const Piece& piece) {
    if (drag.part == Part::note) return piece.part == Part::note && state.selection.contains(piece.owner);
    if (drag.part == Part::cluster && piece.part == Part::note && piece.lane == Lane::free)
        return Owner{note_of(ground, piece).cluster} == drag.grabbed;
    return drag.part != Part::emotion && piece.part == drag.part && piece.owner == drag.grabbed;
}

std::vector<Edit> gather_drop(const Ground& ground, const BoardState& state, const Dragging& drag, IdMint& mint) {
    if (!gathers(ground.document) || drag.part != Part::note || column_at(ground.scene, drag.to) ||
        cluster_at(ground, drag.to))
        return {};
    std::vector<Id<Note>> notes;
    for (const Id<Note> id : state.selection.of<Note>())
        if (const Note* note = ground.document.find(id); note && note->step && !note->cluster) notes.push_back(id);
    if (notes.empty()) return {};
    Cluster cluster;
    cluster.id = mint.next<Cluster>();
    cluster.journey = ground.journey;
    cluster.spot = {drag.to.x - measures::free_note_size / 2,
                    drag.to.y - measures::free_note_size / 2 - measures::cluster_title_height};
    const Id<Cluster> id = cluster.id;
    return {Add<Cluster>{std::move(cluster)}, ClusterNotes{std::move(notes), id}};
}

Drop drop_of(const Ground& ground, const BoardState& state, const Dragging& drag) {
    switch (drag.part) {
        case Part::note: {
            const Column* column = column_at(ground.scene, drag.to);
            return column ? drop_on_step(ground, state, *column) : drop_free(ground, state, drag);
        }
        case Part::step_card:
            return drop_step(ground, std::get<Id<Step>>(drag.grabbed), drag.to);
        case Part::stage_band:
            return drop_stage(ground, std::get<Id<Stage>>(drag.grabbed), drag.to);
        case Part::cluster:
            return drop_cluster(ground, std::get<Id<Cluster>>(drag.grabbed), drag);
        case Part::emotion:
            return drop_emotion(ground, drag);
        default:
            return {};
    }
}

}  // namespace parcours
