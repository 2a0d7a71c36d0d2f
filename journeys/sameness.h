// Whether two documents share all of their tables but some: a cheap way to know what a change can have touched.
#pragma once

#include "journeys/document.h"

namespace parcours {

/// True where every table is the same in both, those of `Changed` left aside. Pointers are compared, never records.
template <class... Changed>
bool same_but(const Document& a, const Document& b) {
    bool same = true;
    for_each_kind([&]<class R>(Kind<R>) {
        if constexpr (!(std::is_same_v<R, Changed> || ...)) same = same && a.all<R>().same_as(b.all<R>());
    });
    return same;
}

}  // namespace parcours
