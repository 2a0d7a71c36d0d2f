#include "sessions/versions.h"

#include "app/update/on.h"
#include "journeys/differences.h"
#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours::on {
namespace {

std::string tray_of(const State& state) { return std::string(words_in(state.settings.language)("tray.title")); }

/// The id of the record of that kind and ref, in what is now or in the version.
std::uint64_t id_of(const Document& now, const Document& version, std::string_view kind, const std::string& ref) {
    std::uint64_t id = 0;
    for_each_kind([&]<class R>(Kind<R>) {
        if constexpr (has_ref<R>) {
            if (Schema<R>::kind != kind) return;
            for (const Document* document : {&now, &version})
                for (const R& record : document->all<R>())
                    if (id == 0 && record.ref == ref) id = record.id.value;
        } else if constexpr (std::is_same_v<R, About>) {
            if (Schema<R>::kind == kind) id = about_id.value;
        }
    });
    return id;
}

/// A version does not hold others.
Document without_versions(const Document& document) { return document.with(Table<Checkpoint>{}); }

void compare(const State& state, VersionsDialog& dialog) {
    if (dialog.content)
        dialog.change =
            std::make_shared<const Differences>(differences(*dialog.content, without_versions(state.desk->document)));
}

}  // namespace

void event(State& state, Effects& effects, const NameVersion& name) {
    const std::string title(trimmed(name.title));
    if (!state.desk || title.empty()) return;
    effects.push_back(effect::PackVersion{state.desk->document, title});
}

void event(State& state, Effects& effects, const VersionPacked& packed) {
    if (!state.desk) return;
    Checkpoint version = packed.version;
    version.id = state.desk->mint.next<Checkpoint>();
    const auto id = version.id;
    event(state, effects, Make{{Add<Checkpoint>{std::move(version)}}, {}, false, false});
    const Checkpoint* made = state.desk->document.find(id);
    if (!made) return;
    tell(state, Toast::Tone::good, "toast.version_named", {{"title", made->title}});
    if (auto* dialog = std::get_if<VersionsDialog>(&state.dialog)) dialog->title.clear();
}

void event(State& state, Effects&, const LookAtVersion& look) {
    auto* dialog = std::get_if<VersionsDialog>(&state.dialog);
    const Checkpoint* version = dialog && state.desk ? state.desk->document.find(look.version) : nullptr;
    if (!version) return;
    dialog->shown = look.version;
    dialog->content.reset();
    dialog->change.reset();
    if (auto content = unpacked(version->content))
        dialog->content = std::make_shared<const Document>(std::move(*content));
    compare(state, *dialog);
}

void event(State& state, Effects& effects, const BringBack& back) {
    auto* dialog = std::get_if<VersionsDialog>(&state.dialog);
    if (!dialog || !dialog->content || !state.desk) return;
    Desk& desk = *state.desk;
    if (desk.read_only) return tell(state, Toast::Tone::bad, "problem.session_read_only");
    const Document& version = *dialog->content;
    Document next = back.kind.empty()
                        ? brought_back(desk.document, version)
                        : brought_back(desk.document, version, back.kind,
                                       id_of(desk.document, version, back.kind, back.ref), tray_of(state));
    History history = remembered(desk.history, "restore", desk.document, next);
    put_document(state, effects, std::move(next), std::move(history), "restore");
    compare(state, *std::get_if<VersionsDialog>(&state.dialog));
}

}  // namespace parcours::on
