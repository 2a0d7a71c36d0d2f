// Text set in columns for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace parcours {

/// The text with spaces behind it up to this many characters, cut with "…" where it is longer; before it where
/// `right`.
std::string padded(std::string_view text, std::size_t width, bool right = false);

}  // namespace parcours
