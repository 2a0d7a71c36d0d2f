// What one gesture wrote, field by field: the step between a Change of the document and the ledger, and the content of
// a journal's frames.
#pragma once

#include <bitset>

#include "sessions/session.h"

namespace parcours {

/// The fields of one record that a gesture wrote. A null row: the record was deleted.
template <class Record>
struct RowWrite {
    Id<Record> id;
    typename Table<Record>::Row row;
    std::bitset<field_count<Record>> fields;  ///< in the schema's order
};

template <class Record>
using RowWrites = std::vector<RowWrite<Record>>;

struct Writes {
    PerKind<AllKinds, RowWrites> kinds;  ///< by id
    template <class Record>
    const RowWrites<Record>& of() const {
        return kinds.of<Record>();
    }
    template <class Record>
    RowWrites<Record>& of() {
        return kinds.of<Record>();
    }
};

/// The fields in which rows differ; of a new record those that are not empty, and of one that comes back those in which
/// it differs from its last row. They are written upon the rows of `session`: a change made before a copy was taken in
/// leaves the other fields as the copy has them.
Writes writes_of(const Change& change, const Session& session);

/// A person has seen what stands there and ends contradictions by writing. What the program sets right (see repair.h)
/// decides nothing: other values and deletions that nobody has decided about stay.
enum class Author { person, repair };

/// What a journal calls writes of a repair.
inline constexpr std::string_view repair_label = "repair";

/// The session after these writes, all under one dot.
Session stamped(Session session, const Writes& writes, Dot dot, Author author = Author::person);

/// As `recorded` with the change that these writes make.
Session recorded(Session session, const Writes& writes, std::uint64_t session_id);

}  // namespace parcours
