#include "sessions/tables/rows.h"

#include <algorithm>
#include <set>

#include "journeys/text.h"
#include "sessions/tables/cells.h"
#include "sessions/tables/shapes.h"

namespace parcours {
namespace {

struct KnownTable {
    std::string_view name;
    std::span<const std::string_view> columns;
    std::span<const std::string_view> needed;  ///< without these no row says anything
};

template <class R>
constexpr std::array<std::string_view, 0> needed_columns{};
template <>
constexpr std::array<std::string_view, 4> needed_columns<Vote>{"step", "commitment", "voter", "value"};
template <>
constexpr std::array<std::string_view, 3> needed_columns<Consensus>{"step", "commitment", "value"};

std::vector<KnownTable> known_tables() {
    std::vector<KnownTable> tables;
    for_each_table([&]<class R>(Kind<R>) { tables.push_back({Shape<R>::name, Shape<R>::columns, needed_columns<R>}); });
    return tables;
}

std::optional<KnownTable> known_table(std::string_view name) {
    for (const KnownTable& table : known_tables())
        if (table.name == name) return table;
    return std::nullopt;
}

std::optional<std::string_view> table_of_word(std::string_view word, const Vocabulary& vocabulary) {
    const std::string key = word_key(word);
    if (const auto table = known_table(key)) return table->name;
    const auto name = vocabulary.name("table", word);
    const auto table = name ? known_table(*name) : std::nullopt;
    return table ? std::optional(table->name) : std::nullopt;
}

/// "Étapes (2).csv" → "Étapes (2)"
std::string_view stem_of(std::string_view file_name) {
    if (const auto slash = file_name.find_last_of("/\\"); slash != std::string_view::npos)
        file_name.remove_prefix(slash + 1);
    return file_name.substr(0, file_name.rfind('.'));
}

void report_header(const KnownTable& known, const ReadTable& table, Imported& report) {
    const auto refuse = [&](std::string code, std::string_view column) {
        report.problems.push_back({table.file, 1, std::string(column), std::move(code), "", ""});
    };
    if (table.place_of.empty()) {
        std::string names;
        for (const std::string_view column : known.columns) names += (names.empty() ? "" : ", ") + std::string(column);
        return report.problems.push_back({table.file, 1, "", "table.no_known_column", "", names});
    }
    for (const std::string_view column : known.needed)
        if (!table.place_of.contains(column)) refuse("table.missing_column", column);
}

/// Finds the columns of the header; false where one stands there twice.
bool place_columns(const KnownTable& known, ReadTable& table, const Vocabulary& vocabulary, Imported& report) {
    for (std::size_t i = 0; i < table.titles.size(); ++i) {
        const std::string& title = table.titles[i];
        if (is_blank(title)) continue;
        const std::string key = word_key(title);
        const auto is_column = [&](std::string_view name) {
            return std::find(known.columns.begin(), known.columns.end(), name) != known.columns.end();
        };
        const std::string_view name = is_column(key) ? key : vocabulary.name("column", title).value_or("");
        const auto column = std::find(known.columns.begin(), known.columns.end(), name);
        if (column == known.columns.end()) {
            report.unknown_columns.push_back({table.file, shortened(title, 60)});
        } else if (!table.place_of.emplace(*column, i).second) {
            report.problems.push_back({table.file, 1, shortened(title, 60), "table.double_column", "", ""});
            return false;
        }
    }
    return true;
}

}  // namespace

std::string table_names() {
    std::string names;
    for (const KnownTable& table : known_tables()) names += (names.empty() ? "" : ", ") + std::string(table.name);
    return names;
}

std::optional<std::string_view> table_named(std::string_view file_name, const Vocabulary& vocabulary) {
    const std::string_view stem = stem_of(file_name);
    if (const auto table = table_of_word(stem, vocabulary)) return table;
    const std::string key = word_key(stem);  // "atelier_1_notes"
    std::set<std::string_view> found;
    for (std::size_t from = 0; from <= key.size();) {
        const std::size_t to = std::min(key.find('_', from), key.size());
        if (const auto table = table_of_word(std::string_view(key).substr(from, to - from), vocabulary))
            found.insert(*table);
        from = to + 1;
    }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

std::optional<std::string> TableRow::cell(std::string_view column) const {
    const auto place = table.place_of.find(column);
    if (place == table.place_of.end() || place->second >= csv.cells.size()) return std::nullopt;
    return restored(csv.cells[place->second]);
}

std::string TableRow::title(std::string_view column) const {
    const auto place = table.place_of.find(column);
    return place == table.place_of.end() ? std::string(column) : table.titles[place->second];
}

bool TableRow::is_translated(std::string_view column) const { return word_key(title(column)) != column; }

std::optional<ReadTable> read_table(const TableFile& file, const Vocabulary& vocabulary, Imported& report) {
    const auto name = table_named(file.name, vocabulary);
    if (!name) {
        report.problems.push_back({file.name, 0, "", "table.unknown", "", table_names()});
        return std::nullopt;
    }
    auto csv = read_csv(file.bytes);
    if (const auto* problem = std::get_if<CsvProblem>(&csv)) {
        report.problems.push_back({file.name, problem->line, "", problem->code, "", ""});
        return std::nullopt;
    }
    const KnownTable known = *known_table(*name);
    ReadTable table{file.name, known.name, {}, {}, std::move(std::get<std::vector<CsvRow>>(csv))};
    table.titles = std::move(table.rows.front().cells);
    table.rows.erase(table.rows.begin());
    const std::size_t problems = report.problems.size();
    if (place_columns(known, table, vocabulary, report)) report_header(known, table, report);
    if (report.problems.size() > problems) return std::nullopt;
    return table;
}

std::optional<TableProblem> row_problem(const ReadTable& table, const CsvRow& row) {
    const auto problem = [&](std::string code, std::size_t place) {
        const std::string column = place < table.titles.size() ? table.titles[place] : std::to_string(place + 1);
        return TableProblem{table.file, row.line, column, std::move(code), "", ""};
    };
    if (row.unclosed) return problem("row.unclosed_quote", row.cells.size() - 1);
    if (row.too_long > 0) return problem("row.cell_too_long", row.too_long - 1);
    for (std::size_t place = table.titles.size(); place < row.cells.size(); ++place)
        if (!is_blank(row.cells[place])) return problem("row.too_many_cells", place);
    return std::nullopt;
}

}  // namespace parcours
