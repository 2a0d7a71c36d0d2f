// A whiteboard's file: what it would bring is told before any of it is taken, and taken as one undo step.
#include "app/update/on.h"
#include "journeys/differences.h"
#include "sessions/boards/board.h"

namespace parcours::on {
namespace {

/// What taking the board into the chosen journey would come to. The ids it needs are those it gets once it is taken.
TakenBoard taken_now(const State& state, const BoardDialog& dialog, IdMint& mint) {
    return take_board(state.desk->document, *dialog.board, dialog.journey, dialog.file.stem().string(), mint);
}

void look_ahead(const State& state, BoardDialog& dialog) {
    IdMint mint = state.desk->mint;
    TakenBoard taken = taken_now(state, dialog, mint);
    dialog.change = std::make_shared<const Differences>(differences(state.desk->document, taken.document));
    dialog.taken = std::make_shared<const TakenBoard>(std::move(taken));
}

}  // namespace

void event(State& state, Effects& effects, const OpenBoard& open) {
    if (!state.desk) return;
    BoardDialog dialog;
    dialog.file = open.file;
    state.dialog = std::move(dialog);
    effects.push_back(effect::ReadBoard{open.file});
}

void event(State& state, Effects&, const BoardRead& read) {
    auto* dialog = std::get_if<BoardDialog>(&state.dialog);
    if (!state.desk || !dialog || dialog->file != read.file) return;
    dialog->board = read.board;
    dialog->problem = read.problem;
    dialog->refused = read.refused;
    if (!dialog->board) return;
    dialog->journey = journey_in(state.desk->document, *dialog->board);
    look_ahead(state, *dialog);
}

void event(State& state, Effects&, const ChooseBoardJourney& choose) {
    auto* dialog = std::get_if<BoardDialog>(&state.dialog);
    if (!state.desk || !dialog || !dialog->board) return;
    dialog->journey = choose.journey;
    look_ahead(state, *dialog);
}

void event(State& state, Effects& effects, const TakeBoard&) {
    const auto* dialog = std::get_if<BoardDialog>(&state.dialog);
    if (!state.desk || !dialog || !dialog->board) return;
    if (state.desk->read_only) return tell(state, Toast::Tone::bad, "problem.session_read_only");
    Desk& desk = *state.desk;
    const TakenBoard taken = taken_now(state, *dialog, desk.mint);
    const std::string file = dialog->file.filename().string();
    state.dialog = NoDialog{};
    History history = remembered(desk.history, "import_board", desk.document, taken.document);
    put_document(state, effects, taken.document, std::move(history), "import_board");
    if (taken.journey) state.journey = taken.journey;
    state.view = View::board;
    state.board_acts.push_back(BoardAct::fit);
    tell(state, Toast::Tone::good, "toast.board_taken", {{"file", file}});
}

}  // namespace parcours::on
