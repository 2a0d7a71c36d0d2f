#include "app/commands.h"

#include <algorithm>
#include <array>

#include "app/update/update.h"
#include "app/views.h"
#include "journeys/order_of.h"
#include "journeys/text.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

using Events = std::vector<Event>;

bool always(const State&) { return true; }
bool in_session(const State& state) { return state.desk && !state.busy; }
bool can_undo(const State& state) { return state.desk && !state.desk->history.done.empty(); }
bool can_redo(const State& state) { return state.desk && !state.desk->history.undone.empty(); }
bool has_contradictions(const State& state) { return state.desk && state.desk->contradictions; }
bool has_selection(const State& state) { return state.desk && !state.selection.empty(); }
bool has_notes(const State& state) { return state.desk && !of_kind<Note>(state.selection).empty(); }
/// On the board, or in its outline, which is the same board read line by line.
bool on_board(const State& state) {
    return state.desk && state.journey && (state.view == View::board || state.view == View::outline);
}
bool chosen_on_board(const State& state) { return on_board(state) && !state.selection.empty(); }
bool has_journey(const State& state) { return state.desk && state.journey; }

bool offers(const State& state, Act act) { return state.desk && allowed(state.desk->document, act); }
template <Act act>
bool on_board_to(const State& state) {
    return on_board(state) && offers(state, act);
}
template <Act act>
bool has_notes_to(const State& state) {
    return has_notes(state) && offers(state, act);
}
template <Act act>
bool chosen_to(const State& state) {
    return chosen_on_board(state) && offers(state, act);
}
/// On a rating read line by line, N says "not applicable", as in the table of ratings.
bool may_add_note(const State& state) {
    const bool rating = state.selection.size() == 1 && std::holds_alternative<RatingCell>(state.selection.front());
    return on_board_to<Act::add_note>(state) && !(state.view == View::outline && rating);
}
bool may_shape_here(const State& state) {
    return on_board_to<Act::shape>(state) &&
           (of_kind<Step>(state.selection).size() == 1 || of_kind<Stage>(state.selection).size() == 1);
}
bool can_remove(const State& state) { return has_selection(state) && offers(state, Act::remove_note); }
bool leads(const State& state) { return state.desk && state.meeting.holding; }

bool has_two_notes(const State& state) {
    return on_board_to<Act::group_notes>(state) && of_kind<Note>(state.selection).size() == 2 &&
           state.selection.size() == 2;
}
bool has_views(const State& state) {
    return has_journey(state) && !views_of(state.desk->document, state.journey).empty();
}
bool is_presenting(const State& state) { return state.desk && state.desk->document.find(state.presenting); }
bool has_other(const State& state) { return has_journey(state) && other_of(state.desk->document, state.journey); }
bool has_no_other(const State& state) { return on_board(state) && !has_other(state); }

template <int by>
Events beside(const State& state) {
    const Id<SavedView> view = view_beside(state.desk->document, state.presenting, by);
    return view ? Events{Present{view}} : Events{};
}

template <View view>
Events show(const State&) {
    return {ShowView{view}};
}
template <BoardAct act>
Events ask_board(const State&) {
    return {AskBoard{act}};
}
template <class OneDialog>
Events open_dialog(const State&) {
    return {ShowDialog{OneDialog{}}};
}

template <Mode mode>
Events choose_mode(const State&) {
    return {Lead{lead::ChooseMode{mode}}};
}
template <int by>
Events go_in_agenda(const State&) {
    return {Lead{lead::Go{by}}};
}
Events toggle_quick(const State& state) {
    if (state.meeting.quick) return {Lead{lead::TypeQuick{}}};
    QuickCapture quick;
    if (const auto steps = of_kind<Step>(state.selection); steps.size() == 1) quick.step = steps.front();
    return {Lead{lead::TypeQuick{quick}}};
}

/// The export dialog at one of its parts.
template <bool dossier, bool freeze>
Events open_export(const State& state) {
    ExportDialog dialog = export_dialog_of(state);
    dialog.dossier = dossier;
    dialog.freeze = freeze;
    if (dossier) dialog.formats = {Format::pdf};
    return {ShowDialog{std::move(dialog)}};
}

template <int by>
Events scaled(const State& state) {
    return {ChangeSettings{with_scale(state.settings, scale_in_use(state.settings) + by)}};
}

