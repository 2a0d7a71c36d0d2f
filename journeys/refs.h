// Refs: the short names (P1, E12, N340) that people, tables and scripts point at records by.
#pragma once

#include <unordered_map>

#include "journeys/document.h"

namespace parcours {

/// The ref of a record, or empty where there is no such record.
template <class R>
std::string_view ref_of(const Document& document, Id<R> id) {
    const R* record = document.find(id);
    return record ? std::string_view(record->ref) : std::string_view{};
}

/// The record with this ref, compared without regard to ASCII case, or none.
template <class R>
Id<R> by_ref(const Document& document, std::string_view ref) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (const R& record : document.all<R>())
        if (std::equal(ref.begin(), ref.end(), record.ref.begin(), record.ref.end(),
                       [&](char a, char b) { return lower(a) == lower(b); }))
            return record.id;
    return {};
}

}  // namespace parcours
