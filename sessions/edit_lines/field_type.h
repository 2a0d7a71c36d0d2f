// What a field of an edit line takes, for messages and for the list of edits. Words for it stand elsewhere.
#pragma once

#include <string>
#include <vector>

#include "journeys/edit.h"

namespace parcours {

struct FieldType {
    enum class Kind {
        text,          ///< at most `most` bytes
        whole_number,  ///< `least`..`most`
        number,        ///< `least`..`most`
        rating,        ///< 0..4, or null or "na": not applicable
        truth,         ///< true or false
        choice,        ///< one of `choices`
        date,          ///< "2026-03-31"
        ref,           ///< of a record of the kind `record`
        texts,         ///< list
        refs,          ///< list
        expectations,  ///< list of "E4:C2=3"
        spots,         ///< list of [x, y]
        spot,          ///< [x, y]
        order,         ///< an order key
    };
    Kind kind = Kind::text;
    Rule rule;
    std::vector<std::string_view> choices;
    std::string_view record;
    bool can_be_null = false;
};

template <>
struct Names<FieldType::Kind> {
    static constexpr std::array<std::string_view, 14> values{
        "text", "whole_number", "number", "rating",       "truth", "choice", "date",
        "ref",  "texts",        "refs",   "expectations", "spots", "spot",   "order"};
};

struct FieldShape {
    std::string_view name;
    FieldType type;
    bool needed = false;
};

template <class T>
FieldType type_of(const Rule& rule) {
    using Kind = FieldType::Kind;
    if constexpr (is_optional<T>) {
        FieldType type = type_of<typename OptionOf<T>::Value>(rule);
        type.can_be_null = !rule.required;
        return type;
    } else if constexpr (is_id<T>) {
        return {Kind::ref, rule, {}, Schema<typename IdTarget<T>::Record>::kind, !rule.required};
    } else if constexpr (std::is_enum_v<T>) {
        return {Kind::choice, rule, {Names<T>::values.begin(), Names<T>::values.end()}, {}, false};
    } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        return {Kind::texts, rule, {}, {}, true};
    } else if constexpr (std::is_same_v<T, std::vector<Expectation>>) {
        return {Kind::expectations, rule, {}, {}, true};
    } else if constexpr (std::is_same_v<T, std::vector<Spot>>) {
        return {Kind::spots, rule, {}, {}, false};
    } else if constexpr (is_list<T>) {
        return {Kind::refs, rule, {}, Schema<typename IdTarget<typename ListOf<T>::Element>::Record>::kind, true};
    } else {
        constexpr Kind kind = std::is_same_v<T, bool>     ? Kind::truth
                              : std::is_same_v<T, int>    ? Kind::whole_number
                              : std::is_same_v<T, double> ? Kind::number
                              : std::is_same_v<T, Date>   ? Kind::date
                              : std::is_same_v<T, Spot>   ? Kind::spot
                                                          : Kind::text;
        return {kind, rule, {}, {}, kind == Kind::text && !rule.required};
    }
}

/// The type of a field of an edit or a record: order keys and ratings are told apart by their names.
template <class Owner, class Field>
FieldType type_in(const Field& field) {
    FieldType type = type_of<typename Field::Type>(field.rule);
    if (field.name == "order") type.kind = FieldType::Kind::order, type.can_be_null = false;
    if constexpr (std::is_same_v<Owner, CastVote> || std::is_same_v<Owner, SetConsensus>)
        if (field.name == "value") type.kind = FieldType::Kind::rating, type.can_be_null = true;
    return type;
}

}  // namespace parcours
