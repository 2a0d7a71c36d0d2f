// The sheets in front of the window: one function for each kind of dialog.
#include "app/panels/dialogs.h"

#include <algorithm>

#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/actions_view.h"
#include "app/panels/commitments_view.h"
#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

void show(const Screen& screen, const NoDialog&) { (void)screen; }
void show(const Screen& screen, const ClusterDialog& dialog) { draw_cluster_dialog(screen, dialog); }
void show(const Screen& screen, const ParkingDialog& dialog) { draw_parking_dialog(screen, dialog); }
void show(const Screen& screen, const DecisionDialog& dialog) { draw_decision_dialog(screen, dialog); }
void show(const Screen& screen, const RoundDialog& dialog) { draw_round_dialog(screen, dialog); }
void show(const Screen& screen, const EndDialog&) { draw_end_dialog(screen); }
void show(const Screen& screen, const MinutesDialog& dialog) { draw_minutes_dialog(screen, dialog); }

// ---- settings

void choose_scale(const Screen& screen, Settings& settings) {
    constexpr std::array scales{75, 100, 125, 150, 200, 250, 300};
    row::head(screen, {"scale", std::string(screen.words("settings.scale"))});
    std::vector<Choice> choices;
    std::optional<std::size_t> now;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        choices.push_back({percent(screen.language(), scales[i] / 100.0), {}, {}});
        if (scales[i] == scale_in_use(settings)) now = i;
    }
    if (const auto chosen = segmented(screen, "scale", choices, now)) settings = with_scale(settings, scales[*chosen]);
}

void choose_big_screen(const Screen& screen, Settings& settings) {
    row::head(screen, {"big_screen", std::string(screen.words("settings.big_screen"))});
    const std::array choices{Choice{std::string(screen.words("settings.desk")), Icon::agent, {}},
                             Choice{std::string(screen.words("settings.room")), Icon::people, {}}};
    if (const auto chosen = segmented(screen, "big_screen", choices, settings.big_screen ? 1 : 0))
        settings.big_screen = *chosen == 1;
    write(screen, screen.words("settings.big_screen_advice"), {type::small, false, Ink::text_soft});
}

/// Which screen full screen takes; nothing to choose where there is but one.
void choose_monitor(const Screen& screen, Settings& settings) {
    if (screen.state.monitors.size() < 2) return;
    row::head(screen, {"monitor", std::string(screen.words("settings.monitor"))});
    const std::string here(screen.words("settings.monitor_here"));
    const auto& names = screen.state.monitors;
    const bool known = std::find(names.begin(), names.end(), settings.monitor) != names.end();
    dropdown(screen, screen.word("settings.monitor"), known ? settings.monitor : here, 0, [&] {
        if (menu_row(screen, here.c_str(), {}, !known)) settings.monitor.clear();
        for (const std::string& name : names)
            if (menu_row(screen, name.c_str(), {}, name == settings.monitor)) settings.monitor = name;
    });
}

void show(const Screen& screen, const SettingsDialog&) {
    const bool open = sheet(screen, screen.word("settings.title"), {680}, [&] {
        Settings settings = screen.state.settings;
        row::head(screen, {"language", std::string(screen.words("settings.language"))});
        const std::array languages{Choice{"Français", {}, {}}, Choice{"English", {}, {}}};
        if (const auto chosen = segmented(screen, "language", languages, static_cast<std::size_t>(settings.language)))
            settings.language = static_cast<Language>(*chosen);
        row::head(screen, {"theme", std::string(screen.words("settings.theme"))});
        const std::array themes{Choice{std::string(screen.words("theme.light")), Icon::sun, {}},
                                Choice{std::string(screen.words("theme.dark")), Icon::moon, {}},
                                Choice{std::string(screen.words("theme.high_contrast")), Icon::contrast, {}}};
        if (const auto chosen = segmented(screen, "theme", themes, static_cast<std::size_t>(settings.theme)))
            settings.theme = static_cast<Theme>(*chosen);
        choose_big_screen(screen, settings);
        choose_scale(screen, settings);
        choose_monitor(screen, settings);
        row::head(screen, {"writer", std::string(screen.words("settings.writer"))});
        text_field(screen, screen.word("settings.writer"), settings.writer, screen.words("settings.writer_hint"));
        settings.writer.resize(std::min(settings.writer.size(), longest_writer));
        gap(screen, space::small);
        write(screen, screen.words("settings.advice"), {type::small, false, Ink::text_soft});
        if (!(settings == screen.state.settings)) screen.out.post(ChangeSettings{settings});
        const std::array done{SheetButton{std::string(screen.words("action.done")), Tone::primary}};
        if (sheet_buttons(screen, done)) screen.out.post(CloseDialog{});
    });
    if (!open) screen.out.post(CloseDialog{});
}

void show(const Screen& screen, const HelpDialog& dialog) { draw_help_dialog(screen, dialog); }

