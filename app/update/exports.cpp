// Handing over: what an export dialog begins with, what it asks for, what came of it.
#include "app/export/freeze.h"
#include "app/update/on.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

/// The chapters of the session's dossier in their order, then those it leaves out.
std::vector<ExportDialog::Content> contents_of(const Document& document) {
    const About* about = document.find(about_id);
    std::vector<ExportDialog::Content> contents;
    for (const Chapter chapter : chapters_named(about ? about->sections : std::vector<std::string>{}))
        contents.push_back({chapter, true});
    for (std::size_t i = 0; i < Names<Chapter>::values.size(); ++i) {
        const ExportDialog::Content left{static_cast<Chapter>(i), false};
        if (std::none_of(contents.begin(), contents.end(),
                         [&](const auto& one) { return one.chapter == left.chapter; }))
            contents.push_back(left);
    }
    return contents;
}

}  // namespace

ExportDialog export_dialog_of(const State& state) {
    ExportDialog dialog;
    dialog.contents = contents_of(state.desk->document);
    dialog.language = state.settings.language;
    dialog.folder = folder_of(state).string();
    return dialog;
}

ExportRequest request_of(const State& state, const ExportDialog& dialog) {
    ExportRequest request;
    request.folder = dialog.folder;
    request.formats = dialog.formats;
    request.language = dialog.language;
    request.paper = dialog.paper;
    request.portfolio = dialog.portfolio;
    request.journey = dialog.journey;
    request.scenario = dialog.scenario;
    if (state.desk) request.file_name = state.desk->file.stem().string();
    for (const ExportDialog::Content& one : dialog.contents)
        if (one.on) request.chapters.push_back(one.chapter);
    request.committee = dialog.committee;
    return request;
}

}  // namespace parcours

namespace parcours::on {
namespace {

/// In passing, with what has been written to be opened at once.
void tell_ended(State& state, const ExportResult& result, int frozen) {
    if (!result.problems.empty()) {
        const ExportProblem& problem = result.problems.front();
        const Words& words = words_in(state.settings.language);
        if (problem.code == "cancelled") return tell(state, Toast::Tone::plain, "export_problem." + problem.code);
        return tell(state, Toast::Tone::bad, "problem.of_file",
                    {{"file", problem.where}, {"why", std::string(words("export_problem." + problem.code))}});
    }
    const std::string first = result.written.empty() ? std::string() : result.written.front().filename().string();
    if (frozen > 0)
        tell(state, Toast::Tone::good, "toast.frozen", {{"n", std::to_string(frozen)}, {"file", first}});
    else if (result.written.size() == 1)
        tell(state, Toast::Tone::good, "toast.exported_one", {{"file", first}});
    else
        tell(state, Toast::Tone::good, "toast.exported", {{"n", std::to_string(result.written.size())}});
    if (!result.written.empty()) state.toasts.back().file = result.written.front();
}

}  // namespace

void event(State& state, Effects& effects, const StartExport&) {
    auto* dialog = std::get_if<ExportDialog>(&state.dialog);
    if (!dialog || (!state.desk && !dialog->portfolio) || dialog->running || dialog->formats.empty()) return;
    dialog->running = true;
    dialog->share = 0;
    dialog->written.clear();
    dialog->problems.clear();
    ExportRequest request = request_of(state, *dialog);
    request.stop = dialog->stop = std::make_shared<std::atomic<bool>>(false);
    if (request.portfolio) return effects.push_back(effect::Export{empty_document(), std::move(request)});
    if (dialog->freeze) {
        request.frozen = state.desk->mint.next<Dossier>();
        request.number = next_dossier_number(state.desk->document);
    }
    const About* about = state.desk->document.find(about_id);
    // Only another choice than the session's own is kept: handing it over as it is leaves it as it is.
    if (about && !request.chapters.empty() && request.chapters != chapters_named(about->sections))
        make(state, effects, {{write_of(*about, &About::sections, names_of(request.chapters))}, {}, false});
    effects.push_back(effect::Export{state.desk->document, std::move(request)});
}

void event(State& state, Effects&, const ExportMoved& moved) {
    if (auto* dialog = std::get_if<ExportDialog>(&state.dialog); dialog && dialog->running) dialog->share = moved.share;
}

void event(State& state, Effects& effects, const ExportEnded& ended) {
    int frozen = 0;
    if (ended.result.keep && state.desk && make(state, effects, {{*ended.result.keep}, {}, false}))
        frozen = next_dossier_number(state.desk->document) - 1;
    if (auto* minutes = std::get_if<MinutesDialog>(&state.dialog)) {
        minutes->running = false;
        minutes->written = ended.result.written;
        minutes->problems = ended.result.problems;
    } else if (auto* dialog = std::get_if<ExportDialog>(&state.dialog)) {
        dialog->running = false;
        dialog->share = 1;
        dialog->freeze = dialog->freeze && frozen == 0;  // once is enough
        dialog->frozen = frozen;
        dialog->written = ended.result.written;
        dialog->problems = ended.result.problems;
    }
    tell_ended(state, ended.result, frozen);
}

}  // namespace parcours::on
