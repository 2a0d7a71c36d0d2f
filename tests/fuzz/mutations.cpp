#include "tests/fuzz/mutations.h"

#include "sessions/json.h"

namespace parcours::testing {
namespace {

constexpr std::string_view words[]{"null",
                                   "true",
                                   "false",
                                   "0",
                                   "-1",
                                   "1",
                                   "3",
                                   "9",
                                   "1.5",
                                   "1e300",
                                   "1e999",
                                   "9007199254740993",
                                   "\"\"",
                                   "\"a\"",
                                   "\"1\"",
                                   "\"N1\"",
                                   "\"E1\"",
                                   "\"C1\"",
                                   "\"P1\"",
                                   "\"A1\"",
                                   "\"PH1\"",
                                   "[]",
                                   "{}",
                                   "[null]",
                                   "[1,2]",
                                   "{\"x\":1}",
                                   "\"2026-05-01\"",
                                   "\"=1+1\"",
                                   "\"\\u0000\"",
                                   "\"\\u202e\"",
                                   "\"é\"",
                                   "\"\\ud83d\\ude00\"",
                                   "\"0000000000000001\"",
                                   "\"0000000500000001\"",
                                   "\"2@0000000000000abc\"",
                                   "\"9@0000000000000def\"",
                                   "\" \""};

constexpr std::string_view signs[]{",", ";", "\t", "\"",           "\"\"", "\n",   "\r", "|", "\\", ":",
                                   "=", "'", " ",  "\xEF\xBB\xBF", "\xFF", "\xC3", "é",  "1", "-",  "{",
                                   "}", "[", "]"};

template <class List>
std::string_view any_of(const List& list, Chance& chance) {
    return list[chance.below(std::size(list))];
}

struct Span {
    std::size_t begin, length;
};

/// Where each value of the JSON text stands.
std::vector<Span> values_in(std::string_view text) {
    std::vector<Span> spans;
    const auto read = read_json(text);
    const auto* json = std::get_if<JsonText>(&read);
    if (!json) return spans;
    const auto walk = [&](const auto& self, JsonValue value) -> void {
        spans.push_back({value.place(), value.raw().size()});
        if (value.is(JsonKind::array)) value.for_each([&](JsonValue one) { self(self, one); });
        if (value.is(JsonKind::object))
            value.for_each_member([&](std::string_view, JsonValue one) { self(self, one); });
    };
    walk(walk, json->root());
    return spans;
}

/// Replaces a value by a word, by another value of the text, or by itself twice.
void change_value(std::string& text, Chance& chance) {
    const auto spans = values_in(text);
    if (spans.empty()) return;
    const Span at = spans[chance.below(spans.size())], other = spans[chance.below(spans.size())];
    const std::string value = text.substr(at.begin, at.length);
    switch (chance.below(5)) {
        case 0:
            return void(text.replace(at.begin, at.length, text.substr(other.begin, other.length)));
        case 1:
            return void(text.insert(at.begin, value + ","));
        case 2:
            return void(text.replace(at.begin, at.length, "[" + value + "]"));
        default:
            return void(text.replace(at.begin, at.length, any_of(words, chance)));
    }
}

/// Takes a member or element out, with its comma.
void drop_value(std::string& text, Chance& chance) {
    const auto spans = values_in(text);
    if (spans.empty()) return;
    const Span at = spans[chance.below(spans.size())];
    std::size_t begin = at.begin;
    if (begin > 0 && text[begin - 1] == ':') begin = text.rfind('"', text.rfind('"', begin) - 1);
    std::size_t end = at.begin + at.length;
    if (begin == std::string::npos || begin > end) return;
    if (end < text.size() && text[end] == ',')
        ++end;
    else if (begin > 0 && text[begin - 1] == ',')
        --begin;
    text.erase(begin, end - begin);
}

void change_bytes(std::string& text, Chance& chance) {
    const std::size_t at = chance.below(text.size() + 1), length = chance.below(12);
    switch (chance.below(6)) {
        case 0:
            return void(text.erase(at, length));
        case 1:
            return void(text.insert(at, text.substr(chance.below(text.size() + 1), length * 8)));
        case 2:
            return void(text.insert(at, any_of(signs, chance)));
        case 3:
            return text.resize(at);
        case 4:
            if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << chance.below(8)));
            return;
        default:
            return void(text.replace(at, std::min<std::size_t>(1, text.size() - at), any_of(signs, chance)));
    }
}

/// One of the parts between signs of separation, replaced or swapped.
void change_cell(std::string& text, Chance& chance) {
    constexpr std::string_view separators = ",;\t\n";
    const std::size_t begin = text.find_first_of(separators, chance.below(text.size() + 1));
    if (begin == std::string::npos) return;
    const std::size_t end = std::min(text.find_first_of(separators, begin + 1), text.size());
    std::string word(any_of(words, chance));
    if (chance.one_in(2) && word.size() > 2 && word.front() == '"') word = word.substr(1, word.size() - 2);
    text.replace(begin + 1, end - begin - 1, word);
}

void change(std::string& text, Chance& chance) {
    const std::size_t kind = chance.below(10);
    if (kind < 2) return change_bytes(text, chance);
    if (kind < 3) return change_cell(text, chance);
    // A text of several lines or parts is changed within one of them.
    const std::size_t parts = text.find("\n----\n") == std::string::npos ? 0 : 2;
    std::size_t begin = 0, end = text.size();
    if (parts == 2) {
        const std::size_t cut = text.find("\n----\n");
        chance.one_in(2) ? begin = cut + 6 : end = cut;
    } else if (values_in(text).empty()) {
        const std::size_t line = text.rfind('\n', chance.below(text.size() + 1));
        begin = line == std::string::npos ? 0 : line + 1;
        end = std::min(text.find('\n', begin), text.size());
    }
    std::string part = text.substr(begin, end - begin);
    if (values_in(part).empty()) return change_cell(text, chance);
    kind < 8 ? change_value(part, chance) : drop_value(part, chance);
    text.replace(begin, end - begin, part);
}

}  // namespace

std::string mutated(std::string text, Chance& chance) {
    for (std::size_t left = 1 + chance.below(4); left > 0; --left) change(text, chance);
    return text;
}

}  // namespace parcours::testing
