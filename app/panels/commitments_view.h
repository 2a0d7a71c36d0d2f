// The parts of the commitments view: the score as a poster, and the matrix of steps by commitments.
// Never changes the document: presses and keys are posted as edits.
#pragma once

#include "app/look/controls.h"

namespace parcours {

/// The journey that is shown, with its score.
struct Rated {
    const Journey& journey;
    const JourneyScore& score;
    std::vector<const Commitment*> commitments;  ///< in order
};

/// Ring, band and coverage of the journey, and a bar per commitment with its whole title. Drawn from `corner`;
/// returns its height in pixels.
float draw_poster(const Screen& screen, const Rated& rated, ImVec2 corner, float width);

/// Steps by commitments from `corner` on, at least `width` pixels wide.
void draw_matrix(const Screen& screen, const Rated& rated, ImVec2 corner, float width);

/// One cell of the matrix.
void draw_rating_cell(const Screen& screen, const CellScore& cell, ImVec2 min, ImVec2 max);

/// The cell that is selected, if it is the only thing selected.
std::optional<RatingCell> chosen_cell(const Screen& screen);

/// Rates the cell with 0–4, N (not applicable) and Delete, unless something is being typed or stands in front.
void rate_by_keys(const Screen& screen, const RatingCell& cell);

/// Why a journey has its score, line by line; drawn at the cursor.
void draw_why(const Screen& screen, Id<Journey> journey);

}  // namespace parcours
