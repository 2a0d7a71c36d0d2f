// Deletions of what is shown all the same: somebody deleted it, somebody else wrote in it or filled it without knowing.
// Until a person chooses it is shown whole, and what is decided of it goes for all that was deleted with it.
#pragma once

#include "sessions/writes.h"

namespace parcours {

/// The gestures that deleted this record, which is shown.
std::vector<Dot> open_deletions(const Trace& trace);

namespace detail {

template <class R>
std::vector<Dot> open_deletions_of(const Session& session, Id<R> id) {
    const auto& traces = session.ledger.of<R>();
    const auto found = traces.find(id);
    return found == traces.end() ? std::vector<Dot>{} : open_deletions(found->second);
}

template <class R, class Use>
void for_each_owner(const R& record, Use&& use) {
    for_each_field<R>([&](const auto& field) {
        if constexpr (is_id<typename std::remove_cvref_t<decltype(field)>::Type>)
            if (field.rule.owner && record.*field.member) use(record.*field.member);
    });
}

}  // namespace detail

/// True where each gesture that deleted the record deleted something that owns it too, and that is shown.
template <class R>
bool went_with_owner(const Session& session, const R& record) {
    std::vector<Dot> gestures = detail::open_deletions_of(session, record.id);
    if (gestures.empty()) return false;
    detail::for_each_owner(record, [&]<class Owner>(Id<Owner> owner) {
        if (!session.document.find(owner)) return;
        for (const Dot dot : detail::open_deletions_of(session, owner)) std::erase(gestures, dot);
    });
    return gestures.empty();
}

/// Shows what went with an owner that is shown, where all that it belongs to is.
void show_with_owners(Session& session);

/// Whoever writes in something that was deleted wants it to stay: the same is written of all that went with it.
Writes with_what_stays(Writes writes, const Session& session);

}  // namespace parcours
