// What differs between two documents, as people would say it: notes added, a text changed, a step moved after another,
// scores that rose. Plain values; the words stand in assets/words.
#pragma once

#include "journeys/reading.h"

namespace parcours {

enum class Fate { added, removed, written, moved };
template <>
struct Names<Fate> {
    static constexpr std::array<std::string_view, 4> values{"added", "removed", "written", "moved"};
};

struct FieldDifference {
    std::string_view field;  ///< by its name in the schema
    Readings before;
    Readings after;
};

/// What became of one record. A record may be both moved and written.
struct Difference {
    Fate fate = Fate::added;
    std::string_view kind;  ///< "note", "step"…
    std::string ref;        ///< as in the later document; where it is gone, as in the earlier
    std::string title;
    std::vector<FieldDifference> fields;  ///< of a written one
    std::string behind;                   ///< moved: the ref of its new predecessor; empty: it comes first now
    std::string into;                     ///< moved to another stage or journey: its ref
};

struct ScoreDifference {
    std::string journey;           ///< ref; empty: the mean of all journeys
    std::string commitment;        ///< ref; empty: the journey as a whole
    std::optional<double> before;  ///< points, 0..100
    std::optional<double> after;
};

struct Differences {
    std::vector<Difference> records;  ///< kind by kind, owners first; added, removed, moved, then written
    std::size_t votes_added = 0;      ///< single votes are counted, not told
    std::size_t votes_changed = 0;
    std::size_t votes_removed = 0;
    std::size_t laid_elsewhere = 0;  ///< notes and clusters that only lie at another place
    std::vector<ScoreDifference> scores;

    bool empty() const {
        return records.empty() && scores.empty() && votes_added + votes_changed + votes_removed + laid_elsewhere == 0;
    }
    /// Records of this kind with this fate; of all kinds where it is empty.
    std::size_t count(Fate fate, std::string_view kind = {}) const;
};

/// Scores are compared as they are displayed.
Differences differences(const Document& before, const Document& after);

}  // namespace parcours
