// How each edit looks as a line: its name, the fields of it that a line may have, and what it refuses.
#pragma once

#include "sessions/edit_lines/edit_lines.h"

namespace parcours {

// The three edits that every record has, told from the others.
template <class E>
struct RecordEdit {
    using Record = void;
};
template <class R>
struct RecordEdit<Add<R>> {
    using Record = R;
};
template <class R>
struct RecordEdit<Write<R>> {
    using Record = R;
};
template <class R>
struct RecordEdit<Remove<R>> {
    using Record = R;
};
template <class E>
constexpr bool is_add = false;
template <class R>
constexpr bool is_add<Add<R>> = true;
template <class E>
constexpr bool is_write = false;
template <class R>
constexpr bool is_write<Write<R>> = true;
template <class E>
constexpr bool is_remove = false;
template <class R>
constexpr bool is_remove<Remove<R>> = true;

/// Fields that hold the id of a record that the edit adds: it is minted, a line never names it.
template <class E>
constexpr std::string_view minted_field = "";
template <>
inline constexpr std::string_view minted_field<PlanAction> = "action";
template <>
inline constexpr std::string_view minted_field<AdoptPrompt> = "note";

/// True where a line must have this field: the model could not tell its absence from a value.
template <class E, class Field>
constexpr bool is_needed(const Field& field) {
    using T = typename Field::Type;
    return field.rule.required || is_list<T> || std::is_enum_v<T> || is_optional<T>;
}

/// Calls `use(field)` for each field of the edit's own that a line may have (not the record that it is about).
template <class E, class Use>
void for_each_line_field(Use&& use) {
    using R = typename RecordEdit<E>::Record;
    if constexpr (std::is_void_v<R>)
        for_each_field<E>([&](const auto& field) {
            if (field.name != minted_field<E>) use(field);
        });
    else if constexpr (!is_remove<E>)
        for_each_field<R>(use);
}

/// The field of a line that names the record an edit is about ("note" of write_note), or empty.
template <class E>
constexpr std::string_view subject_field() {
    using R = typename RecordEdit<E>::Record;
    if constexpr (std::is_void_v<R>)
        return "";
    else
        return is_add<E> || std::is_same_v<R, About> ? std::string_view{} : Schema<R>::kind;
}

}  // namespace parcours
