// The words that a drawn journey needs, handed in by the application in the language of the screen or of the page.
#pragma once

#include <array>
#include <map>
#include <string>

#include "journeys/records/journey.h"
#include "journeys/scoring.h"

namespace parcours {

struct Labels {
    std::string stages, steps, channels, emotion, front_office, back_office, notes, commitments;  ///< titles of lanes
    std::string visibility_line;
    std::map<std::string, std::string, std::less<>> channel_names;  ///< "counter" → "Guichet"
    std::string moment_of_truth, important;
    std::string announced, actual, days;  ///< "annoncé", "réel", "j"
    std::string documents;                ///< "pièces"
    std::string not_applicable;           ///< short: "s. o."
    std::string capped;                   ///< short: "plafonné"
    std::string provisional;
    std::string score;                                      ///< "Score"
    std::array<std::string, 4> bands;                       ///< in the order of Band
    std::array<std::string, 4> band_letters;                ///< one letter or two each, no two the same
    std::string untitled_stage, untitled_step, empty_note;  ///< in the place of a text not yet written
    std::string add_stage, add_step, add_note;
    std::string first_stage, first_stage_hint;  ///< an empty journey: what to do next
    std::string first_step;                     ///< a stage without step
    std::string no_rating;                      ///< in a cell not assessed
    std::string unplaced;                       ///< title of the notes that nobody has laid anywhere
    std::string decimal_mark = ",";
};

}  // namespace parcours
