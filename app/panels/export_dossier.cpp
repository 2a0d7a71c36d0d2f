// What the dossier for the committee contains, for whom it is, whether it is frozen, and which have been.
#include "app/export/freeze.h"
#include "app/numbers.h"
#include "app/panels/dialogs.h"
#include "app/panels/form.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

/// One chapter: pressed to take it in or leave it out, arrows to move it. The answer: where it goes, -1 up or +1 down.
int chapter_row(const Screen& screen, ExportDialog::Content& one, std::size_t place, std::size_t count) {
    const std::string name(screen.words("chapter." + std::string(name_of(one.chapter))));
    const float height = screen.px(34), buttons = 2 * screen.px(34) + screen.px(space::small);
    const float width = room() - buttons;
    const Touch at = touch(screen, (name + "##chapter").c_str(), {width, height});
    if (at.hovered) draw_ground(screen, at.min, at.max, Ink::lane);
    const float middle = (at.min.y + at.max.y) / 2;
    const ImVec2 box{at.min.x + screen.px(6), middle - screen.px(9)};
    draw_border(screen, box, {box.x + screen.px(18), box.y + screen.px(18)}, one.on ? Ink::accent : Ink::line_strong, 4,
                2);
    if (one.on) draw_icon(screen, Icon::check, {box.x + screen.px(9), middle}, 15, Ink::accent);
    draw_line(screen, {box.x + screen.px(28), middle - screen.px(9)}, name,
              {type::body, one.on, one.on ? Ink::text : Ink::text_soft}, width - screen.px(44));
    if (at.pressed) one.on = !one.on;
    int moved = 0;
    ImGui::SameLine(0, 0);
    if (icon_button(screen, screen.word("export.chapter_up"), Icon::up, {false, place > 0, 34})) moved = -1;
    ImGui::SameLine(0, 0);
    if (icon_button(screen, screen.word("export.chapter_down"), Icon::down, {false, place + 1 < count, 34})) moved = 1;
    return moved;
}

/// A switch with what it does beside it.
void switch_row(const Screen& screen, const char* label, std::string_view hint, bool& on) {
    const float lead = screen.px(64), width = room() - lead - screen.px(space::medium);
    const Lettering small{type::small, false, Ink::text_soft};
    const float height = screen.px(44) + measured(screen, hint, small, width).y;
    const Touch at = touch(screen, label, {room(), height});
    draw_ground(screen, at.min, at.max, at.hovered || at.focused ? Ink::lane : Ink::canvas);
    if (on) draw_border(screen, at.min, at.max, Ink::accent, rounding, 2);
    const ImVec2 track{at.min.x + screen.px(space::medium), at.min.y + screen.px(10)};
    draw_ground(screen, track, {track.x + screen.px(40), track.y + screen.px(22)}, on ? Ink::accent : Ink::line_strong,
                11);
    ImGui::GetWindowDrawList()->AddCircleFilled({track.x + screen.px(on ? 29 : 11), track.y + screen.px(11)},
                                                screen.px(8), colour(screen, Ink::surface));
    draw_line(screen, {at.min.x + lead, at.min.y + screen.px(10)}, label,
              {type::body, true, on ? Ink::accent : Ink::text}, width);
    draw_text(screen, {at.min.x + lead, at.min.y + screen.px(33)}, hint, small, width);
    if (at.pressed) on = !on;
}

std::string frozen_text(const Screen& screen, const Dossier& dossier) {
    std::string text = screen.words("export.frozen_number", {{"n", std::to_string(dossier.number)}});
    if (dossier.day) text += " · " + long_day(screen.language(), *dossier.day);
    if (!dossier.committee.empty()) text += " · " + dossier.committee;
    return text;
}

}  // namespace

void choose_chapters(const Screen& screen, ExportDialog& dialog) {
    write_line(screen, screen.words("export.chapters"), {type::body, true});
    write(screen, screen.words("export.chapters_hint"), {type::small, false, Ink::text_soft});
    for (std::size_t i = 0; i < dialog.contents.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const int moved = chapter_row(screen, dialog.contents[i], i, dialog.contents.size());
        ImGui::PopID();
        if (moved != 0) {
            std::swap(dialog.contents[i], dialog.contents[static_cast<std::size_t>(static_cast<int>(i) + moved)]);
            break;
        }
    }
}

void choose_freezing(const Screen& screen, ExportDialog& dialog) {
    row::head(screen, {"committee", std::string(screen.words("dossier.committee"))});
    text_field(screen, "##committee", dialog.committee, screen.words("export.committee_hint"));
    gap(screen, space::medium);
    const std::string number = std::to_string(next_dossier_number(screen.document()));
    switch_row(screen, screen.word("export.freeze"), screen.words("export.freeze_hint", {{"n", number}}),
               dialog.freeze);
}

void list_frozen(const Screen& screen) {
    row::head(screen, {"frozen", std::string(screen.words("export.frozen"))});
    auto frozen = in_order<Dossier>(screen.document());
    std::stable_sort(frozen.begin(), frozen.end(),
                     [](const Dossier* a, const Dossier* b) { return a->number > b->number; });
    for (const Dossier* one : frozen) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_icon(screen, Icon::lock, {at.x + screen.px(10), at.y + screen.px(11)}, 16, Ink::accent);
        draw_line(screen, {at.x + screen.px(28), at.y}, frozen_text(screen, *one), {}, room() - screen.px(30));
        ImGui::Dummy({room(), screen.px(22)});
    }
    write(screen, screen.words(frozen.empty() ? "export.none_frozen" : "export.frozen_hint"),
          {type::small, false, Ink::text_soft});
}

}  // namespace parcours
