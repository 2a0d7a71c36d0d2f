// Actions: a table to sort, to filter and to change, with what each action gains.
#include <algorithm>

#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/panels.h"
#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr float row_height = 60;

struct TableColumn {
    std::string_view field;  ///< of the schema, or "gain"
    float weight;            ///< share of the width
    float least;             ///< units; the column goes where all do not fit
    bool right = false;      ///< numbers
};

constexpr std::array columns{
    TableColumn{"ref", 0.5f, 56},          TableColumn{"title", 4, 220},        TableColumn{"journey", 0.7f, 76},
    TableColumn{"resolves", 1, 90},        TableColumn{"lead", 1.6f, 120},      TableColumn{"due", 1, 104},
    TableColumn{"effort", 0.8f, 76, true}, TableColumn{"cost", 1, 96, true},    TableColumn{"status", 1.2f, 118},
    TableColumn{"dimension", 1.1f, 110},   TableColumn{"gain", 0.8f, 76, true},
};

/// Columns that a narrow table does without, first the ones that matter least.
constexpr std::array dispensable{"dimension", "effort", "journey", "cost", "resolves", "due", "lead"};

struct Shown {
    const TableColumn* column;
    float width;
};

std::vector<Shown> fitting(const Screen& screen, float whole) {
    std::vector<const TableColumn*> kept;
    for (const TableColumn& column : columns) kept.push_back(&column);
    const auto least = [&] {
        float sum = 0;
        for (const auto* column : kept) sum += screen.px(column->least);
        return sum;
    };
    for (const auto name : dispensable) {
        if (least() <= whole) break;
        std::erase_if(kept, [&](const TableColumn* column) { return column->field == name; });
    }
    float weights = 0;
    for (const auto* column : kept) weights += column->weight;
    const float spare = std::max(0.f, whole - least());
    std::vector<Shown> shown;
    for (const auto* column : kept)
        shown.push_back({column, screen.px(column->least) + spare * column->weight / weights});
    return shown;
}

std::string resolved_refs(const Document& document, const Action& action) {
    std::string refs;
    for (const Id<Note> id : action.resolves) refs += (refs.empty() ? "" : ", ") + std::string(ref_of(document, id));
    return refs;
}

std::string cell_text(const Screen& screen, const Action& action, std::string_view field) {
    const Language language = screen.language();
    if (field == "ref") return action.ref;
    if (field == "title") return action.title;
    if (field == "journey") return std::string(ref_of(screen.document(), action.journey));
    if (field == "resolves") return resolved_refs(screen.document(), action);
    if (field == "lead") return action.lead;
    if (field == "due") return action.due ? day(language, *action.due) : "";
    if (field == "effort") return action.effort ? quantity(language, *action.effort) : "";
    if (field == "cost") return action.cost ? euros(language, *action.cost) : "";
    if (field == "dimension")
        return action.dimension ? std::string(screen.words("dimension." + std::string(name_of(*action.dimension))))
                                : "";
    if (field == "gain") {
        const auto gain = screen.derived.gain_alone(action.id);
        return gain ? signed_points(language, *gain) : "–";
    }
    return {};
}

/// What a column sorts by: numbers first as numbers, texts folded.
std::pair<double, std::string> sort_key(const Screen& screen, const Action& action, std::string_view field) {
    if (field == "effort") return {action.effort.value_or(-1), ""};
    if (field == "cost") return {action.cost.value_or(-1), ""};
    if (field == "due") return {action.due ? action.due->days : 1e9, ""};
    if (field == "status") return {static_cast<double>(action.status), ""};
    if (field == "gain") return {screen.derived.gain_alone(action.id).value_or(-1e9), ""};
    if (field == "order") return {0, action.order};
    return {0, folded(cell_text(screen, action, field))};
}

bool passes(const Screen& screen, const Action& action) {
    const ActionTable& table = screen.state.actions;
    if (table.status && action.status != *table.status) return false;
    if (table.this_journey_only && action.journey != screen.state.journey) return false;
    const std::string text = folded(action.ref + " " + action.title + " " + action.lead + " " + action.description);
    return text.find(folded(trimmed(table.search))) != std::string::npos;
}

std::vector<const Action*> shown_actions(const Screen& screen) {
    auto actions = in_order<Action>(screen.document());
    std::erase_if(actions, [&](const Action* each) { return !passes(screen, *each); });
    const ActionTable& table = screen.state.actions;
    std::ranges::stable_sort(actions, [&](const Action* a, const Action* b) {
        const auto x = sort_key(screen, *a, table.sorted_by), y = sort_key(screen, *b, table.sorted_by);
        return table.descending ? y < x : x < y;
    });
    return actions;
}

Ink status_ground(ActionStatus status) {
    switch (status) {
        case ActionStatus::proposed:
            return Ink::lane;
        case ActionStatus::to_decide:
            return Ink::partly;
        case ActionStatus::approved:
            return Ink::question;
        case ActionStatus::in_progress:
            return Ink::idea;
        case ActionStatus::done:
            return Ink::kept;
        case ActionStatus::dropped:
            return Ink::lane;
    }
    return Ink::lane;
}

