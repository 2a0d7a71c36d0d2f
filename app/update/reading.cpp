// The reading mode: the dossier is made once, its pages are drawn as they are looked at.
#include <algorithm>

#include "app/export/pdf/drawn.h"
#include "app/update/on.h"

namespace parcours::on {
namespace {

void end_reading(State& state) {
    state.reading->stop->store(true);
    state.full_screen = state.reading->was_full_screen;
    state.reading.reset();
}

void reading_event(State& state, Effects& effects, const reading::Open&) {
    if (!state.desk || state.reading) return;
    const auto* dialog = std::get_if<ExportDialog>(&state.dialog);
    ExportRequest request = request_of(state, dialog ? *dialog : export_dialog_of(state));
    DossierReading begun;
    begun.was_full_screen = state.full_screen;
    begun.stop = request.stop = std::make_shared<std::atomic<bool>>(false);
    state.reading = std::move(begun);
    state.full_screen = true;
    if (!dialog) state.dialog = NoDialog{};
    effects.push_back(effect::MakePages{state.desk->document, std::move(request)});
}

void reading_event(State& state, Effects&, const reading::Moved& moved) {
    if (state.reading && !state.reading->pages) state.reading->share = moved.share;
}

void reading_event(State& state, Effects&, const reading::Made& made) {
    if (!state.reading || state.reading->stop != made.stop) return;
    state.reading->pages = made.pages;
    if (made.pages) return;
    end_reading(state);
    tell(state, Toast::Tone::bad, "toast.not_made");
}

void reading_event(State& state, Effects&, const reading::GoTo& go) {
    if (!state.reading || !state.reading->pages || state.reading->pages->pages.empty()) return;
    state.reading->page = std::min(go.page, state.reading->pages->pages.size() - 1);
}

void reading_event(State& state, Effects&, const reading::Fit& fit) {
    if (state.reading) state.reading->to_width = fit.to_width;
}

void reading_event(State& state, Effects&, const reading::ShowChapters& show) {
    if (state.reading) state.reading->chapters = show.shown;
}

void reading_event(State& state, Effects& effects, const reading::Want& want) {
    if (!state.reading || !state.reading->pages || state.reading->wanted == want.wanted) return;
    DossierReading& reading = *state.reading;
    reading.wanted = want.wanted;
    std::erase_if(reading.pictures, [&](const auto& one) {
        return std::find(want.wanted.pages.begin(), want.wanted.pages.end(), one.first) == want.wanted.pages.end();
    });
    WantedPages missing{want.wanted.scale, {}};
    for (const std::size_t page : want.wanted.pages) {
        const auto known = reading.pictures.find(page);
        if (known == reading.pictures.end() || known->second->scale != want.wanted.scale) missing.pages.push_back(page);
    }
    if (!missing.pages.empty()) effects.push_back(effect::DrawPages{reading.pages, std::move(missing)});
}

/// One that nobody wants any more has come late.
void reading_event(State& state, Effects&, const reading::Drawn& drawn) {
    if (!state.reading || drawn.picture->scale != state.reading->wanted.scale) return;
    const auto& wanted = state.reading->wanted.pages;
    if (std::find(wanted.begin(), wanted.end(), drawn.page) == wanted.end()) return;
    state.reading->pictures[drawn.page] = drawn.picture;
}

void reading_event(State& state, Effects&, const reading::Close&) {
    if (state.reading) end_reading(state);
}

}  // namespace

void event(State& state, Effects& effects, const ReadDossier& read) {
    std::visit([&](const auto& one) { reading_event(state, effects, one); }, read.what);
}

}  // namespace parcours::on
