// UTF-8 text as people type it: reading it character by character, and taking out what must never reach a screen or a
// file.
#pragma once

#include <string>
#include <string_view>

namespace parcours {

/// Reads the character at `at` and moves `at` behind it; U+FFFD (one byte further) where the bytes are no valid UTF-8.
char32_t next_character(std::string_view text, std::size_t& at);

void append_character(std::string& text, char32_t character);

/// True for well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
bool is_utf8(std::string_view text);

/// The text without control characters (line breaks and tabs stay), without invisible direction overrides, and with at
/// most four combining marks in a row. Line ends become "\n".
std::string tidy_text(std::string_view text);

/// True where nothing but white space is there.
bool is_blank(std::string_view text);

/// What some programs begin UTF-8 with.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// 0..9
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text without white space around it.
std::string_view trimmed(std::string_view text);

/// At most `most` characters of the text, with "…" in the place of what was cut.
std::string shortened(std::string_view text, std::size_t most);

/// The text with a capital first letter, where that is a Latin one.
std::string capitalised(std::string_view text);

/// True where the first letter belongs to a script that runs from right to left: Hebrew, Arabic and their kin.
bool reads_right_to_left(std::string_view text);

/// Folds ASCII and Latin capitals, accents and ligatures, so that "Ecole" finds "École" and "œuvre" is found by
/// "oeuvre".
std::string folded(std::string_view text);

}  // namespace parcours
