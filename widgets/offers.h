// What the mode of the workshop and the facilitator's locks leave of the board's gestures.
#pragma once

#include <optional>

#include "widgets/acts.h"

namespace parcours {

/// Why a piece may not be dragged, or nothing.
std::optional<Refusal> drag_held(const Ground& ground, Part part, const Owner& owner);
/// Why pressing a piece does nothing, or nothing: of what invites to act, and of ratings.
std::optional<Refusal> press_held(const Document& document, Part part);
/// Why the text of this owner may not be written, or nothing.
std::optional<Refusal> writing_held(const Document& document, const Owner& owner);

}  // namespace parcours
