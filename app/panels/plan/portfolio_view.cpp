// The portfolio: journeys by commitments and departments, of the open session or of a folder of sessions.
#include <algorithm>

#include "app/numbers.h"
#include "app/open_folder.h"
#include "app/panels/plan/plan.h"
#include "app/panels/score_marks.h"

namespace parcours {
namespace {

constexpr float title_width = 330, score_width = 96, row_height = 48;  // units
struct Shown {
    const Portfolio& portfolio;
    const OpenFolder* folder;  ///< none: the open session
};

void open_journey(const Screen& screen, const Shown& shown, const PortfolioJourney& journey) {
    if (shown.folder)
        screen.out.post(Leave{OpenFile{shown.folder->path / shown.folder->content.sessions[journey.session].name}});
    else
        screen.out.post(GoTo{journey.id});
}

void hand_over(const Screen& screen) {
    ExportDialog dialog;
    dialog.portfolio = screen.state.planning.folder;
    dialog.formats = {Format::pdf, Format::xlsx};
    dialog.language = screen.language();
    dialog.folder = dialog.portfolio->path.string();
    screen.out.post(ShowDialog{dialog});
}

void draw_buttons(const Screen& screen, const Shown& shown) {
    const bool reading = screen.state.planning.reading;
    const float between = screen.px(space::small);
    if (shown.folder) {
        if (button(screen, screen.word("plan.portfolio.close"), {Tone::quiet, Icon::close, screen.px(250)}))
            plan_on(screen, plan::CloseFolder{});
        ImGui::SameLine(0, between);
        if (button(screen, screen.word("plan.portfolio.export"), {Tone::plain, Icon::document, screen.px(250)}))
            hand_over(screen);
        ImGui::SameLine(0, between);
    }
    const char* label = screen.word(reading ? "plan.portfolio.reading" : "plan.portfolio.open");
    if (button(screen, label, {Tone::primary, Icon::open, screen.px(250), target, !reading}))
        screen.out.post(ChooseFile{FileDialog::Purpose::folder, {}});
}

void draw_tiles(const Screen& screen, const Portfolio& portfolio) {
    struct Tile {
        std::string_view key;
        std::string figure;
        Ink ink;
    };
    const auto counted = [](std::size_t n, Ink ink) { return std::pair{std::to_string(n), n ? ink : Ink::text}; };
    const auto [late, late_ink] = counted(portfolio.late, Ink::danger);
    const auto [blocked, blocked_ink] = counted(portfolio.blocked, Ink::danger);
    const std::array tiles{
        Tile{"plan.portfolio.mean", points(screen.language(), portfolio.mean), Ink::text},
        Tile{"plan.portfolio.journeys", std::to_string(portfolio.journeys.size()), Ink::text},
        Tile{"plan.portfolio.late", late, late_ink}, Tile{"plan.portfolio.blocked", blocked, blocked_ink},
        Tile{"plan.portfolio.done", std::to_string(portfolio.done) + " / " + std::to_string(portfolio.actions.size()),
             Ink::kept_mark}};
    const float between = screen.px(space::medium);
    const auto across = static_cast<std::size_t>(std::clamp((room() + between) / screen.px(190), 1.f, 5.f));
    const float width = (room() - between * static_cast<float>(across - 1)) / static_cast<float>(across);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        if (i % across != 0) ImGui::SameLine(0, between);
        tile(screen, std::string(screen.words(tiles[i].key)), tiles[i].figure, tiles[i].ink, width);
    }
}

/// A score on its band's ground, with the band's shape: never by colour alone.
void draw_heat(const Screen& screen, ImVec2 at, float width, std::optional<double> score, bool bold) {
    const float pad = screen.px(3);
    const ImVec2 min{at.x + pad, at.y + pad}, max{at.x + width - pad, at.y + screen.px(row_height) - pad};
    if (!score) {
        draw_border(screen, min, max, Ink::line, 6);
        return draw_text(screen, {(min.x + max.x) / 2 - screen.px(4), (min.y + max.y) / 2 - screen.px(10)}, "–",
                         small_print);
    }
    const Band band = band_of(*score);
    const auto place = static_cast<std::size_t>(band);
    draw_ground(screen, min, max, next_ink(Ink::kept, place), 6);
    constexpr std::array shapes{Icon::band_kept, Icon::band_partly, Icon::band_fragile, Icon::band_not_kept};
    const std::string text = points(screen.language(), *score);
    const Lettering lettering{type::body, bold, Ink::on_band};
    const ImVec2 size = measured(screen, text, lettering);
    const float x = (min.x + max.x - size.x + screen.px(20)) / 2;
    draw_icon(screen, shapes[place], {x - screen.px(13), (min.y + max.y) / 2}, 15, next_ink(Ink::kept_mark, place));
    draw_text(screen, {x, (min.y + max.y - size.y) / 2}, text, lettering);
}

std::string raters(const Screen& screen, const PortfolioJourney& journey) {
    std::string text =
        screen.words("plan.portfolio.coverage", {{"share", percent(screen.language(), journey.coverage)}});
    if (journey.users || journey.agents)
        text += " · " + screen.words("plan.mirror.people", {{"users", std::to_string(journey.users)},
                                                            {"agents", std::to_string(journey.agents)}});
    if (journey.by_consensus) text += " · " + screen.words.count("plan.portfolio.consensus", journey.by_consensus);
    return text;
}

struct Columns {
    float title, score, cell;
};

Columns columns_of(const Screen& screen, const Portfolio& portfolio) {
    const float count = static_cast<float>(std::max<std::size_t>(portfolio.columns.size(), 1));
    const float score = screen.px(score_width);
    const float cell = std::clamp((room() - screen.px(title_width) - score) / count, screen.px(92), screen.px(150));
    return {std::clamp(room() - score - cell * count, screen.px(title_width), screen.px(720)), score, cell};
}

void draw_column_heads(const Screen& screen, const Portfolio& portfolio, const Columns& columns) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float height = screen.px(24);
    for (const std::string& title : portfolio.columns)
        height = std::max(height, measured(screen, title, {type::small, true}, columns.cell - screen.px(10)).y);
    draw_text(screen, {at.x + columns.title + screen.px(6), at.y + height - screen.px(20)},
              screen.words("export.score"), {type::small, true});
    for (std::size_t c = 0; c < portfolio.columns.size(); ++c) {
        const float x = at.x + columns.title + columns.score + columns.cell * static_cast<float>(c) + screen.px(5);
        const float own = measured(screen, portfolio.columns[c], {type::small, true}, columns.cell - screen.px(10)).y;
        draw_text(screen, {x, at.y + std::max(height - own, 0.f)}, portfolio.columns[c], {type::small, true},
                  columns.cell - screen.px(10));
    }
    ImGui::Dummy({1, height});
}

