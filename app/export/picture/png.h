// A journey as pixels.
#pragma once

#include <string>

#include "app/words.h"
#include "journeys/scoring.h"

namespace parcours {

/// The bytes of a PNG, two pixels to a unit (fewer where it would grow beyond what viewers open); empty where there is
/// no memory for it.
std::string png_of(const Document& document, Id<Journey> journey, const Scores& scores, Language language);

}  // namespace parcours
