#include <algorithm>

#include "journeys/layout/measures.h"
#include "journeys/order_of.h"
#include "widgets/acts.h"

namespace parcours {
namespace {

template <class R>
std::ptrdiff_t place_of(const std::vector<const R*>& list, Id<R> id) {
    return std::find_if(list.begin(), list.end(), [&](const R* each) { return each->id == id; }) - list.begin();
}

template <class R>
Id<R> at(const std::vector<const R*>& list, std::ptrdiff_t place) {
    return place < std::ssize(list) ? list[static_cast<std::size_t>(place)]->id : Id<R>{};
}

void move_stage(const Ground& ground, Outbox& out, Id<Stage> id, int by) {
    const auto stages = stages_of(ground.document, ground.journey);
    const auto place = place_of(stages, id);
    if (place == std::ssize(stages) || place + by < 0 || place + by >= std::ssize(stages)) return;
    out.post(MoveStage{id, at(stages, by < 0 ? place - 1 : place + 2)});
}

void move_step(const Ground& ground, Outbox& out, const Step& step, int by) {
    const auto stages = stages_of(ground.document, ground.journey);
    const auto steps = steps_of(ground.document, step.stage);
    const auto place = place_of(steps, step.id), stage = place_of(stages, step.stage);
    if (place + by >= 0 && place + by < std::ssize(steps))
        return out.post(MoveStep{step.id, step.stage, at(steps, by < 0 ? place - 1 : place + 2)});
    if (stage + by < 0 || stage + by >= std::ssize(stages)) return;
    const Id<Stage> into = at(stages, stage + by);
    out.post(MoveStep{step.id, into, by < 0 ? Id<Step>{} : at(steps_of(ground.document, into), 0)});
}

bool is_free(const Ground& ground, const Box& box) {
    std::vector<std::uint32_t> found;
    ground.index.find(ground.scene, box.grown(measures::free_note_gap / 2), found);
    return std::none_of(found.begin(), found.end(),
                        [&](std::uint32_t place) { return ground.scene.pieces[place].lane == Lane::free; });
}

}  // namespace

Box free_place(const Ground& ground, Spot middle, int columns, int rows) {
    constexpr int pitch = measures::free_note_size + measures::free_note_gap, furthest = 40;
    const Box first = free_note_box(middle), &grid = ground.scene.grid;
    const bool beside_grid = !first.overlaps(grid);
    for (int ring = 0; ring <= furthest; ++ring)
        for (int row = 0; row <= ring; ++row)
            for (int column = 0; column <= ring; ++column) {
                if (std::max(row, column) != ring) continue;
                const Box box = first.moved(column * pitch, row * pitch);
                const Box whole{box.x, box.y, box.width + (columns - 1) * pitch, box.height + (rows - 1) * pitch};
                if (is_free(ground, whole) && !(beside_grid && whole.overlaps(grid))) return box;
            }
    return first;
}

void add_step_after(const Ground& ground, BoardState& state, Outbox& out) {
    const Owner only = state.selection.only();
    if (const auto* stage = std::get_if<Id<Stage>>(&only)) return add_step(ground, state, out, *stage);
    const auto* id = std::get_if<Id<Step>>(&only);
    const Step* step = id ? ground.document.find(*id) : nullptr;
    if (!step) return;
    const auto steps = steps_of(ground.document, step->stage);
    add_step(ground, state, out, step->stage, at(steps, place_of(steps, *id) + 1));
}

void move_selection(const Ground& ground, const BoardState& state, Outbox& out, int by) {
    const Owner only = state.selection.only();
    if (const auto* stage = std::get_if<Id<Stage>>(&only)) move_stage(ground, out, *stage, by);
    if (const auto* id = std::get_if<Id<Step>>(&only))
        if (const Step* step = ground.document.find(*id)) move_step(ground, out, *step, by);
}

}  // namespace parcours
