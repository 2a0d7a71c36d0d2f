// Named moments of the session: one more, what has changed since one of them, and bringing back.
#include "app/difference_text.h"
#include "app/numbers.h"
#include "app/panels/dialogs.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

std::string when_text(const Screen& screen, const Checkpoint& version) {
    std::string text = version.day ? long_day(screen.language(), *version.day) : std::string();
    if (!version.minute.empty()) text += (text.empty() ? "" : ", ") + version.minute;
    return text;
}

void draw_version(const Screen& screen, const Checkpoint& version, bool on) {
    const ImVec2 size{room(), screen.px(60)};
    const Touch at = touch(screen, (version.title + "##" + version.ref).c_str(), size);
    if (on || at.hovered || at.focused) draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : Ink::lane, 10);
    const float pad = screen.px(space::medium), inner = size.x - pad * 2;
    draw_line(screen, {at.min.x + pad, at.min.y + screen.px(8)}, version.title, {type::body, on}, inner);
    draw_line(screen, {at.min.x + pad, at.min.y + screen.px(34)}, version.ref + " · " + when_text(screen, version),
              {type::small, false, Ink::text_soft}, inner);
    if (at.pressed) screen.out.post(LookAtVersion{version.id});
}

void draw_list(const Screen& screen, const VersionsDialog& dialog) {
    const auto versions = in_order<Checkpoint>(screen.document());
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        draw_version(screen, **version, (*version)->id == dialog.shown);
    if (versions.empty()) write(screen, screen.words("versions.none"), {type::body, false, Ink::text_soft});
}

/// A record that differs, with the way back to what it was.
void draw_record(const Screen& screen, const Difference& one) {
    const std::string label = line_of(screen.words, one);
    const float button_width = measured(screen, screen.words("versions.bring_back"), {type::body}).x + screen.px(48);
    const float width = room() - button_width - screen.px(space::medium);
    const float height = std::max(screen.px(target), measured(screen, label, {}, width).y + screen.px(space::small));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_text(screen, {at.x, at.y + (height - measured(screen, label, {}, width).y) / 2}, label, {}, width);
    ImGui::Dummy({width, height});
    if (one.ref.empty()) return;
    ImGui::SameLine(0, screen.px(space::medium));
    const std::string id = std::string(screen.words("versions.bring_back")) + "##" + std::string(one.kind) + one.ref +
                           std::string(name_of(one.fate));
    if (one.fate != Fate::added && button(screen, id.c_str(), {Tone::plain, {}, button_width}))
        screen.out.post(BringBack{std::string(one.kind), one.ref});
}

void draw_change(const Screen& screen, const VersionsDialog& dialog) {
    const Checkpoint* version = screen.document().find(dialog.shown);
    if (!version)
        return draw_empty(screen, Icon::flag, screen.words("versions.title"), screen.words("versions.advice"));
    if (!dialog.content) return write(screen, screen.words("versions.unreadable"), {type::body, true, Ink::danger});
    write(screen, screen.words("versions.since", {{"title", version->title}}), {type::title, true});
    gap(screen, space::small);
    const Differences& change = *dialog.change;
    if (change.empty()) return write(screen, screen.words("diff.same"), {type::body, false, Ink::text_soft});
    for (const std::string& line : lines_of(screen.words, change)) write(screen, "– " + line);
    gap(screen, space::medium);
    if (button(screen, screen.word("versions.bring_all"), {Tone::plain, Icon::undo})) screen.out.post(BringBack{});
    gap(screen, space::medium);
    for (const Difference& one : change.records)
        if (one.fate != Fate::added) draw_record(screen, one);
}

void name_next(const Screen& screen, VersionsDialog& dialog) {
    const std::string label(screen.words("versions.name"));
    const float width = measured(screen, label, {type::body, true}).x + screen.px(60);
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    const Typed typed = text_field(screen, "##version", dialog.title, screen.words("versions.title_hint"),
                                   room() - width - screen.px(space::medium));
    ImGui::SameLine(0, screen.px(space::medium));
    const bool pressed =
        button(screen, label.c_str(), {Tone::primary, Icon::flag, width, target, !dialog.title.empty()});
    if ((pressed || typed.entered) && !dialog.title.empty()) screen.out.post(NameVersion{dialog.title});
}

}  // namespace

void draw_versions_dialog(const Screen& screen, const VersionsDialog& shown) {
    VersionsDialog dialog = shown;
    const bool open = sheet(screen, screen.word("command.versions"), {1080}, [&] {
        name_next(screen, dialog);
        if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
        gap(screen, space::medium);
        const float height = std::min(screen.px(600), ImGui::GetMainViewport()->Size.y - screen.px(280));
        region(screen, "versions", {{screen.px(320), height}, Ink::canvas, space::small, rounding},
               [&] { draw_list(screen, dialog); });
        ImGui::SameLine(0, screen.px(space::medium));
        region(screen, "since", {{0, height}, Ink::canvas, space::large, rounding},
               [&] { draw_change(screen, dialog); });
        const std::array done{SheetButton{std::string(screen.words("action.done")), Tone::primary}};
        if (sheet_buttons(screen, done)) screen.out.post(CloseDialog{});
    });
    if (!open) screen.out.post(CloseDialog{});
}

}  // namespace parcours
