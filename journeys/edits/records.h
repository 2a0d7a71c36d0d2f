// The three edits that every kind of record has: add, write some fields, remove with what it owns.
#pragma once

#include <bitset>

#include "journeys/document.h"
#include "journeys/refusal.h"

namespace parcours {

class Draft;

/// Adds a record. An empty ref is given the next free one. Refuses an id or a ref in use and whatever a field's rule
/// refuses.
template <class R>
struct Add {
    R record;
};

/// Writes the fields whose bit is set, in the schema's order. Refuses a record that is not there, a ref in use, broken
/// rules.
template <class R>
struct Write {
    R record;
    std::bitset<field_count<R>> fields;
};

/// Removes a record with everything it owns; other references to it are emptied. A removed step sets its notes free.
template <class R>
struct Remove {
    Id<R> id;
};

/// The write of one field of one record.
template <class R, class T>
Write<R> write_of(const R& record, T R::*member, T value) {
    Write<R> write{record, {}};
    write.record.*member = std::move(value);
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(field)>::Type, T>)
            if (field.member == member) write.fields.set(place);
        ++place;
    });
    return write;
}

template <class R>
std::optional<Refusal> edit_draft(Draft& draft, const Add<R>& edit);
template <class R>
std::optional<Refusal> edit_draft(Draft& draft, const Write<R>& edit);
template <class R>
std::optional<Refusal> edit_draft(Draft& draft, const Remove<R>& edit);

}  // namespace parcours
