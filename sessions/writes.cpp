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
typename Table<R>::Row last_row(const Session& session, Id<R> id) {
    auto last = session.document.all<R>().row(id);
    return last ? last : session.hidden.all<R>().row(id);
}

template <class R>
typename Table<R>::Row written_upon(const R& current, const RowWrite<R>& write) {
    auto row = std::make_shared<R>(current);
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if (write.fields.test(place++)) (*row).*field.member = (*write.row).*field.member;
    });
    return row;
}

template <class R>
RowWrite<R> write_of_row(const RowChange<R>& change, const Session& session) {
    RowWrite<R> write{change.id, change.after, {}};
    if (!change.after) return write;
    const auto last = last_row(session, change.id);
    const R* known = change.before ? change.before.get() : last.get();
    write.fields = differing(known ? *known : R{}, *change.after);
    if (change.before && last && last != change.before) write.row = written_upon(*last, write);
    return write;
}

template <class R>
void stamp(Trace& trace, const RowWrite<R>& write, Dot dot) {
    const bool born = trace.birth == Dot{};
    if (born) trace.birth = dot;
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if (!write.fields.test(place++)) return;
        if (!born || !write.row) return trace.wrote(field.name, dot);
        const auto of_field = [&](const auto& one) { return one.field == field.name; };
        std::erase_if(trace.kept, of_field);
        std::erase_if(trace.alternatives, of_field);
    });
    trace.wrote_deletion(!write.row, !born && write.fields.none(), dot);
}

/// The value has another dot; what stands against it and what is said of deletion keep theirs.
template <class R>
void stamp_repair(Trace& trace, const RowWrite<R>& write, Dot dot) {
    const Dot deletion = trace.dot_of(deletion_field);
    const auto others = trace.alternatives;
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if (write.fields.test(place++)) trace.wrote(field.name, dot);
    });
    if (trace.dot_of(deletion_field) != deletion) trace.wrote(deletion_field, deletion);
    trace.alternatives = others;
}

template <class R>
void stamp_kind(Session& session, const RowWrites<R>& writes, Dot dot, Author author) {
    std::vector<typename Table<R>::Put> shown, hidden;
    for (const RowWrite<R>& write : writes) {
        const auto last = last_row(session, write.id);
        if (!write.row && !last) continue;
        Trace& trace = session.ledger.of<R>()[write.id];
        if (author == Author::repair && write.row && trace.birth != Dot{})
            stamp_repair(trace, write, dot);
        else
            stamp(trace, write, dot);
        shown.push_back({write.id, write.row});
        hidden.push_back({write.id, write.row ? nullptr : last});
    }
    if (shown.empty()) return;
    session.document = session.document.with(session.document.all<R>().with(shown));
    session.hidden = session.hidden.with(session.hidden.all<R>().with(hidden));
}

}  // namespace

Writes writes_of(const Change& change, const Session& session) {
    Writes writes;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& row : change.of<R>()) writes.of<R>().push_back(write_of_row(row, session));
    });
    return writes;
}

Session stamped(Session session, const Writes& writes, Dot dot, Author author) {
    for_each_kind([&]<class R>(Kind<R>) { stamp_kind(session, writes.of<R>(), dot, author); });
    auto& seen = session.ledger.versions[dot.session];
    seen = std::max(seen, dot.counter);
    return session;
}

}  // namespace parcours