Events switch_big_screen(const State& state) {
    Settings settings = state.settings;
    settings.big_screen = !settings.big_screen;
    return {ChangeSettings{settings}};
}

template <SidePanel side>
Events toggle(const State&) {
    return {ToggleSide{side}};
}

template <int by>
Events next_journey(const State& state) {
    const auto journeys = in_order<Journey>(state.desk->document);
    const auto at =
        std::find_if(journeys.begin(), journeys.end(), [&](const Journey* each) { return each->id == state.journey; });
    if (at == journeys.end()) return {};
    const auto next = at - journeys.begin() + by;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(journeys.size())) return {};
    return {ShowJourney{journeys[static_cast<std::size_t>(next)]->id}};
}

Events switch_language(const State& state) {
    Settings settings = state.settings;
    settings.language = settings.language == Language::fr ? Language::en : Language::fr;
    return {ChangeSettings{settings}};
}

Events switch_theme(const State& state) {
    Settings settings = state.settings;
    settings.theme = settings.theme == Theme::light  ? Theme::dark
                     : settings.theme == Theme::dark ? Theme::high_contrast
                                                     : Theme::light;
    return {ChangeSettings{settings}};
}

constexpr auto ctrl = ImGuiMod_Ctrl;
constexpr auto shift = ImGuiMod_Shift;

