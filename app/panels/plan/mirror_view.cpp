// The mirror survey: what users and agents say of each commitment and step on one scale, with the gaps between them. A
// group of fewer than five people is never shown apart.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/look/pinned.h"
#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "app/panels/score_marks.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float least_line = 56, heading_height = 46;                                    // units
constexpr float figure_width = 84, gap_width = 116, least_title = 180, sign_width = 38;  // units

/// A line of the mirror, or (without one) a heading above those that follow.
struct MirrorRow {
    const MirrorLine* line;
    std::string title;
    std::optional<std::size_t> sign;
    float height = 0;
};

struct MirrorPage {
    Pinned grid;
    float title = 0, scale = 0;  // widths, in pixels
    std::vector<MirrorRow> rows;

    float scale_left(const Screen& screen) const { return grid.origin.x + title + screen.px(space::large); }
    float figures_left(const Screen& screen) const { return scale_left(screen) + scale + screen.px(space::wide); }
};

std::string people_of(const Screen& screen, std::string_view key, const MirrorSide& side) {
    if (side.people > 0 && side.people < least_group) return std::string(screen.words(std::string(key) + ".few"));
    return screen.words.count(key, side.people);
}

std::string people_text(const Screen& screen, const MirrorLine& line) {
    return people_of(screen, "plan.users", line.users) + ", " + people_of(screen, "plan.agents", line.agents);
}

MirrorRow row_of(const Screen& screen, const MirrorLine& line, bool with_journey) {
    MirrorRow row{&line, {}, {}};
    if (const Step* step = screen.document().find(line.step)) {
        row.title = step->ref + " " + step->title;
    } else {
        const auto commitments = in_order<Commitment>(screen.document());
        for (std::size_t place = 0; place < commitments.size(); ++place)
            if (commitments[place]->id == line.commitment) row.sign = place, row.title = commitments[place]->title;
    }
    if (const Journey* journey = with_journey ? screen.document().find(line.journey) : nullptr)
        row.title += " · " + journey->ref;
    return row;
}

/// The widest gaps first; lines without one at the end.
std::vector<MirrorRow> rows_by_gap(const Screen& screen, const Mirror& mirror) {
    std::vector<MirrorRow> rows;
    for (const auto* lines : {&mirror.commitments, &mirror.steps}) {
        std::vector<const MirrorLine*> sorted;
        for (const MirrorLine& line : *lines) sorted.push_back(&line);
        std::stable_sort(sorted.begin(), sorted.end(), [](const MirrorLine* a, const MirrorLine* b) {
            return std::abs(a->gap.value_or(-1e-9)) > std::abs(b->gap.value_or(-1e-9)) && a->gap;
        });
        rows.push_back(
            {nullptr,
             std::string(screen.words(lines == &mirror.steps ? "plan.mirror.by_step" : "plan.mirror.by_commitment")),
             {}});
        for (const MirrorLine* line : sorted) rows.push_back(row_of(screen, *line, true));
    }
    return rows;
}

std::vector<MirrorRow> rows_by_journey(const Screen& screen, const Mirror& mirror) {
    std::vector<MirrorRow> rows;
    for (const Journey* journey : in_order<Journey>(screen.document())) {
        const std::size_t before = rows.size();
        rows.push_back({nullptr, journey->ref + " " + journey->title, {}});
        for (const auto* lines : {&mirror.commitments, &mirror.steps}) {
            for (const MirrorLine& line : *lines)
                if (line.journey == journey->id) rows.push_back(row_of(screen, line, false));
        }
        if (rows.size() == before + 1) rows.pop_back();
    }
    return rows;
}

MirrorPage page_of(const Screen& screen, const Mirror& mirror) {
    MirrorPage page;
    page.rows = screen.state.planning.look.by_gap ? rows_by_gap(screen, mirror) : rows_by_journey(screen, mirror);
    Pinned& grid = page.grid;
    grid.origin = ImGui::GetCursorScreenPos();
    see_window(grid);
    const float whole = room(), figures = screen.px(figure_width * 2 + gap_width + space::large + space::wide);
    page.scale = std::clamp(whole * 0.38f, screen.px(100), screen.px(520));
    page.scale = std::min(page.scale, std::max(whole - figures - screen.px(least_title), screen.px(80)));
    page.title = std::max(whole - figures - page.scale, screen.px(least_title));
    grid.head = screen.px(54);
    float height = grid.head;
    for (MirrorRow& row : page.rows) {
        const float words = page.title - screen.px(row.sign ? sign_width : 0);
        row.height = row.line ? std::max(screen.px(least_line),
                                         measured(screen, row.title, {type::body}, words).y + screen.px(36))
                              : screen.px(heading_height);
        height += row.height;
    }
    grid.size = {page.title + page.scale + figures, height};
    return page;
}

void draw_figure(const Screen& screen, float x, float middle, float width, const std::string& text, bool bold) {
    const Lettering lettering{bold ? type::body : type::small, bold, bold ? Ink::text : Ink::text_soft};
    const ImVec2 size = measured(screen, text, lettering, width);
    draw_text(screen, {x, middle - size.y / 2}, text, lettering, width);
}

