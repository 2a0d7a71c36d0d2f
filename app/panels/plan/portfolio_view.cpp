// The portfolio: journeys by commitments and departments, of the open session or of a folder of sessions.
#include <algorithm>
#include <utility>

#include "app/numbers.h"
#include "app/panels/plan/portfolio_parts.h"
#include "app/panels/score_marks.h"

namespace parcours {
namespace {

void hand_over(const Screen& screen) {
    ExportDialog dialog;
    dialog.portfolio = screen.state.planning.folder;
    dialog.formats = {Format::pdf, Format::xlsx};
    dialog.language = screen.language();
    // Beside the sessions: what is handed over is not to be taken for one of them.
    dialog.folder = dialog.portfolio->path.parent_path().string();
    screen.out.post(ShowDialog{dialog});
}

void draw_buttons(const Screen& screen, const ShownPortfolio& shown) {
    const bool reading = screen.state.planning.reading;
    const float between = screen.px(space::small);
    if (shown.folder) {
        const char* close = screen.word(screen.state.desk ? "plan.portfolio.close" : "plan.portfolio.close_to_home");
        if (button(screen, close, {Tone::quiet, Icon::close, screen.px(250)})) plan_on(screen, plan::CloseFolder{});
        ImGui::SameLine(0, between);
        if (button(screen, screen.word("plan.portfolio.export"), {Tone::plain, Icon::document, screen.px(250)}))
            hand_over(screen);
        ImGui::SameLine(0, between);
    }
    const char* label = screen.word(reading ? "plan.portfolio.reading" : "plan.portfolio.open");
    if (button(screen, label, {Tone::primary, Icon::open, screen.px(250), target, !reading}))
        screen.out.post(ChooseFile{FileDialog::Purpose::folder, {}});
}

/// What a tile counts, and which actions it lists when it is pressed.
struct PortfolioTile {
    std::string_view key;
    std::string figure;
    Ink ink;
    std::optional<PortfolioList> lists;
};

void press_tile(const Screen& screen, const PortfolioTile& one) {
    PlanLook look = screen.state.planning.look;
    look.listed = look.listed == *one.lists ? PortfolioList::to_follow : *one.lists;
    look.whole_list = false;
    plan_on(screen, plan::Show{look});
    ImGui::GetStateStorage()->SetBool(ImGui::GetID("to_list"), true);
}

void draw_tile(const Screen& screen, const PortfolioTile& one, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    tile(screen, std::string(screen.words(one.key)), one.figure, one.ink, width);
    if (!one.lists) return;
    const ImVec2 size = ImGui::GetItemRectSize();
    ImGui::SetCursorScreenPos(at);
    const Touch hit = touch(screen, (std::string(screen.words(one.key)) + "##tile").c_str(), size);
    const bool on = screen.state.planning.look.listed == *one.lists;
    if (on || hit.hovered) draw_border(screen, hit.min, hit.max, Ink::accent, 10, on ? 2.5f : 1.5f);
    if (hit.pressed) press_tile(screen, one);
}

void draw_tiles(const Screen& screen, const Portfolio& portfolio) {
    const auto counted = [](std::size_t n, Ink ink) { return std::pair{std::to_string(n), n ? ink : Ink::text}; };
    const auto [late, late_ink] = counted(portfolio.late, Ink::danger);
    const auto [blocked, blocked_ink] = counted(portfolio.blocked, Ink::danger);
    const std::array tiles{
        PortfolioTile{"plan.portfolio.mean",
                      points(screen.language(), portfolio.mean) + (portfolio.provisional ? "*" : ""),
                      Ink::text,
                      {}},
        PortfolioTile{"plan.portfolio.journeys", std::to_string(portfolio.journeys.size()), Ink::text, {}},
        PortfolioTile{"plan.portfolio.late", late, late_ink, PortfolioList::late},
        PortfolioTile{"plan.portfolio.blocked", blocked, blocked_ink, PortfolioList::blocked},
        PortfolioTile{"plan.portfolio.done",
                      std::to_string(portfolio.done) + " / " + std::to_string(portfolio.actions.size()), Ink::kept_mark,
                      PortfolioList::done}};
    const float between = screen.px(space::medium);
    const auto across = static_cast<std::size_t>(std::clamp((room() + between) / screen.px(190), 1.f, 5.f));
    const float width = (room() - between * static_cast<float>(across - 1)) / static_cast<float>(across);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        if (i % across != 0) ImGui::SameLine(0, between);
        draw_tile(screen, tiles[i], width);
    }
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

bool is_listed(const PortfolioAction& action, const PlanLook& look) {
    if (!look.department.empty() && action.department != look.department) return false;
    switch (look.listed) {
        case PortfolioList::late:
            return action.late;
        case PortfolioList::blocked:
            return !action.blocked.empty();
        case PortfolioList::done:
            return action.status == ActionStatus::done;
        case PortfolioList::to_follow:
            return action.status != ActionStatus::done;
    }
    return true;
}

std::string facts_of(const Screen& screen, const ShownPortfolio& shown, const PortfolioAction& action) {
    std::string facts(screen.words("action_status." + std::string(name_of(action.status))));
    const auto add = [&](const std::string& fact) {
        if (!fact.empty()) facts += " · " + fact;
    };
    if (action.late) facts = std::string(screen.words("plan.late")) + " · " + facts;
    if (!action.blocked.empty()) add(screen.words("plan.portfolio.blocked_by", {{"what", action.blocked}}));
    if (action.due) add(day(screen.language(), *action.due));
    add(action.lead.empty() ? std::string(screen.words("plan.schedule.no_lead")) : action.lead);
    add(action.journey_title);
    add(action.department);
    if (shown.folder) add(session_of(shown, action.session));
    return facts;
}

void draw_action(const Screen& screen, const ShownPortfolio& shown, const PortfolioAction& action) {
    const std::string label =
        action.ref + " " + action.title + "##follow" + std::to_string(action.session) + action.ref;
    const Touch at = touch(screen, label.c_str(), {room(), screen.px(48)});
    if (at.hovered) draw_ground(screen, at.min, at.max, Ink::accent_soft, 6);
    if (at.pressed) {
        if (shown.folder)
            screen.out.post(Leave{OpenFile{shown.folder->path / shown.folder->content.sessions[action.session].name}});
        else
            screen.out.post(GoTo{action.id});
    }
    const bool trouble = action.late || !action.blocked.empty();
    const Icon icon = trouble ? Icon::warning : action.status == ActionStatus::done ? Icon::check : Icon::target;
    draw_icon(screen, icon, {at.min.x + screen.px(14), at.min.y + screen.px(16)}, 18,
              trouble ? Ink::danger : Ink::text_soft);
    const float x = at.min.x + screen.px(32), width = at.max.x - x - screen.px(4);
    draw_line(screen, {x, at.min.y + screen.px(3)}, action.ref + " " + action.title, {type::body, true}, width);
    draw_line(screen, {x, at.min.y + screen.px(25)}, facts_of(screen, shown, action), small_print, width);
}

void draw_actions_of(const Screen& screen, const ShownPortfolio& shown) {
    constexpr std::size_t most = 40;
    const PlanLook& look = screen.state.planning.look;
    std::vector<const PortfolioAction*> all;
    for (const PortfolioAction& action : shown.portfolio.actions)
        if (is_listed(action, look)) all.push_back(&action);
    if (shown.portfolio.actions.empty()) return;
    gap(screen, space::medium);
    bool& to_list = *ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("to_list"));
    if (std::exchange(to_list, false)) ImGui::SetScrollHereY(0.1f);
    const std::string title = "plan.portfolio.listed." + std::string(name_of(look.listed));
    write(screen, std::string(screen.words(title)) + " (" + std::to_string(all.size()) + ")", {type::title, true});
    const std::size_t shown_count = look.whole_list ? all.size() : std::min(all.size(), most);
    for (std::size_t i = 0; i < shown_count; ++i) draw_action(screen, shown, *all[i]);
    if (all.size() > shown_count &&
        button(screen, screen.words.count("plan.portfolio.more_actions", all.size() - shown_count).c_str(),
               {Tone::plain, Icon::down}))
        show_plan(screen, &PlanLook::whole_list, true);
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
    const float width = std::min(screen.px(430), room());
    const std::string value = cut_to(screen, now.empty() ? all : now, {type::body}, width - screen.px(60));
    dropdown(screen, "##department", value, width, [&] {
        if (menu_row(screen, all.c_str(), {}, now.empty())) show_plan(screen, &PlanLook::department, std::string{});
        for (const PortfolioGroup& group : portfolio.departments) {
            const std::string name = cut_to(screen, group.name, {type::body, true}, width - screen.px(48));
            if (!group.name.empty() &&
                menu_row(screen, (name + "##department" + group.name).c_str(), {}, group.name == now))
                show_plan(screen, &PlanLook::department, group.name);
        }
    });
}

}  // namespace

void draw_portfolio(const Screen& screen) {
    region(screen, "portfolio", {{0, 0}, Ink::canvas, space::large, 0, true, true}, [&] {
        const OpenFolder* folder = screen.state.planning.folder.get();
        const ShownPortfolio shown{folder ? folder->portfolio : screen.derived.portfolio(today(screen)), folder};
        const std::string facts =
            folder ? screen.words("plan.portfolio.of_folder", {{"n", std::to_string(folder->content.sessions.size())},
                                                               {"folder", folder->path.string()}})
                   : std::string(screen.words("plan.portfolio.of_session"));
        plan_head(screen, screen.words("view.portfolio"), facts, screen.px(folder ? 766 : 250),
                  [&] { draw_buttons(screen, shown); });
        if (folder) draw_troubles(screen, *folder);
        if (folder && !folder->content.troubles.empty()) gap(screen, space::small);
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
