// Steps by commitments: the head row and the column of steps stay in sight while the page scrolls.
#include <algorithm>
#include <cmath>

#include "app/look/pinned.h"
#include "app/numbers.h"
#include "app/panels/commitments_view.h"
#include "app/panels/panels.h"
#include "app/panels/score_marks.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float between = 6;        // units between cells
constexpr float stage_height = 44;  // units
constexpr float least_row = 64;
constexpr float least_column = 150;
constexpr int most_title_lines = 6;

struct Row {
    const Stage* stage = nullptr;  ///< a row that names a stage
    std::size_t place = 0;         ///< of the stage
    const Step* step = nullptr;
    std::size_t first_cell = 0;  ///< of the step, in the score's cells
    float top = 0, height = 0;   ///< from the grid's origin
};

struct Layout {
    Pinned grid;
    float column = 0;
    std::vector<Row> rows;
};

float marks_height(const Step& step) { return step.weight > 1 ? 22.f : 0.f; }

std::string step_label(const Screen& screen, const Step& step) {
    return step.ref + " " + (step.title.empty() ? std::string(screen.words("step.untitled")) : step.title);
}

float row_height(const Screen& screen, const Step& step, float lead) {
    const float text = measured(screen, step_label(screen, step), {type::body}, lead - screen.px(20)).y;
    return std::max(screen.px(least_row), text + screen.px(marks_height(step) + 20));
}

std::vector<Row> rows_of(const Screen& screen, const Rated& rated, const Pinned& grid) {
    std::vector<Row> rows;
    float top = grid.head + screen.px(between);
    std::size_t cell = 0, place = 0;
    for (const Stage* stage : stages_of(screen.document(), rated.journey.id)) {
        const auto steps = steps_of(screen.document(), stage->id);
        if (steps.empty()) continue;
        rows.push_back({stage, place++, nullptr, 0, top, screen.px(stage_height)});
        top += screen.px(stage_height);
        for (const Step* step : steps) {
            rows.push_back({nullptr, 0, step, cell, top, row_height(screen, *step, grid.lead)});
            cell += rated.commitments.size();
            top += rows.back().height + screen.px(between);
        }
    }
    return rows;
}

float head_height(const Screen& screen, const Rated& rated, float column) {
    const float line = measured(screen, "X", {type::small, true}).y;
    float text = line;
    for (const Commitment* commitment : rated.commitments)
        text = std::max(text, measured(screen, commitment->title, {type::small, true}, column - screen.px(60)).y);
    return std::max(std::min(text, line * most_title_lines), screen.px(36)) + screen.px(20);
}

Layout layout_of(const Screen& screen, const Rated& rated, ImVec2 corner, float width) {
    Layout layout;
    Pinned& grid = layout.grid;
    grid.origin = corner;
    grid.lead = std::clamp(width * 0.3f, screen.px(150), screen.px(340));
    const auto columns = static_cast<float>(rated.commitments.size());
    layout.column = std::max((width - grid.lead) / columns, screen.px(least_column));
    grid.head = head_height(screen, rated, layout.column);
    layout.rows = rows_of(screen, rated, grid);
    const float bottom = layout.rows.empty() ? grid.head : layout.rows.back().top + layout.rows.back().height;
    grid.size = {grid.lead + layout.column * columns, bottom};
    see_window(grid);
    return layout;
}

void draw_cell_at(const Screen& screen, const Layout& layout, const CellScore& cell, ImVec2 min, ImVec2 max,
                  const std::string& label) {
    const RatingCell target{cell.step, cell.commitment};
    ImGui::SetCursorScreenPos(min);
    const Touch at = touch(screen, label.c_str(), {max.x - min.x, max.y - min.y});
    if (at.pressed || at.reached) screen.out.post(Select{{target}});
    if (at.reached) layout.grid.uncover(min);
    if (!ImGui::IsRectVisible(min, max)) return;
    draw_rating_cell(screen, cell, min, max);
    const bool chosen = chosen_cell(screen) == target;
    if (chosen || at.hovered) draw_border(screen, min, max, Ink::accent, rounding, chosen ? 3.5f : 1.5f);
}

void draw_body(const Screen& screen, const Rated& rated, const Layout& layout) {
    const Pinned& grid = layout.grid;
    const float half = screen.px(between) / 2;
    grid.clip_body();
    for (const Row& row : layout.rows) {
        if (!row.step) continue;
        const float top = grid.origin.y + row.top;
        for (std::size_t i = 0; i < rated.commitments.size(); ++i) {
            const float left = grid.origin.x + grid.lead + layout.column * static_cast<float>(i);
            const CellScore& cell = rated.score.cells[row.first_cell + i];
            draw_cell_at(screen, layout, cell, {left + half, top}, {left + layout.column - half, top + row.height},
                         row.step->ref + " × " + rated.commitments[i]->ref + "##cell");
        }
    }
    Pinned::end_clip();
}

void draw_step_marks(const Screen& screen, const Step& step, ImVec2 at, float width) {
    if (step.weight == 1) return;
    const bool truth = step.weight == 3;
    const Ink ink = truth ? Ink::truth : Ink::text_soft;
    draw_icon(screen, truth ? Icon::truth : Icon::important, {at.x + screen.px(8), at.y + screen.px(9)}, 17, ink);
    const std::string text =
        std::string(screen.words("weight." + std::to_string(step.weight))) + " × " + std::to_string(step.weight);
    draw_line(screen, {at.x + screen.px(22), at.y}, text, {type::small, truth, ink}, width - screen.px(22));
}

