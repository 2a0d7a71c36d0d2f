// The one list of a record's fields. The file format, diff, merge, tables, inspector and fuzzers walk it.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "journeys/id.h"

namespace parcours {

/// A place in document coordinates: whole canvas units, y grows downwards.
struct Spot {
    int x = 0;
    int y = 0;
    friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// Longest texts a record may hold, in bytes of UTF-8.
inline constexpr double longest_line = 500;
inline constexpr double longest_text = 20'000;
/// What a record keeps whole: a picture, a copy of the session, the figures of a dossier.
inline constexpr double longest_content = 32 * 1024 * 1024;

/// What a field may hold. `least`/`most` bound numbers, and `most` the bytes of a text or the length of a list.
struct Rule {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool required = false;  ///< a text may not be blank, a reference may not be empty
    bool owner = false;     ///< the record goes when the record it refers to goes; other references are just emptied
};

template <class Record, class T>
struct Field {
    using Type = T;
    constexpr Field(std::string_view field_name, T Record::*field_member, Rule field_rule = {})
        : name(field_name), member(field_member), rule(field_rule) {}
    std::string_view name;
    T Record::*member;
    Rule rule;
};

/// Specialised beside each record: `kind` (its name in files), `ref_prefix` ("" = cannot be pointed at) and `fields`.
template <class Record>
struct Schema;

/// Specialised beside each enumeration: `values`, its names in files, in the order of the enumerators; for those that
/// records hold, `words`: what the keys of its names on screen begin with.
template <class Enum>
struct Names;

template <class Enum>
constexpr std::string_view name_of(Enum value) {
    return Names<Enum>::values[static_cast<std::size_t>(value)];
}

template <class Enum>
constexpr std::optional<Enum> named(std::string_view name) {
    for (std::size_t i = 0; i < Names<Enum>::values.size(); ++i)
        if (Names<Enum>::values[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

/// Calls `use(field)` for each field of the record, in the schema's order.
template <class Record, class Use>
constexpr void for_each_field(Use&& use) {
    std::apply([&](const auto&... field) { (use(field), ...); }, Schema<Record>::fields);
}

template <class Record>
constexpr std::size_t field_count = std::tuple_size_v<std::remove_cvref_t<decltype(Schema<Record>::fields)>>;

// What kind of value a field holds.
template <class T>
struct IdTarget {
    using Record = void;
};
template <class R>
struct IdTarget<Id<R>> {
    using Record = R;
};
template <class T>
constexpr bool is_id = !std::is_void_v<typename IdTarget<T>::Record>;

template <class T>
struct ListOf {
    using Element = void;
};
template <class T>
struct ListOf<std::vector<T>> {
    using Element = T;
};
template <class T>
constexpr bool is_list = !std::is_void_v<typename ListOf<T>::Element>;

template <class T>
struct OptionOf {
    using Value = void;
};
template <class T>
struct OptionOf<std::optional<T>> {
    using Value = T;
};
template <class T>
constexpr bool is_optional = !std::is_void_v<typename OptionOf<T>::Value>;

/// True for records that a person can point at by a short ref such as N12.
template <class Record>
constexpr bool has_ref = !Schema<Record>::ref_prefix.empty();

}  // namespace parcours
