// What a record may hold, field by field and as a whole. Used by every edit and by the door that files come in through.
#pragma once

#include "journeys/draft.h"

namespace parcours {

/// The record with its texts tidied, doubles taken out of its lists and what follows from its other fields filled in:
/// a note on a step is of that step's journey.
template <class R>
R settled(const Draft& draft, R record);

/// What the fields' rules and the record's own refuse: ranges, lengths, blank required texts, references to nothing, a
/// ref in use or with a character that tables use, a severity without a pain point.
template <class R>
std::optional<Refusal> refusal_of(const Draft& draft, const R& record);

/// True where the text may be a ref: it holds none of the characters that tables use inside a cell (`E4:C2=3`,
/// `N1|N2`).
bool is_ref(std::string_view ref);

/// Value of a field as short text, for a refusal.
std::string as_text(double value);

}  // namespace parcours
