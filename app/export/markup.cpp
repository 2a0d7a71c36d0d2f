#include "app/export/markup.h"

#include <algorithm>

#include "journeys/text.h"

namespace parcours {

namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\''; }

}  // namespace

std::string escaped(std::string_view text) {
    const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(text, is_plain) - text.begin());
    std::string result(text.substr(0, plain));
    if (plain == text.size()) return result;
    result.reserve(text.size());
    for (std::size_t at = plain; at < text.size();) {
        const char32_t c = next_character(text, at);
        const bool forbidden =
            (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE;
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&#39;";
        else if (!forbidden)
            append_character(result, c);
    }
    return result;
}

void Markup::begin(std::string_view name, const Attributes& attributes) {
    out_ += '<';
    out_ += name;
    for (const Attribute& attribute : attributes) {
        out_ += ' ';
        out_ += attribute.name;
        out_ += "=\"";
        out_ += escaped(attribute.value);
        out_ += '"';
    }
}

void Markup::open(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    out_ += '>';
}

void Markup::close(std::string_view name) {
    out_ += "</";
    out_ += name;
    out_ += '>';
}

void Markup::single(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    out_ += "/>";
}

void Markup::element(std::string_view name, std::string_view text, const Attributes& attributes) {
    open(name, attributes);
    out_ += escaped(text);
    close(name);
}

}  // namespace parcours
