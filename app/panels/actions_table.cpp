// The table of actions: its head row and the action's name stay in sight while it scrolls.
#include <algorithm>
#include <cmath>

#include "app/look/pinned.h"
#include "app/numbers.h"
#include "app/panels/actions_view.h"
#include "app/panels/score_marks.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

using Column = ActionColumn;

constexpr float head_height = 48, least_row = 60, pad = 10;  // units
constexpr std::array widths{64.f,  300.f, 80.f, 112.f, 116.f, 144.f, 104.f,
                            104.f, 92.f,  96.f, 156.f, 112.f, 100.f};  // units, in the order of the columns
constexpr std::size_t pinned_columns = 2;

constexpr bool is_number(Column column) {
    return column == Column::effort || column == Column::cost || column == Column::gain;
}

struct Layout {
    Pinned grid;
    std::array<float, widths.size()> lefts{}, sizes{};  // pixels, from the grid's left
    std::vector<float> tops;                            // of the rows, and the end of the last
};

std::string title_of(const Screen& screen, const Action& action) {
    return action.title.empty() ? std::string(screen.words("plan.untitled")) : action.title;
}

float row_height(const Screen& screen, const Action& action, const Layout& layout) {
    const float inner = screen.px(pad) * 2;
    const float title = measured(screen, title_of(screen, action), {type::body}, layout.sizes[1] - inner).y;
    const float lead = measured(screen, action.lead, {type::small}, layout.sizes[5] - inner).y;
    return std::max({screen.px(least_row), title + inner, lead + inner});
}

Layout layout_of(const Screen& screen, const std::vector<const Action*>& actions) {
    Layout layout;
    Pinned& grid = layout.grid;
    grid.origin = ImGui::GetCursorScreenPos();
    see_window(grid);
    const float width = grid.seen_max.x - grid.seen_min.x - ImGui::GetStyle().ScrollbarSize;
    float whole = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) whole += layout.sizes[i] = screen.px(widths[i]);
    const float most_lead = std::max(width * 0.45f, screen.px(200));
    float& title = layout.sizes[1];
    whole -= title;
    title = std::clamp(width - whole, screen.px(220), screen.px(560));
    title = std::min(title, most_lead - layout.sizes[0]);
    whole += title;
    for (std::size_t i = 1; i < widths.size(); ++i) layout.lefts[i] = layout.lefts[i - 1] + layout.sizes[i - 1];
    grid.lead = layout.sizes[0] + title;
    grid.head = screen.px(head_height);
    float top = grid.head;
    for (const Action* action : actions) {
        layout.tops.push_back(top);
        top += row_height(screen, *action, layout);
    }
    layout.tops.push_back(top);
    grid.size = {whole, top};
    return layout;
}

/// The left edge of a column on the screen: pinned ones do not move.
float left_of(const Layout& layout, std::size_t column) {
    return (column < pinned_columns ? layout.grid.lead_left() : layout.grid.origin.x) + layout.lefts[column];
}

struct RowBox {
    ImVec2 min, max;
    float width() const { return max.x - min.x; }
    float middle() const { return (min.y + max.y) / 2; }
};

RowBox inside(const Screen& screen, RowBox box) {
    return {{box.min.x + screen.px(pad), box.min.y}, {box.max.x - screen.px(pad), box.max.y}};
}

void put(const Screen& screen, const RowBox& box, std::string_view text, Lettering lettering, bool right = false) {
    if (text.empty()) {
        text = "–";
        lettering.ink = Ink::text_soft;
    }
    const std::string line = cut_to(screen, text, lettering, box.width());
    const ImVec2 size = measured(screen, line, lettering);
    draw_text(screen, {right ? box.max.x - size.x : box.min.x, box.middle() - size.y / 2}, line, lettering);
}

void put_wrapped(const Screen& screen, const RowBox& box, std::string_view text, Lettering lettering) {
    if (text.empty()) return put(screen, box, text, lettering);
    const float height = measured(screen, text, lettering, box.width()).y;
    draw_text(screen, {box.min.x, box.middle() - height / 2}, text, lettering, box.width());
}

/// As many refs as fit, then how many more there are.
std::string refs_within(const Screen& screen, const Action& action, float width) {
    std::string text;
    for (std::size_t i = 0; i < action.resolves.size(); ++i) {
        const std::string next =
            text + (text.empty() ? "" : ", ") + std::string(ref_of(screen.document(), action.resolves[i]));
        const std::size_t more = action.resolves.size() - i;
        if (!text.empty() && measured(screen, next + (more > 1 ? " +99" : ""), {type::small}).x > width)
            return text + " +" + std::to_string(more);
        text = next;
    }
    return text;
}

