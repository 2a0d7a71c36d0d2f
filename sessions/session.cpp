#include "sessions/session.h"

#include <utility>

#include "sessions/open_deletions.h"

namespace parcours {

Session session_of(Document document, std::string doc_id, std::uint64_t session_id) {
    Session session;
    session.doc_id = std::move(doc_id);
    return recorded(std::move(session), diff(Document{}, document), session_id);
}

Session recorded(Session session, const Change& change, std::uint64_t session_id) {
    if (change.empty()) return session;
    const Writes writes = writes_of(change, session);
    return recorded(std::move(session), writes, session_id);
}

Session recorded(Session session, const Writes& writes, std::uint64_t session_id) {
    if (!session.repairs.empty()) {
        const Writes right = writes_of(std::exchange(session.repairs, {}), session);
        const Dot dot = next_dot(session.ledger.versions, session_id);
        session = stamped(std::move(session), right, dot, Author::repair);
        ++session.seq;
    }
    const Dot dot = next_dot(session.ledger.versions, session_id);
    const Writes all = with_what_stays(writes, session);
    session = stamped(std::move(session), all, dot);
    ++session.seq;
    return session;
}

}  // namespace parcours
