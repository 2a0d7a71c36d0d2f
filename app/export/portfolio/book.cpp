// The workbook of a folder of sessions.
#include "app/export/xlsx/book.h"
#include "app/export/portfolio/portfolio.h"
#include "app/numbers.h"

namespace parcours::dossier {
namespace {

using xlsx::Book, xlsx::Kind, xlsx::Sheet;
using Columns = std::vector<xlsx::Column>;

std::optional<double> shown(std::optional<double> points) {
    return points ? std::optional(displayed(*points)) : points;
}
double whole(std::size_t n) { return static_cast<double>(n); }

Columns with_commitments(Columns columns, const Portfolio& all) {
    for (const std::string& title : all.columns) columns.push_back({title, Kind::points, 18});
    return columns;
}

void add_journeys(Book& book, const Matter& matter, const OpenFolder& folder) {
    const Portfolio& all = folder.portfolio;
    const auto word = [&](std::string_view key) { return matter.word(key); };
    Sheet sheet = book.add(word("export.journeys"),
                           with_commitments({{word("field.ref"), Kind::text, 7},
                                             {word("field.journey"), Kind::wrapped, 40},
                                             {word("field.organisation"), Kind::wrapped, 24},
                                             {word("field.department"), Kind::wrapped, 30},
                                             {word("field.referent"), Kind::wrapped, 26},
                                             {word("field.status"), Kind::text, 14},
                                             {word("export.score"), Kind::points, 9},
                                             {word("export.key.band"), Kind::text, 12},
                                             {word("export.coverage"), Kind::share, 11},
                                             {word("portfolio.users"), Kind::number, 10},
                                             {word("portfolio.agents"), Kind::number, 10},
                                             {word("portfolio.consensus"), Kind::number, 11},
                                             {word("portfolio.open_pains"), Kind::number, 11},
                                             {word("portfolio.file"), Kind::wrapped, 24}},
                                            all),
                           true);
    constexpr std::size_t first = 14;
    std::size_t row = 0;
    for (const PortfolioJourney& one : all.journeys) {
        std::size_t column = 0;
        for (const std::string& text : {one.ref, one.title, one.organisation, one.department, one.referent,
                                        capitalised(matter.word_of("journey_status", one.status))})
            sheet.text(row, column++, text);
        sheet.number(row, column++, shown(one.score));
        sheet.text(row, column++, one.score ? capitalised(matter.word_of("band", band_of(*one.score))) : std::string());
        sheet.number(row, column++, one.coverage);
        for (const std::size_t n : {one.users, one.agents, one.by_consensus, one.open_pains})
            sheet.number(row, column++, whole(n));
        sheet.text(row, column++, folder.content.sessions[one.session].name);
        for (const auto& points : one.commitments) sheet.number(row, column++, shown(points));
        ++row;
    }
    sheet.tint_bands(6, row);
    for (std::size_t i = 0; i < all.columns.size(); ++i) sheet.tint_bands(first + i, row);
    sheet.finish(row, "journeys", 2);
}

void add_groups(Book& book, const Matter& matter, const Portfolio& all) {
    const auto word = [&](std::string_view key) { return matter.word(key); };
    Sheet sheet = book.add(word("dossier.portfolio.departments"),
                           with_commitments({{word("field.department"), Kind::wrapped, 40},
                                             {word("export.journeys"), Kind::number, 10},
                                             {word("export.mean"), Kind::points, 10},
                                             {word("export.actions"), Kind::number, 10},
                                             {word("dossier.portfolio.done"), Kind::number, 10},
                                             {word("dossier.portfolio.late"), Kind::number, 10},
                                             {word("dossier.portfolio.blocked"), Kind::number, 10}},
                                            all));
    std::size_t row = 0;
    for (const PortfolioGroup& one : all.departments) {
        std::size_t column = 0;
        sheet.text(row, column++, one.name.empty() ? word("plan.portfolio.unnamed") : one.name);
        sheet.number(row, column++, whole(one.journeys.size()));
        sheet.number(row, column++, shown(one.mean));
        for (const std::size_t n : {one.actions, one.done, one.late, one.blocked})
            sheet.number(row, column++, whole(n));
        for (const auto& points : one.commitments) sheet.number(row, column++, shown(points));
        ++row;
    }
    sheet.tint_bands(2, row);
    for (std::size_t i = 0; i < all.columns.size(); ++i) sheet.tint_bands(7 + i, row);
    sheet.finish(row, "departments");
}

void add_actions(Book& book, const Matter& matter, const OpenFolder& folder) {
    const auto word = [&](std::string_view key) { return matter.word(key); };
    Sheet sheet = book.add(word("export.actions"),
                           {{word("field.ref"), Kind::text, 7},
                            {word("field.action"), Kind::wrapped, 40},
                            {word("field.journey"), Kind::text, 9},
                            {word("field.department"), Kind::wrapped, 30},
                            {word("field.lead"), Kind::wrapped, 28},
                            {word("field.start"), Kind::date, 12},
                            {word("field.due"), Kind::date, 12},
                            {word("field.status"), Kind::text, 14},
                            {word("dossier.portfolio.late"), Kind::text, 11},
                            {word("field.blocked"), Kind::wrapped, 34},
                            {word("portfolio.file"), Kind::wrapped, 24}},
                           true);
    std::size_t row = 0;
    for (const PortfolioAction& one : folder.portfolio.actions) {
        std::size_t column = 0;
        for (const std::string& text : {one.ref, one.title, one.journey, one.department, one.lead})
            sheet.text(row, column++, text);
        sheet.date(row, column++, one.start);
        sheet.date(row, column++, one.due);
        sheet.text(row, column++, capitalised(matter.word_of("action_status", one.status)));
        sheet.text(row, column++, word(one.late ? "yes" : "no"));
        sheet.text(row, column++, one.blocked);
        sheet.text(row, column++, folder.content.sessions[one.session].name);
        ++row;
    }
    sheet.finish(row, "actions", 2);
}

void add_trend(Book& book, const Matter& matter, const Portfolio& all) {
    Sheet sheet = book.add(matter.word("plan.portfolio.trend"), {{matter.word("portfolio.day"), Kind::date, 14},
                                                                 {matter.word("export.mean"), Kind::points, 12},
                                                                 {matter.word("export.journeys"), Kind::number, 12}});
    std::size_t row = 0;
    for (const TrendPoint& point : all.trend) {
        sheet.date(row, 0, point.day);
        sheet.number(row, 1, shown(point.mean));
        sheet.number(row, 2, whole(point.journeys));
        ++row;
    }
    sheet.tint_bands(1, row);
    sheet.finish(row, "trend");
}

void add_files(Book& book, const Matter& matter, const OpenFolder& folder) {
    Sheet sheet = book.add(matter.word("portfolio.files"), {{matter.word("portfolio.file"), Kind::wrapped, 36},
                                                            {matter.word("export.journeys"), Kind::number, 12},
                                                            {matter.word("portfolio.remark"), Kind::wrapped, 80}});
    std::size_t row = 0;
    for (const PortfolioSession& one : folder.content.sessions) {
        sheet.text(row, 0, one.name);
        sheet.number(row++, 1, whole(one.document.all<Journey>().size()));
    }
    for (const FolderTrouble& one : folder.content.troubles) {
        sheet.text(row, 0, one.name);
        sheet.text(row++, 2, trouble_text(matter.words, one));
    }
    sheet.finish(row, "files");
}

}  // namespace

std::string book_of(const OpenFolder& folder, const Matter& matter) {
    Book book;
    if (!book.ready()) return {};
    const std::string author =
        folder.portfolio.organisations.size() == 1 ? folder.portfolio.organisations.front().name : std::string();
    book.describe(matter.word("view.portfolio"), author,
                  matter.word("portfolio.edition", {{"date", long_day(matter.language, matter.request.date)}}),
                  matter.request.date);
    add_journeys(book, matter, folder);
    add_groups(book, matter, folder.portfolio);
    add_actions(book, matter, folder);
    add_trend(book, matter, folder.portfolio);
    add_files(book, matter, folder);
    return book.bytes();
}

}  // namespace parcours::dossier
