// A journey as SVG: shapes and text that stays text, with a title and a description, and nothing fetched or run.
#pragma once

#include <string>

#include "app/words.h"
#include "journeys/scoring.h"

namespace parcours {

/// The text of an SVG file.
std::string svg_of(const Document& document, Id<Journey> journey, const Scores& scores, Language language);

/// The same to stand inside an HTML page, hidden from screen readers: a table beside it says the same.
std::string decorative_svg_of(const Document& document, Id<Journey> journey, const Scores& scores, Language language);

}  // namespace parcours
