#include <algorithm>

#include "app/update/on.h"

namespace parcours::on {
namespace {

Targets targets_of(const Selection& selection) {
    Targets targets;
    for (const Owner& owner : selection.owners())
        std::visit(
            [&](const auto& one) {
                if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(one)>, std::monostate>)
                    targets.push_back(one);
            },
            owner);
    return targets;
}

}  // namespace

void event(State& state, Effects&, const AskBoard& ask) { state.board_acts.push_back(ask.act); }

void event(State& state, Effects&, const BoardHandled& handled) {
    const auto done = std::min(handled.acts_done, state.board_acts.size());
    state.board_acts.erase(state.board_acts.begin(), state.board_acts.begin() + static_cast<std::ptrdiff_t>(done));
    if (!state.desk || handled.journey != state.journey) return;
    Selection chosen = handled.board.selection == handled.before ? state.board.selection : handled.board.selection;
    const bool changed = !(chosen == state.board.selection);
    state.board = handled.board;
    state.board.selection = std::move(chosen);
    state.cameras[state.journey] = state.board.camera;
    if (!changed) return;
    state.selection = standing(state.desk->document, targets_of(state.board.selection));
    state.refused.reset();
}

void follow_with_board(State& state, Id<Journey> journey_before) {
    if (state.journey != journey_before) {
        const auto camera = state.cameras.find(state.journey);
        BoardState fresh;
        fresh.tool = state.board.tool;
        fresh.note_kind = state.board.note_kind;
        fresh.filter = state.board.filter;
        fresh.overview = state.board.overview;
        fresh.fit_wanted = camera == state.cameras.end();
        if (!fresh.fit_wanted) fresh.camera = camera->second;
        state.board = std::move(fresh);
    }
    Selection selection = owners_of(state.selection);
    if (!(selection == state.board.selection)) state.board.selection = std::move(selection);
}

}  // namespace parcours::on
