// The heat map of a portfolio: journeys by commitments, grouped by department. Heads and titles stay in sight.
#include <algorithm>

#include "app/look/pinned.h"
#include "app/numbers.h"
#include "app/panels/plan/portfolio_parts.h"
#include "app/panels/score_marks.h"

namespace parcours {
namespace {

constexpr float title_width = 330, score_width = 104, row_height = 50;  // units

void open_journey(const Screen& screen, const ShownPortfolio& shown, const PortfolioJourney& journey) {
    if (shown.folder)
        screen.out.post(Leave{OpenFile{shown.folder->path / shown.folder->content.sessions[journey.session].name}});
    else
        screen.out.post(GoTo{journey.id});
}

/// A score on its band's ground, with the band's shape: never by colour alone. A provisional one has an outline in
/// the place of the ground, and an asterisk.
struct Heat {
    std::optional<double> score;
    bool bold = false, provisional = false;
};

void draw_heat(const Screen& screen, ImVec2 at, float width, const Heat& heat) {
    const float pad = screen.px(3);
    const ImVec2 min{at.x + pad, at.y + pad}, max{at.x + width - pad, at.y + screen.px(row_height) - pad};
    if (!heat.score) {
        draw_border(screen, min, max, Ink::line, 6);
        return draw_text(screen, {(min.x + max.x) / 2 - screen.px(4), (min.y + max.y) / 2 - screen.px(10)}, "–",
                         small_print);
    }
    const auto place = static_cast<std::size_t>(band_of(*heat.score));
    const Ink mark = next_ink(Ink::kept_mark, place);
    if (heat.provisional)
        draw_border(screen, min, max, loud(screen, mark), 6, 2);
    else
        draw_ground(screen, min, max, next_ink(Ink::kept, place), 6);
    constexpr std::array shapes{Icon::band_kept, Icon::band_partly, Icon::band_fragile, Icon::band_not_kept};
    const std::string text = points(screen.language(), *heat.score) + (heat.provisional ? "*" : "");
    const Lettering lettering{type::body, heat.bold, heat.provisional ? Ink::text : Ink::on_band};
    const ImVec2 size = measured(screen, text, lettering);
    const float x = (min.x + max.x - size.x + screen.px(20)) / 2;
    draw_icon(screen, shapes[place], {x - screen.px(13), (min.y + max.y) / 2}, 15,
              heat.provisional ? loud(screen, mark) : mark);
    draw_text(screen, {x, (min.y + max.y - size.y) / 2}, text, lettering);
}

/// Of which session, how much is rated, and by whom.
std::string facts_of(const Screen& screen, const ShownPortfolio& shown, const PortfolioJourney& journey) {
    std::string text = shown.folder ? session_of(shown, journey.session) + " · " : "";
    text += screen.words("plan.portfolio.coverage", {{"share", percent(screen.language(), journey.coverage)}});
    if (journey.users || journey.agents)
        text += " · " + screen.words.count("plan.users", journey.users) + ", " +
                screen.words.count("plan.agents", journey.agents);
    if (journey.by_consensus) text += " · " + screen.words.count("plan.portfolio.consensus", journey.by_consensus);
    return text;
}

/// A line of the map: the head of a department, or a journey.
struct HeatRow {
    const PortfolioGroup* group;
    const PortfolioJourney* journey;
};

std::vector<HeatRow> heat_rows(const Screen& screen, const ShownPortfolio& shown) {
    const std::string& only = screen.state.planning.look.department;
    std::vector<HeatRow> rows;
    for (const PortfolioGroup& group : shown.portfolio.departments) {
        if (!only.empty() && group.name != only) continue;
        rows.push_back({&group, nullptr});
        for (const std::size_t place : group.journeys) rows.push_back({&group, &shown.portfolio.journeys[place]});
    }
    return rows;
}

struct HeatPage {
    Pinned grid;
    float cell = 0;
    const ShownPortfolio& shown;