void draw_step(const Screen& screen, const Step& step, ImVec2 min, ImVec2 max) {
    const std::string label = step_label(screen, step);
    ImGui::SetCursorScreenPos(min);
    const Touch at = touch(screen, (label + "##step").c_str(), {max.x - min.x, max.y - min.y});
    if (at.pressed) screen.out.post(Select{{step.id}});
    const Targets& selection = screen.state.selection;
    const bool on = std::find(selection.begin(), selection.end(), Target(step.id)) != selection.end();
    if (on || at.hovered) draw_ground(screen, min, max, on ? Ink::accent_soft : Ink::lane);
    const float pad = screen.px(10), inner = max.x - min.x - pad * 2;
    const ImVec2 size = measured(screen, label, {type::body}, inner);
    const float marks = screen.px(marks_height(step));
    const float y = (min.y + max.y - size.y - marks) / 2;
    draw_text(screen, {min.x + pad, y}, label, {type::body}, inner);
    draw_step_marks(screen, step, {min.x + pad, y + size.y + screen.px(3)}, inner);
}

void draw_steps(const Screen& screen, const Layout& layout) {
    const Pinned& grid = layout.grid;
    grid.clip_lead();
    for (const Row& row : layout.rows) {
        const float top = grid.origin.y + row.top;
        if (row.step) draw_step(screen, *row.step, {grid.lead_left(), top}, {grid.lead_right(), top + row.height});
    }
    Pinned::end_clip();
}

void draw_stages(const Screen& screen, const Layout& layout) {
    const Pinned& grid = layout.grid;
    grid.clip_rows();
    for (const Row& row : layout.rows) {
        if (!row.stage) continue;
        const float top = grid.origin.y + row.top, bottom = top + row.height;
        const float left = grid.lead_left();
        const std::string title =
            row.stage->title.empty() ? std::string(screen.words("stage.untitled")) : row.stage->title;
        draw_ground(screen, {left, top + screen.px(14)}, {left + screen.px(6), bottom - screen.px(8)},
                    stage_ink(row.place), 3);
        const Lettering lettering{type::body, true};
        draw_line(screen, {left + screen.px(14), top + screen.px(12)}, title, lettering,
                  grid.seen_max.x - left - screen.px(30));
    }
    Pinned::end_clip();
}

void draw_column_head(const Screen& screen, const Rated& rated, std::size_t place, ImVec2 min, ImVec2 max) {
    const Commitment& commitment = *rated.commitments[place];
    ImGui::SetCursorScreenPos(min);
    const Touch at = touch(screen, (commitment.title + "##column").c_str(), {max.x - min.x, max.y - min.y});
    hint(screen, commitment.title);
    if (at.pressed) screen.out.post(Select{{commitment.id}});
    if (at.hovered) draw_ground(screen, min, max, Ink::lane);
    draw_sign(screen, {min.x + screen.px(26), (min.y + max.y) / 2}, 34, place);
    const Lettering lettering{type::small, true};
    const float x = min.x + screen.px(50), wrap = max.x - x - screen.px(6);
    const float line = measured(screen, "X", lettering).y;
    const float height = std::min(measured(screen, commitment.title, lettering, wrap).y, line * most_title_lines);
    const float y = (min.y + max.y - height) / 2;
    ImGui::GetWindowDrawList()->PushClipRect({x, y}, {max.x, y + height}, true);
    draw_text(screen, {x, y}, commitment.title, lettering, wrap);
    ImGui::GetWindowDrawList()->PopClipRect();
}

void draw_head(const Screen& screen, const Rated& rated, const Layout& layout) {
    const Pinned& grid = layout.grid;
    const float top = grid.head_top(), bottom = grid.head_bottom();
    const bool floats = top > grid.origin.y;
    if (floats) draw_ground(screen, {grid.seen_min.x, top}, {grid.seen_max.x, bottom}, Ink::canvas, 0);
    ImGui::GetWindowDrawList()->AddLine({grid.lead_left(), bottom}, {grid.seen_max.x, bottom},
                                        colour(screen, floats ? Ink::line_strong : Ink::line),
                                        std::max(1.f, screen.unit));
    grid.clip_head();
    for (std::size_t i = 0; i < rated.commitments.size(); ++i) {
        const float left = grid.origin.x + grid.lead + layout.column * static_cast<float>(i);
        draw_column_head(screen, rated, i, {left, top}, {left + layout.column, bottom});
    }
    Pinned::end_clip();
    grid.clip_corner();
    const std::string_view title = screen.words("matrix.steps");
    const float height = measured(screen, title, {type::title, true}).y;
    draw_line(screen, {grid.lead_left() + screen.px(10), (top + bottom - height) / 2}, title, {type::title, true},
              grid.lead - screen.px(20));
    Pinned::end_clip();
}

void draw_keys(const Screen& screen, ImVec2 at, float width) {
    draw_text(screen, at, screen.words("matrix.keys"), {type::small, false, Ink::text_soft}, width);
}

}  // namespace

void draw_matrix(const Screen& screen, const Rated& rated, ImVec2 corner, float width) {
    const Layout layout = layout_of(screen, rated, corner, width);
    const Pinned& grid = layout.grid;
    ImGui::PushID("matrix");
    draw_body(screen, rated, layout);
    draw_steps(screen, layout);
    draw_stages(screen, layout);
    draw_head(screen, rated, layout);
    ImGui::PopID();
    const ImVec2 end{grid.origin.x + grid.size.x, grid.origin.y + grid.size.y + screen.px(space::medium)};
    draw_keys(screen, {grid.lead_left(), end.y}, width);
    const float keys = measured(screen, screen.words("matrix.keys"), {type::small}, width).y;
    ImGui::SetCursorScreenPos({end.x, end.y + keys});
    ImGui::Dummy({1, screen.px(space::large)});
}

}  // namespace parcours