const std::array table{
    // the session
    Command{"home", 0, 0, Icon::home, false, in_session, [](const State&) { return Events{Leave{GoHome{}}}; }},
    Command{"open", ctrl | ImGuiKey_O, 0, Icon::open, true, always,
            [](const State&) {
                return Events{ChooseFile{FileDialog::Purpose::open, {}}};
            }},
    Command{"save", ctrl | ImGuiKey_S, 0, Icon::save, true, in_session, [](const State&) { return Events{Save{}}; }},
    Command{"save_as", ctrl | shift | ImGuiKey_S, 0, Icon::save, true, in_session,
            [](const State&) {
                return Events{ChooseFile{FileDialog::Purpose::save, {}}};
            }},
    Command{"merge_copy", ctrl | shift | ImGuiKey_O, 0, Icon::link, true, in_session,
            [](const State&) {
                return Events{ChooseFile{FileDialog::Purpose::merge, {}}};
            }},
    Command{"contradictions", ctrl | shift | ImGuiKey_J, 0, Icon::warning, true, has_contradictions,
            open_dialog<ContradictionsDialog>},
    Command{"versions", ctrl | shift | ImGuiKey_H, 0, Icon::flag, true, in_session, open_dialog<VersionsDialog>},
    Command{"export", ctrl | ImGuiKey_E, 0, Icon::export_out, true, in_session, open_export<false, false>},
    Command{"dossier", ctrl | shift | ImGuiKey_R, 0, Icon::document, true, in_session, open_export<true, false>},
    Command{"freeze", 0, 0, Icon::lock, false, in_session, open_export<true, true>},
    Command{"read_dossier", ctrl | ImGuiKey_R, 0, Icon::eye, true, in_session,
            [](const State&) { return Events{ReadDossier{reading::Open{}}}; }},
    Command{"session", ctrl | ImGuiKey_I, 0, Icon::info, true, in_session, open_dialog<SessionDialog>},
    Command{"quit", ctrl | ImGuiKey_Q, 0, Icon::close, true, always,
            [](const State&) { return Events{Leave{Quit{}}}; }},
    // editing
    Command{"undo", ctrl | ImGuiKey_Z, 0, Icon::undo, false, can_undo, [](const State&) { return Events{Undo{}}; }},
    Command{"redo", ctrl | shift | ImGuiKey_Z, ctrl | ImGuiKey_Y, Icon::redo, false, can_redo,
            [](const State&) { return Events{Redo{}}; }},
    Command{"remove", ImGuiKey_Delete, ImGuiKey_Backspace, Icon::trash, false, can_remove,
            [](const State&) { return Events{RemoveSelected{}}; }},
    Command{"plan_action", ctrl | shift | ImGuiKey_A, 0, Icon::target, false, has_notes,
            [](const State& state) { return Events{PlanFrom{of_kind<Note>(state.selection)}}; }},
    Command{"add_journey", ctrl | shift | ImGuiKey_N, 0, Icon::add, false, in_session, open_dialog<AddJourneyDialog>},
    // the board
    Command{"new_note", ImGuiKey_N, 0, Icon::note, false, may_add_note, ask_board<BoardAct::new_note>, true},
    Command{"note_pain", ImGuiMod_Alt | ImGuiKey_1, 0, Icon::pain, false, on_board_to<Act::add_note>,
            ask_board<BoardAct::note_pain>},
    Command{"note_strength", ImGuiMod_Alt | ImGuiKey_2, 0, Icon::strength, false, on_board_to<Act::add_note>,
            ask_board<BoardAct::note_strength>},
    Command{"note_idea", ImGuiMod_Alt | ImGuiKey_3, 0, Icon::idea, false, on_board_to<Act::add_note>,
            ask_board<BoardAct::note_idea>},
    Command{"note_question", ImGuiMod_Alt | ImGuiKey_4, 0, Icon::question, false, on_board_to<Act::add_note>,
            ask_board<BoardAct::note_question>},
    Command{"note_verbatim", ImGuiMod_Alt | ImGuiKey_5, 0, Icon::verbatim, false, on_board_to<Act::add_note>,
            ask_board<BoardAct::note_verbatim>},
    Command{"add_stage", ctrl | shift | ImGuiKey_E, 0, Icon::flag, false, on_board_to<Act::shape>,
            ask_board<BoardAct::add_stage>},
    Command{"add_step", ImGuiMod_Alt | ImGuiKey_E, 0, Icon::add, false, may_shape_here, ask_board<BoardAct::add_step>},
    Command{"move_earlier", ImGuiMod_Alt | ImGuiKey_LeftArrow, ImGuiMod_Alt | ImGuiKey_UpArrow, Icon::left, false,
            may_shape_here, ask_board<BoardAct::move_earlier>},
    Command{"move_later", ImGuiMod_Alt | ImGuiKey_RightArrow, ImGuiMod_Alt | ImGuiKey_DownArrow, Icon::right, false,
            may_shape_here, ask_board<BoardAct::move_later>},
    Command{"cluster", ctrl | ImGuiKey_G, 0, Icon::link, false, has_notes_to<Act::group_notes>,
            ask_board<BoardAct::cluster>},
    Command{"copy", ctrl | ImGuiKey_C, 0, Icon::copy, false, chosen_on_board, ask_board<BoardAct::copy>},
    Command{"cut", ctrl | ImGuiKey_X, 0, Icon::copy, false, chosen_to<Act::remove_note>, ask_board<BoardAct::cut>},
    Command{"paste", ctrl | ImGuiKey_V, 0, Icon::note, false, on_board_to<Act::add_note>, ask_board<BoardAct::paste>},
    Command{"duplicate", ctrl | ImGuiKey_D, 0, Icon::copy, false, chosen_to<Act::place_note>,
            ask_board<BoardAct::duplicate>},
    Command{"select_all", ctrl | ImGuiKey_A, 0, Icon::pointer, false, on_board, ask_board<BoardAct::select_all>},
    Command{"select_tool", ImGuiKey_V, 0, Icon::pointer, false, on_board, ask_board<BoardAct::select_tool>},
    Command{"hand", ImGuiKey_H, 0, Icon::hand, false, on_board, ask_board<BoardAct::hand_tool>},
    Command{"connect", ImGuiKey_L, 0, Icon::connect, false, has_two_notes, ask_board<BoardAct::connect>},
    Command{"write", ImGuiKey_F2, 0, Icon::edit, false, chosen_on_board, ask_board<BoardAct::write>, true},
    Command{"find", ctrl | ImGuiKey_F, 0, Icon::search, true, in_session, open_dialog<FindDialog>, true},
    Command{"fit", ctrl | ImGuiKey_0, 0, Icon::fit, false, on_board, ask_board<BoardAct::fit>},
    Command{"zoom_in", ImGuiKey_Equal, ImGuiKey_KeypadAdd, Icon::zoom_in, false, on_board,
            ask_board<BoardAct::zoom_in>},
    Command{"zoom_out", ImGuiKey_Minus, ImGuiKey_KeypadSubtract, Icon::zoom_out, false, on_board,
            ask_board<BoardAct::zoom_out>},
    // leading a workshop
    Command{"quick", ImGuiKey_Q, 0, Icon::edit, false, on_board_to<Act::add_note>, toggle_quick, true},
    Command{"send_to_cluster", ImGuiKey_G, 0, Icon::open, false, has_notes_to<Act::group_notes>,
            open_dialog<ClusterDialog>, true},
    Command{"park", ctrl | shift | ImGuiKey_K, 0, Icon::street, false, has_notes,
            [](const State& state) {
                return Events{Lead{lead::Park{of_kind<Note>(state.selection), true}}};
            }},
    Command{"parking", 0, 0, Icon::street, false, in_session, open_dialog<ParkingDialog>},
    Command{"lock", ctrl | ImGuiKey_L, 0, Icon::lock, false, on_board,
            [](const State&) { return Events{Lead{lead::ToggleLock{}}}; }},
    Command{"vote_open", 0, 0, Icon::vote, false, on_board_to<Act::put_dots>, open_dialog<RoundDialog>},
    Command{"decide", ctrl | shift | ImGuiKey_D, 0, Icon::flag, true, in_session, open_dialog<DecisionDialog>},
    Command{"walk", ctrl | shift | ImGuiKey_W, 0, Icon::play, true, has_journey,
            [](const State& state) { return Events{Lead{lead::StartWalk{state.journey}}}; }},
    Command{"workshop_previous", ImGuiKey_F7, 0, Icon::left, true, leads, go_in_agenda<-1>},
    Command{"workshop_next", ImGuiKey_F8, 0, Icon::right, true, leads, go_in_agenda<1>},
    Command{"workshop_pause", ImGuiKey_F9, 0, Icon::pause, true, leads,
            [](const State&) { return Events{Lead{lead::Pause{}}}; }},
    Command{"mode_preparing", 0, 0, Icon::unlock, false, in_session, choose_mode<Mode::preparing>},
    Command{"mode_collecting", 0, 0, Icon::note, false, in_session, choose_mode<Mode::collecting>},
    Command{"mode_clustering", 0, 0, Icon::link, false, in_session, choose_mode<Mode::clustering>},
    Command{"mode_voting", 0, 0, Icon::vote, false, in_session, choose_mode<Mode::voting>},
    Command{"mode_rating", 0, 0, Icon::star, false, in_session, choose_mode<Mode::rating>},
    Command{"mode_reviewing", 0, 0, Icon::eye, false, in_session, choose_mode<Mode::reviewing>},
    // views and versions of a journey
    Command{"save_view", ctrl | shift | ImGuiKey_V, 0, Icon::camera, false, on_board, ask_board<BoardAct::save_view>},
    Command{
        "present", ImGuiKey_F5, 0, Icon::play, true, has_views,
        [](const State& state) { return Events{Present{views_of(state.desk->document, state.journey).front()->id}}; }},
    Command{"next_view", ImGuiKey_PageDown, 0, Icon::right, true, is_presenting, beside<1>},
    Command{"previous_view", ImGuiKey_PageUp, 0, Icon::left, true, is_presenting, beside<-1>},
    Command{"end_presenting", shift | ImGuiKey_F5, 0, Icon::close, true, is_presenting,
            [](const State&) { return Events{Present{}}; }},
    Command{"show_other", ImGuiKey_T, 0, Icon::swap, false, has_other,
            [](const State&) { return Events{ShowOther{}}; }},
    Command{"make_to_be", 0, 0, Icon::target, false, has_no_other, [](const State&) { return Events{MakeToBe{}}; }},
    // looking
    Command{"view_board", ctrl | ImGuiKey_1, 0, Icon::board, true, in_session, show<View::board>},
    Command{"view_commitments", ctrl | ImGuiKey_2, 0, Icon::table, true, in_session, show<View::commitments>},
    Command{"view_actions", ctrl | ImGuiKey_3, 0, Icon::target, true, in_session, show<View::actions>},
    Command{"view_scenarios", ctrl | ImGuiKey_4, 0, Icon::chart, true, in_session, show<View::scenarios>},
    Command{"view_workshops", ctrl | ImGuiKey_5, 0, Icon::people, true, in_session, show<View::workshops>},
    Command{"view_schedule", ctrl | ImGuiKey_6, 0, Icon::calendar, true, in_session, show<View::schedule>},
    Command{"view_indicators", ctrl | ImGuiKey_7, 0, Icon::flag, true, in_session, show<View::indicators>},
    Command{"view_knowledge", ctrl | ImGuiKey_8, 0, Icon::document, true, in_session, show<View::knowledge>},
    Command{"view_portfolio", ctrl | ImGuiKey_9, 0, Icon::list, true, in_session, show<View::portfolio>},
    Command{"view_outline", ctrl | ImGuiKey_T, 0, Icon::list, true, in_session, show<View::outline>},
    Command{"propose_selection", 0, 0, Icon::star, false, in_session,
            [](const State&) { return Events{ShowView{View::scenarios}, Plan{plan::Propose{}}}; }},
    Command{"import_survey", 0, 0, Icon::people, false, in_session,
            [](const State&) { return Events{ChooseFile{FileDialog::Purpose::survey, {}}}; }},
    Command{"import_board", 0, 0, Icon::board, false, in_session,
            [](const State&) { return Events{ChooseFile{FileDialog::Purpose::board, {}}}; }},
    Command{"previous_journey", ctrl | ImGuiKey_PageUp, 0, Icon::up, true, has_journey, next_journey<-1>},
    Command{"next_journey", ctrl | ImGuiKey_PageDown, 0, Icon::down, true, has_journey, next_journey<1>},
    Command{"missing", ctrl | shift | ImGuiKey_M, 0, Icon::check, true, in_session, open_dialog<MissingDialog>},
    Command{"why", ctrl | shift | ImGuiKey_P, 0, Icon::info, true, has_journey,
            [](const State& state) { return Events{ShowDialog{WhyDialog{state.journey}}}; }},
    Command{"deselect", ImGuiKey_Escape, 0, {}, false, has_selection, [](const State&) { return Events{Select{}}; }},
    Command{"toggle_list", ctrl | ImGuiKey_B, 0, Icon::list, true, in_session, toggle<SidePanel::list>},
    Command{"toggle_inspector", ctrl | shift | ImGuiKey_I, 0, Icon::edit, true, in_session,
            toggle<SidePanel::inspector>},
    // the window
    Command{"full_screen", ImGuiKey_F11, 0, Icon::fit, true, always,
            [](const State&) { return Events{ToggleFullScreen{}}; }},
    Command{"larger", ctrl | shift | ImGuiKey_UpArrow, 0, Icon::zoom_in, true, always, scaled<25>},
    Command{"smaller", ctrl | shift | ImGuiKey_DownArrow, 0, Icon::zoom_out, true, always, scaled<-25>},
    Command{"big_screen", ImGuiMod_Shift | ImGuiKey_F11, 0, Icon::people, true, always, switch_big_screen},
    Command{"theme", 0, 0, Icon::contrast, false, always, switch_theme},
    Command{"language", 0, 0, Icon::language, false, always, switch_language},
    Command{"settings", ctrl | ImGuiKey_Comma, 0, Icon::settings, true, always, open_dialog<SettingsDialog>},
    Command{"palette", ctrl | ImGuiKey_K, ctrl | ImGuiKey_P, Icon::search, true, always, open_dialog<PaletteDialog>,
            true},
    Command{"help", ImGuiKey_F1, shift | ImGuiKey_Slash, Icon::info, false, always, open_dialog<HelpDialog>},
};

