#include <algorithm>

#include "app/update/on.h"
#include "journeys/order_of.h"

namespace parcours::on {
namespace {

constexpr std::size_t most_toasts = 4;
View view_for(View current, const Target& target) {
    if (std::holds_alternative<Id<Action>>(target)) return View::actions;
    if (std::holds_alternative<Id<Scenario>>(target)) return View::scenarios;
    if (std::holds_alternative<Id<Phase>>(target)) return View::schedule;
    if (std::holds_alternative<Id<Indicator>>(target) || std::holds_alternative<Id<Observation>>(target) ||
        std::holds_alternative<Id<Question>>(target))
        return View::indicators;
    if (std::holds_alternative<Id<FieldWork>>(target) || std::holds_alternative<Id<Benchmark>>(target) ||
        std::holds_alternative<Id<Stake>>(target) || std::holds_alternative<Id<ProcedureCard>>(target))
        return View::knowledge;
    if (std::holds_alternative<RatingCell>(target) || std::holds_alternative<Id<Commitment>>(target))
        return View::commitments;
    if (current == View::commitments && std::holds_alternative<Id<Step>>(target)) return current;
    return current == View::outline ? current : View::board;
}

void add_target(Targets& selection, const Target& target, bool toggle) {
    const auto found = std::find(selection.begin(), selection.end(), target);
    if (found == selection.end())
        selection.push_back(target);
    else if (toggle)
        selection.erase(found);
}

}  // namespace

void tell(State& state, Toast::Tone tone, std::string text_key, std::map<std::string, std::string> slots) {
    state.toasts.push_back({++state.toasts_made, std::move(text_key), std::move(slots), tone});
    if (state.toasts.size() > most_toasts) state.toasts.erase(state.toasts.begin());
}

void tell(State& state, const Problem& problem) {
    if (problem.file.empty())
        return tell(state, Toast::Tone::bad, "problem." + problem.code,
                    {{"place", problem.place}, {"detail", problem.detail}});
    std::string why = words_in(state.settings.language)("problem." + problem.code,
                                                        {{"place", problem.place}, {"detail", problem.detail}});
    tell(state, Toast::Tone::bad, "problem.of_file", {{"file", problem.file}, {"why", std::move(why)}});
}

void event(State& state, Effects&, const Select& select) {
    if (!state.desk) return;
    state.stretch.clear();
    state.refused.reset();
    if (select.how == Choosing::only) state.selection.clear();
    for (const Target& target : select.targets) add_target(state.selection, target, select.how == Choosing::toggle);
    state.selection = standing(state.desk->document, std::move(state.selection));
}

void event(State& state, Effects&, const ShowView& show) { state.view = show.view; }

void event(State& state, Effects&, const ShowJourney& show) {
    if (!state.desk || !state.desk->document.find(show.journey)) return;
    if (state.journey != show.journey) state.selection.clear();
    state.journey = show.journey;
}

void event(State& state, Effects&, const GoTo& go) {
    if (!state.desk || !stands(state.desk->document, go.target)) return;
    state.view = view_for(state.view, go.target);
    if (const auto journey = journey_of(state.desk->document, go.target)) state.journey = journey;
    state.selection = {go.target};
    state.dialog = NoDialog{};
    state.board_acts.push_back(BoardAct::show_selected);
    if (std::holds_alternative<Id<About>>(go.target)) state.dialog = SessionDialog{};
}

void event(State& state, Effects&, const ShowActions& show) { state.actions = show.table; }

void event(State& state, Effects&, const SearchTemplates& search) { state.template_search = search.text; }

void event(State& state, Effects&, const ShowDialog& show) { state.dialog = show.dialog; }

void event(State& state, Effects&, const CloseDialog&) {
    const auto* dialog = std::get_if<ExportDialog>(&state.dialog);
    if (dialog && dialog->running && dialog->stop) return dialog->stop->store(true);  // it closes once it has stopped
    state.dialog = NoDialog{};
}

void event(State& state, Effects& effects, const ChangeSettings& change) {
    if (state.settings == change.settings) return;
    if (state.settings.big_screen != change.settings.big_screen)
        state.folded.fill(change.settings.big_screen || state.meeting.holding.has_value());
    state.settings = change.settings;
    effects.push_back(effect::KeepSettings{state.settings});
}

void event(State& state, Effects&, const ToggleFullScreen&) { state.full_screen = !state.full_screen; }

void event(State& state, Effects& effects, const ToggleSide& toggle) {
    if (!has_room_beside(state, toggle.side)) {
        state.drawer = state.drawer == toggle.side ? std::nullopt : std::optional(toggle.side);
        return;
    }
    Settings settings = state.settings;
    bool& shown = toggle.side == SidePanel::list ? settings.list_shown : settings.inspector_shown;
    bool& folded = state.folded[static_cast<std::size_t>(toggle.side)];
    const bool to_show = folded || !shown;
    // While the room needs the width, what is put away is folded only, and comes back when that ends.
    const bool folds = state.meeting.holding || settings.big_screen;
    folded = folds && !to_show;
    if (!folded) shown = to_show;
    event(state, effects, ChangeSettings{std::move(settings)});
}

void event(State& state, Effects&, const CloseDrawer&) { state.drawer.reset(); }

void event(State& state, Effects&, const ShowOutline& show) { state.outline = show.look; }

void event(State& state, Effects&, const WindowMeasured& measured) {
    state.width = measured.width;
    if (state.drawer && has_room_beside(state, *state.drawer)) state.drawer.reset();
}

void event(State& state, Effects&, const MonitorsSeen& seen) { state.monitors = seen.names; }

void event(State& state, Effects&, const DismissToast& dismiss) {
    std::erase_if(state.toasts, [&](const Toast& toast) { return toast.number == dismiss.number; });
}

void event(State&, Effects& effects, const ShowFolder& show) { effects.push_back(effect::ShowFolder{show.folder}); }

}  // namespace parcours::on

namespace parcours {

bool has_room_beside(const State& state, SidePanel side) {
    constexpr float for_list = 1080, for_inspector = 780;  // units of the window
    if (state.view == View::workshops) return false;
    const bool whole_view = state.view != View::board && state.view != View::outline && state.selection.empty();
    if (side == SidePanel::inspector && whole_view) return false;
    return state.width >= (side == SidePanel::list ? for_list : for_inspector);
}

bool stands_beside(const State& state, SidePanel side) {
    const bool wanted = side == SidePanel::list ? state.settings.list_shown : state.settings.inspector_shown;
    return wanted && !state.folded[static_cast<std::size_t>(side)] && has_room_beside(state, side);
}

}  // namespace parcours