void put_signs(const Screen& screen, const RowBox& box, const Action& action) {
    const auto found = commitments_of(screen.document(), action);
    if (found.empty()) return put(screen, box, "", {});
    const auto all = in_order<Commitment>(screen.document());
    const float step = std::min(screen.px(30), box.width() / static_cast<float>(found.size()));
    float x = box.min.x + screen.px(13);
    for (std::size_t place = 0; place < all.size(); ++place) {
        if (std::find(found.begin(), found.end(), all[place]->id) == found.end()) continue;
        draw_sign(screen, {x, box.middle()}, 26, place);
        x += step;
    }
}

std::string status_word(const Screen& screen, ActionStatus status) {
    return std::string(screen.words("action_status." + std::string(name_of(status))));
}

void draw_status(const Screen& screen, const RowBox& box, const Action& action) {
    ImGui::SetCursorScreenPos({box.min.x - screen.px(4), box.middle() - screen.px(target) / 2});
    const std::string label = std::string(screen.words("field.status")) + " " + action.ref;
    dropdown(screen, label.c_str(), status_word(screen, action.status), box.width() + screen.px(8), [&] {
        for (std::size_t i = 0; i < Names<ActionStatus>::values.size(); ++i) {
            const auto status = static_cast<ActionStatus>(i);
            if (menu_row(screen, status_word(screen, status).c_str(), {}, action.status == status))
                screen.out.make(write_of(action, &Action::status, status));
        }
    });
}

void draw_value(const Screen& screen, const RowBox& box, const Action& action, Column column) {
    const Language language = screen.language();
    const Lettering plain{type::body}, small{type::small};
    const auto gain = column == Column::gain ? screen.derived.gain_alone(action.id) : std::nullopt;
    switch (column) {
        case Column::ref:
            return put(screen, box, action.ref, {type::body, true});
        case Column::title:
            return put_wrapped(screen, box, title_of(screen, action), plain);
        case Column::journey:
            return put(screen, box, ref_of(screen.document(), action.journey), plain);
        case Column::resolves:
            return put(screen, box, refs_within(screen, action, box.width()), small);
        case Column::commitments:
            return put_signs(screen, box, action);
        case Column::lead:
            return put_wrapped(screen, box, action.lead, small);
        case Column::start:
            return put(screen, box, action.start ? day(language, *action.start) : "", small);
        case Column::due:
            return put(screen, box, action.due ? day(language, *action.due) : "", small);
        case Column::effort:
            return put(screen, box, action.effort ? quantity(language, *action.effort) : "", plain, true);
        case Column::cost:
            return put(screen, box, action.cost ? euros(language, *action.cost) : "", plain, true);
        case Column::status:
            return draw_status(screen, box, action);
        case Column::dimension:
            return put(screen, box,
                       action.dimension ? screen.words("dimension." + std::string(name_of(*action.dimension))) : "",
                       small);
        case Column::gain:
            break;
    }
    put(screen, box, gain ? signed_points(language, *gain) : "", {type::body, true}, true);
}

bool is_selected(const Screen& screen, const Action& action) {
    const Targets& selection = screen.state.selection;
    return std::find(selection.begin(), selection.end(), Target(action.id)) != selection.end();
}

/// The whole row: pressed anywhere it selects; the keyboard selects by going there.
void draw_row_ground(const Screen& screen, const Layout& layout, const Action& action, float top, float bottom) {
    const Pinned& grid = layout.grid;
    const float right = std::max(grid.seen_max.x - ImGui::GetStyle().ScrollbarSize, grid.lead_right());
    const ImVec2 min{grid.seen_min.x, top}, max{right, bottom};
    ImGui::SetCursorScreenPos(min);
    ImGui::SetNextItemAllowOverlap();
    const Touch at =
        touch(screen, (action.ref + " " + title_of(screen, action) + "##row").c_str(), {max.x - min.x, max.y - min.y});
    if (at.pressed || at.reached)
        screen.out.post(Select{{action.id}, ImGui::GetIO().KeyCtrl ? Choosing::toggle : Choosing::only});
    if (at.reached) grid.uncover({grid.lead_right(), top});
    const bool on = is_selected(screen, action);
    if (on || at.hovered) draw_ground(screen, min, max, on ? Ink::accent_soft : Ink::lane, 0);
    if (on) draw_ground(screen, min, {min.x + screen.px(4), max.y}, Ink::accent, 0);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour(screen, Ink::line), std::max(1.f, screen.unit));
}

