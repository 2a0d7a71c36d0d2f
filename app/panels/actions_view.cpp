#include "app/panels/actions_view.h"

#include <algorithm>

#include "app/numbers.h"
#include "app/panels/panels.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float most_foot = 196;        // units
constexpr float least_with_foot = 640;  // units of height from which the foot is shown
constexpr float search_width = 280;

/// Puts the next control on the same line where `width` pixels are left there.
void flow(const Screen& screen, float width) {
    ImGui::SameLine(0, screen.px(space::small));
    if (room() < width) ImGui::NewLine();
}

void change(const Screen& screen, ActionTable table) { screen.out.post(ShowActions{std::move(table)}); }

void draw_status_filter(const Screen& screen, float width) {
    const ActionTable& table = screen.state.actions;
    const auto word = [&](ActionStatus status) {
        return std::string(screen.words("action_status." + std::string(name_of(status))));
    };
    const std::string value = table.status ? word(*table.status) : std::string(screen.words("plan.every_status"));
    dropdown(screen, screen.word("plan.status_filter"), value, width, [&] {
        ActionTable next = table;
        next.status.reset();
        if (menu_row(screen, screen.word("plan.every_status"), {}, !table.status)) change(screen, next);
        for (std::size_t i = 0; i < Names<ActionStatus>::values.size(); ++i) {
            const auto status = static_cast<ActionStatus>(i);
            next.status = status;
            if (menu_row(screen, word(status).c_str(), {}, table.status == status)) change(screen, next);
        }
    });
}

std::vector<Id<Note>> chosen_pains(const Screen& screen) {
    std::vector<Id<Note>> notes = of_kind<Note>(screen.state.selection);
    std::erase_if(notes, [&](Id<Note> id) {
        const Note* note = screen.document().find(id);
        return !note || note->kind != NoteKind::pain;
    });
    return notes;
}

void add_action(const Screen& screen) {
    Action action;
    action.id = screen.out.mint.next<Action>();
    action.journey = screen.state.journey;
    screen.out.make(Add<Action>{action});
    screen.out.post(Select{{action.id}});
}

void draw_toolbar(const Screen& screen) {
    ActionTable table = screen.state.actions;
    const float field = std::min(screen.px(search_width), room());
    if (text_field(screen, screen.word("plan.search"), table.search, screen.words("plan.search"), field).changed)
        change(screen, table);
    const float filter = screen.px(200);
    flow(screen, filter);
    draw_status_filter(screen, std::min(filter, room()));
    const char* only = screen.word("plan.this_journey");
    const float only_width = measured(screen, only, {type::body}).x + screen.px(space::large * 2 + 28);
    flow(screen, only_width);
    const bool on = table.this_journey_only;
    if (button(screen, only, {on ? Tone::primary : Tone::plain, on ? Icon::check : Icon::filter})) {
        table.this_journey_only = !on;
        change(screen, table);
    }
    const auto pains = chosen_pains(screen);
    const std::string from = screen.words.count("plan.from_pains", pains.size());
    const float from_width = pains.empty() ? 0 : measured(screen, from, {type::body}).x + screen.px(68);
    const float add_width = measured(screen, screen.words("plan.add"), {type::body, true}).x + screen.px(68);
    flow(screen, from_width + add_width + screen.px(space::small));
    const float right = room() - from_width - add_width - (pains.empty() ? 0 : screen.px(space::small));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.f, right));
    if (!pains.empty()) {
        if (button(screen, from.c_str(), {Tone::plain, Icon::pain, from_width})) screen.out.post(PlanFrom{pains});
        ImGui::SameLine(0, screen.px(space::small));
    }
    if (button(screen, screen.word("plan.add"), {Tone::primary, Icon::add, add_width})) add_action(screen);
}

std::string totals(const Screen& screen, const std::vector<const Action*>& actions) {
    double effort = 0, cost = 0;
    for (const Action* action : actions) {
        if (action->status == ActionStatus::dropped) continue;
        effort += action->effort.value_or(0);
        cost += action->cost.value_or(0);
    }
    return screen.words.count("plan.count", actions.size()) + "  ·  " +
           screen.words("plan.effort", {{"days", quantity(screen.language(), effort)}}) + "  ·  " +
           euros(screen.language(), cost);
}

void draw_totals(const Screen& screen, const std::vector<const Action*>& actions, bool with_foot) {
    const float start = ImGui::GetCursorPosY();
    const std::string text = totals(screen, actions);
    const bool dropped = std::any_of(actions.begin(), actions.end(),
                                     [](const Action* action) { return action->status == ActionStatus::dropped; });
    const float line = measured(screen, text, {type::body, true}).y;
    ImGui::SetCursorPosY(start + (screen.px(target) - line) / 2);
    const std::string note = dropped ? "  " + std::string(screen.words("plan.without_dropped")) : "";
    write_line(screen, text + note, {type::body, true}, room());
    const std::size_t lacks = lacking_records(screen);
    if (with_foot || lacks == 0) return ImGui::SetCursorPosY(start + screen.px(target + space::small));
    const std::string label = screen.words.count("plan.lacks", lacks);
    const float width = std::min(measured(screen, label, {type::body}).x + screen.px(72), room());
    const bool beside = room() > measured(screen, text + note, {type::body, true}).x + width + screen.px(space::large);
    if (beside) {
        ImGui::SetCursorPosY(start);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room() - width);
    }
    if (button(screen, label.c_str(), {Tone::plain, Icon::warning, width}))
        screen.out.post(ShowDialog{MissingDialog{}});
}

float foot_height(const Screen& screen) {
    const std::size_t lacks = lacking_records(screen);
    const auto columns = static_cast<std::size_t>(std::max(1.f, room() / screen.px(300)));
    const auto lines = static_cast<float>((lacks + columns - 1) / columns);
    return screen.px(std::min(most_foot, 62 + lines * 60));
}

void draw_foot(const Screen& screen) {
    region(screen, "lacks", {{0, 0}, Ink::surface, space::large, 12}, [&] { draw_lacks(screen); });
}

void draw_none(const Screen& screen) {
    const bool filtered = !screen.document().all<Action>().empty();
    draw_empty(screen, filtered ? Icon::filter : Icon::target, screen.words(filtered ? "plan.none_found" : "plan.none"),
               screen.words(filtered ? "plan.none_found_advice" : "plan.none_advice"));
}

}  // namespace

void draw_actions(const Screen& screen) {
    region(screen, "actions", {{0, 0}, Ink::canvas, space::large, 0, true}, [&] {
        const bool with_foot = ImGui::GetContentRegionAvail().y >= screen.px(least_with_foot);
        draw_toolbar(screen);
        gap(screen, space::small);
        const auto actions =
            listed_actions(screen.document(), screen.state.actions, screen.state.journey, screen.derived);
        const float foot = with_foot ? foot_height(screen) + screen.px(space::small) : 0;
        const float left = ImGui::GetContentRegionAvail().y - foot - screen.px(target + space::medium);
        const float height = std::max(left, screen.px(260));
        region(screen, "table", {{0, height}, Ink::surface, 0, 12, true, true}, [&] {
            if (actions.empty())
                draw_none(screen);
            else
                draw_action_table(screen, actions);
        });
        draw_totals(screen, actions, with_foot);
        if (with_foot) draw_foot(screen);
    });
}

}  // namespace parcours
