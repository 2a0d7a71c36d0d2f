// The value of one field to and from JSON, for every type a field may have. What does not fit is never thrown away: the
// caller is told how far it fitted and keeps the original beside the value shown.
#pragma once

#include <algorithm>
#include <cmath>

#include "journeys/document.h"
#include "journeys/text.h"
#include "sessions/json.h"
#include "sessions/json_writer.h"

namespace parcours {

/// How a JSON value fitted its field, from best to worst.
enum class Fit {
    exact,
    tidied,   ///< the same in another form
    limited,  ///< cut or clamped to what the field takes
    unknown,  ///< a word that this version does not know
    wrong,    ///< another type
};

/// Greatest coordinate on the canvas, to every side.
inline constexpr int farthest_spot = 10'000'000;

// ---- writing ------------------------------------------------------------------------------------

template <class T>
void write_value(std::string& out, const T& value);

template <class T>
void write_list(std::string& out, const std::vector<T>& list) {
    out.push_back('[');
    for (const T& element : list) {
        if (&element != list.data()) out.push_back(',');
        write_value(out, element);
    }
    out.push_back(']');
}

inline void write_expectation(std::string& out, const Expectation& expected) {
    out += "{\"commitment\":\"" + hex(expected.commitment.value) + "\",\"step\":\"" + hex(expected.step.value) +
           "\",\"value\":" + std::to_string(expected.value) + "}";
}

template <class T>
void write_value(std::string& out, const T& value) {
    if constexpr (is_optional<T>) {
        if (value)
            write_value(out, *value);
        else
            out += "null";
    } else if constexpr (is_list<T>) {
        write_list(out, value);
    } else if constexpr (is_id<T>) {
        out += value ? '"' + hex(value.value) + '"' : "null";
    } else if constexpr (std::is_enum_v<T>) {
        write_json_text(out, name_of(value));
    } else if constexpr (std::is_same_v<T, std::string>) {
        write_json_text(out, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, int>) {
        write_json_integer(out, value);
    } else if constexpr (std::is_same_v<T, double>) {
        write_json_number(out, value);
    } else if constexpr (std::is_same_v<T, Date>) {
        write_json_text(out, iso(value));
    } else if constexpr (std::is_same_v<T, Spot>) {
        out += '[' + std::to_string(value.x) + ',' + std::to_string(value.y) + ']';
    } else {
        static_assert(std::is_same_v<T, Expectation>, "a field of a new type needs its form in files");
        write_expectation(out, value);
    }
}

// ---- reading ------------------------------------------------------------------------------------

template <class T>
Fit read_value(JsonValue json, T& value, const Rule& rule);

/// True for texts that tidying cannot change: printable ASCII and accented Latin letters.
inline bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte < 0x7F) || byte == 0xC3 || (byte >= 0x80 && byte < 0xC0) || c == '\n';
    });
}

inline Fit read_text(std::string_view text, std::string& value, double most) {
    value = is_plain(text) ? std::string(text) : tidy_text(text);
    const Fit fit = value.size() == text.size() ? Fit::exact : Fit::tidied;
    if (static_cast<double>(value.size()) <= most) return fit;
    auto end = static_cast<std::size_t>(most);
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
    value.resize(end);
    return Fit::limited;
}

inline Fit read_number(JsonValue json, double& value, double least, double most) {
    if (!json.is(JsonKind::integer) && !json.is(JsonKind::real)) return Fit::wrong;
    value = std::clamp(json.number(), least, most);
    return value == json.number() ? Fit::exact : Fit::limited;
}

inline Fit read_whole_number(JsonValue json, int& value, double least, double most) {
    double number = 0;
    const Fit fit = read_number(json, number, std::max(least, -2147483648.0), std::min(most, 2147483647.0));
    if (fit == Fit::wrong || number != std::floor(number)) return Fit::wrong;
    value = static_cast<int>(number);
    return fit == Fit::exact && !json.is(JsonKind::integer) ? Fit::tidied : fit;
}

template <class R>
Fit read_id(JsonValue json, Id<R>& id) {
    if (json.is(JsonKind::null)) return Fit::exact;
    if (!json.is(JsonKind::text)) return Fit::wrong;
    const auto value = from_hex(json.text());
    if (!value) return Fit::wrong;
    id.value = *value;
    return hex(*value) == json.text() ? Fit::exact : Fit::tidied;
}

inline Fit read_spot(JsonValue json, Spot& spot) {
    if (!json.is(JsonKind::array)) return Fit::wrong;
    Fit worst = Fit::exact;
    int count = 0;
    json.for_each([&](JsonValue part) {
        int* target = count == 0 ? &spot.x : &spot.y;
        if (++count <= 2) worst = std::max(worst, read_whole_number(part, *target, -farthest_spot, farthest_spot));
    });
    return count == 2 ? worst : Fit::wrong;
}

inline Fit read_expectation(JsonValue json, Expectation& expected) {
    const auto step = json.find("step"), commitment = json.find("commitment"), value = json.find("value");
    if (!step || !commitment || !value) return Fit::wrong;
    const Fit ids = std::max(read_id(*step, expected.step), read_id(*commitment, expected.commitment));
    return std::max(ids, read_whole_number(*value, expected.value, 0, top_rating));
}

/// Elements that do not fit at all are left out of the list; the worst fit is told.
template <class T>
Fit read_list(JsonValue json, std::vector<T>& list, const Rule& rule) {
    if (!json.is(JsonKind::array)) return Fit::wrong;
    Fit worst = Fit::exact;
    const Rule each{.most = longest_text};
    json.for_each([&](JsonValue part) {
        T element{};
        Fit fit = Fit::limited;
        if (static_cast<double>(list.size()) < rule.most) {
            fit = read_value(part, element, each);
            if (fit <= Fit::limited) list.push_back(std::move(element));
        }
        worst = std::max(worst, fit);
    });
    return worst;
}

template <class T>
Fit read_value(JsonValue json, T& value, const Rule& rule) {
    if constexpr (is_optional<T>) {
        if (json.is(JsonKind::null)) return Fit::exact;
        typename OptionOf<T>::Value inner{};
        const Fit fit = read_value(json, inner, rule);
        if (fit <= Fit::limited) value = std::move(inner);
        return fit;
    } else if constexpr (is_list<T>) {
        return read_list(json, value, rule);
    } else if constexpr (is_id<T>) {
        return read_id(json, value);
    } else if constexpr (std::is_enum_v<T>) {
        if (!json.is(JsonKind::text)) return Fit::wrong;
        const auto known = named<T>(json.text());
        if (known) value = *known;
        return known ? Fit::exact : Fit::unknown;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return json.is(JsonKind::text) ? read_text(json.text(), value, rule.most) : Fit::wrong;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!json.is(JsonKind::boolean)) return Fit::wrong;
        value = json.boolean();
        return Fit::exact;
    } else if constexpr (std::is_same_v<T, int>) {
        return read_whole_number(json, value, rule.least, rule.most);
    } else if constexpr (std::is_same_v<T, double>) {
        return read_number(json, value, rule.least, rule.most);
    } else if constexpr (std::is_same_v<T, Date>) {
        const auto date = json.is(JsonKind::text) ? date_from_iso(json.text()) : std::nullopt;
        if (date) value = *date;
        return date ? Fit::exact : Fit::wrong;
    } else if constexpr (std::is_same_v<T, Spot>) {
        return read_spot(json, value);
    } else {
        static_assert(std::is_same_v<T, Expectation>, "a field of a new type needs its form in files");
        return read_expectation(json, value);
    }
}

}  // namespace parcours