void draw_rows(const Screen& screen, const Layout& layout, const std::vector<const Action*>& actions, bool pinned) {
    for (std::size_t row = 0; row < actions.size(); ++row) {
        const float top = layout.grid.origin.y + layout.tops[row], bottom = layout.grid.origin.y + layout.tops[row + 1];
        if (bottom < layout.grid.head_bottom() || top > layout.grid.seen_max.y) continue;
        const std::size_t first = pinned ? 0 : pinned_columns, end = pinned ? pinned_columns : widths.size();
        for (std::size_t i = first; i < end; ++i) {
            const float left = left_of(layout, i);
            draw_value(screen, inside(screen, {{left, top}, {left + layout.sizes[i], bottom}}), *actions[row],
                       static_cast<Column>(i));
        }
    }
}

void draw_column_head(const Screen& screen, const Layout& layout, std::size_t place) {
    const auto column = static_cast<Column>(place);
    const std::string name(name_of(column));
    const std::string word(screen.words("plan.column." + name));
    const float left = left_of(layout, place), top = layout.grid.head_top();
    const RowBox box{{left, top}, {left + layout.sizes[place], top + layout.grid.head}};
    ImGui::SetCursorScreenPos(box.min);
    const Touch at = touch(screen, (word + "##sort").c_str(), {layout.sizes[place], layout.grid.head});
    if (at.pressed) screen.out.post(ShowActions{sorted_by(screen.state.actions, column)});
    if (at.hovered) draw_ground(screen, box.min, box.max, Ink::accent_soft, 0);
    const bool on = screen.state.actions.sorted_by == name;
    RowBox words = inside(screen, box);
    if (on) {
        const bool down = screen.state.actions.descending;
        draw_icon(screen, down ? Icon::down : Icon::up, {words.max.x - screen.px(8), box.middle()}, 16, Ink::accent);
        words.max.x -= screen.px(18);
    }
    put(screen, words, word, {type::small, true, on ? Ink::accent : Ink::text_soft}, is_number(column) && !on);
}

void draw_head(const Screen& screen, const Layout& layout) {
    const Pinned& grid = layout.grid;
    const ImVec2 min{grid.seen_min.x, grid.head_top()}, max{grid.seen_max.x, grid.head_bottom()};
    draw_ground(screen, min, max, Ink::lane, 0);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour(screen, Ink::line_strong),
                                        std::max(1.f, screen.unit));
    grid.clip_head();
    for (std::size_t i = pinned_columns; i < widths.size(); ++i) draw_column_head(screen, layout, i);
    Pinned::end_clip();
    grid.clip_corner();
    for (std::size_t i = 0; i < pinned_columns; ++i) draw_column_head(screen, layout, i);
    Pinned::end_clip();
}

/// A row selected elsewhere, or just added, is brought into sight once.
void follow_selection(const Screen& screen, const Layout& layout, const std::vector<const Action*>& actions) {
    const auto chosen = of_kind<Action>(screen.state.selection);
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("followed");
    const int now = chosen.empty() ? 0 : static_cast<int>(mixed(chosen.back().value));
    if (storage->GetInt(key) == now) return;
    storage->SetInt(key, now);
    for (std::size_t row = 0; row < actions.size(); ++row) {
        if (chosen.empty() || actions[row]->id != chosen.back()) continue;
        const float top = layout.grid.origin.y + layout.tops[row], bottom = layout.grid.origin.y + layout.tops[row + 1];
        if (top < layout.grid.head_bottom() || bottom > layout.grid.seen_max.y)
            ImGui::SetScrollFromPosY(top - layout.grid.seen_min.y, 0.5f);
    }
}

}  // namespace

void draw_action_table(const Screen& screen, const std::vector<const Action*>& actions) {
    const Layout layout = layout_of(screen, actions);
    const Pinned& grid = layout.grid;
    grid.clip_rows();
    for (std::size_t row = 0; row < actions.size(); ++row)
        draw_row_ground(screen, layout, *actions[row], grid.origin.y + layout.tops[row],
                        grid.origin.y + layout.tops[row + 1]);
    Pinned::end_clip();
    grid.clip_body();
    draw_rows(screen, layout, actions, false);
    Pinned::end_clip();
    grid.clip_lead();
    draw_rows(screen, layout, actions, true);
    Pinned::end_clip();
    draw_head(screen, layout);
    follow_selection(screen, layout, actions);
    ImGui::SetCursorScreenPos({grid.origin.x + grid.size.x - 1, grid.origin.y + grid.size.y - 1});
    ImGui::Dummy({1, 1});
}

}  // namespace parcours
