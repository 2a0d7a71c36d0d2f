// Refs: the short names (P1, E12, N340) that people, tables and scripts point at records by.
#pragma once

#include <algorithm>

#include "journeys/document.h"

namespace parcours {

/// Refs are compared without regard to ASCII case: "n7" points at N7.
inline char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
inline std::string lowered(std::string_view ref) {
    std::string result(ref);
    for (char& c : result) c = lowered(c);
    return result;
}
inline bool same_ref(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
}

/// The ref of a record, or empty where there is no such record.
template <class R>
std::string_view ref_of(const Document& document, Id<R> id) {
    const R* record = document.find(id);
    return record ? std::string_view(record->ref) : std::string_view{};
}

/// The record with this ref, or none.
template <class R>
Id<R> by_ref(const Document& document, std::string_view ref) {
    for (const R& record : document.all<R>())
        if (same_ref(ref, record.ref)) return record.id;
    return {};
}

}  // namespace parcours
