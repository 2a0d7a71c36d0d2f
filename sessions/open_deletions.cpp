#include "sessions/open_deletions.h"

#include <algorithm>
#include <utility>

namespace parcours {
namespace {

bool has(const std::vector<Dot>& gestures, Dot one) {
    return std::find(gestures.begin(), gestures.end(), one) != gestures.end();
}

bool any_open(const Session& session) {
    bool any = false;
    for_each_kind([&]<class R>(Kind<R>) {
        if (any) return;
        for (const auto& [id, trace] : session.ledger.of<R>())
            any = any || (!open_deletions(trace).empty() && session.document.find(id));
    });
    return any;
}

template <class R>
bool belongs_to_shown(const Session& session, const R& record, Dot gesture) {
    bool with_owner = false, all_shown = true;
    detail::for_each_owner(record, [&]<class Owner>(Id<Owner> owner) {
        const bool shown = session.document.find(owner) != nullptr;
        all_shown = all_shown && shown;
        with_owner = with_owner || (shown && has(detail::open_deletions_of(session, owner), gesture));
    });
    return with_owner && all_shown;
}

template <class R>
void show_kind(Session& session) {
    std::vector<typename Table<R>::Put> shown, gone;
    for (const auto& entry : session.hidden.all<R>().entries()) {
        const auto trace = session.ledger.of<R>().find(entry.id);
        if (trace == session.ledger.of<R>().end() || !trace->second.deleted) continue;
        if (!belongs_to_shown(session, *entry.row, trace->second.dot_of(deletion_field))) continue;
        shown.push_back(entry);
        gone.push_back({entry.id, nullptr});
    }
    if (shown.empty()) return;
    session.document = session.document.with(session.document.all<R>().with(shown));
    session.hidden = session.hidden.with(session.hidden.all<R>().with(gone));
}

/// Collects what stays, owners before what they own.
class Staying {
  public:
    Staying(Writes writes, const Session& session) : writes_(std::move(writes)), session_(session) {
        for_each_kind([&]<class R>(Kind<R>) {
            for (const RowWrite<R>& write : std::as_const(writes_).of<R>())
                if (write.row && session.document.find(write.id))
                    stays(write.id, detail::open_deletions_of(session, write.id));
        });
    }
    Writes take() {
        if (any_) for_each_kind([&]<class R>(Kind<R>) { add_what_went_along<R>(); });
        return std::move(writes_);
    }

  private:
    template <class R>
    using Gestures = std::map<Id<R>, std::vector<Dot>>;

    template <class R>
    void stays(Id<R> id, std::vector<Dot> gestures) {
        if (gestures.empty()) return;
        staying_.of<R>().emplace(id, std::move(gestures));
        any_ = true;
    }
    template <class R>
    void add_what_went_along() {
        for (const auto& entry : session_.document.all<R>().entries()) {
            std::vector<Dot> gestures = detail::open_deletions_of(session_, entry.id);
            if (gestures.empty() || !went_with_staying(*entry.row, gestures)) continue;
            auto& writes = writes_.of<R>();
            const auto at =
                std::find_if(writes.begin(), writes.end(), [&](const auto& one) { return one.id >= entry.id; });
            if (at != writes.end() && at->id == entry.id) continue;
            writes.insert(at, {entry.id, entry.row, {}});
            stays(entry.id, std::move(gestures));
        }
    }
    template <class R>
    bool went_with_staying(const R& record, const std::vector<Dot>& gestures) const {
        bool went = false;
        detail::for_each_owner(record, [&]<class Owner>(Id<Owner> owner) {
            const auto found = staying_.template of<Owner>().find(owner);
            if (found == staying_.template of<Owner>().end()) return;
            for (const Dot one : found->second) went = went || has(gestures, one);
        });
        return went;
    }

    Writes writes_;
    const Session& session_;
    PerKind<AllKinds, Gestures> staying_;
    bool any_ = false;
};

}  // namespace

std::vector<Dot> open_deletions(const Trace& trace) {
    std::vector<Dot> gestures;
    if (trace.deleted) gestures.push_back(trace.dot_of(deletion_field));
    for (const auto& one : trace.alternatives)
        if (one.field == deletion_field && one.value == "true") gestures.push_back(one.dot);
    return gestures;
}

void show_with_owners(Session& session) {
    if (any_open(session)) for_each_kind([&]<class R>(Kind<R>) { show_kind<R>(session); });
}

Writes with_what_stays(Writes writes, const Session& session) { return Staying(std::move(writes), session).take(); }

}  // namespace parcours