void show(const Screen& screen, const PaletteDialog& shown) {
    PaletteDialog dialog = shown;
    std::optional<std::string_view> wanted;
    const bool open = sheet(screen, screen.word("command.palette"), {640}, [&] {
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        const Typed typed =
            text_field(screen, screen.word("palette.search"), dialog.query, screen.words("palette.search"));
        const auto found = commands_found(dialog.query, screen.words);
        const int last = static_cast<int>(found.size()) - 1;
        if (typed.changed) dialog.chosen = 0;
        if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ++dialog.chosen;
        if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) --dialog.chosen;
        dialog.chosen = std::clamp(dialog.chosen, 0, std::max(0, last));
        if (typed.entered && last >= 0) wanted = found[static_cast<std::size_t>(dialog.chosen)]->id;
        const float height = std::min(screen.px(440), ImGui::GetMainViewport()->Size.y - screen.px(220));
        region(screen, "found", {{0, height}, {}}, [&] {
            for (int i = 0; i <= last; ++i) {
                const Command& command = *found[static_cast<std::size_t>(i)];
                if (menu_row(screen, command_label(screen, command.id).c_str(), command.icon, i == dialog.chosen,
                             shortcut_text(command.shortcut, screen.words), command.enabled(screen.state)))
                    wanted = command.id;
                if (i == dialog.chosen && dialog.chosen != shown.chosen) ImGui::SetScrollHereY(0.5f);
            }
            if (found.empty()) write(screen, screen.words("palette.none"), {type::body, false, Ink::text_soft});
        });
    });
    if (wanted || !open) screen.out.post(CloseDialog{});
    if (wanted) return run_command(screen, *wanted);
    if (open && !(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

/// Notes and steps that hold the words of the query, the notes of the journey in view first.
std::vector<std::pair<Target, std::string>> found_by(const Screen& screen, std::string_view query) {
    constexpr std::size_t most = 60;
    std::vector<std::pair<Target, std::string>> found;
    const std::string wanted = folded(trimmed(query));
    const auto add = [&](const auto& record, const std::string& text) {
        const std::string line = record.ref + " · " + text;
        if (found.size() < most && folded(line).find(wanted) != std::string::npos) found.push_back({record.id, line});
    };
    if (wanted.empty()) return found;
    for (const Step& step : screen.document().all<Step>()) add(step, step.title);
    for (const Note& note : screen.document().all<Note>()) add(note, note.text);
    return found;
}

Icon icon_for(const Screen& screen, const Target& target) {
    const auto* note = std::get_if<Id<Note>>(&target);
    return note ? icon_of(screen.document().find(*note)->kind) : Icon::board;
}

void show(const Screen& screen, const FindDialog& shown) {
    FindDialog dialog = shown;
    std::optional<Target> wanted;
    const bool open = sheet(screen, screen.word("command.find"), {680}, [&] {
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        const Typed typed = text_field(screen, screen.word("find.hint"), dialog.query, screen.words("find.hint"));
        const auto found = found_by(screen, dialog.query);
        if (typed.entered && !found.empty()) wanted = found.front().first;
        region(screen, "found", {{0, std::min(screen.px(440), ImGui::GetMainViewport()->Size.y - screen.px(220))}, {}},
               [&] {
                   for (const auto& [target, line] : found)
                       if (menu_row(screen, line.c_str(), icon_for(screen, target))) wanted = target;
                   if (found.empty() && !dialog.query.empty())
                       write(screen, screen.words("find.none"), {type::body, false, Ink::text_soft});
               });
    });
    if (wanted) return screen.out.post(GoTo{*wanted});
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

// ---- journeys

void show(const Screen& screen, const AddJourneyDialog& shown) {
    AddJourneyDialog dialog = shown;
    const bool open = sheet(screen, screen.word("command.add_journey"), {1040}, [&] {
        text_field(screen, screen.word("home.search"), dialog.query, screen.words("home.search"), screen.px(420));
        ImGui::SameLine();
        if (button(screen, screen.word("journeys.add_empty"), {Tone::plain, Icon::add})) {
            Journey journey;
            journey.id = screen.out.mint.next<Journey>();
            journey.title = screen.words("journey.new");
            screen.out.make(Add<Journey>{journey});
            screen.out.post(GoTo{journey.id});
        }
        gap(screen, space::small);
        const float height = std::min(screen.px(560), ImGui::GetMainViewport()->Size.y - screen.px(200));
        region(screen, "cards", {{0, height}, {}, 4}, [&] {
            if (const auto chosen = template_cards(screen, dialog.query)) screen.out.post(AddFromTemplate{*chosen});
        });
    });
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

// ---- leaving

void show(const Screen& screen, const LeaveDialog& dialog) {
    const bool open = sheet(screen, screen.word("leave.title"), {560}, [&] {
        write(screen, screen.words("leave.advice"));
        const std::array buttons{SheetButton{std::string(screen.words("leave.discard")), Tone::danger},
                                 SheetButton{std::string(screen.words("action.cancel"))},
                                 SheetButton{std::string(screen.words("leave.save")), Tone::primary}};
        const auto pressed = sheet_buttons(screen, buttons);
        if (pressed == 0u) screen.out.post(Discard{dialog.then});
        if (pressed == 1u) screen.out.post(CloseDialog{});
        if (pressed == 2u) screen.out.post(ChooseFile{FileDialog::Purpose::save, dialog.then});
    });
    if (!open) screen.out.post(CloseDialog{});
}

void show(const Screen& screen, const TroubleDialog& dialog) {
    const bool open = sheet(screen, screen.word("trouble.title"), {600}, [&] {
        write(screen, worded(screen, dialog.problem), {type::body, true});
        gap(screen, space::small);
        write(screen, screen.words("trouble.advice"));
        const std::array buttons{SheetButton{std::string(screen.words("trouble.leave")), Tone::danger},
                                 SheetButton{std::string(screen.words("command.save_as"))},
                                 SheetButton{std::string(screen.words("trouble.retry")), Tone::primary}};
        const auto pressed = sheet_buttons(screen, buttons);
        if (pressed == 0u) screen.out.post(Discard{dialog.then});
        if (pressed == 1u) screen.out.post(ChooseFile{FileDialog::Purpose::save, dialog.then});
        if (pressed == 2u) screen.out.post(Leave{dialog.then});
    });
    if (!open) screen.out.post(CloseDialog{});
}

// ---- what is missing, and why

void show(const Screen& screen, const MissingDialog&) {
    const bool open = sheet(screen, screen.word("missing.title"), {760}, [&] {
        write(screen, screen.words("missing.advice"), {type::body, false, Ink::text_soft});
        gap(screen, space::small);
        const float wanted = screen.px(80 + 34 * static_cast<float>(lacking_records(screen)));
        const float height = std::min(wanted, ImGui::GetMainViewport()->Size.y - screen.px(260));
        region(screen, "lacks", {{0, std::max(height, screen.px(60))}, {}}, [&] { draw_lacks(screen); });
    });
    if (!open) screen.out.post(CloseDialog{});
}

void show(const Screen& screen, const WhyDialog& dialog) {
    const JourneyScore* score = screen.derived.scores().of(dialog.journey);
    if (!score) return screen.out.post(CloseDialog{});
    const std::string title = screen.words("score.why", {{"points", points(screen.language(), score->score)}});
    const bool open = sheet(screen, title.c_str(), {820}, [&] {
        const float height = ImGui::GetMainViewport()->Size.y - screen.px(180);
        region(screen, "why", {{0, std::min(height, screen.px(700))}, {}, 4},
               [&] { draw_why(screen, dialog.journey); });
    });
    if (!open) screen.out.post(CloseDialog{});
}

// ---- the session

void add_commitment(const Screen& screen) {
    Commitment commitment;
    commitment.id = screen.out.mint.next<Commitment>();
    commitment.title = screen.words("commitment.new");
    screen.out.make(Add<Commitment>{commitment});
}

void show(const Screen& screen, const SessionDialog&) {
    const bool open = sheet(screen, screen.word("command.session"), {680}, [&] {
        const About* about = screen.document().find(about_id);
        if (!about) return;
        const float height = std::min(screen.px(620), ImGui::GetMainViewport()->Size.y - screen.px(200));
        region(screen, "about", {{0, height}, {}, 4}, [&] {
            const Form form(screen, *about);
            form.line(&About::title, screen.words("session.title_hint"));
            form.line(&About::organisation, screen.words("session.organisation_hint"));
            form.area(&About::summary, 3);
            form.line(&About::framework);
            gap(screen, space::medium);
            write_line(screen, screen.words("field.commitments"), {type::body, true});
            for (const Commitment* each : in_order<Commitment>(screen.document())) {
                const Form commitment(screen, *each);
                commitment.line(&Commitment::title);
            }
            gap(screen, space::small);
            if (screen.document().all<Commitment>().size() < most_commitments &&
                button(screen, screen.word("edit.add_commitment"), {Tone::plain, Icon::add}))
                add_commitment(screen);
            write(screen, screen.words("session.commitments_advice"), {type::small, false, Ink::text_soft});
        });
        const std::array done{SheetButton{std::string(screen.words("action.done")), Tone::primary}};
        if (sheet_buttons(screen, done)) screen.out.post(CloseDialog{});
    });
    if (!open) screen.out.post(CloseDialog{});
}

}  // namespace

void draw_dialog(const Screen& screen) {
    std::visit(
        [&](const auto& dialog) {
            using D = std::remove_cvref_t<decltype(dialog)>;
            if constexpr (std::is_same_v<D, FileDialog>)
                draw_file_dialog(screen, dialog);
            else if constexpr (std::is_same_v<D, ExportDialog>)
                draw_export_dialog(screen, dialog);
            else if constexpr (std::is_same_v<D, BoardDialog>)
                draw_board_dialog(screen, dialog);
            else if constexpr (std::is_same_v<D, MergeDialog>)
                draw_merge_dialog(screen, dialog);
            else if constexpr (std::is_same_v<D, ContradictionsDialog>)
                draw_contradictions_dialog(screen);
            else if constexpr (std::is_same_v<D, VersionsDialog>)
                draw_versions_dialog(screen, dialog);
            else
                show(screen, dialog);
        },
        screen.state.dialog);
}

}  // namespace parcours
