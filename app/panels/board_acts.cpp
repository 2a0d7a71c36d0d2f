#include "app/panels/board_acts.h"

#include "app/labels.h"
#include "app/panels/workshop/workshop.h"
#include "app/views.h"
#include "widgets/acts.h"

namespace parcours {
namespace {

struct Acting {
    const Screen& screen;
    const Ground ground;
    BoardState& state;
    Outbox& out;
    ViewArea area;
    Aim aim;
};

void add_note_of(const Acting& on, NoteKind kind) {
    if (!on.state.selection.of<Note>().empty()) return set_note_kind(on.ground, on.state, on.out, kind);
    on.state.note_kind = kind;
    add_note(on.ground, on.state, on.out, on.aim);
}

void zoom(const Acting& on, double factor) {
    on.state.camera = zoomed(on.state.camera, {on.area.size.x / 2, on.area.size.y / 2}, factor);
}

void copy(const Acting& on) { ImGui::SetClipboardText(text_of_selection(on.ground, on.state).c_str()); }

void paste(const Acting& on) {
    if (const char* text = ImGui::GetClipboardText()) paste_lines(on.ground, on.state, on.out, text, on.aim);
}

void save_view(const Acting& on) {
    const Box sight = seen(on.state.camera, on.area.size);
    const Document& document = on.screen.document();
    SavedView view;
    view.id = on.out.mint.next<SavedView>();
    view.journey = on.screen.state.journey;
    const std::size_t place = views_of(document, view.journey).size() + 1;
    view.title = on.screen.words("views.nth", {{"n", std::to_string(place)}});
    view.corner = sight.corner();
    view.extent = {sight.width, sight.height};
    on.out.post(Add<SavedView>{std::move(view)});
}

void show_selected(const Acting& on) {
    if (!on.state.selection.empty()) show_owner(on.ground, on.state, on.state.selection.owners().front(), on.area);
}

void act(const Acting& on, BoardAct act) {
    constexpr double step = 1.25;
    switch (act) {
        case BoardAct::new_note:
            return add_note(on.ground, on.state, on.out, on.aim);
        case BoardAct::write:
            return write_selection(on.ground, on.state);
        case BoardAct::copy:
            return copy(on);
        case BoardAct::cut:
            return copy(on), remove_selection(on.ground, on.state, on.out);
        case BoardAct::paste:
            return paste(on);
        case BoardAct::duplicate:
            return duplicate_selection(on.ground, on.state, on.out);
        case BoardAct::select_all:
            return select_all_notes(on.ground, on.state);
        case BoardAct::cluster:
            return add_cluster(on.ground, on.state, on.out);
        case BoardAct::add_stage:
            return add_stage(on.ground, on.state, on.out);
        case BoardAct::add_step:
            return add_step_after(on.ground, on.state, on.out);
        case BoardAct::move_earlier:
            return move_selection(on.ground, on.state, on.out, -1);
        case BoardAct::move_later:
            return move_selection(on.ground, on.state, on.out, 1);
        case BoardAct::fit:
            return fit_all(on.ground, on.state, on.area, on.screen.px(Board::fit_margin));
        case BoardAct::zoom_in:
            return zoom(on, step);
        case BoardAct::zoom_out:
            return zoom(on, 1 / step);
        case BoardAct::select_tool:
            on.state.tool = Tool::select;
            return;
        case BoardAct::hand_tool:
            on.state.tool = Tool::hand;
            return;
        case BoardAct::show_selected:
            return show_selected(on);
        case BoardAct::connect:
            return connect_selection(on.ground, on.state, on.out);
        case BoardAct::save_view:
            return save_view(on);
        case BoardAct::show_view:
            if (const SavedView* view = on.screen.document().find(on.screen.state.presenting)) fly_to(on.state, *view);
            return;
        case BoardAct::note_pain:
            return add_note_of(on, NoteKind::pain);
        case BoardAct::note_strength:
            return add_note_of(on, NoteKind::strength);
        case BoardAct::note_idea:
            return add_note_of(on, NoteKind::idea);
        case BoardAct::note_question:
            return add_note_of(on, NoteKind::question);
        case BoardAct::note_verbatim:
            return add_note_of(on, NoteKind::verbatim);
    }
}

}  // namespace

Subject board_subject(const Screen& screen) {
    return {screen.document(), screen.state.journey, screen.derived.scores(), labels_in(screen.language()),
            *screen.tools->metrics};
}

void post_board(const Screen& screen, const Outbox& out, BoardState state) {
    if (out.held) lead_on(screen, lead::Hint{*out.held});
    if (!out.voted.empty()) lead_on(screen, lead::EnterVotes{out.voted});
    for (const Posted& each : out.posted) screen.out.post(Make{each.edits, {}, false, each.joined});
    screen.out.board = BoardHandled{std::move(state), screen.state.journey, screen.state.board.selection,
                                    screen.state.board_acts.size()};
}

void do_board_acts(const Screen& screen) {
    if (screen.state.board_acts.empty()) return;
    Board& board = screen.tools->board;
    BoardState state = screen.state.board;
    Outbox out{screen.out.mint, {}};
    const Subject subject = board_subject(screen);
    board.lay(subject, state);
    const Acting on{screen, board.ground(subject), state,
                    out,    board.area(),          {board.middle(state), board.pointed(state)}};
    for (const BoardAct each : screen.state.board_acts) act(on, each);
    post_board(screen, out, std::move(state));
}

}  // namespace parcours