void draw_group(const Screen& screen, const Shown& shown, const PortfolioGroup& group, const Columns& columns) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string name = group.name.empty() ? std::string(screen.words("plan.portfolio.unnamed")) : group.name;
    std::string facts = screen.words.count("plan.portfolio.actions", group.actions);
    if (group.late) facts += " · " + screen.words.count("plan.portfolio.late_actions", group.late);
    if (group.blocked) facts += " · " + screen.words.count("plan.portfolio.blocked_actions", group.blocked);
    const float whole =
        columns.title + columns.score + columns.cell * static_cast<float>(shown.portfolio.columns.size());
    draw_ground(screen, at, {at.x + whole, at.y + screen.px(row_height)}, Ink::lane, 6);
    draw_line(screen, {at.x + screen.px(8), at.y + screen.px(5)}, name, {type::body, true},
              columns.title - screen.px(16));
    draw_line(screen, {at.x + screen.px(8), at.y + screen.px(27)}, facts, small_print, columns.title - screen.px(16));
    draw_heat(screen, {at.x + columns.title, at.y}, columns.score, group.mean, true);
    for (std::size_t c = 0; c < group.commitments.size(); ++c)
        draw_heat(screen, {at.x + columns.title + columns.score + columns.cell * static_cast<float>(c), at.y},
                  columns.cell, group.commitments[c], true);
    ImGui::Dummy({whole, screen.px(row_height)});
}

void draw_journey(const Screen& screen, const Shown& shown, const PortfolioJourney& journey, const Columns& columns) {
    const float whole =
        columns.title + columns.score + columns.cell * static_cast<float>(shown.portfolio.columns.size());
    const std::string label = journey.ref + " " + journey.title;
    const Touch at =
        touch(screen, (label + "##heat" + std::to_string(journey.session)).c_str(), {whole, screen.px(row_height)});
    if (at.hovered) draw_ground(screen, at.min, at.max, Ink::accent_soft, 6);
    if (at.pressed) open_journey(screen, shown, journey);
    draw_line(screen, {at.min.x + screen.px(20), at.min.y + screen.px(5)}, label, {type::body},
              columns.title - screen.px(28));
    draw_line(screen, {at.min.x + screen.px(20), at.min.y + screen.px(27)}, raters(screen, journey), small_print,
              columns.title - screen.px(28));
    draw_heat(screen, {at.min.x + columns.title, at.min.y}, columns.score, journey.score, true);
    for (std::size_t c = 0; c < journey.commitments.size(); ++c)
        draw_heat(screen, {at.min.x + columns.title + columns.score + columns.cell * static_cast<float>(c), at.min.y},
                  columns.cell, journey.commitments[c], false);
}

void draw_heat_map(const Screen& screen, const Shown& shown) {
    const Columns columns = columns_of(screen, shown.portfolio);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, screen.px(1)});
    draw_column_heads(screen, shown.portfolio, columns);
    const std::string& only = screen.state.planning.look.department;
    for (const PortfolioGroup& group : shown.portfolio.departments) {
        if (!only.empty() && group.name != only) continue;
        draw_group(screen, shown, group, columns);
        for (const std::size_t place : group.journeys)
            draw_journey(screen, shown, shown.portfolio.journeys[place], columns);
    }
    ImGui::PopStyleVar();
}

