#include "journeys/text.h"

namespace parcours {
namespace {

constexpr char32_t replacement = 0xfffd;

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool continues(std::string_view text, std::size_t at) { return at < text.size() && (byte_at(text, at) & 0xc0) == 0x80; }

/// Number of bytes and least code point of a sequence with this first byte; 0 where it starts none.
struct Lead {
    std::size_t length;
    char32_t least;
    unsigned mask;
};
Lead lead_of(unsigned byte) {
    if (byte < 0x80) return {1, 0, 0x7f};
    if (byte >= 0xc2 && byte < 0xe0) return {2, 0x80, 0x1f};
    if (byte >= 0xe0 && byte < 0xf0) return {3, 0x800, 0x0f};
    if (byte >= 0xf0 && byte < 0xf5) return {4, 0x10000, 0x07};
    return {0, 0, 0};
}

bool is_combining(char32_t c) {
    return (c >= 0x300 && c <= 0x36f) || (c >= 0x483 && c <= 0x489) || (c >= 0x1ab0 && c <= 0x1aff) ||
           (c >= 0x1dc0 && c <= 0x1dff) || (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

bool is_forbidden(char32_t c) {
    if (c == '\n' || c == '\t') return false;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xa0 || c == 0x202f || (c >= 0x2000 && c <= 0x200b) || c == 0x3000;
}

/// Letters U+00C0..U+017F without accent, two characters a letter, blank where they stay as they are.
constexpr std::string_view plain_latin =
    "a a a a a a aec e e e e i i i i   n o o o o o   o u u u u y   ssa a a a a a aec e e e e i i i i "
    "  n o o o o o   o u u u u y   y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k   l l l l l l l l l l n n n n n n n     o o o o "
    "o o oeoer r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const Lead lead = lead_of(byte_at(text, at));
    if (lead.length == 0) return ++at, replacement;
    char32_t value = byte_at(text, at) & lead.mask;
    for (std::size_t i = 1; i < lead.length; ++i) {
        if (!continues(text, at + i)) return ++at, replacement;
        value = (value << 6) | (byte_at(text, at + i) & 0x3f);
    }
    if (value < lead.least || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return ++at, replacement;
    at += lead.length;
    return value;
}

void append_character(std::string& text, char32_t c) {
    const auto byte = [&](char32_t value) { text.push_back(static_cast<char>(value)); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) return byte(0xc0 | (c >> 6)), byte(0x80 | (c & 0x3f));
    if (c < 0x10000) return byte(0xe0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3f)), byte(0x80 | (c & 0x3f));
    byte(0xf0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3f)), byte(0x80 | ((c >> 6) & 0x3f)), byte(0x80 | (c & 0x3f));
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (next_character(text, at) == replacement && text.substr(start, at - start) != "\xef\xbf\xbd") return false;
    }
    return true;
}

std::string tidy_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    int marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c == '\r') {
            if (at == text.size() || text[at] != '\n') result.push_back('\n');
            continue;
        }
        if (is_forbidden(c)) continue;  // counts as nothing between two marks, so that tidy text stays as it is
        marks = is_combining(c) ? marks + 1 : 0;
        if (marks <= 4) append_character(result, c);
    }
    return result;
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.size(), last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (is_space(next_character(text, at))) continue;
        first = std::min(first, start);
        last = at;
    }
    return first < last ? text.substr(first, last - first) : std::string_view{};
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t at = 0, count = 0, cut = 0;
    while (at < text.size() && count < most) {
        if (++count == most) cut = at;
        next_character(text, at);
    }
    if (at == text.size()) return std::string(text);
    return std::string(trimmed(text.substr(0, cut))) + "…";
}

std::string folded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c >= 'A' && c <= 'Z') {
            result.push_back(static_cast<char>(c + 32));
        } else if (c >= 0xc0 && c < 0x180 && plain_latin[(c - 0xc0) * 2] != ' ') {
            const std::string_view plain = plain_latin.substr((c - 0xc0) * 2, 2);
            result += plain[1] == ' ' ? plain.substr(0, 1) : plain;
        } else if (c == 0x2019) {
            result.push_back('\'');
        } else if (!is_combining(c)) {
            append_character(result, c);
        }
    }
    return result;
}

std::string capitalised(std::string_view text) {
    std::size_t at = 0;
    const char32_t first = next_character(text, at);
    const bool small_latin = (first >= U'a' && first <= U'z') || (first >= 0xE0 && first <= 0xFE && first != 0xF7);
    if (!small_latin && first != U'œ') return std::string(text);
    std::string result;
    append_character(result, small_latin ? first - 32 : U'Œ');
    return result.append(text.substr(at));
}

bool reads_right_to_left(std::string_view text) {
    constexpr char32_t left_to_right_mark = 0x200E;
    constexpr char32_t right_to_left_mark = 0x200F;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c == right_to_left_mark || (c >= 0x0590 && c <= 0x08FF && !(c >= 0x0660 && c <= 0x0669)) ||
            (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
            (c >= 0x1E800 && c <= 0x1EFFF))
            return true;
        const bool ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool sign = c < 0xC0 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0xFE00 && c < 0x10000) || c >= 0x1F000;
        if (ascii_letter || c == left_to_right_mark || !sign) return false;
    }
    return false;
}

}  // namespace parcours
