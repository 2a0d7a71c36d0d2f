// A whiteboard's file before it is brought in: what it would add and change, what stays out, and into which journey.
#include "app/difference_text.h"
#include "app/panels/dialogs.h"
#include "app/panels/form.h"
#include "journeys/differences.h"
#include "journeys/order_of.h"
#include "sessions/boards/board.h"

namespace parcours {
namespace {

constexpr std::size_t most_lines = 400;

void choose_journey(const Screen& screen, const BoardDialog& dialog) {
    row::head(screen, {"journey", std::string(screen.words("import_board.into"))});
    const Journey* now = screen.document().find(dialog.journey);
    const std::string fresh = screen.words("import_board.new_journey", {{"title", dialog.file.stem().string()}});
    const auto name = [](const Journey& each) { return each.ref + " · " + each.title; };
    dropdown(screen, "##into", now ? name(*now) : fresh, 0, [&] {
        if (menu_row(screen, (fresh + "##into").c_str(), Icon::add, !now)) screen.out.post(ChooseBoardJourney{});
        for (const Journey* each : in_order<Journey>(screen.document()))
            if (menu_row(screen, (name(*each) + "##into").c_str(), {}, each == now))
                screen.out.post(ChooseBoardJourney{each->id});
    });
}

void one_line(const Screen& screen, const std::string& text, Icon icon, Ink ink) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(screen, icon, {at.x + screen.px(10), at.y + screen.px(10)}, 16, ink);
    const float left = screen.px(28), width = room() - left;
    draw_text(screen, {at.x + left, at.y}, text, {}, width);
    ImGui::Dummy({room(), measured(screen, text, {}, width).y});
}

void title_of_part(const Screen& screen, const std::string& text) {
    gap(screen, space::medium);
    write(screen, text, {type::body, true});
}

std::string line_of(const Difference& one) {
    return (one.ref.empty() ? "" : one.ref + " · ") + (one.title.empty() ? "…" : one.title);
}

/// The records of one fate, with how many there are.
void list_records(const Screen& screen, const Differences& change, Fate fate, std::string_view key, Icon icon) {
    const std::size_t count = change.count(fate);
    if (count == 0) return;
    title_of_part(screen, screen.words.count(key, count));
    std::size_t shown = 0;
    for (const Difference& one : change.records)
        if (one.fate == fate && shown++ < most_lines)
            one_line(screen,
                     std::string(screen.words("kind." + std::string(one.kind))) + " " +
                         (fate == Fate::written ? parcours::line_of(screen.words, one) : line_of(one)),
                     icon, Ink::accent);
}

void list_remarks(const Screen& screen, const TakenBoard& taken) {
    if (taken.remarks.empty()) return;
    title_of_part(screen, screen.words.count("import_board.left_out", taken.remarks.size()));
    write(screen, screen.words("import_board.left_out_advice"), {type::small, false, Ink::text_soft});
    for (std::size_t i = 0; i < std::min(taken.remarks.size(), most_lines); ++i) {
        const BoardRemark& remark = taken.remarks[i];
        one_line(screen, screen.words(remark.code, {{"what", remark.what}, {"value", remark.what}}), Icon::warning,
                 Ink::danger);
    }
}

void draw_outlook_of(const Screen& screen, const BoardDialog& dialog) {
    const TakenBoard& taken = *dialog.taken;
    const auto number = [](std::size_t n) { return std::to_string(n); };
    write(screen,
          screen.words("import_board.counts", {{"stages", number(taken.stages)},
                                               {"steps", number(taken.steps)},
                                               {"notes", number(taken.notes)},
                                               {"changed", number(taken.changed)},
                                               {"unchanged", number(taken.unchanged)}}),
          {type::body, true});
    if (dialog.change->records.empty())
        one_line(screen, std::string(screen.words("import_board.nothing")), Icon::check, Ink::accent);
    list_records(screen, *dialog.change, Fate::added, "import_board.added", Icon::add);
    list_records(screen, *dialog.change, Fate::written, "import_board.changed", Icon::edit);
    list_remarks(screen, taken);
}

}  // namespace

void draw_board_dialog(const Screen& screen, const BoardDialog& dialog) {
    std::optional<std::size_t> pressed;
    const bool open = sheet(screen, screen.word("command.import_board"), {920}, [&] {
        write(screen, dialog.file.filename().string(), {type::body, true});
        const bool failed = dialog.problem || !dialog.refused.empty();
        if (dialog.problem) write(screen, worded(screen, *dialog.problem), {type::body, false, Ink::danger});
        if (!dialog.refused.empty()) write(screen, screen.words(dialog.refused), {type::body, false, Ink::danger});
        if (!failed && !dialog.taken)
            write(screen, screen.words("copies.reading"), {type::body, false, Ink::text_soft});
        if (dialog.taken) {
            choose_journey(screen, dialog);
            gap(screen, space::small);
            const float height = ImGui::GetMainViewport()->Size.y - screen.px(380);
            region(screen, "outlook",
                   {{0, std::clamp(height, screen.px(160), screen.px(620))}, Ink::canvas, space::large, rounding},
                   [&] { draw_outlook_of(screen, dialog); });
        }
        const bool any = dialog.taken && !dialog.change->records.empty();
        const std::array buttons{SheetButton{std::string(screen.words("action.cancel"))},
                                 SheetButton{std::string(screen.words("import_board.take")), Tone::primary, any}};
        pressed = sheet_buttons(screen, buttons);
    });
    if (!open || pressed == std::size_t{0}) return screen.out.post(CloseDialog{});
    if (pressed == std::size_t{1}) screen.out.post(TakeBoard{});
}

}  // namespace parcours