void draw_trend(const Screen& screen, const std::vector<TrendPoint>& trend) {
    if (trend.size() < 2) return;
    gap(screen, space::medium);
    write(screen, screen.words("plan.portfolio.trend"), {type::title, true});
    for (const TrendPoint& point : trend) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_text(screen, at, day(screen.language(), point.day), {type::small});
        const std::string figure = points(screen.language(), point.mean);
        draw_bar(screen, {at.x + screen.px(120), at.y + screen.px(2)}, {at.x + screen.px(620), at.y + screen.px(16)},
                 point.mean);
        draw_text(screen, {at.x + screen.px(632), at.y - screen.px(1)}, figure, {type::body, true});
        draw_text(screen, {at.x + screen.px(690), at.y},
                  screen.words.count("plan.portfolio.of_journeys", point.journeys), small_print);
        ImGui::Dummy({1, screen.px(24)});
    }
}

void draw_actions_of(const Screen& screen, const Shown& shown) {
    constexpr std::size_t most = 40;
    const auto& all = shown.portfolio.actions;
    if (all.empty()) return;
    gap(screen, space::medium);
    write(screen, screen.words("plan.portfolio.action_list"), {type::title, true});
    for (std::size_t i = 0; i < std::min(all.size(), most); ++i) {
        const PortfolioAction& action = all[i];
        std::string facts(screen.words("action_status." + std::string(name_of(action.status))));
        if (action.due) facts += " · " + day(screen.language(), *action.due);
        if (!action.lead.empty()) facts += " · " + action.lead;
        if (!action.department.empty()) facts += " · " + action.department;
        if (action.late) facts = std::string(screen.words("plan.late")) + " · " + facts;
        if (!action.blocked.empty())
            facts += " · " + screen.words("plan.portfolio.blocked_by", {{"what", action.blocked}});
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const bool trouble = action.late || !action.blocked.empty();
        draw_icon(screen,
                  trouble                               ? Icon::warning
                  : action.status == ActionStatus::done ? Icon::check
                                                        : Icon::target,
                  {at.x + screen.px(12), at.y + screen.px(14)}, 18, trouble ? Ink::danger : Ink::text_soft);
        draw_line(screen, {at.x + screen.px(30), at.y}, action.ref + " " + action.title, {type::body, true},
                  room() - screen.px(34));
        draw_line(screen, {at.x + screen.px(30), at.y + screen.px(21)}, facts, small_print, room() - screen.px(34));
        ImGui::Dummy({1, screen.px(44)});
    }
    if (all.size() > most)
        write(screen, screen.words("plan.portfolio.more_actions", {{"n", std::to_string(all.size() - most)}}),
              small_print);
}

void draw_troubles(const Screen& screen, const OpenFolder& folder) {
    for (const FolderTrouble& trouble : folder.content.troubles) {
        write(screen, trouble.name + "\u202f: " + trouble_text(screen.words, trouble),
              {type::small, true, trouble.problem ? Ink::danger : Ink::text_soft});
    }
}

void choose_department(const Screen& screen, const Portfolio& portfolio) {
    if (portfolio.departments.size() < 2) return;
    const std::string now = screen.state.planning.look.department, all(screen.words("plan.portfolio.all_departments"));
    dropdown(screen, "##department", now.empty() ? all : now, screen.px(330), [&] {
        if (menu_row(screen, all.c_str(), {}, now.empty())) show_plan(screen, &PlanLook::department, std::string{});
        for (const PortfolioGroup& group : portfolio.departments)
            if (!group.name.empty() && menu_row(screen, (group.name + "##department").c_str(), {}, group.name == now))
                show_plan(screen, &PlanLook::department, group.name);
    });
}

}  // namespace

void draw_portfolio(const Screen& screen) {
    region(screen, "portfolio", {{0, 0}, Ink::canvas, space::large, 0, true, true}, [&] {
        const OpenFolder* folder = screen.state.planning.folder.get();
        const Shown shown{folder ? folder->portfolio : screen.derived.portfolio(today(screen)), folder};
        const std::string facts =
            folder ? screen.words("plan.portfolio.of_folder", {{"n", std::to_string(folder->content.sessions.size())},
                                                               {"folder", folder->path.string()}})
                   : std::string(screen.words("plan.portfolio.of_session"));
        plan_head(screen, screen.words("view.portfolio"), facts, screen.px(folder ? 766 : 250),
                  [&] { draw_buttons(screen, shown); });
        if (folder) draw_troubles(screen, *folder);
        if (shown.portfolio.journeys.empty())
            return draw_empty(screen, Icon::list, screen.words("plan.portfolio.none"),
                              screen.words("plan.portfolio.none_advice"));
        draw_tiles(screen, shown.portfolio);
        gap(screen, space::medium);
        choose_department(screen, shown.portfolio);
        draw_heat_map(screen, shown);
        draw_trend(screen, shown.portfolio.trend);
        draw_actions_of(screen, shown);
    });
}

}  // namespace parcours
