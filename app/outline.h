// The journey as lines to be read from top to bottom: what the board shows, in reading order, each thing once.
// Never draws, changes nothing.
#pragma once

#include <set>

#include "app/target.h"

namespace parcours {

/// What the outline shows: the tree, or one kind of thing as a table.
enum class OutlinePart { tree, steps, notes, ratings };
template <>
struct Names<OutlinePart> {
    static constexpr std::array<std::string_view, 4> values{"tree", "steps", "notes", "ratings"};
};

struct OutlineLook {
    OutlinePart part = OutlinePart::tree;
    std::set<Target> folded;
    friend bool operator==(const OutlineLook&, const OutlineLook&) = default;
};

/// One line of the tree.
struct OutlineRow {
    Target target;
    int depth = 0;        ///< the journey is at 0
    bool holds = false;   ///< other lines are below it
    bool folded = false;  ///< and not shown
    friend bool operator==(const OutlineRow&, const OutlineRow&) = default;
};

/// The journey, its stages, their steps, each with its ratings, notes and prompts; then the clusters with their free
/// notes, and the notes that lie free.
std::vector<OutlineRow> outline_of(const Document& document, Id<Journey> journey, const std::set<Target>& folded = {});

/// The line that holds this one; the row itself for the first.
std::size_t holder_of(const std::vector<OutlineRow>& rows, std::size_t row);

/// The notes of the journey in the same order, whatever is folded.
std::vector<const Note*> notes_in_order(const Document& document, Id<Journey> journey);

}  // namespace parcours
