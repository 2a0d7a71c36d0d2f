// What to hand over, of what, in which language, where to.
#include "app/numbers.h"
#include "app/panels/dialogs.h"
#include "app/panels/form.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

void choose_formats(const Screen& screen, ExportDialog& dialog) {
    const float between = screen.px(space::small);
    const int across = room() > screen.px(520) ? 4 : 2;
    const float width = (room() - between * static_cast<float>(across - 1)) / static_cast<float>(across);
    const std::size_t count =
        dialog.portfolio ? static_cast<std::size_t>(Format::xlsx) + 1 : Names<Format>::values.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i % static_cast<std::size_t>(across) != 0) ImGui::SameLine(0, between);
        const auto format = static_cast<Format>(i);
        const std::string key = "format." + std::string(name_of(format));
        const Touch at = touch(screen, screen.word(key), {width, screen.px(56)});
        const bool on = dialog.formats.contains(format);
        draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : at.hovered ? Ink::lane : Ink::surface);
        draw_border(screen, at.min, at.max, on ? Ink::accent : Ink::line, rounding, on ? 2 : 1);
        const float x = at.min.x + screen.px(space::medium), inner = width - screen.px(space::wide);
        draw_line(screen, {x, at.min.y + screen.px(8)}, screen.words(key),
                  {type::body, true, on ? Ink::accent : Ink::text}, inner - screen.px(24));
        draw_line(screen, {x, at.min.y + screen.px(31)}, screen.words(key + ".hint"),
                  {type::small, false, Ink::text_soft}, inner);
        if (on) draw_icon(screen, Icon::check, {at.max.x - screen.px(20), at.min.y + screen.px(17)}, 16, Ink::accent);
        if (at.pressed && !dialog.formats.erase(format)) dialog.formats.insert(format);
    }
}

template <class R>
void choose_one(const Screen& screen, const char* label_key, std::string_view none_key, Id<R>& chosen, float width) {
    const R* now = screen.document().find(chosen);
    const auto name = [](const R& each) { return each.ref + " · " + each.title; };
    dropdown(screen, screen.word(label_key), now ? name(*now) : std::string(screen.words(none_key)), width, [&] {
        if (menu_row(screen, screen.word(none_key), {}, !now)) chosen = {};
        for (const R* each : in_order<R>(screen.document()))
            if (menu_row(screen, name(*each).c_str(), {}, now == each)) chosen = each->id;
    });
}

void choose_subject(const Screen& screen, ExportDialog& dialog) {
    row::head(screen, {"journey", std::string(screen.words("field.journey"))});
    choose_one(screen, "kind.journey", "export.all_journeys", dialog.journey, 0);
    if (!screen.document().all<Scenario>().empty()) {
        row::head(screen, {"scenario", std::string(screen.words("export.scenario"))});
        choose_one(screen, "kind.scenario", "export.no_scenario", dialog.scenario, 0);
    }
}

/// A4, or A3 for a wall or weak eyes.
void choose_paper(const Screen& screen, ExportDialog& dialog) {
    if (!dialog.formats.contains(Format::pdf)) return;
    row::head(screen, {"paper", std::string(screen.words("export.paper"))});
    const std::array sizes{Choice{std::string(screen.words("paper.a4")), {}, {}},
                           Choice{std::string(screen.words("paper.a3")), {}, {}}};
    if (const auto chosen = segmented(screen, "paper", sizes, static_cast<std::size_t>(dialog.paper)))
        dialog.paper = static_cast<PaperSize>(*chosen);
}

void choose_contents(const Screen& screen, ExportDialog& dialog) {
    if (!dialog.portfolio) choose_subject(screen, dialog);
    row::head(screen, {"language", std::string(screen.words("settings.language"))});
    const std::array languages{Choice{"Français", {}, {}}, Choice{"English", {}, {}}};
    if (const auto chosen = segmented(screen, "language", languages, static_cast<std::size_t>(dialog.language)))
        dialog.language = static_cast<Language>(*chosen);
    row::head(screen, {"folder", std::string(screen.words("export.folder"))});
    text_field(screen, screen.word("export.folder"), dialog.folder, screen.words("export.folder_hint"));
    choose_paper(screen, dialog);
}

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

