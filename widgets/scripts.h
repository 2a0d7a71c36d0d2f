// Which text Dear ImGui can set glyph by glyph, and which must be shaped by a text engine to be right.
// Never draws; knows nothing of typefaces.
#pragma once

#include <string_view>

namespace parcours {

/// True for a line whose letters join, stack, combine or run from right to left, for emoji, which have colours and come
/// in sequences, and for Chinese, Japanese and Korean, whose thousands of signs are left to the text engine.
bool needs_image(std::string_view line);

}  // namespace parcours
