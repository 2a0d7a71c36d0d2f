// Rows of one kind, and what the ledger knows of them, for what moves them between sides and copies.
#pragma once

#include <algorithm>

#include "sessions/session.h"

namespace parcours {

template <class R>
using Puts = std::vector<typename Table<R>::Put>;

/// What the ledger knows of a record; an empty trace where that is nothing.
template <class R>
const Trace& trace_of(const Session& session, Id<R> id) {
    static const Trace none{};
    const auto& traces = session.ledger.of<R>();
    const auto found = traces.find(id);
    return found == traces.end() ? none : found->second;
}

/// The document with these rows, which it sorts.
template <class R>
Document with_rows(const Document& document, Puts<R>& puts) {
    std::sort(puts.begin(), puts.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return document.with(document.all<R>().with(puts));
}

}  // namespace parcours
