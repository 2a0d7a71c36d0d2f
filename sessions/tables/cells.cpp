#include "sessions/tables/cells.h"

#include <array>
#include <charconv>
#include <cmath>

#include "journeys/text.h"

namespace parcours {
namespace {

bool is_space(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f ||
           c == 0x3000;
}

bool starts_formula(char32_t c) {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == 0 || c == 0xff1d ||
           c == 0xff0b || c == 0xff0d || c == 0xff20;
}

/// True for quotes, then spaces, then what starts a formula.
bool is_risky(std::string_view text) {
    while (text.starts_with('\'')) text.remove_prefix(1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (starts_formula(c)) return true;
        if (!is_space(c)) return false;
    }
    return false;
}

void append_element(std::string& cell, std::string_view element) {
    const std::string_view inner = trimmed(element);
    const std::size_t first = inner.empty() ? 0 : static_cast<std::size_t>(inner.data() - element.data());
    std::size_t last = 0;  // start of the last character
    for (std::size_t at = 0; at < element.size();) last = at, next_character(element, at);
    const bool ends_in_space = first + inner.size() < element.size();
    for (std::size_t at = 0; at < element.size(); ++at) {
        const bool keeps_space = (at == 0 && first > 0) || (at == last && ends_in_space);
        if (keeps_space || (at == 0 && inner.empty()) || element[at] == '|' || element[at] == '\\')
            cell.push_back('\\');
        cell.push_back(element[at]);
    }
}

/// Reads one element up to a bar that is not escaped.
std::string next_element(std::string_view cell, std::size_t& at) {
    std::string element;
    std::size_t kept = 0;  // so much of the element is no space at its end
    while (at < cell.size() && cell[at] != '|') {
        const std::size_t start = at;
        char32_t c = next_character(cell, at);
        std::string_view bytes = cell.substr(start, at - start);
        bool escaped = false;
        if (c == '\\' && at < cell.size()) {
            std::size_t behind = at;
            c = next_character(cell, behind);
            escaped = c == '|' || c == '\\' || is_blank(cell.substr(at, behind - at));
            if (escaped) bytes = cell.substr(at, behind - at), at = behind;
        }
        const bool space = !escaped && is_blank(bytes);
        if (space && element.empty()) continue;
        element += bytes;
        if (!space) kept = element.size();
    }
    element.resize(kept);
    return element;
}

/// Digits with a point, without the spaces between thousands; empty where the spaces stand elsewhere.
std::string plain_number(std::string_view cell) {
    std::string plain;
    std::size_t since_space = 0;
    bool spaced = false, fraction = false;
    for (std::size_t at = 0; at < cell.size();) {
        const char32_t c = next_character(cell, at);
        if (c == 0x2212) {
            plain.push_back('-');
        } else if (is_space(c) || c == '\'') {
            if (fraction || plain.empty() || (spaced && since_space != 3)) return {};
            spaced = true, since_space = 0;
        } else if (c == ',' || c == '.' || c == 'e' || c == 'E') {
            if (spaced && !fraction && since_space != 3) return {};
            fraction = true;
            plain.push_back(c == ',' ? '.' : static_cast<char>(c));
        } else if (c < 0x80) {
            plain.push_back(static_cast<char>(c)), ++since_space;
        } else {
            return {};
        }
    }
    return spaced && !fraction && since_space != 3 ? std::string{} : plain;
}

}  // namespace

std::string neutralised(std::string_view text) { return (is_risky(text) ? "'" : "") + std::string(text); }

std::string restored(std::string_view cell) {
    if (cell.starts_with('\'') && is_risky(cell)) cell.remove_prefix(1);
    return std::string(cell);
}

std::string joined_list(const std::vector<std::string>& elements) {
    std::string cell;
    for (const std::string& element : elements) {
        if (element.empty()) continue;
        if (!cell.empty()) cell.push_back('|');
        append_element(cell, element);
    }
    return cell;
}

std::vector<std::string> split_list(std::string_view cell) {
    std::vector<std::string> elements;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        std::string element = next_element(cell, at);
        if (!element.empty()) elements.push_back(std::move(element));
    }
    return elements;
}

std::string written_number(double number) {
    std::array<char, 1100> digits;  // the longest double without exponent
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

std::optional<double> read_number(std::string_view cell) {
    std::string plain = plain_number(trimmed(cell));
    std::string_view digits = plain;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    if (digits.empty() ||
        (digits.front() != '-' && digits.front() != '.' && !(digits.front() >= '0' && digits.front() <= '9')))
        return std::nullopt;
    double number = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (end.ec != std::errc{} || end.ptr != digits.data() + digits.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<Date> read_date(std::string_view cell) {
    const std::string_view text = trimmed(cell);
    if (text.size() == 10 && text[2] == '/' && text[5] == '/')
        return date_from_iso(std::string(text.substr(6)) + '-' + std::string(text.substr(3, 2)) + '-' +
                             std::string(text.substr(0, 2)));
    return date_from_iso(text);
}

std::string word_key(std::string_view text) {
    const std::string plain = folded(text);
    std::string key;
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t c = next_character(plain, at);
        const bool speaks = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xc0 && !is_space(c));
        if (speaks && c < 0x2000)
            append_character(key, c);
        else if (!key.empty() && key.back() != '_')
            key.push_back('_');
    }
    if (key.ends_with('_')) key.pop_back();
    return key;
}

}  // namespace parcours
