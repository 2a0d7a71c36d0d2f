// One file of a table, its header understood: which cell of a row stands in which column.
// Never knows what is done with the rows.
#pragma once

#include <map>
#include <span>

#include "sessions/tables/csv.h"
#include "sessions/tables/import.h"
#include "sessions/tables/read_cell.h"

namespace parcours {

/// A file whose table and columns are known.
struct ReadTable {
    std::string file;
    std::string_view table;
    std::vector<std::string> titles;                   ///< of the header, as they stand there
    std::map<std::string_view, std::size_t> place_of;  ///< cell of each column that is there
    std::vector<CsvRow> rows;                          ///< without the header
};

/// A row with its columns.
struct TableRow {
    const ReadTable& table;
    const CsvRow& csv;
    /// The cell as it was before it was neutralised; nothing where the file has no such column or the row is shorter.
    std::optional<std::string> cell(std::string_view column) const;
    /// The column as the file names it.
    std::string title(std::string_view column) const;
    /// True where the file names the column in a word of its own instead of the name.
    bool is_translated(std::string_view column) const;
};

/// Why a row was refused, and in which column.
struct RowRefusal {
    std::string column;
    CellRefusal why;
};

enum class Outcome { added, changed, unchanged, refused };

/// The refusal of a record that is not named though it must be.
inline RowRefusal missing_ref(std::string_view column, std::string_view kind) {
    return {std::string(column), {"row.ref", "", std::string(kind)}};
}

/// What the model refuses, as the refusal of a row.
inline std::optional<RowRefusal> refused_by_model(const std::optional<Refusal>& refusal) {
    if (!refusal) return std::nullopt;
    return RowRefusal{refusal->field, {"refusal." + refusal->code, refusal->value, ""}};
}

/// Reads the file and its header; what stops it or is unknown goes into `report`.
std::optional<ReadTable> read_table(const TableFile& file, const Vocabulary& vocabulary, Imported& report);

/// Why this row cannot be read at all, whatever its columns, or nothing.
std::optional<TableProblem> row_problem(const ReadTable& table, const CsvRow& row);

}  // namespace parcours