/// What the dossier contains, in which order, for whom, and whether it is kept.
void choose_chapters(const Screen& screen, ExportDialog& dialog) {
    if (dialog.portfolio) return;
    if (!dialog.formats.contains(Format::pdf) && !dialog.formats.contains(Format::html) &&
        !dialog.formats.contains(Format::kit) && !dialog.formats.contains(Format::folder))
        return;
    row::head(screen, {"chapters", std::string(screen.words("export.chapters"))});
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
    row::head(screen, {"committee", std::string(screen.words("dossier.committee"))});
    text_field(screen, "##committee", dialog.committee, screen.words("export.committee_hint"));
    gap(screen, space::small);
    Chips chips(screen);
    if (chips(screen.word("export.freeze"), dialog.freeze, Icon::lock)) dialog.freeze = !dialog.freeze;
    write(screen, screen.words("export.freeze_hint"), {type::small, false, Ink::text_soft});
}

void show_outcome(const Screen& screen, const ExportDialog& dialog) {
    gap(screen, space::small);
    for (const ExportProblem& problem : dialog.problems)
        write(screen, screen.words("export_problem." + problem.code, {{"where", problem.where}}),
              {type::small, true, Ink::danger});
    if (dialog.written.empty()) return;
    write(screen, screen.words.count("export.done", dialog.written.size()),
          {type::body, true, loud(screen, Ink::kept_mark)});
    for (const auto& file : dialog.written) write_line(screen, "  " + file.filename().string(), {type::small});
    write(screen, dialog.written.front().parent_path().string(), {type::small, false, Ink::text_soft});
    if (button(screen, screen.word("export.show_folder"), {Tone::plain, Icon::open}))
        screen.out.post(ShowFolder{dialog.written.front().parent_path()});
}

void show_progress(const Screen& screen, double share) {
    gap(screen, space::small);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room(), height = screen.px(10);
    draw_ground(screen, at, {at.x + width, at.y + height}, Ink::lane, 5);
    draw_ground(screen, at, {at.x + std::max(height, width * static_cast<float>(share)), at.y + height}, Ink::accent,
                5);
    ImGui::Dummy({1, height});
    write(screen, screen.words("export.running", {{"share", percent(screen.language(), share)}}),
          {type::small, false, Ink::text_soft});
}

}  // namespace

void draw_export_dialog(const Screen& screen, const ExportDialog& shown) {
    ExportDialog dialog = shown;
    bool start = false;
    const bool open = sheet(screen, screen.word("export.title"), {880}, [&] {
        const float height = std::min(screen.px(620), ImGui::GetMainViewport()->Size.y - screen.px(190));
        const bool reported = dialog.running || !dialog.written.empty() || !dialog.problems.empty();
        region(screen, "choices", {{0, reported ? height : std::min(height, screen.px(548))}, {}, 2}, [&] {
            if (reported) {
                dialog.running ? show_progress(screen, dialog.share) : show_outcome(screen, dialog);
                gap(screen, space::medium);
            }
            choose_formats(screen, dialog);
            choose_contents(screen, dialog);
            choose_chapters(screen, dialog);
        });
        const std::array buttons{
            SheetButton{std::string(screen.words(dialog.running ? "export.stop" : "action.close"))},
            SheetButton{std::string(screen.words("command.export")), Tone::primary,
                        !dialog.running && !dialog.formats.empty() && !dialog.folder.empty()}};
        const auto pressed = sheet_buttons(screen, buttons);
        if (pressed == 0u) screen.out.post(CloseDialog{});
        start = pressed == 1u;
    });
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
    if (start) screen.out.post(StartExport{});
}

}  // namespace parcours
