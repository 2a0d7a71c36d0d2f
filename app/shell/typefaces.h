// The typefaces that text is set in, on the screen and on paper, found among those of the machine.
// Never draws: whoever sets text opens the files.
#pragma once

#include <string>
#include <vector>

#include "journeys/layout/metrics.h"

namespace parcours {

/// One file, and the height of its lines in 1/1000 em.
struct Typeface {
    std::string file;
    int ascent = 0;   ///< from the baseline up
    int descent = 0;  ///< from the baseline down
};

/// In order of preference, each once: the interface's own, then those with the scripts and signs it lacks.
/// Looked for once.
const std::vector<Typeface>& typefaces(Weight weight);

/// The names of their families with commas between, as Pango asks for them.
const std::string& typeface_families();

/// The colour emoji of the machine; empty where it has none.
const std::string& colour_emoji_file();

}  // namespace parcours
