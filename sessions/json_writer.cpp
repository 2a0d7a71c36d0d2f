#include "sessions/json_writer.h"

#include <array>
#include <charconv>

namespace parcours {

void write_json_text(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out.push_back(digits[static_cast<unsigned char>(c) >> 4]);
            out.push_back(digits[static_cast<unsigned char>(c) & 15]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

void write_json_integer(std::string& out, std::int64_t value) { out += std::to_string(value); }

void write_json_number(std::string& out, double value) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

std::string compact(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    bool inside = false, escaped = false;
    for (const char c : json) {
        if (!inside && (c == ' ' || c == '\n' || c == '\r' || c == '\t')) continue;
        out.push_back(c);
        if (escaped)
            escaped = false;
        else if (c == '\\')
            escaped = inside;
        else if (c == '"')
            inside = !inside;
    }
    return out;
}

std::string hex(std::uint64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t place = 16; place-- > 0; value >>= 4) out[place] = digits[value & 15];
    return out;
}

std::optional<std::uint64_t> from_hex(std::string_view digits) {
    std::uint64_t value = 0;
    if (digits.empty() || digits.size() > 16) return std::nullopt;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

}  // namespace parcours
