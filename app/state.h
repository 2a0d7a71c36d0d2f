// Everything the window knows, as one value. Made only by `update`; what can be derived from it is not in it.
#pragma once

#include <memory>

#include "app/dialog.h"
#include "app/outline.h"
#include "app/planning.h"
#include "app/reading.h"
#include "app/settings.h"
#include "app/target.h"
#include "app/workshop/meeting.h"
#include "journeys/history.h"
#include "sessions/templates.h"
#include "widgets/board_state.h"

namespace parcours {

enum class View {
    board,
    commitments,
    actions,
    scenarios,
    workshops,
    schedule,
    indicators,
    knowledge,
    portfolio,
    outline
};
template <>
struct Names<View> {
    static constexpr std::array<std::string_view, 10> values{"board",     "commitments", "actions",    "scenarios",
                                                             "workshops", "schedule",    "indicators", "knowledge",
                                                             "portfolio", "outline"};
};

struct Contradiction;

/// A panel beside the view; where the window is too narrow for it, a drawer over the view.
enum class SidePanel { list, inspector };

/// The open session. Every change has a number; `durable` is the last one that a crash cannot take away.
struct Desk {
    Document document;
    History history;
    IdMint mint;
    std::filesystem::path file;  ///< empty: it has no name yet
    std::uint64_t made = 0;
    std::uint64_t durable = 0;
    std::uint64_t saved = 0;                                           ///< the last change that is in the file itself
    bool read_only = false;                                            ///< a newer program asks that it is not changed
    std::optional<Problem> problem;                                    ///< why changes do not become durable
    std::optional<Problem> file_problem;                               ///< why the file cannot be brought up to date
    std::shared_ptr<const std::vector<Contradiction>> contradictions;  ///< open ones; null for none
    Targets contradicted;                                              ///< what they are about
};

/// A short message that goes away by itself.
struct Toast {
    enum class Tone { plain, good, bad };
    std::uint64_t number = 0;
    std::string text_key;  ///< in the words; slots below
    std::map<std::string, std::string> slots;
    Tone tone = Tone::plain;
    std::filesystem::path file = {};  ///< offered to be opened; may be empty
    friend bool operator==(const Toast&, const Toast&) = default;
};

/// A value that a field did not take: it is told beside the field, which keeps its old value.
struct RefusedField {
    std::string field;  ///< as in Make::field
    Refusal refusal;
    friend bool operator==(const RefusedField&, const RefusedField&) = default;
};

/// What a command asks of the board; done where the board is drawn, which knows what lies where.
enum class BoardAct {
    new_note,
    write,
    copy,
    cut,
    paste,
    duplicate,
    select_all,
    cluster,
    add_stage,
    add_step,
    move_earlier,  ///< the step or stage selected, by one place
    move_later,
    fit,
    zoom_in,
    zoom_out,
    select_tool,
    hand_tool,
    show_selected,
    note_pain,  ///< a new note of this kind, or the selected ones become so; in the order of NoteKind
    note_strength,
    note_idea,
    note_question,
    note_verbatim,
    connect,    ///< a line between the two notes selected
    save_view,  ///< what is in view becomes a saved view
    show_view   ///< goes to the saved view that is presented
};

/// How the table of actions is shown.
struct ActionTable {
    std::string sorted_by = "order";  ///< field of the schema, or "gain"
    bool descending = false;
    std::string search;
    std::optional<ActionStatus> status;
    bool this_journey_only = false;
    friend bool operator==(const ActionTable&, const ActionTable&) = default;
};

struct State {
    Settings settings;
    std::shared_ptr<const Catalogue> catalogue;  ///< null until it has been read
    std::vector<std::filesystem::path> unnamed;  ///< sessions without a name that an earlier run has left
    std::optional<Desk> desk;                    ///< none: the home screen
    bool busy = false;                           ///< a session is being opened, saved or closed
    std::optional<Leaving> leaving;              ///< what follows once the session is closed
    bool ended = false;                          ///< the window may close

    View view = View::board;
    Id<Journey> journey;  ///< the one in view
    Targets selection;
    BoardState board;
    std::map<Id<Journey>, Camera> cameras;  ///< of the journeys that have been in view
    std::vector<BoardAct> board_acts;       ///< asked, not yet done
    OutlineLook outline;
    ActionTable actions;
    Meeting meeting;  ///< the workshop being led
    Planning planning;
    std::optional<DossierReading> reading;  ///< of the dossier, in the place of all else
    std::string template_search;
    Dialog dialog;
    std::vector<Toast> toasts;
    std::uint64_t toasts_made = 0;
    std::optional<RefusedField> refused;
    std::string stretch;  ///< the field being typed into: what follows there joins the same undo step
    bool full_screen = false;
    Id<SavedView> presenting;           ///< the view shown full screen, or none
    std::string audience;               ///< only journeys for them are listed; empty: all
    std::vector<std::string> monitors;  ///< the names of the screens there are
    float width = 1440;                 ///< of the window, in units
    std::optional<SidePanel> drawer;    ///< the side panel that lies open over the view
    std::array<bool, 2> folded{};       ///< by SidePanel: put away while a workshop or a big screen needs the width
};

/// Whether the view leaves the side panel its place: the window is wide enough, and tables and charts have it for
/// themselves until something in them is selected.
bool has_room_beside(const State& state, SidePanel side);
/// Whether the side panel stands beside the view: it is wanted and has room there.
bool stands_beside(const State& state, SidePanel side);

}  // namespace parcours