void draw_head(const Screen& screen, const std::vector<Shown>& shown) {
    const ActionTable& table = screen.state.actions;
    const float top = ImGui::GetCursorPosY();
    float x = ImGui::GetCursorPosX();
    for (const auto& [column, width] : shown) {
        ImGui::SetCursorPos({x, top});
        x += width;
        const std::string label(
            screen.words(column->field == "gain" ? "actions.gain" : "actions.column." + std::string(column->field)));
        const Touch at = touch(screen, (label + "##" + std::string(column->field)).c_str(), {width, screen.px(target)});
        if (at.hovered || at.focused) draw_ground(screen, at.min, at.max, Ink::lane);
        const bool on = table.sorted_by == column->field;
        const Lettering lettering{type::small, true, on ? Ink::accent : Ink::text_soft};
        const float arrow = on ? screen.px(16) : 0;
        const std::string line = cut_to(screen, label, lettering, width - screen.px(20) - arrow);
        const ImVec2 size = measured(screen, line, lettering);
        const float text_x = column->right ? at.max.x - screen.px(10) - size.x - arrow : at.min.x + screen.px(10);
        draw_text(screen, {text_x, at.middle().y - size.y / 2}, line, lettering);
        if (on)
            draw_icon(screen, table.descending ? Icon::down : Icon::up,
                      {text_x + size.x + screen.px(10), at.middle().y}, 14, Ink::accent);
        if (at.pressed) {
            ActionTable next = table;
            next.descending = on && !table.descending;
            next.sorted_by = on && table.descending ? "order" : std::string(column->field);
            if (next.sorted_by == "order") next.descending = false;
            screen.out.post(ShowActions{next});
        }
    }
    ImGui::SetCursorPosY(top + screen.px(target));
    divide(screen);
}

/// The status as a pill that opens the list of statuses.
void draw_status(const Screen& screen, const Action& action, ImVec2 at, float width) {
    const std::string word(screen.words("action_status." + std::string(name_of(action.status))));
    const std::string id = word + "##status" + action.ref;
    ImGui::SetCursorScreenPos({at.x + screen.px(6), at.y + screen.px((row_height - 32) / 2)});
    const Touch pill =
        touch(screen, id.c_str(),
              {std::min(width - screen.px(12), measured(screen, word, {type::small, true}).x + screen.px(40)),
               screen.px(32)});
    draw_ground(screen, pill.min, pill.max, status_ground(action.status), 16);
    if (pill.hovered || pill.focused) draw_border(screen, pill.min, pill.max, Ink::accent, 16, 2);
    const Lettering lettering{type::small, true, action.status == ActionStatus::dropped ? Ink::text_soft : Ink::text};
    draw_line(screen, {pill.min.x + screen.px(12), pill.middle().y - measured(screen, word, lettering).y / 2}, word,
              lettering, pill.max.x - pill.min.x - screen.px(32));
    draw_icon(screen, Icon::down, {pill.max.x - screen.px(15), pill.middle().y}, 13, Ink::text_soft);
    const std::string popup = "statuses##" + action.ref;
    if (pill.pressed) ImGui::OpenPopup(popup.c_str());
    ImGui::SetNextWindowPos({pill.min.x, pill.max.y + screen.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::small), screen.px(space::small)});
    if (ImGui::BeginPopup(popup.c_str())) {
        for (std::size_t i = 0; i < Names<ActionStatus>::values.size(); ++i) {
            const auto status = static_cast<ActionStatus>(i);
            const std::string label(screen.words("action_status." + std::string(name_of(status))));
            if (menu_row(screen, label.c_str(), {}, status == action.status))
                screen.out.make(write_of(action, &Action::status, status));
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void draw_action(const Screen& screen, const Action& action, const std::vector<Shown>& shown) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float whole = room(), height = screen.px(row_height);
    const bool on =
        std::ranges::any_of(screen.state.selection, [&](const Target& t) { return t == Target(action.id); });
    ImGui::SetNextItemAllowOverlap();
    const Touch row = touch(screen, (action.title + "##" + action.ref).c_str(), {whole, height});
    if (on || row.hovered || row.focused) draw_ground(screen, row.min, row.max, on ? Ink::accent_soft : Ink::lane);
    if (row.pressed) screen.out.post(Select{{action.id}, ImGui::GetIO().KeyCtrl ? Choosing::toggle : Choosing::only});
    float x = corner.x;
    for (const auto& [column, width] : shown) {
        const ImVec2 at{x, corner.y};
        x += width;
        if (column->field == "status") {
            draw_status(screen, action, at, width);
            continue;
        }
        const bool title = column->field == "title";
        const std::string text = cell_text(screen, action, column->field);
        const bool missing = text.empty() && (column->field == "lead" || column->field == "due");
        const Lettering lettering{title ? type::body : type::small, title,
                                  missing                  ? Ink::danger
                                  : column->field == "ref" ? Ink::text_soft
                                                           : Ink::text};
        const std::string shown_text = missing ? std::string(screen.words("actions.to_fill")) : text;
        const float inner = width - screen.px(20);
        const float line = measured(screen, "X", lettering).y;
        if (title) {
            const float text_height = std::min(measured(screen, shown_text, lettering, inner).y, line * 2);
            ImGui::GetWindowDrawList()->PushClipRect({at.x, at.y}, {at.x + width, row.middle().y + line}, true);
            draw_text(screen, {at.x + screen.px(10), row.middle().y - text_height / 2}, shown_text, lettering, inner);
            ImGui::GetWindowDrawList()->PopClipRect();
        } else {
            const std::string cut = cut_to(screen, shown_text, lettering, inner);
            const float wide = measured(screen, cut, lettering).x;
            draw_text(
                screen,
                {column->right ? at.x + width - screen.px(10) - wide : at.x + screen.px(10), row.middle().y - line / 2},
                cut, lettering);
        }
    }
    ImGui::SetCursorScreenPos({corner.x, corner.y + height});
    divide(screen);
}

void draw_filters(const Screen& screen) {
    ActionTable table = screen.state.actions;
    const float search = std::clamp(room() * 0.3f, screen.px(180), screen.px(320));
    if (text_field(screen, "##search_actions", table.search, screen.words("actions.search"), search).changed)
        screen.out.post(ShowActions{table});
    ImGui::SameLine();
    const std::string status(table.status ? screen.words("action_status." + std::string(name_of(*table.status)))
                                          : screen.words("actions.any_status"));
    dropdown(screen, screen.word("field.status"), status, screen.px(180), [&] {
        if (menu_row(screen, screen.word("actions.any_status"), {}, !table.status))
            table.status.reset(), screen.out.post(ShowActions{table});
        for (std::size_t i = 0; i < Names<ActionStatus>::values.size(); ++i) {
            const auto each = static_cast<ActionStatus>(i);
            if (menu_row(screen, screen.word("action_status." + std::string(name_of(each))), {}, table.status == each))
                table.status = each, screen.out.post(ShowActions{table});
        }
    });
    ImGui::SameLine();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + screen.px(4));
    Chips chips(screen);
    if (chips(screen.word("actions.this_journey"), table.this_journey_only, Icon::filter)) {
        table.this_journey_only = !table.this_journey_only;
        screen.out.post(ShowActions{table});
    }
}

