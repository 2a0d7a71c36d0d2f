// What two copies say differently of the same thing, each without knowledge of the other; and settling it.
// Where something lies and its order are never listed: the later write stands.
#pragma once

#include <span>
#include <variant>

#include "journeys/reading.h"
#include "journeys/refusal.h"
#include "sessions/writes.h"

namespace parcours {

/// One of the values that stand against each other.
struct Side {
    Dot dot;
    std::string value;  ///< as JSON
    Readings reading;   ///< of a deletion: the word "merge.deleted" or "merge.kept"
    Writer writer;      ///< as far as they are known
};

struct Contradiction {
    std::string_view kind;  ///< "note", "step"…
    std::uint64_t id = 0;
    std::string ref;
    std::string title;
    std::string_view field;   ///< `deletion_field`: deleted in one copy, changed or filled in another
    std::vector<Side> sides;  ///< two or more; the first is what is shown
    bool is_text = false;     ///< a text of one's own may be chosen
};

/// All open contradictions about what is shown, kind by kind in the order of ids. Of what was deleted at once only the
/// owner is told: it is decided about together. Values that this version does not know are counted elsewhere (see
/// unread_records.h): they stay side by side for a newer one.
std::vector<Contradiction> contradictions(const Session& session);

/// How many fields that are never listed hold several values.
std::size_t settled_by_rule(const Session& session);

/// What a person decides of one contradiction: one of its sides by its place, or a text of their own.
struct ChosenSide {
    std::string_view kind;
    std::uint64_t id = 0;
    std::string_view field;
    std::variant<std::size_t, std::string> value;
};

/// What these choices write, as one gesture. Refuses
/// what the edits refuse, contradictions that are no longer open and an own text where the field is none.
std::variant<Writes, Refusal> choices_as_writes(const Session& session, std::span<const ChosenSide> choices);

}  // namespace parcours
