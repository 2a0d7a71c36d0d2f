// What the lines of the outline say, in words: nothing that the board tells by colour, shape or place is left out.
#pragma once

#include "app/outline.h"
#include "app/words.h"
#include "journeys/scoring.h"

namespace parcours {

struct OutlineText {
    std::string head;   ///< what it is: "Étape E4", "Irritant N12, bloquant"
    std::string text;   ///< its title or text
    std::string facts;  ///< everything else, after one another
};

/// What a line is told with.
struct OutlineWords {
    const Document& document;
    const Scores& scores;
    const Words& words;
};

OutlineText outline_text(const OutlineWords& with, const Target& target);

/// One kind of thing of a journey, a line each.
struct OutlineTable {
    struct Column {
        std::string head;
        float share;  ///< of the width, beside the others
    };
    struct Line {
        Target target;
        std::vector<std::string> cells;
    };
    std::vector<Column> columns;
    std::vector<Line> lines;
};

/// `part` is not the tree.
OutlineTable outline_table(const OutlineWords& with, Id<Journey> journey, OutlinePart part);

}  // namespace parcours
