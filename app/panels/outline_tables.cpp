// One kind of thing of the journey as a table whose head stays in sight.
#include <algorithm>

#include "app/look/pinned.h"
#include "app/panels/outline_page.h"
#include "app/panels/panels.h"

namespace parcours {
namespace {

constexpr float least_share = 58;  // units of width for a share of one
constexpr float cell_padding = 8;
constexpr float most_lines = 2;

std::vector<float> columns_of(const Screen& screen, const OutlineTable& table, float width) {
    float shares = 0;
    for (const auto& column : table.columns) shares += column.share;
    const float each = std::max(width / shares, screen.px(least_share));
    std::vector<float> lefts{0};
    for (const auto& column : table.columns) lefts.push_back(lefts.back() + std::floor(column.share * each));
    return lefts;
}

/// Two lines at most; the whole of it is in the tree and in the form beside.
void draw_cell(const Screen& screen, std::string_view text, ImVec2 at, float width, Lettering lettering) {
    const float line = measured(screen, "X", lettering).y;
    if (measured(screen, text, lettering, width).y <= line * most_lines)
        return draw_text(screen, at, text, lettering, width);
    ImGui::PushClipRect(at, {at.x + width, at.y + line * most_lines}, true);
    draw_text(screen, at, text, lettering, width);
    ImGui::PopClipRect();
}

void draw_head(const Screen& screen, const OutlineTable& table, const std::vector<float>& lefts, ImVec2 origin,
               float height) {
    const float top = std::max(origin.y, ImGui::GetWindowPos().y);
    const ImVec2 min{origin.x, top}, max{origin.x + lefts.back(), top + height};
    draw_ground(screen, min, max, Ink::lane, 0);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour(screen, Ink::line_strong),
                                        std::max(1.f, screen.unit));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const float width = lefts[i + 1] - lefts[i] - screen.px(cell_padding * 2);
        draw_cell(screen, table.columns[i].head,
                  {min.x + lefts[i] + screen.px(cell_padding), top + screen.px(cell_padding)}, width,
                  {type::small, true, Ink::text_soft});
    }
}

void draw_line_of(const Screen& screen, OutlinePage& page, std::size_t place, const std::vector<float>& lefts,
                  ImVec2 at, float height) {
    const OutlineTable::Line& line = page.table.lines[place];
    ImGui::SetCursorScreenPos(at);
    if (wants_keyboard(screen, line.target, page)) {
        ImGui::SetKeyboardFocusHere();
        ImGui::SetNavCursorVisible(true);
        ImGui::SetScrollFromPosY(at.y - ImGui::GetWindowPos().y, 0.5f);
    }
    std::string label;
    for (const std::string& cell : line.cells) label += cell + " ";
    const Touch row = touch(screen, (label + outline_key(line.target)).c_str(), {lefts.back(), height});
    if (row.reached && row.min.y < ImGui::GetWindowPos().y + height)
        ImGui::SetScrollY(std::max(0.f, ImGui::GetScrollY() - height));
    const bool on = outlined(screen) == line.target;
    if (on || row.hovered) draw_ground(screen, row.min, row.max, on ? Ink::accent_soft : Ink::lane, 0);
    take_outline_touch(screen, line.target, row, page);
    if (!ImGui::IsRectVisible(row.min, row.max)) return;
    ImGui::GetWindowDrawList()->AddLine({row.min.x, row.max.y}, row.max, colour(screen, Ink::line),
                                        std::max(1.f, screen.unit));
    for (std::size_t i = 0; i < line.cells.size(); ++i)
        draw_cell(screen, line.cells[i],
                  {row.min.x + lefts[i] + screen.px(cell_padding), row.min.y + screen.px(cell_padding)},
                  lefts[i + 1] - lefts[i] - screen.px(cell_padding * 2), {type::small, i == 0});
}

}  // namespace

void draw_outline_table(const Screen& screen, OutlinePage& page) {
    const std::vector<float> lefts = columns_of(screen, page.table, room());
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float line = measured(screen, "X", {type::small}).y;
    const float height = std::max(line * most_lines + screen.px(cell_padding * 2), screen.px(target));
    for (std::size_t i = 0; i < page.table.lines.size(); ++i)
        draw_line_of(screen, page, i, lefts, {origin.x, origin.y + height * static_cast<float>(i + 1)}, height);
    draw_head(screen, page.table, lefts, origin, height);
    ImGui::SetCursorScreenPos(
        {origin.x + lefts.back() - 1, origin.y + height * static_cast<float>(page.table.lines.size() + 1)});
    ImGui::Dummy({1, 1});
}

}  // namespace parcours
