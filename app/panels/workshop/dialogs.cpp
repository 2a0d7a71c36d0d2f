// The sheets that leading a workshop needs: clusters, the parking lot, decisions, a new round of votes, the minutes.
#include <algorithm>
#include <array>

#include "app/numbers.h"
#include "app/panels/dialogs.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/order_of.h"
#include "journeys/text.h"
#include "journeys/workshop/agenda.h"

namespace parcours {
namespace {

float list_height(const Screen& screen, float wanted) {
    return std::min(screen.px(wanted), ImGui::GetMainViewport()->Size.y - screen.px(260));
}

std::vector<const Cluster*> clusters_found(const Screen& screen, std::string_view query) {
    std::vector<const Cluster*> found;
    const std::string wanted = folded(trimmed(query));
    for (const Cluster& each : screen.document().all<Cluster>())
        if (each.journey == screen.state.journey &&
            folded(each.ref + " " + each.title).find(wanted) != std::string::npos)
            found.push_back(&each);
    return found;
}

std::string members_text(const Screen& screen, Id<Cluster> cluster) {
    std::size_t members = 0;
    for (const Note& note : screen.document().all<Note>()) members += note.cluster == cluster;
    return screen.words.count("cluster.members", members);
}

/// What is selected, where that can be decided on.
struct Decided {
    Id<Action> action;
    Id<Scenario> scenario;
};

Decided decided_on(const Screen& screen) {
    const Targets& selection = screen.state.selection;
    const auto actions = of_kind<Action>(selection);
    const auto scenarios = of_kind<Scenario>(selection);
    if (selection.size() != 1) return {};
    return {actions.empty() ? Id<Action>{} : actions.front(), scenarios.empty() ? Id<Scenario>{} : scenarios.front()};
}

void name_decided(const Screen& screen) {
    const Decided on = decided_on(screen);
    std::string name;
    if (const Action* action = screen.document().find(on.action)) name = action->ref + " · " + action->title;
    if (const Scenario* scenario = screen.document().find(on.scenario)) name = scenario->ref + " · " + scenario->title;
    if (!name.empty())
        write(screen, screen.words("decision.about", {{"what", name}}), {type::small, true, Ink::text_soft});
}

void decide(const Screen& screen, const DecisionDialog& dialog) {
    const Workshop* workshop = running_workshop(screen.document());
    Decision decision;
    decision.id = screen.out.mint.next<Decision>();
    decision.text = dialog.text;
    decision.verdict = dialog.verdict.value_or(Verdict::noted);
    decision.by = dialog.by;
    decision.journey = screen.state.journey;
    if (workshop) decision.workshop = workshop->id;
    if (screen.state.meeting.today.days > 0) {
        decision.day = screen.state.meeting.today;
        decision.minute = minute_text(screen.state.meeting.minute_of_day);
    }
    const Decided on = decided_on(screen);
    decision.action = on.action;
    decision.scenario = on.scenario;
    screen.out.make(deciding(screen.document(), std::move(decision)));
}

void earlier_decisions(const Screen& screen) {
    const Workshop* workshop = running_workshop(screen.document());
    std::vector<const Decision*> decisions = in_order<Decision>(screen.document());
    std::erase_if(decisions, [&](const Decision* each) { return !workshop || each->workshop != workshop->id; });
    if (decisions.empty()) return;
    gap(screen, space::medium);
    divide(screen);
    region(screen, "decisions",
           {{0, list_height(screen, 44 * static_cast<float>(std::min<std::size_t>(decisions.size(), 5)) + 8)}, {}},
           [&] {
               for (auto each = decisions.rbegin(); each != decisions.rend(); ++each)
                   write(screen, (*each)->minute + "  " +
                                     std::string(screen.words("verdict." + std::string(name_of((*each)->verdict)))) +
                                     " · " + (*each)->text);
           });
}

}  // namespace

void draw_cluster_dialog(const Screen& screen, const ClusterDialog& shown) {
    ClusterDialog dialog = shown;
    std::optional<lead::SendToCluster> wanted;
    const std::size_t count = of_kind<Note>(screen.state.selection).size();
    const bool open = sheet(screen, screen.word("command.send_to_cluster"), {620}, [&] {
        write(screen, screen.words.count("cluster.of_notes", count), {type::body, false, Ink::text_soft});
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        const Typed typed = text_field(screen, "##cluster", dialog.query, screen.words("cluster.hint"));
        const auto found = clusters_found(screen, dialog.query);
        const bool may_add = !is_blank(dialog.query);
        const int rows = static_cast<int>(found.size()) + may_add;
        if (typed.changed) dialog.chosen = 0;
        if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ++dialog.chosen;
        if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) --dialog.chosen;
        dialog.chosen = std::clamp(dialog.chosen, 0, std::max(0, rows - 1));
        const auto pick = [&](int row) {
            if (row < static_cast<int>(found.size()))
                wanted = lead::SendToCluster{found[static_cast<std::size_t>(row)]->id, {}};
            else if (may_add)
                wanted = lead::SendToCluster{{}, dialog.query};
        };
        if (typed.entered) pick(dialog.chosen);
        region(screen, "clusters", {{0, list_height(screen, 44 * static_cast<float>(std::clamp(rows + 1, 2, 9)))}, {}},
               [&] {
                   for (int row = 0; row < rows; ++row) {
                       const bool existing = row < static_cast<int>(found.size());
                       const Cluster* each = existing ? found[static_cast<std::size_t>(row)] : nullptr;
                       const std::string label =
                           each ? (each->title.empty() ? each->ref : each->title) + "##" + each->ref
                                : screen.words("cluster.new", {{"title", trimmed(dialog.query)}});
                       if (menu_row(screen, label.c_str(), each ? Icon::link : Icon::add, row == dialog.chosen,
                                    each ? members_text(screen, each->id) : std::string()))
                           pick(row);
                   }
                   if (menu_row(screen, screen.word("cluster.take_out"), Icon::close)) wanted = lead::SendToCluster{};
               });
    });
    if (wanted) return lead_on(screen, *wanted);
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

void draw_parking_dialog(const Screen& screen, const ParkingDialog&) {
    const bool open = sheet(screen, screen.word("workshop.parking"), {680}, [&] {
        write(screen, screen.words("parking.advice"), {type::body, false, Ink::text_soft});
        gap(screen, space::small);
        const auto notes = parked_notes(screen.document());
        region(screen, "parked", {{0, list_height(screen, std::max(80.f, 64 * static_cast<float>(notes.size())))}, {}},
               [&] {
                   for (const Note* note : notes) {
                       const ImVec2 at = ImGui::GetCursorScreenPos();
                       const float width = room(), side = screen.px(150);
                       draw_ground(screen, at, {at.x + width, at.y + screen.px(56)}, ground_of(note->kind), 6);
                       draw_icon(screen, icon_of(note->kind), {at.x + screen.px(22), at.y + screen.px(28)}, 20,
                                 mark_of(note->kind));
                       draw_line(screen, {at.x + screen.px(44), at.y + screen.px(18)}, note->ref + " · " + note->text,
                                 {type::body, false, Ink::on_note}, width - side - screen.px(64));
                       ImGui::SetCursorScreenPos({at.x + width - side - screen.px(6), at.y + screen.px(6)});
                       if (button(screen, (std::string(screen.words("parking.bring_back")) + "##" + note->ref).c_str(),
                                  {Tone::plain, {}, side}))
                           lead_on(screen, lead::Park{{note->id}, false});
                       ImGui::SetCursorScreenPos(at);
                       ImGui::Dummy({width, screen.px(56)});
                   }
                   if (notes.empty()) write(screen, screen.words("parking.none"), {type::body, false, Ink::text_soft});
               });
    });
    if (!open) screen.out.post(CloseDialog{});
}

void draw_decision_dialog(const Screen& screen, const DecisionDialog& shown) {
    DecisionDialog dialog = shown;
    bool done = false;
    const bool open = sheet(screen, screen.word("command.decide"), {680}, [&] {
        name_decided(screen);
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        const Typed typed = text_field(screen, "##decision", dialog.text, screen.words("decision.hint"));
        gap(screen, space::small);
        std::vector<Choice> verdicts;
        for (const auto name : Names<Verdict>::values)
            verdicts.push_back({std::string(screen.words("verdict." + std::string(name))), {}, {}});
        const auto now = dialog.verdict ? std::optional(static_cast<std::size_t>(*dialog.verdict)) : std::nullopt;
        if (const auto chosen = segmented(screen, "verdict", verdicts, now))
            dialog.verdict = static_cast<Verdict>(*chosen);
        gap(screen, space::small);
        text_field(screen, "##by", dialog.by, screen.words("decision.by"));
        earlier_decisions(screen);
        const bool ready = !is_blank(dialog.text);
        const std::array buttons{SheetButton{std::string(screen.words("action.cancel"))},
                                 SheetButton{std::string(screen.words("decision.keep")), Tone::primary, ready}};
        const auto pressed = sheet_buttons(screen, buttons);
        if (pressed == 0u) screen.out.post(CloseDialog{});
        done = ready && (pressed == 1u || typed.entered);
    });
    if (done) {
        decide(screen, dialog);
        return screen.out.post(CloseDialog{});
    }
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

void draw_round_dialog(const Screen& screen, const RoundDialog& shown) {
    RoundDialog dialog = shown;
    bool begin = false;
    const bool open = sheet(screen, screen.word("vote.open"), {620}, [&] {
        write_line(screen, screen.words("vote.what"), {type::small, true, Ink::text_soft});
        std::vector<Choice> scopes;
        for (const auto name : Names<VoteScope>::values)
            scopes.push_back({std::string(screen.words("vote_scope." + std::string(name))), {}, {}});
        if (const auto chosen = segmented(screen, "scope", scopes, static_cast<std::size_t>(dialog.scope)))
            dialog.scope = static_cast<VoteScope>(*chosen);
        gap(screen, space::medium);
        write_line(screen, screen.words("field.budget"), {type::small, true, Ink::text_soft});
        std::vector<Choice> budgets;
        constexpr std::array offered{1, 2, 3, 5, 8, 10};
        std::optional<std::size_t> now;
        for (std::size_t i = 0; i < offered.size(); ++i) {
            budgets.push_back({std::to_string(offered[i]), {}, {}});
            if (offered[i] == dialog.budget) now = i;
        }
        if (const auto chosen = segmented(screen, "budget", budgets, now)) dialog.budget = offered[*chosen];
        gap(screen, space::medium);
        const std::array secrecy{Choice{std::string(screen.words("vote.secret")), Icon::lock, {}},
                                 Choice{std::string(screen.words("vote.in_the_open")), Icon::eye, {}}};
        if (const auto chosen = segmented(screen, "secrecy", secrecy, dialog.secret ? 0 : 1))
            dialog.secret = *chosen == 0;
        const std::array buttons{SheetButton{std::string(screen.words("action.cancel"))},
                                 SheetButton{std::string(screen.words("vote.begin")), Tone::primary}};
        const auto pressed = sheet_buttons(screen, buttons);
        if (pressed == 0u) screen.out.post(CloseDialog{});
        begin = pressed == 1u;
    });
    if (begin) {
        lead_on(screen, lead::OpenRound{dialog.scope, dialog.budget, dialog.secret});
        return screen.out.post(CloseDialog{});
    }
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

void draw_end_dialog(const Screen& screen) {
    const Workshop* workshop = running_workshop(screen.document());
    const auto& rounds = screen.document().all<VoteRound>();
    const auto open_rounds = std::count_if(rounds.begin(), rounds.end(), [&](const VoteRound& each) {
        return !each.closed && workshop && each.workshop == workshop->id;
    });
    std::optional<std::size_t> pressed;
    const bool open = sheet(screen, screen.word("workshop.end_ask"), {520}, [&] {
        write(screen, screen.words("workshop.end_advice"));
        if (open_rounds > 0)
            write(screen, screen.words.count("workshop.end_rounds", static_cast<std::size_t>(open_rounds)),
                  {type::body, true});
        const std::array buttons{SheetButton{std::string(screen.words("workshop.keep_on"))},
                                 SheetButton{std::string(screen.words("workshop.close")), Tone::primary}};
        pressed = sheet_buttons(screen, buttons);
    });
    if (pressed || !open) screen.out.post(CloseDialog{});
    if (pressed == 1u) lead_on(screen, lead::Close{});
}

void draw_minutes_dialog(const Screen& screen, const MinutesDialog& shown) {
    MinutesDialog dialog = shown;
    const bool open = sheet(screen, screen.word("minutes.title"), {620}, [&] {
        write(screen, screen.words("minutes.advice"), {type::body, false, Ink::text_soft});
        gap(screen, space::medium);
        Chips chips(screen);
        for (const Format format : {Format::pdf, Format::html}) {
            const bool on = dialog.formats.contains(format);
            if (chips(screen.word("format." + std::string(name_of(format))), on,
                      on ? std::optional(Icon::check) : std::nullopt) &&
                !dialog.formats.erase(format))
                dialog.formats.insert(format);
        }
        gap(screen, space::medium);
        write_line(screen, screen.words("export.folder"), {type::small, true, Ink::text_soft});
        text_field(screen, "##minutes_folder", dialog.folder, screen.words("export.folder_hint"));
        for (const ExportProblem& problem : dialog.problems)
            write(screen, worded(screen, problem), {type::body, true, Ink::danger});
        for (const auto& file : dialog.written) write(screen, file.filename().string(), {type::body, true, Ink::text});
        const bool ready = !dialog.running && !dialog.formats.empty() && !is_blank(dialog.folder);
        if (!dialog.written.empty()) {
            const std::array buttons{SheetButton{std::string(screen.words("export.show_folder"))},
                                     SheetButton{std::string(screen.words("action.done")), Tone::primary}};
            const auto pressed = sheet_buttons(screen, buttons);
            if (pressed == 0u) screen.out.post(ShowFolder{dialog.folder});
            if (pressed == 1u) screen.out.post(CloseDialog{});
            return;
        }
        const std::array buttons{SheetButton{std::string(screen.words("minutes.later"))},
                                 SheetButton{std::string(screen.words("minutes.write")), Tone::primary, ready}};
        const auto pressed = sheet_buttons(screen, buttons);
        if (pressed == 0u) screen.out.post(CloseDialog{});
        if (pressed == 1u) {
            screen.out.post(ShowDialog{dialog});
            lead_on(screen, lead::WriteMinutes{dialog.workshop, dialog.formats, dialog.folder});
        }
    });
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
}

}  // namespace parcours
