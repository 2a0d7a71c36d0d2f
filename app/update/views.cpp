#include "app/views.h"

#include "app/update/on.h"
#include "journeys/order_of.h"

namespace parcours::on {

void event(State& state, Effects&, const Present& present) {
    if (!state.desk) return;
    const SavedView* view = state.desk->document.find(present.view);
    const bool was_presenting = state.presenting != Id<SavedView>{};
    state.presenting = view ? view->id : Id<SavedView>{};
    if (!view) {
        if (was_presenting) state.full_screen = false;
        return;
    }
    state.full_screen = true;
    state.view = View::board;
    if (state.journey != view->journey) state.selection.clear();
    state.journey = view->journey;
    state.dialog = NoDialog{};
    state.board_acts.push_back(BoardAct::show_view);
}

void event(State& state, Effects&, const ShowOther&) {
    const Id<Journey> other = state.desk ? other_of(state.desk->document, state.journey) : Id<Journey>{};
    if (!other) return;
    state.selection.clear();
    state.cameras[other] = state.board.camera;
    state.journey = other;
}

void event(State& state, Effects& effects, const MakeToBe&) {
    const Journey* as_is = state.desk ? state.desk->document.find(state.journey) : nullptr;
    if (!as_is || other_of(state.desk->document, as_is->id)) return;
    const Document document = state.desk->document;
    IdMint& mint = state.desk->mint;
    const auto copy_of = [&]<class R>(const R& record) {
        R copy = record;
        copy.id = mint.next<R>();
        copy.ref.clear();
        return copy;
    };
    Journey to_be = copy_of(*as_is);
    to_be.to_be_of = as_is->id;
    to_be.order.clear();
    to_be.status = JourneyStatus::draft;
    std::vector<Edit> edits{Add<Journey>{to_be}};
    for (const Stage* stage : stages_of(document, as_is->id)) {
        Stage stage_copy = copy_of(*stage);
        stage_copy.journey = to_be.id;
        edits.push_back(Add<Stage>{stage_copy});
        for (const Step* step : steps_of(document, stage->id)) {
            Step step_copy = copy_of(*step);
            step_copy.stage = stage_copy.id;
            edits.push_back(Add<Step>{std::move(step_copy)});
        }
    }
    event(state, effects, Make{std::move(edits), {}, false, false});
    if (state.desk->document.find(to_be.id)) event(state, effects, ShowOther{});
}

void event(State& state, Effects&, const ShowAudience& show) { state.audience = show.audience; }

}  // namespace parcours::on
