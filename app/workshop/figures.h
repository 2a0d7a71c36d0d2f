// Scores as they were at one moment, kept in a record as JSON, and what has changed since.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeys/scoring.h"

namespace parcours {

/// Every assessed cell and every journey's score, by ref.
std::string cell_figures(const Document& document, const Scores& scores);

struct CellMoved {
    Id<Step> step;
    Id<Commitment> commitment;
    std::optional<double> before, after;  ///< 0..100; none: not assessed
};
struct JourneyMoved {
    Id<Journey> journey;
    std::optional<double> before, after;
};
struct FiguresMoved {
    std::vector<CellMoved> cells;
    std::vector<JourneyMoved> journeys;
};
/// What is not as it was; nothing where there are no figures.
FiguresMoved moved_since(std::string_view figures, const Document& document, const Scores& scores);

}  // namespace parcours
