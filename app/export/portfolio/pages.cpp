// What the dossier of a folder of sessions says: summary, heat map, departments, actions, trend, files.
#include <algorithm>

#include "app/export/portfolio/portfolio.h"
#include "app/numbers.h"

namespace parcours::dossier {
namespace {

std::string number(std::size_t n) { return std::to_string(n); }

std::string group_name(const Matter& matter, const std::string& name) {
    return name.empty() ? matter.word("plan.portfolio.unnamed") : name;
}

Block score_of(const Matter& matter, const Portfolio& all) {
    Score score;
    score.label = matter.word("export.mean_100");
    score.points = matter.points_of(all.mean);
    score.tone = tone_of(all.mean);
    score.band = all.mean ? capitalised(matter.word_of("band", band_of(*all.mean))) : "";
    score.beside = {{matter.word("export.journeys"), number(all.journeys.size())},
                    {matter.word("plan.portfolio.late"), number(all.late)},
                    {matter.word("plan.portfolio.blocked"), number(all.blocked)},
                    {matter.word("plan.portfolio.done"), number(all.done) + " / " + number(all.actions.size())}};
    return {score};
}

/// True sentences, each only where there is something to say.
List sentences(const Matter& matter, const OpenFolder& folder) {
    const Portfolio& all = folder.portfolio;
    List list;
    const auto extreme = [&](auto&& better) {
        const PortfolioJourney* found = nullptr;
        for (const PortfolioJourney& one : all.journeys)
            if (one.score && (!found || better(*one.score, *found->score))) found = &one;
        return found;
    };
    const auto *best = extreme(std::greater<>{}), *worst = extreme(std::less<>{});
    const auto named = [&](const PortfolioJourney& one) { return matter.word("export.quoted", {{"text", one.title}}); };
    if (best && best != worst)
        list.items.push_back(matter.word("export.summary.extremes", {{"best", named(*best)},
                                                                     {"best_score", matter.points_of(best->score)},
                                                                     {"worst", named(*worst)},
                                                                     {"worst_score", matter.points_of(worst->score)}}));
    const auto count = [&](std::string_view key, auto&& is) {
        const auto n = static_cast<std::size_t>(std::count_if(all.journeys.begin(), all.journeys.end(), is));
        if (n > 0) list.items.push_back(matter.words.count(key, n));
    };
    count("portfolio.unscored", [](const PortfolioJourney& one) { return !one.score; });
    count("export.summary.provisional", [](const PortfolioJourney& one) { return one.score && one.provisional; });
    count("portfolio.blocked_journeys", [](const PortfolioJourney& one) { return one.blocking_pains > 0; });
    if (all.late) list.items.push_back(matter.words.count("portfolio.late_actions", all.late));
    const auto refused =
        static_cast<std::size_t>(std::count_if(folder.content.troubles.begin(), folder.content.troubles.end(),
                                               [](const FolderTrouble& one) { return one.problem.has_value(); }));
    const auto copies = static_cast<std::size_t>(std::ranges::count_if(
        folder.content.troubles, [](const FolderTrouble& one) { return !one.further_along.empty(); }));
    if (copies) list.items.push_back(matter.words.count("portfolio.copies", copies));
    if (refused) list.items.push_back(matter.words.count("portfolio.unread", refused));
    return list;
}

Section summary_of(const Matter& matter, const OpenFolder& folder) {
    Section section{{2, matter.word("chapter.summary"), ""}};
    section.blocks = {score_of(matter, folder.portfolio)};
    if (List list = sentences(matter, folder); !list.items.empty()) section.blocks.push_back({std::move(list)});
    return section;
}

std::vector<Cell> journey_row(const Matter& matter, const PortfolioJourney& one) {
    std::vector<Cell> row{
        {one.ref + " · " + one.title, joined({one.organisation, one.department}, " · "), Tone::none, true},
        score_cell(matter, one.score, true),
        {percent(matter.language, one.coverage), one.score && one.provisional ? matter.word("export.provisional") : ""},
        {matter.word("dossier.portfolio.voters", {{"users", number(one.users)}, {"agents", number(one.agents)}}),
         one.by_consensus ? matter.words.count("plan.portfolio.consensus", one.by_consensus) : ""}};
    for (const auto& points : one.commitments) row.push_back(score_cell(matter, points));
    return row;
}

Section heat_map(const Matter& matter, const Portfolio& all) {
    Table table;
    table.tinted = true;
    table.caption = matter.word("dossier.portfolio.caption");
    table.columns = heat_columns(matter);
    for (const std::string& title : all.columns) table.columns.push_back({title, 1});
    for (const PortfolioJourney& one : all.journeys) table.rows.push_back(journey_row(matter, one));
    std::vector<Cell> total{
        {matter.word("export.mean"), "", Tone::none, true}, score_cell(matter, all.mean, true), {""}, {""}};
    for (const auto& points : all.commitments) total.push_back(score_cell(matter, points, true));
    table.rows.push_back(std::move(total));
    table.last_is_total = true;
    Section section{{2, matter.word("chapter.portfolio"), ""}, {}, Begins::chapter, true};
    section.blocks = {{Paragraph{matter.word("dossier.portfolio.lead"), Role::lead}}, {std::move(table)}};
    return section;
}

Table groups(const Matter& matter, const Portfolio& all, const std::vector<PortfolioGroup>& of, std::string title) {
    Table table;
    table.tinted = true;
    table.caption = title;
    table.columns = {
        {std::move(title), 3}, {matter.word("export.journeys"), 0.9, Align::right}, {matter.word("export.mean"), 1.1}};
    for (const std::string& column : all.columns) table.columns.push_back({column, 1});
    for (const char* key :
         {"export.actions", "dossier.portfolio.done", "dossier.portfolio.late", "dossier.portfolio.blocked"})
        table.columns.push_back({matter.word(key), 0.9, Align::right});
    for (const PortfolioGroup& one : of) {
        std::vector<Cell> row{{group_name(matter, one.name), "", Tone::none, true},
                              {number(one.journeys.size())},
                              score_cell(matter, one.mean, true)};
        for (const auto& points : one.commitments) row.push_back(score_cell(matter, points));
        for (const std::size_t n : {one.actions, one.done}) row.push_back({number(n)});
        for (const std::size_t n : {one.late, one.blocked}) row.push_back({number(n), "", Tone::none, n > 0});
        table.rows.push_back(std::move(row));
    }
    return table;
}

Section departments(const Matter& matter, const Portfolio& all) {
    Section section{{2, matter.word("dossier.portfolio.departments"), ""}, {}, Begins::chapter, true};
    section.blocks.push_back({groups(matter, all, all.departments, matter.word("field.department"))});
    if (all.organisations.size() > 1)
        section.blocks.push_back({groups(matter, all, all.organisations, matter.word("field.organisation"))});
    return section;
}

/// The journey of an action; without one, the session that holds it.
std::string place_of(const OpenFolder& folder, const PortfolioAction& action) {
    for (const PortfolioJourney& one : folder.portfolio.journeys)
        if (one.session == action.session && one.ref == action.journey) return one.title;
    return folder.content.sessions[action.session].name;
}

/// The actions for which `is` holds, under their own title; nothing where there are none.
template <class Is>
void add_actions(Section& section, const OpenFolder& folder, const Matter& matter, std::string_view key, Is&& is) {
    Table table;
    table.caption = matter.word(key);
    table.columns = {{matter.word("field.action"), 3.6},
                     {matter.word("field.department"), 2.4},
                     {matter.word("field.lead"), 2.2},
                     {matter.word("field.due"), 1},
                     {matter.word("field.status"), 1.1}};
    for (const PortfolioAction& one : folder.portfolio.actions) {
        if (!is(one)) continue;
        table.rows.push_back({{one.ref + " · " + one.title, place_of(folder, one), Tone::none, true},
                              {group_name(matter, one.department)},
                              {one.lead.empty() ? "–" : one.lead},
                              {one.due ? day(matter.language, *one.due) : "–"},
                              {capitalised(matter.word_of("action_status", one.status)), one.blocked}});
    }
    if (table.rows.empty()) return;
    section.blocks.push_back({Heading{3, table.caption + " (" + number(table.rows.size()) + ")", ""}});
    section.blocks.push_back({std::move(table)});
}

Section actions(const Matter& matter, const OpenFolder& folder) {
    Section section{{2, matter.word("export.actions"), ""}, {}, Begins::chapter, true};
    const auto is_done = [](const PortfolioAction& one) { return one.status == ActionStatus::done; };
    add_actions(section, folder, matter, "plan.portfolio.late", [](const PortfolioAction& one) { return one.late; });
    add_actions(section, folder, matter, "plan.portfolio.blocked",
                [](const PortfolioAction& one) { return !one.blocked.empty(); });
    add_actions(section, folder, matter, "portfolio.open_actions",
                [&](const PortfolioAction& one) { return !one.late && one.blocked.empty() && !is_done(one); });
    add_actions(section, folder, matter, "plan.portfolio.done", is_done);
    if (section.blocks.empty())
        section.blocks.push_back({Paragraph{matter.word("portfolio.no_actions"), Role::callout}});
    return section;
}

Chart curve_of(const Matter& matter, const std::vector<TrendPoint>& trend) {
    Chart chart;
    chart.caption = matter.word("plan.portfolio.trend");
    chart.description = matter.word("portfolio.trend_description");
    Drawing& drawing = chart.drawing;
    drawing.width = 487;
    drawing.height = 190;
    const double left = 30, right = 452, top = 14, bottom = 160;
    const double days = std::max(1.0, static_cast<double>(trend.back().day.days - trend.front().day.days));
    const auto x_of = [&](Date date) {
        return left + 20 + (right - left - 20) * static_cast<double>(date.days - trend.front().day.days) / days;
    };
    const auto y_of = [&](double points) { return bottom - (bottom - top) * points / 100; };
    for (const int points : {0, 25, 50, 75, 100}) {
        drawing.add(Stroke{left, y_of(points), right, y_of(points), points ? Tint::line : Tint::ink, 0.6, points != 0});
        drawing.add(
            Word{left - 6, y_of(points) + 2.3, number(static_cast<std::size_t>(points)), 6.8, Tint::soft, Anchor::end});
    }
    const TrendPoint* before = nullptr;
    for (const TrendPoint& point : trend) {
        if (!point.mean) continue;
        const double x = x_of(point.day), y = y_of(*point.mean);
        if (before) drawing.add(Stroke{x_of(before->day), y_of(*before->mean), x, y, Tint::accent, 1.4});
        drawing.add(Dot{x, y, 3.2, Tint::accent});
        drawing.add(Word{x, y - 7, matter.points_of(point.mean), 7.6, Tint::ink, Anchor::middle, true});
        const bool apart = !before || x - x_of(before->day) > 58;
        if (apart) drawing.add(Word{x, bottom + 12, day(matter.language, point.day), 6.8, Tint::soft, Anchor::middle});
        before = &point;
    }
    return chart;
}

std::vector<Section> trend(const Matter& matter, const Portfolio& all) {
    if (all.trend.size() < 2) return {};
    Section section{{2, matter.word("plan.portfolio.trend"), ""}};
    section.blocks.push_back({Paragraph{matter.word("portfolio.trend_lead"), Role::lead}});
    section.blocks.push_back({curve_of(matter, all.trend)});
    Table table;
    table.caption = matter.word("portfolio.trend_table");
    table.columns = {{matter.word("portfolio.day"), 2},
                     {matter.word("export.mean"), 1, Align::right},
                     {matter.word("export.journeys"), 1, Align::right}};
    for (const TrendPoint& point : all.trend)
        table.rows.push_back({{long_day(matter.language, point.day), "", Tone::none, true},
                              score_cell(matter, point.mean),
                              {number(point.journeys)}});
    section.blocks.push_back({std::move(table)});
    return {section};
}

/// Every file of the folder: how much of it is shown, and what is the matter with those that are not.
Section files(const Matter& matter, const OpenFolder& folder) {
    Table table;
    table.caption = matter.word("portfolio.files_caption");
    table.columns = {{matter.word("portfolio.file"), 2.4},
                     {matter.word("export.journeys"), 1, Align::right},
                     {matter.word("portfolio.remark"), 4.6}};
    const auto trouble_of = [&](const std::string& name) {
        for (const FolderTrouble& one : folder.content.troubles)
            if (one.name == name) return trouble_text(matter.words, one);
        return std::string();
    };
    for (const PortfolioSession& one : folder.content.sessions)
        table.rows.push_back(
            {{one.name, "", Tone::none, true}, {number(one.document.all<Journey>().size())}, {trouble_of(one.name)}});
    for (const FolderTrouble& one : folder.content.troubles)
        if (!one.is_shown())
            table.rows.push_back({{one.name, matter.word("portfolio.not_shown"), Tone::none, true},
                                  {"–"},
                                  {trouble_text(matter.words, one)}});
    Section section{{2, matter.word("portfolio.files"), ""}};
    section.blocks = {{std::move(table)}};
    return section;
}

}  // namespace

Dossier dossier_of(const OpenFolder& folder, const Matter& matter) {
    const Portfolio& all = folder.portfolio;
    Dossier result;
    result.language = matter.language;
    result.edition = matter.word("portfolio.edition", {{"date", long_day(matter.language, matter.request.date)}});
    if (all.organisations.size() == 1) result.author = all.organisations.front().name;
    result.cover.organisation = result.author;
    result.title = result.cover.title = matter.word("view.portfolio");
    result.cover.subtitle = matter.word("portfolio.subtitle", {{"sessions", number(folder.content.sessions.size())},
                                                               {"journeys", number(all.journeys.size())},
                                                               {"departments", number(all.departments.size())}});
    result.cover.facts = {{matter.word("portfolio.day"), long_day(matter.language, matter.request.date)},
                          {matter.word("export.mean_100"), matter.points_of(all.mean)},
                          {matter.word("portfolio.folder"), folder.path.filename().string()}};
    Section key = reading_key(matter);
    result.sections = {std::move(key), summary_of(matter, folder)};
    if (!all.journeys.empty()) {
        result.sections.push_back(heat_map(matter, all));
        result.sections.push_back(departments(matter, all));
    }
    result.sections.push_back(actions(matter, folder));
    for (Section& section : trend(matter, all)) result.sections.push_back(std::move(section));
    result.sections.push_back(files(matter, folder));
    return result;
}

}  // namespace parcours::dossier
