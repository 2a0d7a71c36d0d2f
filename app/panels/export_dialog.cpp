// What to hand over, of what, in which language, where to; what has come of it stands in a strip that never scrolls.
#include "app/export/freeze.h"
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
    const std::size_t count = static_cast<std::size_t>(dialog.dossier     ? Format::html
                                                       : dialog.portfolio ? Format::xlsx
                                                                          : Format::kit) +
                              1;
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
    choose_paper(screen, dialog);
}

/// Where to: always in sight.
void choose_place(const Screen& screen, ExportDialog& dialog) {
    const Lettering lettering{type::small, true, Ink::text_soft};
    const std::string label(screen.words("export.folder"));
    const ImVec2 at = ImGui::GetCursorScreenPos(), size = measured(screen, label, lettering);
    draw_text(screen, {at.x, at.y + (screen.px(target) - size.y) / 2}, label, lettering);
    ImGui::Dummy({size.x, screen.px(target)});
    ImGui::SameLine(0, screen.px(space::medium));
    text_field(screen, label.c_str(), dialog.folder, screen.words("export.folder_hint"));
}

/// Files of any kind, or the dossier with what goes into it.
void choose_part(const Screen& screen, ExportDialog& dialog) {
    if (dialog.portfolio) return;
    const std::array parts{Choice{std::string(screen.words("export.part_files")), Icon::export_out, {}},
                           Choice{std::string(screen.words("export.part_dossier")), Icon::document, {}}};
    const auto chosen = segmented(screen, "part", parts, dialog.dossier ? 1 : 0);
    if (!chosen || dialog.running) return;
    dialog.dossier = *chosen == 1;
    dialog.freeze = false;
    dialog.formats = dialog.dossier ? std::set{Format::pdf} : ExportDialog{}.formats;
}

void show_progress(const Screen& screen, double share) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room(), height = screen.px(10);
    draw_ground(screen, at, {at.x + width, at.y + height}, Ink::lane, 5);
    draw_ground(screen, at, {at.x + std::max(height, width * static_cast<float>(share)), at.y + height}, Ink::accent,
                5);
    ImGui::Dummy({1, height});
    write(screen, screen.words("export.running", {{"share", percent(screen.language(), share)}}),
          {type::small, false, Ink::text_soft});
}

void show_written(const Screen& screen, const ExportDialog& dialog) {
    const std::string first = dialog.written.front().filename().string();
    const std::string open(screen.words(dialog.dossier ? "export.open_dossier" : "export.open_file"));
    const std::string where(screen.words("export.show_folder"));
    const auto width_of = [&](const std::string& label) {
        return measured(screen, label, {type::body}).x + screen.px(64);
    };
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float words = room() - width_of(open) - width_of(where) - screen.px(space::medium * 2);
    const std::string done = dialog.frozen > 0
                                 ? screen.words("toast.frozen", {{"n", std::to_string(dialog.frozen)}, {"file", first}})
                                 : screen.words.count("export.done", dialog.written.size());
    draw_line(screen, {at.x, at.y + screen.px(2)}, done, {type::body, true, loud(screen, Ink::kept_mark)}, words);
    std::string names;
    for (const auto& file : dialog.written) names += (names.empty() ? "" : ", ") + file.filename().string();
    draw_line(screen, {at.x, at.y + screen.px(25)}, names, {type::small, false, Ink::text_soft}, words);
    ImGui::Dummy({words, screen.px(target)});
    ImGui::SameLine(0, screen.px(space::medium));
    if (button(screen, open.c_str(), {Tone::plain, Icon::eye, width_of(open)}))
        screen.out.post(ShowFolder{dialog.written.front()});
    ImGui::SameLine(0, screen.px(space::medium));
    if (button(screen, where.c_str(), {Tone::plain, Icon::open, width_of(where)}))
        screen.out.post(ShowFolder{dialog.written.front().parent_path()});
}

