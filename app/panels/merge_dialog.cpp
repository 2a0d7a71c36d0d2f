// A colleague's copy before it is merged, and what is still to be chosen after.
#include "app/difference_text.h"
#include "app/panels/contradiction_cards.h"
#include "app/panels/dialogs.h"
#include "app/picked_sides.h"

namespace parcours {
namespace {

float most_height(const Screen& screen) { return ImGui::GetMainViewport()->Size.y - screen.px(260); }

void draw_line_of_list(const Screen& screen, const std::string& text, Icon icon) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(screen, icon, {at.x + screen.px(10), at.y + screen.px(11)}, 16, Ink::accent);
    const float left = screen.px(28), width = room() - left;
    const float height = measured(screen, text, {}, width).y;
    draw_text(screen, {at.x + left, at.y}, text, {}, width);
    ImGui::Dummy({room(), height + screen.px(space::tight)});
}

void draw_summary(const Screen& screen, const MergeReport& report) {
    const auto line = [&](const std::string& text, Icon icon) { draw_line_of_list(screen, text, icon); };
    if (report.nothing_new) return line(std::string(screen.words("merge.nothing_new")), Icon::check);
    for (const Differences& one : report.brought)
        for (const std::string& text : lines_of(screen.words, one)) line(text, Icon::add);
    for (const auto& one : report.refs_given)
        line(screen.words("merge.ref_given", {{"before", one.before}, {"after", one.after}, {"title", one.title}}),
             Icon::info);
    if (report.settled_by_rule > 0)
        line(screen.words.count("merge.settled_by_rule", report.settled_by_rule), Icon::info);
    if (report.unread > 0) line(screen.words.count("merge.unread", report.unread), Icon::info);
}

void draw_report(const Screen& screen, MergeDialog& dialog) {
    const MergeReport& report = *dialog.report;
    write(screen, screen.words("copies.brings", {{"file", dialog.file.filename().string()}}), {type::body, true});
    gap(screen, space::tight);
    draw_summary(screen, report);
    if (report.contradictions.empty()) return;
    gap(screen, space::medium);
    write(screen, screen.words.count("copies.to_choose", report.contradictions.size()), {type::title, true});
    write(screen, screen.words("copies.choose_advice"), {type::small, false, Ink::text_soft});
    gap(screen, space::medium);
    const auto now = contradiction_cards(screen, report.contradictions, dialog.picked);
    if (!now) return;
    const auto had = dialog.picked.find(now->place);
    if (had != dialog.picked.end() && had->second == now->side)
        dialog.picked.erase(had);  // pressed again: it stays open
    else
        dialog.picked[now->place] = now->side;
}

void draw_buttons(const Screen& screen, const MergeDialog& dialog) {
    const bool can = dialog.report && !dialog.report->nothing_new && !screen.state.busy;
    std::vector<SheetButton> buttons{{std::string(screen.words("action.cancel"))}};
    if (dialog.opened) buttons.push_back({std::string(screen.words("copies.open_instead"))});
    if (!dialog.problem) buttons.push_back({std::string(screen.words("copies.merge")), Tone::primary, can});
    const auto pressed = sheet_buttons(screen, buttons);
    if (!pressed) return;
    if (*pressed == 0) return screen.out.post(CloseDialog{});
    if (dialog.opened && *pressed == 1) return screen.out.post(Leave{OpenFile{dialog.file}});
    screen.out.post(ConfirmMerge{});
}

}  // namespace

void draw_merge_dialog(const Screen& screen, const MergeDialog& shown) {
    MergeDialog dialog = shown;
    const bool open = sheet(screen, screen.word("copies.title"), {920}, [&] {
        if (dialog.problem) {
            write(screen, dialog.file.filename().string(), {type::body, true});
            write(screen, worded(screen, *dialog.problem), {type::body, false, Ink::danger});
        } else if (!dialog.report) {
            write(screen, screen.words("copies.reading"), {type::body, false, Ink::text_soft});
        } else {
            const bool few = dialog.report->contradictions.empty();
            const float height = few ? std::min(most_height(screen), screen.px(360)) : most_height(screen);
            region(screen, "report", {{0, height}, Ink::canvas, space::large, rounding},
                   [&] { draw_report(screen, dialog); });
        }
        if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
        draw_buttons(screen, dialog);
    });
    if (!open) screen.out.post(CloseDialog{});
}

void draw_contradictions_dialog(const Screen& screen) {
    const auto list = screen.state.desk->contradictions;
    if (!list) return screen.out.post(CloseDialog{});
    const bool open = sheet(screen, screen.word("command.contradictions"), {920}, [&] {
        write(screen, screen.words("copies.panel_advice"), {type::small, false, Ink::text_soft});
        gap(screen, space::small);
        const float wanted = screen.px(40 + 190 * static_cast<float>(list->size()));
        const float height = std::min(wanted, most_height(screen));
        region(screen, "contradictions", {{0, height}, Ink::canvas, space::large, rounding}, [&] {
            if (const auto now = contradiction_cards(screen, *list, {}))
                screen.out.post(ChooseSides{choices_of(*list, {{now->place, now->side}})});
        });
        const std::array done{SheetButton{std::string(screen.words("action.done")), Tone::primary}};
        if (sheet_buttons(screen, done)) screen.out.post(CloseDialog{});
    });
    if (!open) screen.out.post(CloseDialog{});
}

}  // namespace parcours