    float top_of(const Screen& screen, std::size_t row) const {
        return grid.origin.y + grid.head + static_cast<float>(row) * screen.px(row_height + 1);
    }
    float cell_x(const Screen& screen, std::size_t column) const {
        return grid.origin.x + grid.lead + screen.px(score_width) + cell * static_cast<float>(column);
    }
};

HeatPage page_of(const Screen& screen, const ShownPortfolio& shown, std::size_t rows) {
    HeatPage page{{}, 0, shown};
    const auto count = std::max<std::size_t>(shown.portfolio.columns.size(), 1);
    const float score = screen.px(score_width), columns = static_cast<float>(count);
    const float least_title = std::min(screen.px(title_width), room() * 0.5f);
    page.cell = std::clamp((room() - least_title - score) / columns, screen.px(96), screen.px(150));
    Pinned& grid = page.grid;
    grid.origin = ImGui::GetCursorScreenPos();
    see_window(grid);
    grid.lead = std::clamp(room() - score - page.cell * columns, least_title, screen.px(720));
    grid.head = screen.px(28);
    for (const std::string& title : shown.portfolio.columns)
        grid.head = std::max(grid.head, measured(screen, title, {type::small, true}, page.cell - screen.px(10)).y +
                                            screen.px(space::small));
    grid.size = {grid.lead + score + page.cell * columns,
                 grid.head + static_cast<float>(rows) * screen.px(row_height + 1)};
    return page;
}

void draw_ground_of(const Screen& screen, const HeatPage& page, const HeatRow& row, float top) {
    const ImVec2 min{page.grid.origin.x, top}, max{min.x + page.grid.size.x, top + screen.px(row_height)};
    if (!row.journey) return draw_ground(screen, min, max, Ink::lane, 6);
    const std::string label =
        row.journey->ref + " " + row.journey->title + "##heat" + std::to_string(row.journey->session);
    ImGui::SetCursorScreenPos(min);
    const Touch at = touch(screen, label.c_str(), {max.x - min.x, max.y - min.y});
    if (at.reached) page.grid.uncover({page.grid.lead_right(), top});
    if (at.hovered) draw_ground(screen, min, max, Ink::accent_soft, 6);
    if (at.pressed) open_journey(screen, page.shown, *row.journey);
}

void draw_cells(const Screen& screen, const HeatPage& page, const HeatRow& row, float top) {
    const bool head = !row.journey;
    const auto& cells = head ? row.group->commitments : row.journey->commitments;
    const bool provisional = head ? row.group->provisional : row.journey->provisional;
    draw_heat(screen, {page.grid.origin.x + page.grid.lead, top}, screen.px(score_width),
              {head ? row.group->mean : row.journey->score, true, provisional});
    for (std::size_t c = 0; c < cells.size(); ++c)
        draw_heat(screen, {page.cell_x(screen, c), top}, page.cell, {cells[c], head, provisional});
}

void draw_title(const Screen& screen, const HeatPage& page, const HeatRow& row, float top) {
    std::string title, facts;
    if (row.journey) {
        title = row.journey->ref + " " + row.journey->title;
        facts = facts_of(screen, page.shown, *row.journey);
    } else {
        title = row.group->name.empty() ? std::string(screen.words("plan.portfolio.unnamed")) : row.group->name;
        facts = screen.words.count("plan.portfolio.actions", row.group->actions);
        if (row.group->late) facts += " · " + screen.words.count("plan.portfolio.late_actions", row.group->late);
        if (row.group->blocked)
            facts += " · " + screen.words.count("plan.portfolio.blocked_actions", row.group->blocked);
    }
    const float left = page.grid.lead_left(), inset = screen.px(row.journey ? 20 : 8);
    const float width = page.grid.lead - inset - screen.px(space::small);
    if (left > page.grid.origin.x)
        draw_ground(screen, {left, top}, {left + page.grid.lead, top + screen.px(row_height)},
                    row.journey ? Ink::canvas : Ink::lane, 0);
    draw_line(screen, {left + inset, top + screen.px(5)}, title, {type::body, !row.journey}, width);
    draw_line(screen, {left + inset, top + screen.px(27)}, facts, small_print, width);
}

void draw_heads(const Screen& screen, const HeatPage& page) {
    const Pinned& grid = page.grid;
    const float bottom = grid.head_bottom() - screen.px(4);
    draw_ground(screen, {grid.seen_min.x, grid.head_top()}, {grid.seen_max.x, grid.head_bottom()}, Ink::canvas, 0);
    grid.clip_head();
    const auto head = [&](std::string_view title, float x, float width) {
        const float tall = measured(screen, title, {type::small, true}, width).y;
        draw_text(screen, {x, bottom - tall}, title, {type::small, true}, width);
    };
    head(screen.words("export.score"), grid.origin.x + grid.lead + screen.px(6), screen.px(score_width - 8));
    for (std::size_t c = 0; c < page.shown.portfolio.columns.size(); ++c)
        head(page.shown.portfolio.columns[c], page.cell_x(screen, c) + screen.px(5), page.cell - screen.px(10));
    Pinned::end_clip();
}

}  // namespace

std::string session_of(const ShownPortfolio& shown, std::size_t session) {
    return std::filesystem::path(shown.folder->content.sessions[session].name).stem().string();
}

void draw_heat_map(const Screen& screen, const ShownPortfolio& shown) {
    const auto rows = heat_rows(screen, shown);
    const HeatPage page = page_of(screen, shown, rows.size());
    const Pinned& grid = page.grid;
    const auto each_seen = [&](auto&& draw) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const float top = page.top_of(screen, i);
            if (top + screen.px(row_height) >= grid.head_bottom() && top <= grid.seen_max.y)
                draw(screen, page, rows[i], top);
        }
    };
    grid.clip_rows();
    each_seen(draw_ground_of);
    Pinned::end_clip();
    grid.clip_body();
    each_seen(draw_cells);
    Pinned::end_clip();
    grid.clip_lead();
    each_seen(draw_title);
    Pinned::end_clip();
    draw_heads(screen, page);
    ImGui::SetCursorScreenPos(grid.origin);
    ImGui::Dummy(grid.size);
    if (shown.portfolio.provisional)
        write(screen, "* " + std::string(screen.words("export.key.provisional")), small_print);
}

}  // namespace parcours
