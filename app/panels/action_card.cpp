// An action as a card: dragged from scenario to scenario, or moved by its menu.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/scenarios_view.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

/// What a dragged card carries.
struct Carried {
    Id<Action> action;
    Id<Scenario> from;
};
constexpr const char* carried_kind = "action card";

std::string ref_and_title(const Screen& screen, const Action& action) {
    return action.ref + " " + (action.title.empty() ? std::string(screen.words("plan.untitled")) : action.title);
}

/// The gain in the scenario, or alone for what is in none.
std::optional<double> gain_of(const Screen& screen, const ScenarioColumn& column, Id<Action> action) {
    if (!column.scenario) return screen.derived.gain_alone(action);
    for (const Gain& gain : screen.derived.gains(column.scenario->id))
        if (gain.action == action) return gain.in_scenario;
    return std::nullopt;
}

std::string facts_of(const Screen& screen, const Action& action) {
    std::string facts(screen.words("action_status." + std::string(name_of(action.status))));
    if (action.effort)
        facts += " · " + screen.words("scenario.days", {{"days", quantity(screen.language(), *action.effort)}});
    if (action.cost) facts += " · " + euros(screen.language(), *action.cost);
    return facts;
}

/// Its preview is a card that hides what it is carried over.
void carry(const Screen& screen, const ScenarioColumn& column, const Action& action) {
    if (!ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceNoPreviewTooltip)) return;
    const Carried carried{action.id, column.scenario ? column.scenario->id : Id<Scenario>{}};
    ImGui::SetDragDropPayload(carried_kind, &carried, sizeof carried);
    ImGui::EndDragDropSource();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::medium), screen.px(space::medium)});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, screen.px(2));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, colour(screen, Ink::surface));
    ImGui::PushStyleColor(ImGuiCol_Border, colour(screen, Ink::accent));
    if (ImGui::BeginTooltip()) {
        const float width = screen.px(300);
        const std::string title = ref_and_title(screen, action), facts = facts_of(screen, action);
        const Lettering bold{type::body, true}, soft{type::small, false, Ink::text_soft};
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float below = measured(screen, title, bold, width).y;
        draw_text(screen, at, title, bold, width);
        draw_text(screen, {at.x, at.y + below}, facts, soft, width);
        ImGui::Dummy({width, below + measured(screen, facts, soft, width).y});
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
}

void place(const Screen& screen, Id<Action> action, Id<Scenario> from, Id<Scenario> to, bool copy) {
    auto edits = placing(screen.document(), action, from, to, copy);
    if (!edits.empty()) screen.out.make(std::move(edits));
}

void draw_menu(const Screen& screen, const ScenarioColumn& column, const Action& action, const char* popup) {
    if (!ImGui::BeginPopup(popup)) return;
    const Id<Scenario> from = column.scenario ? column.scenario->id : Id<Scenario>{};
    for (const Scenario* scenario : in_order<Scenario>(screen.document())) {
        if (scenario->id == from) continue;
        const std::string to = screen.words("scenario.move_to", {{"title", scenario->title}});
        if (menu_row(screen, (to + "##" + scenario->ref).c_str(), Icon::right))
            place(screen, action.id, from, scenario->id, false);
        if (!from) continue;
        const std::string also = screen.words("scenario.also_in", {{"title", scenario->title}});
        if (menu_row(screen, (also + "##" + scenario->ref).c_str(), Icon::copy))
            place(screen, action.id, from, scenario->id, true);
    }
    if (from && menu_row(screen, screen.word("scenario.take_out"), Icon::close))
        place(screen, action.id, from, {}, false);
    ImGui::EndPopup();
}

void draw_gain(const Screen& screen, std::optional<double> gain, ImVec2 right, float height) {
    const std::string text = gain ? signed_points(screen.language(), *gain) : "–";
    const Lettering bold{type::body, true, gain ? Ink::text : Ink::text_soft};
    const ImVec2 size = measured(screen, text, bold);
    draw_text(screen, {right.x - size.x, right.y + (height - size.y) / 2}, text, bold);
}

}  // namespace

void draw_action_card(const Screen& screen, const ScenarioColumn& column, const Action& action) {
    ImGui::PushID(static_cast<int>(mixed(action.id.value)));
    const std::string title = ref_and_title(screen, action), facts = facts_of(screen, action);
    const float pad = screen.px(space::medium), menu = screen.px(target), gain_width = screen.px(58), whole = room();
    const float inner = whole - pad * 2 - gain_width - menu;
    const Lettering heading{type::body, true}, soft{type::small, false, Ink::text_soft};
    const float title_height = measured(screen, title, heading, inner).y;
    const float height = std::max(screen.px(64), title_height + measured(screen, facts, soft, inner).y + pad * 2);
    ImGui::SetNextItemAllowOverlap();
    const Touch at = touch(screen, (title + "##card").c_str(), {whole, height});
    if (at.pressed) screen.out.post(Select{{action.id}});
    carry(screen, column, action);
    const Targets& selection = screen.state.selection;
    const bool on = std::find(selection.begin(), selection.end(), Target(action.id)) != selection.end();
    draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : Ink::lane, 10);
    if (on || at.hovered) draw_border(screen, at.min, at.max, Ink::accent, 10, on ? 2.5f : 1.5f);
    draw_text(screen, {at.min.x + pad, at.min.y + pad}, title, heading, inner);
    draw_text(screen, {at.min.x + pad, at.min.y + pad + title_height}, facts, soft, inner);
    draw_gain(screen, gain_of(screen, column, action.id), {at.max.x - menu - screen.px(space::tight), at.min.y},
              height);
    ImGui::SetCursorScreenPos({at.max.x - menu, at.middle().y - menu / 2});
    const std::string label = screen.words("scenario.card_menu", {{"ref", action.ref}});
    if (icon_button(screen, label.c_str(), Icon::more)) ImGui::OpenPopup("menu");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::small), screen.px(space::small)});
    draw_menu(screen, column, action, "menu");
    ImGui::PopStyleVar();
    ImGui::SetCursorScreenPos({at.min.x, at.max.y});
    ImGui::Dummy({1, screen.px(2)});
    ImGui::PopID();
}

void take_dropped_action(const Screen& screen, Id<Scenario> to) {
    if (!ImGui::BeginDragDropTarget()) return;
    if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(carried_kind)) {
        const auto carried = *static_cast<const Carried*>(payload->Data);
        place(screen, carried.action, carried.from, to, ImGui::GetIO().KeyCtrl);
    }
    ImGui::EndDragDropTarget();
}

}  // namespace parcours
