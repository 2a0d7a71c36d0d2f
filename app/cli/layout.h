// Text set in columns for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace parcours {

// Columns of scores, in characters.
inline constexpr std::size_t ref_width = 7, title_width = 58, number_width = 7;

/// The text with spaces behind it up to this many characters, cut with "…" where it is longer; before it where
/// `right`.
std::string padded(std::string_view text, std::size_t width, bool right = false);

}  // namespace parcours
