// A session as plain tables: the names, columns and cells that spreadsheets and scripts see.
// Only what the tables have columns for is there: no spots, prompts or evidence.
#pragma once

#include <span>

#include "journeys/document.h"
#include "sessions/tables/csv.h"

namespace parcours {

struct TableCell {
    std::string text;               ///< as tables write it, a number with a point; not neutralised
    std::optional<double> number;   ///< of a column of numbers
    std::optional<Date> date = {};  ///< of a column of dates
};

struct FlatTable {
    std::string_view name;
    std::span<const std::string_view> columns;
    std::vector<std::vector<TableCell>> rows;
};

/// All tables, each with all its rows, in an order that depends on nothing but what people see.
std::vector<FlatTable> tables_of(const Document& document);

/// The text of one table as a file. The same table always gives the same bytes.
std::string csv_of(const FlatTable& table, CsvDialect dialect);

/// What a note's cluster is called in tables: its title where that says which of the journey it is, else its ref.
std::string cluster_label(const Document& document, Id<Cluster> cluster);

}  // namespace parcours
