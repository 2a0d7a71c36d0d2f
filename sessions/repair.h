// Makes any set of records follow the rules of the model. Total: it never refuses, and it drops nothing.
#pragma once

#include "sessions/door.h"
#include "sessions/session.h"

namespace parcours {

struct Repaired {
    Document document;
    Document aside;  ///< rows that cannot be shown
    Change repairs;  ///< from the rows as they came to those of `document`
};

/// `as_read` set right: dangling references emptied, records without owner put into a tray journey of that title, refs
/// and orders given, the rest set aside. Each change is noted.
Repaired repaired(const Document& as_read, std::string_view tray_title, Notices& notices);

/// The id that a vote, a consensus or a ballot must have, from its content; any other record's own id.
template <class R>
Id<R> proper_id(const R& record) {
    if constexpr (std::is_same_v<R, Vote>)
        return vote_id(record.voter, record.step, record.commitment);
    else if constexpr (std::is_same_v<R, Consensus>)
        return consensus_id(record.step, record.commitment);
    else if constexpr (std::is_same_v<R, Ballot>)
        return ballot_id(record.round, record.voter, record.note.value | record.cluster.value | record.action.value);
    else if constexpr (std::is_same_v<R, About>)
        return about_id;
    else
        return record.id;
}

}  // namespace parcours