std::string key_name(ImGuiKey key, const Words& words) {
    const std::string word = "key." + folded(ImGui::GetKeyName(key));
    if (words.has(word)) return std::string(words(word));
    return ImGui::GetKeyName(key);
}

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view id) {
    const auto found = std::ranges::find(table, id, &Command::id);
    return found == table.end() ? nullptr : &*found;
}

std::string shortcut_text(ImGuiKeyChord chord, const Words& words) {
    if (!chord) return {};
    std::string text;
    if (chord & ctrl) text += std::string(words("key.ctrl")) + "+";
    if (chord & ImGuiMod_Alt) text += "Alt+";
    if (chord & shift) text += std::string(words("key.shift")) + "+";
    return text + key_name(static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_), words);
}

std::vector<const Command*> commands_found(std::string_view query, const Words& words) {
    std::vector<std::string> wanted;
    const std::string text = folded(query);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) wanted.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    const auto holds_all = [&](const std::string& said) {
        return std::ranges::all_of(wanted,
                                   [&](const std::string& word) { return said.find(word) != std::string::npos; });
    };
    std::vector<const Command*> found, by_other_words;
    for (const Command& command : table) {
        const std::string id(command.id), label = folded(words("command." + id));
        const std::string other = "command_words." + id;
        if (holds_all(label))
            found.push_back(&command);
        else if (words.has(other) && holds_all(label + " " + folded(words(other))))
            by_other_words.push_back(&command);
    }
    found.insert(found.end(), by_other_words.begin(), by_other_words.end());
    return found;
}

}  // namespace parcours
