// What is known beside the journeys, put together: the benchmark as a table, procedure cards written and found.
#pragma once

#include "journeys/document.h"

namespace parcours {

/// Organisations across, criteria down, each in the order in which it first comes.
struct BenchmarkTable {
    std::vector<std::string> organisations, criteria;
    std::vector<std::vector<std::vector<const Benchmark*>>> cells;  ///< by criterion, then organisation
};
/// Names that differ only in case, accents or spaces around them are one.
BenchmarkTable benchmark_table(const Document& document);

/// A card with what the step says already: its title, documents and announced delay. What to tell the user is still to
/// be written. Without an id.
ProcedureCard card_from(const Step& step);

/// The cards in which every word of the query is found, whatever its case and accents; in order.
std::vector<const ProcedureCard*> cards_found(const Document& document, std::string_view query);

}  // namespace parcours
