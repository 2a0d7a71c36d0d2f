// JSON values as bytes, one form for each value, so that the same session always gives the same file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parcours {

void write_json_text(std::string& out, std::string_view text);
void write_json_integer(std::string& out, std::int64_t value);
/// The shortest form that reads back as the same number.
void write_json_number(std::string& out, double value);

/// JSON without white space between its values.
std::string compact(std::string_view json);

/// 16 lower-case hexadecimal digits.
std::string hex(std::uint64_t value);
/// Reads 1 to 16 hexadecimal digits.
std::optional<std::uint64_t> from_hex(std::string_view digits);

}  // namespace parcours
