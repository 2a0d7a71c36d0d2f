// What differs between two documents, row by row. Undo, journal, ledger and reports are made from it.
#pragma once

#include "journeys/document.h"

namespace parcours {

/// One record before and after; a null row means that it was not there.
template <class Record>
struct RowChange {
    Id<Record> id;
    typename Table<Record>::Row before;
    typename Table<Record>::Row after;
};

template <class Record>
using RowChanges = std::vector<RowChange<Record>>;

struct Change {
    PerKind<AllKinds, RowChanges> kinds;
    template <class Record>
    const RowChanges<Record>& of() const {
        return kinds.of<Record>();
    }
    template <class Record>
    RowChanges<Record>& of() {
        return kinds.of<Record>();
    }
    bool empty() const;
    /// Number of records touched.
    std::size_t size() const;
};

/// What turns `before` into `after`. Rows that are shared are skipped without being read.
Change diff(const Document& before, const Document& after);

/// `document` with the rows of `change` as they were after it.
Document with(const Document& document, const Change& change);

/// `current` with `change` taken back: only the fields that nobody else has written since.
/// A record that the change had added goes; one that it had removed comes back, unless it is there again.
Document undone(const Document& current, const Change& change);

/// True where the two rows hold the same in every field of the schema.
template <class Record>
bool same_fields(const Record& a, const Record& b) {
    bool same = true;
    for_each_field<Record>([&](const auto& field) { same = same && a.*field.member == b.*field.member; });
    return same;
}

}  // namespace parcours
