// Tables brought into a session: rows whose ref is known update that record (only the columns present), others add one.
// Nothing is ever deleted. A row that cannot be read is refused alone.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "journeys/document.h"
#include "sessions/tables/vocabulary.h"

namespace parcours {

/// A file that came in. Its name says which table it is.
struct TableFile {
    std::string name;   ///< as problems name it
    std::string bytes;  ///< CSV
};

/// Why a table (line 0), a row or a cell was refused. Worded with the key `code`.
struct TableProblem {
    std::string file;
    std::size_t line = 0;
    std::string column;    ///< as the header of the file names it; may be empty
    std::string code;      ///< "table.…", "row.…", or "refusal.…" as the model refuses
    std::string value;     ///< what was there
    std::string expected;  ///< "1..3", "front, back", the kind of a record; fills {expected}
};

/// A column that no table has a place for.
struct UnknownColumn {
    std::string file;
    std::string column;
};

/// What became of the rows of one file.
struct TableCount {
    std::string file;
    std::string_view table;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t refused = 0;
};

struct Imported {
    Document document;  ///< with every row that was not refused
    std::vector<TableProblem> problems;
    std::vector<UnknownColumn> unknown_columns;
    std::vector<TableCount> counts;  ///< in the order the tables were read
};

/// The table that a file name tells ("notes.csv", "Étapes (2).csv"), or nothing where it tells none or several.
std::optional<std::string_view> table_named(std::string_view file_name, const Vocabulary& vocabulary);

/// "commitments, journeys, …"
std::string table_names();

/// Told now and then how much has been done, 0..1.
using ImportProgress = std::function<void(double share)>;

/// Brings the tables in; they may come in any order. Ids are minted by `mint`.
Imported import_tables(const Document& document, std::span<const TableFile> files, const Vocabulary& vocabulary,
                       IdMint& mint, const ImportProgress& progress = {});

}  // namespace parcours
