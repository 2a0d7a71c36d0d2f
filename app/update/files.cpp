#include <algorithm>

#include "app/update/on.h"
#include "journeys/order_of.h"

namespace parcours {

std::filesystem::path usual_folder(const Settings& settings) {
    if (!settings.folder.empty()) return settings.folder;
    return settings.recent.empty() ? std::filesystem::path() : settings.recent.front().parent_path();
}

std::filesystem::path folder_of(const State& state) {
    if (!state.desk || state.desk->file.empty()) return usual_folder(state.settings);
    std::error_code failed;
    const auto file = std::filesystem::absolute(state.desk->file, failed);
    return (failed ? state.desk->file : file).parent_path();
}

}  // namespace parcours

namespace parcours::on {
namespace {

constexpr std::string_view ending = ".parcours";

void keep_settings(State& state, Effects& effects, Settings settings) {
    event(state, effects, ChangeSettings{std::move(settings)});
}

void open(State& state, Effects& effects, const GoHome&) { state.busy = false, (void)effects; }
void open(State& state, Effects&, const Quit&) { state.ended = true; }
void open(State& state, Effects& effects, const OpenFile& open) {
    state.busy = true;
    effects.push_back(effect::OpenSession{open.file, state.settings.language, state.settings.writer});
}
void open(State& state, Effects& effects, const StartSession& start) {
    state.busy = true;
    effects.push_back(effect::NewSession{start, state.settings.language, state.settings.writer});
}

void close_then(State& state, Effects& effects, const Leaving& leaving, bool save) {
    state.leaving = leaving;
    state.busy = true;
    state.dialog = NoDialog{};
    effects.push_back(effect::CloseSession{save});
}

/// What the typed name means: a path of its own, or a name in the folder shown.
std::filesystem::path chosen_file(const FileDialog& dialog) {
    std::filesystem::path file = dialog.folder / dialog.typed;
    if (dialog.purpose == FileDialog::Purpose::save && file.extension() != ending) file += ending;
    return file.lexically_normal();
}

void save_under(State& state, Effects& effects, const std::filesystem::path& file, bool replace) {
    state.busy = true;
    effects.push_back(effect::SaveSessionAs{file, replace, state.desk->made});
}

/// A name for a session that has none yet.
std::string proposed_name(const Document& document) {
    const About* about = document.find(about_id);
    std::string title = about ? about->title : "";
    const auto journeys = in_order<Journey>(document);
    if (title.empty() && !journeys.empty()) title = journeys.front()->title;
    if (title.empty()) return "session.parcours";
    return clean_file_name(title, ending);
}

/// In passing; how much was recovered is counted.
void tell_notice(State& state, const Notice& notice) {
    std::string key = "notice." + notice.code;
    if (notice.code == "recovered") key = notice.detail == "1" ? "toast.recovered.one" : "toast.recovered.many";
    const auto tone = notice.code == "recovered" ? Toast::Tone::good : Toast::Tone::plain;
    tell(state, tone, key, {{"place", notice.place}, {"detail", notice.detail}});
}

/// What comes into a session is looked for beside it.
std::filesystem::path first_folder(const State& state, FileDialog::Purpose purpose) {
    const bool comes_in = purpose == FileDialog::Purpose::survey || purpose == FileDialog::Purpose::board ||
                          purpose == FileDialog::Purpose::merge;
    return comes_in ? folder_of(state) : usual_folder(state.settings);
}

bool nothing_to_keep(const Desk& desk) { return desk.file.empty() && desk.made == 0; }

}  // namespace

void event(State& state, Effects& effects, const ChooseFile& choose) {
    FileDialog dialog;
    dialog.purpose = choose.purpose;
    dialog.folder = first_folder(state, choose.purpose);
    dialog.then = choose.then;
    if (choose.purpose == FileDialog::Purpose::save && state.desk)
        dialog.typed =
            state.desk->file.empty() ? proposed_name(state.desk->document) : state.desk->file.filename().string();
    effects.push_back(effect::ListFolder{dialog.folder, dialog.purpose});
    state.dialog = std::move(dialog);
}

void event(State& state, Effects& effects, const BrowseTo& browse) {
    auto* dialog = std::get_if<FileDialog>(&state.dialog);
    if (!dialog) return;
    dialog->folder = browse.folder;
    dialog->listed = false;
    dialog->problem.reset();
    if (dialog->purpose != FileDialog::Purpose::save) dialog->typed.clear();
    effects.push_back(effect::ListFolder{browse.folder, dialog->purpose});
}

void event(State& state, Effects&, const FolderListed& listed) {
    auto* dialog = std::get_if<FileDialog>(&state.dialog);
    if (!dialog) return;
    dialog->folder = listed.folder;
    dialog->entries = listed.entries;
    dialog->listed = true;
}

void event(State& state, Effects& effects, const ConfirmFile&) {
    auto* dialog = std::get_if<FileDialog>(&state.dialog);
    if (!dialog) return;
    const FileDialog::Purpose purpose = dialog->purpose;
    const bool folder = purpose == FileDialog::Purpose::folder;
    if (dialog->typed.empty() && !folder) return;
    const auto file = chosen_file(*dialog);
    keep_settings(state, effects, [&] {
        Settings settings = state.settings;
        settings.folder = folder ? file : file.parent_path();
        return settings;
    }());
    if (purpose == FileDialog::Purpose::open)
        event(state, effects, OpenBeside{file});
    else if (purpose == FileDialog::Purpose::merge)
        event(state, effects, MergeCopy{file});
    else if (purpose == FileDialog::Purpose::survey)
        event(state, effects, Plan{plan::OpenSurvey{file}});
    else if (purpose == FileDialog::Purpose::board)
        event(state, effects, OpenBoard{file});
    else if (folder)
        event(state, effects, Plan{plan::ReadFolder{file}});
    else if (state.desk)
        save_under(state, effects, file, dialog->replace);
}

void event(State& state, Effects& effects, const Save&) {
    if (!state.desk || state.busy) return;
    if (state.desk->file.empty()) return event(state, effects, ChooseFile{FileDialog::Purpose::save, {}});
    effects.push_back(effect::SaveSession{state.desk->made});
}

void event(State& state, Effects& effects, const Leave& leave) {
    event(state, effects, ReadDossier{reading::Close{}});
    if (!state.desk) {
        state.dialog = NoDialog{};
        return std::visit([&](const auto& next) { open(state, effects, next); }, leave.then);
    }
    if (nothing_to_keep(*state.desk)) return close_then(state, effects, leave.then, false);
    if (!state.desk->file.empty()) return close_then(state, effects, leave.then, true);
    state.dialog = LeaveDialog{leave.then};
}

void event(State& state, Effects& effects, const Discard& discard) { close_then(state, effects, discard.then, false); }

void event(State& state, Effects&, const CatalogueRead& read) {
    state.catalogue = read.catalogue;
    state.unnamed = read.unnamed;
    for (const Problem& problem : read.catalogue->problems) tell(state, problem);
}

void event(State& state, Effects& effects, const SessionOpened& opened) {
    state.busy = false;
    state.desk = Desk{};
    state.desk->document = opened.document;
    state.desk->mint = opened.mint;
    state.desk->file = opened.file;
    state.desk->read_only = opened.read_only;
    const auto journeys = in_order<Journey>(opened.document);
    state.journey = journeys.empty() ? Id<Journey>{} : journeys.front()->id;
    state.view = View::board;
    state.selection.clear();
    state.actions = {};
    state.board = {};
    state.cameras.clear();
    state.dialog = NoDialog{};
    state.stretch.clear();
    state.refused.reset();
    follow_workshop(state);
    for (const Notice& notice : opened.notices) tell_notice(state, notice);
    if (!opened.file.empty()) keep_settings(state, effects, with_recent(state.settings, opened.file));
}

void event(State& state, Effects& effects, const OpeningFailed& failed) {
    state.busy = false;
    if (failed.problem.code == "file_missing")
        keep_settings(state, effects, without_recent(state.settings, failed.problem.file));
    tell(state, failed.problem);
}

void event(State& state, Effects&, const ChangesKept& kept) {
    if (!state.desk) return;
    state.desk->durable = std::max(state.desk->durable, kept.number);
    state.desk->problem.reset();
    if (!kept.in_file) return;
    state.desk->saved = std::max(state.desk->saved, kept.number);
    state.desk->file_problem.reset();
}

void event(State& state, Effects&, const KeepingFailed& failed) {
    if (!state.desk) return;
    state.desk->problem = failed.problem;
}

void event(State& state, Effects& effects, const SessionSaved& saved) {
    state.busy = false;
    if (!state.desk) return;
    Desk& desk = *state.desk;
    desk.saved = std::max(desk.saved, saved.number);
    desk.durable = std::max(desk.durable, saved.number);
    desk.problem.reset();
    desk.file_problem.reset();
    const bool named = desk.file != saved.file;
    desk.file = saved.file;
    if (named) keep_settings(state, effects, with_recent(state.settings, saved.file));
    tell(state, Toast::Tone::good, "toast.saved", {{"file", saved.file.filename().string()}});
    const auto* dialog = std::get_if<FileDialog>(&state.dialog);
    const auto then = dialog ? dialog->then : std::nullopt;
    if (dialog) state.dialog = NoDialog{};
    if (then) event(state, effects, Leave{*then});
}

void event(State& state, Effects&, const SavingFailed& failed) {
    if (failed.by_itself) {
        if (state.desk) state.desk->file_problem = failed.problem;
        return;
    }
    state.busy = false;
    if (auto* dialog = std::get_if<FileDialog>(&state.dialog))
        dialog->problem = failed.problem;
    else if (state.desk)
        state.desk->file_problem = failed.problem;
}

void event(State& state, Effects&, const DamageSetAside& damage) {
    tell(state, Toast::Tone::bad, "toast.set_aside", {{"place", damage.kept.string()}});
}

void event(State& state, Effects& effects, const SessionClosed&) {
    state.busy = false;
    state.desk.reset();
    state.planning.survey.reset();
    state.selection.clear();
    state.journey = {};
    state.refused.reset();
    state.dialog = NoDialog{};
    effects.push_back(effect::ReadCatalogue{});
    const Leaving next = state.leaving.value_or(GoHome{});
    state.leaving.reset();
    std::visit([&](const auto& one) { open(state, effects, one); }, next);
}

void event(State& state, Effects&, const ClosingFailed& failed) {
    state.busy = false;
    state.dialog = TroubleDialog{failed.problem, state.leaving.value_or(GoHome{})};
}

}  // namespace parcours::on