void draw_line_of(const Screen& screen, const MirrorPage& page, const MirrorRow& row, float top) {
    const MirrorLine& line = *row.line;
    const float left = page.grid.origin.x, lead = screen.px(row.sign ? sign_width : 0), middle = top + row.height / 2;
    const float words = page.title - lead, tall = measured(screen, row.title, {type::body}, words).y;
    if (row.sign) draw_sign(screen, {left + screen.px(15), middle}, 28, *row.sign);
    draw_text(screen, {left + lead, top + screen.px(6)}, row.title, {type::body}, words);
    draw_line(screen, {left + lead, top + screen.px(8) + tall}, people_text(screen, line), small_print, words);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int tick = 0; tick <= 4; ++tick) {
        const float x = page.scale_left(screen) + page.scale * static_cast<float>(tick) / 4;
        list.AddLine({x, top}, {x, top + row.height}, colour(screen, Ink::line), screen.px(1));
    }
    if (line.users.points && line.agents.points)
        draw_mirror(screen, {page.scale_left(screen), middle}, page.scale, *line.users.points, *line.agents.points);
    float x = page.figures_left(screen);
    for (const MirrorSide* side : {&line.users, &line.agents}) {
        const bool few = side->people > 0 && side->people < least_group;
        draw_figure(screen, x, middle, screen.px(figure_width - 8),
                    side->points ? points(screen.language(), *side->points)
                                 : std::string(few ? screen.words("plan.mirror.few") : "–"),
                    side->points.has_value());
        x += screen.px(figure_width);
    }
    draw_figure(screen, x, middle, screen.px(gap_width - 8),
                line.gap ? signed_points(screen.language(), *line.gap)
                         : std::string(screen.words(line.withheld ? "plan.mirror.withheld" : "plan.mirror.one_side")),
                line.gap.has_value());
    list.AddLine({left, top + row.height}, {left + page.grid.size.x, top + row.height}, colour(screen, Ink::line),
                 screen.px(1));
}

/// The scale, and the heads of the figures; the one of the gaps sorts by them.
void draw_heads_of(const Screen& screen, const MirrorPage& page) {
    const Pinned& grid = page.grid;
    const float bottom = grid.head_bottom() - screen.px(6);
    draw_ground(screen, {grid.seen_min.x, grid.head_top()}, {grid.seen_max.x, grid.head_bottom()}, Ink::canvas, 0);
    const Lettering bold{type::small, true};
    for (int tick = 0; tick <= 4; ++tick) {
        const std::string text = std::to_string(tick * 25);
        const float x = page.scale_left(screen) + page.scale * static_cast<float>(tick) / 4;
        draw_text(screen, {x - measured(screen, text, small_print).x / 2, bottom - screen.px(18)}, text, small_print);
    }
    float x = page.figures_left(screen);
    for (const std::string_view key : {"mirror.users", "mirror.agents"}) {
        draw_line(screen, {x, bottom - screen.px(18)}, screen.words(key), bold, screen.px(figure_width - 8));
        x += screen.px(figure_width);
    }
    const bool on = screen.state.planning.look.by_gap;
    ImGui::SetCursorScreenPos({x - screen.px(8), grid.head_top() + screen.px(5)});
    if (button(screen, screen.word("plan.mirror.by_gap"),
               {on ? Tone::primary : Tone::quiet, Icon::down, screen.px(gap_width)}))
        show_plan(screen, &PlanLook::by_gap, !on);
    ImGui::GetWindowDrawList()->AddLine({grid.origin.x, grid.head_bottom()},
                                        {grid.origin.x + grid.size.x, grid.head_bottom()},
                                        colour(screen, Ink::line_strong), screen.px(1));
}

void draw_lines_of(const Screen& screen, const Mirror& mirror) {
    const MirrorPage page = page_of(screen, mirror);
    page.grid.clip_rows();
    float top = page.grid.origin.y + page.grid.head;
    for (const MirrorRow& row : page.rows) {
        if (top + row.height >= page.grid.head_bottom() && top <= page.grid.seen_max.y) {
            if (row.line)
                draw_line_of(screen, page, row, top);
            else
                draw_line(screen, {page.grid.origin.x, top + screen.px(14)}, row.title, {type::title, true},
                          page.grid.size.x);
        }
        top += row.height;
    }
    Pinned::end_clip();
    draw_heads_of(screen, page);
    ImGui::SetCursorScreenPos(page.grid.origin);
    ImGui::Dummy(page.grid.size);
}

void choose_source(const Screen& screen, const Mirror& mirror) {
    const std::string now = screen.state.planning.look.source;
    const std::string all(screen.words("plan.mirror.all_sources"));
    dropdown(screen, "##source", now.empty() ? all : now, screen.px(360), [&] {
        if (menu_row(screen, all.c_str(), {}, now.empty())) show_plan(screen, &PlanLook::source, std::string{});
        for (const std::string& source : mirror.sources)
            if (menu_row(screen, (source + "##source").c_str(), {}, source == now))
                show_plan(screen, &PlanLook::source, source);
    });
}

}  // namespace

void draw_survey_mirror(const Screen& screen) {
    const Mirror& mirror = screen.derived.mirror(screen.state.planning.look.source);
    if (mirror.sources.empty())
        return draw_empty(screen, Icon::people, screen.words("plan.mirror.none"),
                          screen.words("plan.mirror.none_advice"));
    choose_source(screen, mirror);
    draw_mirror_legend(screen, ImGui::GetCursorScreenPos());
    ImGui::Dummy({1, screen.px(28)});
    if (mirror.sources.size() > 1 && screen.state.planning.look.source.empty())
        write(screen, screen.words("plan.mirror.small_left_out"), small_print);
    draw_lines_of(screen, mirror);
}

}  // namespace parcours