/// Progress, result and trouble, or what will be done: always in the same place.
void draw_strip(const Screen& screen, const ExportDialog& dialog) {
    const bool bad = !dialog.running && !dialog.problems.empty();
    const Ink ground = bad ? Ink::surface : Ink::canvas;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room(), height = screen.px(68);
    region(screen, "outcome", {{0, height}, ground, space::medium, rounding}, [&] {
        if (dialog.running) return show_progress(screen, dialog.share);
        for (const ExportProblem& problem : dialog.problems)
            write(screen, worded(screen, problem), {type::body, true, Ink::danger});
        if (bad) return;
        if (!dialog.written.empty()) return show_written(screen, dialog);
        const auto number = [&] { return std::to_string(next_dossier_number(screen.document())); };
        write(screen,
              dialog.freeze
                  ? screen.words("export.will_freeze", {{"n", number()}})
                  : screen.words(dialog.dossier ? "export.ready_dossier" : "export.ready", {{"folder", dialog.folder}}),
              {type::small, false, Ink::text_soft});
    });
    if (bad) draw_border(screen, at, {at.x + width, at.y + height}, Ink::danger, rounding, 2);
}

void draw_parts(const Screen& screen, ExportDialog& dialog) {
    choose_part(screen, dialog);
    gap(screen, space::small);
    const float chrome = dialog.portfolio ? 402 : 458;
    const float height = std::max(ImGui::GetMainViewport()->Size.y - screen.px(chrome), screen.px(160));
    const bool two = dialog.dossier && room() > screen.px(760);
    const float needed = screen.px(dialog.dossier ? 690.f : dialog.portfolio ? 270.f : 580.f);
    const float half = two ? (room() - screen.px(space::wide)) / 2 : 0;
    const auto left = [&] {
        choose_formats(screen, dialog);
        if (dialog.dossier) choose_freezing(screen, dialog);
        choose_contents(screen, dialog);
        if (dialog.dossier) list_frozen(screen);
    };
    region(screen, "choices", {{half, std::min(height, needed)}, {}, 2}, [&] {
        left();
        if (dialog.dossier && !two) choose_chapters(screen, dialog);
    });
    if (!two) return;
    ImGui::SameLine(0, screen.px(space::wide));
    region(screen, "chapters", {{0, std::min(height, needed)}, {}, 2}, [&] { choose_chapters(screen, dialog); });
}

}  // namespace

std::string worded(const Screen& screen, const ExportProblem& problem) {
    const std::string why(screen.words("export_problem." + problem.code));
    if (problem.code == "cancelled") return why;
    return screen.words("problem.of_file", {{"file", problem.where}, {"why", why}});
}

void draw_export_dialog(const Screen& screen, const ExportDialog& shown) {
    ExportDialog dialog = shown;
    std::optional<std::size_t> pressed;
    const char* title = screen.word(dialog.dossier ? "export.dossier_title" : "export.title");
    const bool open = sheet(screen, title, {dialog.dossier ? 1120.f : 880.f}, [&] {
        draw_parts(screen, dialog);
        gap(screen, space::small);
        choose_place(screen, dialog);
        draw_strip(screen, dialog);
        std::vector<SheetButton> buttons{{std::string(screen.words(dialog.running ? "export.stop" : "action.close"))}};
        if (dialog.dossier)
            buttons.push_back({std::string(screen.words("command.read_dossier")), Tone::plain, !dialog.running});
        buttons.push_back({std::string(screen.words(dialog.freeze ? "export.freeze_now" : "command.export")),
                           Tone::primary, !dialog.running && !dialog.formats.empty() && !dialog.folder.empty()});
        pressed = sheet_buttons(screen, buttons);
        if (pressed && *pressed + 1 == buttons.size()) pressed = 2;
    });
    if (!open || pressed == std::size_t{0}) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
    if (pressed == std::size_t{1}) screen.out.post(ReadDossier{reading::Open{}});
    if (pressed == std::size_t{2}) screen.out.post(StartExport{});
}

}  // namespace parcours