void draw_totals(const Screen& screen, const std::vector<const Action*>& actions) {
    double cost = 0, effort = 0;
    for (const Action* action : actions) {
        if (action->status == ActionStatus::dropped) continue;
        cost += action->cost.value_or(0);
        effort += action->effort.value_or(0);
    }
    write(screen,
          screen.words.count("actions.count", actions.size()) + " · " +
              screen.words("actions.total",
                           {{"cost", euros(screen.language(), cost)}, {"effort", quantity(screen.language(), effort)}}),
          {type::small, false, Ink::text_soft});
}

void add_action(const Screen& screen) {
    Action action;
    action.id = screen.out.mint.next<Action>();
    action.title = screen.words("actions.new");
    action.journey = screen.state.journey;
    screen.out.make(Add<Action>{action});
    screen.out.post(Select{{action.id}});
}

void draw_top(const Screen& screen) {
    write_line(screen, screen.words("view.actions"), {type::display, true}, room() * 0.4f);
    const std::size_t lacks = screen.derived.lacks().size();
    const std::string missing =
        lacks == 0 ? std::string(screen.words("missing.nothing")) : screen.words.count("missing.count", lacks);
    const float add_width = measured(screen, screen.words("edit.add_action"), {type::body, true}).x + screen.px(64);
    const float missing_width = measured(screen, missing, {type::body}).x + screen.px(64);
    ImGui::SameLine();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                         std::max(0.f, room() - add_width - missing_width - screen.px(space::small)));
    if (button(screen, (missing + "##missing").c_str(),
               {Tone::plain, lacks == 0 ? Icon::check : Icon::warning, missing_width}))
        run_command(screen, "missing");
    ImGui::SameLine();
    if (button(screen, screen.word("edit.add_action"), {Tone::primary, Icon::add, add_width})) add_action(screen);
}

}  // namespace

void draw_actions(const Screen& screen) {
    region(screen, "actions", {{0, 0}, {}, space::wide}, [&] {
        draw_top(screen);
        gap(screen, space::small);
        if (screen.document().all<Action>().empty())
            return draw_empty(screen, Icon::target, screen.words("actions.none"), screen.words("actions.none_advice"));
        draw_filters(screen);
        gap(screen, space::small);
        const auto actions = shown_actions(screen);
        draw_totals(screen, actions);
        gap(screen, space::small);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
        region(screen, "table", {{0, 0}, Ink::surface, 0, 12}, [&] {
            const auto shown = fitting(screen, room());
            draw_head(screen, shown);
            for (const Action* action : actions) draw_action(screen, *action, shown);
        });
        ImGui::PopStyleVar();
    });
}

}  // namespace parcours
