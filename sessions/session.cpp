#include "sessions/session.h"

#include "sessions/writes.h"

namespace parcours {

Session session_of(Document document, std::string doc_id, std::uint64_t session_id) {
    Session session;
    session.doc_id = std::move(doc_id);
    return recorded(std::move(session), diff(Document{}, document), session_id);
}

Session recorded(Session session, const Change& change, std::uint64_t session_id) {
    if (change.empty()) return session;
    const Dot dot = next_dot(session.ledger.versions, session_id);
    const Writes writes = writes_of(change, session.hidden);
    session = stamped(std::move(session), writes, dot);
    ++session.seq;
    return session;
}

}  // namespace parcours
