// What the picture of a journey shows, in words, for those who do not see it.
#pragma once

#include <string>

#include "app/words.h"
#include "journeys/document.h"
#include "journeys/scoring.h"

namespace parcours {

/// How many stages and steps there are, then each step with its description, documents, scores and notes, a line each;
/// last the notes that lie free.
std::string said_of_picture(const Document& document, Id<Journey> journey, const Scores& scores, Language language);

}  // namespace parcours
