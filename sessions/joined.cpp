#include "sessions/joined.h"

#include "sessions/filed_rows.h"
#include "sessions/joined_record.h"
#include "sessions/unread_records.h"

namespace parcours {
namespace {

// ---- two copies ---------------------------------------------------------------------------------

template <class R>
class KindJoin {
  public:
    KindJoin(Session& mine, const Session& theirs) : mine_(mine), theirs_(theirs) {}

    void join() {
        if (theirs_.document.all<R>().empty() && theirs_.hidden.all<R>().empty()) return;
        for (const auto& entry : theirs_.document.all<R>().entries()) join_row(entry);
        for (const auto& entry : theirs_.hidden.all<R>().entries()) join_row(entry);
        if (shown_.empty()) return;
        mine_.document = with_rows<R>(mine_.document, shown_);
        mine_.hidden = with_rows<R>(mine_.hidden, hidden_);
    }

  private:
    using Row = typename Table<R>::Row;

    void join_row(const typename Table<R>::Put& their) {
        const R* row = mine_.document.find(their.id);
        if (!row) row = mine_.hidden.find(their.id);
        const Trace& their_trace = trace_of(theirs_, their.id);
        if (!row) return put(their.id, their.row, their_trace);
        const Trace& trace = trace_of(mine_, their.id);
        if (same_trace(trace, their_trace) && (row == their.row.get() || same_fields(*row, *their.row))) return;
        RecordJoin<R> both({*row, trace, mine_.ledger.versions}, {*their.row, their_trace, theirs_.ledger.versions});
        put(their.id, std::make_shared<const R>(std::move(both.record)), std::move(both.trace));
    }
    void put(Id<R> id, Row row, Trace trace) {
        shown_.push_back({id, trace.deleted ? nullptr : row});
        hidden_.push_back({id, trace.deleted ? row : nullptr});
        mine_.ledger.of<R>().insert_or_assign(id, std::move(trace));
    }

    Session& mine_;
    const Session& theirs_;
    Puts<R> shown_, hidden_;
};

/// What has no dot: the greater wins, the same on every copy.
void join_header(Session& mine, const Session& theirs) {
    mine.seq = std::max(mine.seq, theirs.seq);
    mine.saved_at = std::max(mine.saved_at, theirs.saved_at);
    mine.schema = std::max(mine.schema, theirs.schema);
    mine.min_reader = std::max(mine.min_reader, theirs.min_reader);
    std::map<std::string, std::string> keys;
    const auto gather = [&](const auto& header) {
        for (const auto& [key, value] : header) keys[key] = std::max(keys[key], value);
    };
    gather(mine.unknown_header);
    gather(theirs.unknown_header);
    mine.unknown_header.clear();
    for (auto& [key, value] : keys) mine.unknown_header.push_back({key, std::move(value)});
}

}  // namespace

Session joined(Session mine, const Session& theirs) {
    for_each_kind([&]<class R>(Kind<R>) { KindJoin<R>(mine, theirs).join(); });
    join_unread_kinds(mine, theirs);
    see(mine.ledger.versions, theirs.ledger.versions);
    for (const auto& [session, writer] : theirs.ledger.writers) {
        Writer& known = mine.ledger.writers[session];
        known = std::max(known, writer);
    }
    join_header(mine, theirs);
    return mine;
}

}  // namespace parcours
