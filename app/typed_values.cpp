#include "app/typed_values.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <vector>

#include "journeys/text.h"

namespace parcours {
namespace {

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("/.- ", at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

}  // namespace

std::optional<double> typed_number(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c == U' ' || c == U'\u00a0' || c == U'\u202f') continue;
        append_character(plain, c == U',' ? U'.' : c == U'\u2212' ? U'-' : c);
    }
    double value = 0;
    const auto [end, failed] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (failed != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return value;
}

std::optional<Date> typed_day(std::string_view text) {
    const auto parts = parts_of(trimmed(text));
    if (parts.size() != 3) return std::nullopt;
    const auto a = whole(parts[0]), b = whole(parts[1]), c = whole(parts[2]);
    if (!a || !b || !c) return std::nullopt;
    const bool year_first = parts[0].size() == 4;
    const int year = year_first ? *a : parts[2].size() == 2 ? 2000 + *c : *c;
    return date_from_iso(fmt::format("{:04}-{:02}-{:02}", year, *b, year_first ? *c : *a));
}

}  // namespace parcours
