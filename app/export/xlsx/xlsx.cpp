#include "app/export/xlsx/xlsx.h"

#include <algorithm>

#include "app/export/xlsx/book.h"
#include "app/export/xlsx/guide.h"
#include "app/numbers.h"
#include "journeys/refs.h"
#include "sessions/tables/tables.h"

namespace parcours::xlsx {
namespace {

using dossier::Matter;

template <class Enum>
std::vector<std::string> words_of(const Matter& matter, std::string_view family) {
    std::vector<std::string> words;
    for (const std::string_view name : Names<Enum>::values)
        words.push_back(capitalised(matter.word(std::string(family) + "." + std::string(name))));
    return words;
}

std::vector<Column> plan_columns(const Matter& matter) {
    const auto word = [&](std::string_view key) { return matter.word(key); };
    return {{word("field.ref"), Kind::text, 7},
            {word("field.action"), Kind::wrapped, 38},
            {word("field.description"), Kind::wrapped, 52},
            {word("field.journey"), Kind::wrapped, 28},
            {word("field.lead"), Kind::wrapped, 26},
            {word("field.contributors"), Kind::wrapped, 26},
            {word("field.start"), Kind::date, 12},
            {word("field.due"), Kind::date, 12},
            {word("field.effort"), Kind::number, 12},
            {word("field.cost"), Kind::money, 13},
            {word("field.status"), Kind::text, 14},
            {word("field.dimension"), Kind::text, 14},
            {word("field.resolves"), Kind::wrapped, 18},
            {word("field.indicator"), Kind::wrapped, 34},
            {word("field.baseline"), Kind::wrapped, 16},
            {word("field.target"), Kind::wrapped, 16},
            {word(matter.chosen ? "export.gain_in_scenario" : "export.gain_alone"), Kind::points, 10}};
}

void add_plan(Book& book, const Matter& matter) {
    Sheet sheet = book.add(matter.word("export.plan.title"), plan_columns(matter), true);
    std::size_t row = 0;
    for (const Action* action : matter.actions) {
        const Journey* journey = matter.document.find(action->journey);
        const Gain* gain = matter.gain_of(action->id);
        std::size_t column = 0;
        const auto text = [&](const std::string& said) { sheet.text(row, column++, said); };
        text(action->ref);
        text(action->title);
        text(action->description);
        text(journey ? dossier::joined({journey->ref, journey->title}, " · ") : "");
        text(action->lead);
        text(dossier::joined(action->contributors));
        sheet.date(row, column++, action->start);
        sheet.date(row, column++, action->due);
        sheet.number(row, column++, action->effort);
        sheet.number(row, column++, action->cost);
        text(capitalised(matter.word_of("action_status", action->status)));
        text(action->dimension ? capitalised(matter.word_of("dimension", *action->dimension)) : "");
        text(dossier::refs_of(matter.document, action->resolves));
        text(action->indicator);
        text(action->baseline);
        text(action->target);
        const auto points = gain ? (matter.chosen ? gain->in_scenario : gain->alone) : std::nullopt;
        sheet.number(row, column, points ? std::optional(displayed(*points)) : std::nullopt);
        ++row;
    }
    constexpr std::size_t status_column = 10, dimension_column = 11, spare_rows = 100;
    sheet.choices(status_column, row + spare_rows, words_of<ActionStatus>(matter, "action_status"));
    sheet.choices(dimension_column, row + spare_rows, words_of<Dimension>(matter, "dimension"));
    sheet.finish(row, "plan", 2);
}

void add_scores(Book& book, const Matter& matter) {
    std::vector<Column> columns{{matter.word("field.ref"), Kind::text, 7},
                                {matter.word("field.journey"), Kind::wrapped, 40},
                                {matter.word("field.department"), Kind::wrapped, 30},
                                {matter.word("export.score"), Kind::points, 10},
                                {matter.word("export.key.band"), Kind::text, 12},
                                {matter.word("export.coverage"), Kind::share, 12},
                                {matter.word("export.projected"), Kind::points, 10}};
    for (const Commitment* one : matter.commitments)
        columns.push_back({dossier::joined({one->ref, one->title}, " · "), Kind::points, 20});
    Sheet sheet = book.add(matter.word("export.scores"), std::move(columns));
    const auto shown = [](std::optional<double> points) { return points ? std::optional(displayed(*points)) : points; };
    std::size_t row = 0;
    for (const Journey* journey : matter.journeys) {
        const JourneyScore& score = matter.score_of(journey->id);
        const JourneyScore* planned = matter.planned.of(journey->id);
        sheet.text(row, 0, journey->ref);
        sheet.text(row, 1, journey->title);
        sheet.text(row, 2, journey->department);
        sheet.number(row, 3, shown(score.score));
        if (score.score) sheet.text(row, 4, capitalised(matter.word_of("band", band_of(*score.score))));
        sheet.number(row, 5, score.coverage);
        sheet.number(row, 6, shown(planned ? planned->score : std::nullopt));
        std::size_t column = 7;
        for (const CommitmentScore& one : score.commitments) sheet.number(row, column++, shown(one.score));
        ++row;
    }
    sheet.tint_bands(3, row);
    for (std::size_t column = 0; column < matter.commitments.size(); ++column) sheet.tint_bands(7 + column, row);
    sheet.finish(row, "scores", 2);
}

Column table_column(std::string_view name) {
    const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (is_one_of({"weight", "severity", "votes", "emotion", "delay_announced", "delay_actual", "effort", "cost"}))
        return {std::string(name), Kind::number, 12};
    if (is_one_of({"text", "description", "rules", "evidence"})) return {std::string(name), Kind::wrapped, 60};
    if (is_one_of({"title", "documents", "lead", "department", "referent", "indicator"}))
        return {std::string(name), Kind::wrapped, 34};
    return {std::string(name), Kind::text, is_one_of({"ref", "step", "commitment", "journey", "stage"}) ? 11.0 : 18.0};
}

void add_table(Book& book, const FlatTable& table) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        columns.push_back(table_column(table.columns[i]));
        if (std::ranges::any_of(table.rows, [&](const auto& row) { return row[i].date.has_value(); }))
            columns.back() = {std::string(table.columns[i]), Kind::date, 12};
    }
    Sheet sheet = book.add(std::string(table.name), std::move(columns));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
            const TableCell& cell = table.rows[row][column];
            if (cell.date)
                sheet.date(row, column, cell.date);
            else if (cell.number)
                sheet.number(row, column, cell.number);
            else
                sheet.text(row, column, cell.text);
        }
    sheet.finish(table.rows.size(), "table_" + std::string(table.name));
}

}  // namespace

std::string xlsx_of(const Matter& matter) {
    const About* about = matter.document.find(about_id);
    Book book;
    if (!book.ready()) return {};
    book.describe(about && !about->title.empty() ? about->title : matter.word("export.untitled"),
                  about ? about->organisation : "", dossier::edition_of(matter), matter.request.date);
    const auto tables = tables_of(matter.document);
    add_guide(book, matter, tables);
    add_plan(book, matter);
    add_scores(book, matter);
    for (const FlatTable& table : tables) add_table(book, table);
    add_codes(book, matter);
    return book.bytes();
}

}  // namespace parcours::xlsx
