// Sticky notes typed on one line: "E4 ! 3 text" is a blocking pain point on step E4. Never adds anything.
#pragma once

#include <string_view>
#include <variant>

#include "journeys/document.h"

namespace parcours {

/// Where a line without a ref goes, and what it is without a mark.
struct QuickPlace {
    Id<Journey> journey;
    Id<Step> step;
    NoteKind kind = NoteKind::pain;
};

/// What a line could not be read for; worded by "quick.<code>". Codes: "no_step" (value: the ref), "no_text",
/// "other_ref" (a ref of something that is no step).
struct QuickFault {
    std::string code;
    std::string value;
    friend bool operator==(const QuickFault&, const QuickFault&) = default;
};

/// The note of a line (without an id), why there is none, or nothing for a blank line. In any order before the text:
/// the ref of a step; one mark of its kind: ! pain point, + strength, * idea, ? question, " verbatim; after "!" the
/// severity 1 to 3 ("!!!" is 3 too); u: or a: for the perspective; the refs of commitments. What marks a line of a
/// list, "- " or "3. ", is left out.
using QuickLine = std::variant<std::monostate, Note, QuickFault>;
QuickLine read_quick_note(const Document& document, const QuickPlace& place, std::string_view line);

}  // namespace parcours
