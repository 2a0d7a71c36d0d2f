// The scores of domain.md section 4 computed a second time, from the CSV tables (RFC dialect) alone, row by row and
// without any of the application's code. Slow and plain on purpose.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace parcours::testing {

/// Rows of one table: column → cell.
using NaiveRow = std::map<std::string, std::string>;
using NaiveTable = std::vector<NaiveRow>;
/// Tables by name.
using NaiveTables = std::map<std::string, NaiveTable>;

NaiveTable naive_table(const std::string& csv);

struct NaiveCell {
    std::string state;  ///< assessed, not_applicable, not_assessed
    std::optional<double> value, raw, cell, gap, agreement;
    int votes = 0;
    std::set<std::string> capped_by;
};

struct NaiveJourney {
    std::optional<double> score;
    double coverage = 0;
    std::map<std::string, std::optional<double>> commitments;  ///< by ref
    std::map<std::string, std::optional<double>> gaps;         ///< by ref of commitment
    std::map<std::pair<std::string, std::string>, NaiveCell> cells;
};

struct NaiveScores {
    std::optional<double> mean;
    std::map<std::string, NaiveJourney> journeys;  ///< by ref
};

/// Projected under these actions (refs); none: today's.
NaiveScores naive_scores(const NaiveTables& tables, const std::vector<std::string>& actions);

/// The refs in a cell that lists them.
std::vector<std::string> naive_list(const std::string& cell);

}  // namespace parcours::testing
