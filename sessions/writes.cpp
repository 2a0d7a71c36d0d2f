#include "sessions/writes.h"

namespace parcours {
namespace {

template <class R>
std::bitset<field_count<R>> differing(const R& a, const R& b) {
    std::bitset<field_count<R>> fields;
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) { fields.set(place++, a.*field.member != b.*field.member); });
    return fields;
}

template <class R>
RowWrite<R> write_of_row(const RowChange<R>& change, const Document& hidden) {
    RowWrite<R> write{change.id, change.after, {}};
    if (!change.after) return write;
    const R* known = change.before ? change.before.get() : hidden.find(change.id);
    write.fields = differing(known ? *known : R{}, *change.after);
    return write;
}

template <class R>
void stamp(Trace& trace, const RowWrite<R>& write, Dot dot) {
    const bool born = trace.birth == Dot{};
    if (born) trace.birth = dot;
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if (write.fields.test(place++) && !(born && write.row)) trace.wrote(field.name, dot);
    });
    trace.wrote_deletion(!write.row, !born && write.fields.none(), dot);
}

template <class R>
void stamp_kind(Session& session, const RowWrites<R>& writes, Dot dot) {
    std::vector<typename Table<R>::Put> shown, hidden;
    for (const RowWrite<R>& write : writes) {
        auto last = session.document.all<R>().row(write.id);
        if (!last) last = session.hidden.all<R>().row(write.id);
        if (!write.row && !last) continue;
        stamp(session.ledger.of<R>()[write.id], write, dot);
        shown.push_back({write.id, write.row});
        hidden.push_back({write.id, write.row ? nullptr : last});
    }
    if (shown.empty()) return;
    session.document = session.document.with(session.document.all<R>().with(shown));
    session.hidden = session.hidden.with(session.hidden.all<R>().with(hidden));
}

}  // namespace

Writes writes_of(const Change& change, const Document& hidden) {
    Writes writes;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& row : change.of<R>()) writes.of<R>().push_back(write_of_row(row, hidden));
    });
    return writes;
}

Session stamped(Session session, const Writes& writes, Dot dot) {
    for_each_kind([&]<class R>(Kind<R>) { stamp_kind(session, writes.of<R>(), dot); });
    auto& seen = session.ledger.versions[dot.session];
    seen = std::max(seen, dot.counter);
    return session;
}

}  // namespace parcours
