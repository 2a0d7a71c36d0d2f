#include "app/numbers.h"

#include <fmt/format.h>

#include <cmath>

#include "journeys/scoring.h"

namespace parcours {
namespace {

constexpr std::string_view narrow_space = "\u202f";

std::string with_decimal_mark(Language language, std::string text) {
    if (language == Language::fr)
        if (const auto mark = text.find('.'); mark != std::string::npos) text[mark] = ',';
    return text;
}

std::string with_thousands_apart(Language language, const std::string& whole) {
    std::string result;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) result += language == Language::fr ? narrow_space : ",";
        result += whole[i];
    }
    return result;
}

}  // namespace

std::string points(Language language, double value) {
    const double shown = displayed(value);
    return with_decimal_mark(language, fmt::format("{:.1f}", shown == 0 ? 0.0 : shown));
}

std::string points(Language language, std::optional<double> value) { return value ? points(language, *value) : "–"; }

std::string signed_points(Language language, double value) {
    const double shown = displayed(value);
    return std::string(shown > 0 ? "+" : shown < 0 ? "−" : "") + points(language, std::abs(shown));
}

std::string percent(Language language, double share) {
    return fmt::format("{:.0f}{}%", std::round(share * 100), language == Language::fr ? narrow_space : "");
}

std::string quantity(Language language, double value) {
    std::string text = fmt::format("{:.2f}", std::abs(value));
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    const auto mark = std::min(text.find('.'), text.size());
    const std::string whole = with_thousands_apart(language, text.substr(0, mark));
    const bool negative = value < 0 && text != "0";
    return (negative ? "−" : "") + whole + with_decimal_mark(language, text.substr(mark));
}

std::string euros(Language language, double value) {
    if (language == Language::fr) return quantity(language, value) + std::string(narrow_space) + "€";
    return (value < 0 ? "−€" : "€") + quantity(language, std::abs(value));
}

std::string day(Language language, Date date) {
    const YearMonthDay d = calendar_day(date);
    if (language == Language::fr) return fmt::format("{:02}/{:02}/{:04}", d.day, d.month, d.year);
    return fmt::format("{} {} {}", d.day, words_in(language)(fmt::format("month.{}.short", d.month)), d.year);
}

std::string long_day(Language language, Date date) {
    const YearMonthDay d = calendar_day(date);
    const std::string number = language == Language::fr && d.day == 1 ? "1er" : std::to_string(d.day);
    return fmt::format("{} {} {}", number, words_in(language)(fmt::format("month.{}", d.month)), d.year);
}

}  // namespace parcours
