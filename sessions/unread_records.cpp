#include "sessions/unread_records.h"

#include "sessions/joined_record.h"

namespace parcours {

/// A record of which nothing is known but its id: every field is a kept one.
struct Unread {
    Id<Unread> id;
};
template <>
struct Schema<Unread> {
    static constexpr std::string_view kind = "";
    static constexpr std::string_view ref_prefix = "";
    static constexpr auto fields = std::tuple<>{};
};

namespace {

/// Records by id, or by their whole text where they have none of their own.
using Records = std::map<std::string, std::string>;

struct Read {
    Unread record;
    Trace trace;
};

/// Nothing where the text is no record that this program could write back.
std::optional<Read> read_unread(const std::string& json) {
    const auto text = read_json(json);
    const auto* whole = std::get_if<JsonText>(&text);
    if (!whole || !whole->root().is(JsonKind::object)) return std::nullopt;
    Read read;
    Fit worst = Fit::exact;
    whole->root().for_each_member([&](std::string_view key, JsonValue value) {
        Fit fit = Fit::exact;
        if (key == "id")
            fit = read_id(value, read.record.id);
        else if (!read_trace_member(read.trace, key, value, fit))
            read.trace.kept.push_back({std::string(key), compact(value.raw())});
        worst = std::max(worst, fit);
    });
    if (!read.record.id || worst != Fit::exact) return std::nullopt;
    std::sort(read.trace.kept.begin(), read.trace.kept.end(),
              [](const auto& a, const auto& b) { return a.field < b.field; });
    return read;
}

Records by_id(const std::vector<std::string>& list) {
    Records records;
    for (const std::string& json : list) {
        const auto read = read_unread(json);
        if (!read || !records.emplace(hex(read->record.id.value), json).second) records.emplace(json, json);
    }
    return records;
}

std::string joined_text(const std::string& mine, const Versions& seen, const std::string& theirs,
                        const Versions& their_seen) {
    const auto a = read_unread(mine), b = read_unread(theirs);
    RecordJoin<Unread> both({a->record, a->trace, seen}, {b->record, b->trace, their_seen});
    ObjectWriter object;
    write_trace(object, both.trace);
    write_value(object.value_of("id"), both.record.id);
    std::string text;
    object.write(text);
    return text;
}

std::vector<std::string> joined_records(const std::vector<std::string>& mine, const Versions& seen,
                                        const std::vector<std::string>& theirs, const Versions& their_seen) {
    if (mine == theirs) return mine;  // else in the order of their ids, so that no copy's order decides
    Records records = by_id(mine);
    for (const auto& [key, json] : by_id(theirs)) {
        const auto [at, added] = records.emplace(key, json);
        if (!added && at->second != json) at->second = joined_text(at->second, seen, json, their_seen);
    }
    std::vector<std::string> result;
    for (auto& [key, json] : records) result.push_back(std::move(json));
    return result;
}

/// Fields among the alternatives that are not known, and whose values differ.
template <class R>
std::size_t unread_in(const Trace& trace) {
    std::set<std::string_view> fields;
    for (const auto& one : trace.alternatives) {
        bool known = one.field == deletion_field;
        for_each_field<R>([&](const auto& field) { known = known || field.name == one.field; });
        const std::string* shown = kept_value(trace, one.field);
        if (!known && (!shown || *shown != one.value)) fields.insert(one.field);
    }
    return fields.size();
}

}  // namespace

std::size_t unread_contradictions(const Session& session) {
    std::size_t count = 0;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& [id, trace] : session.ledger.of<R>())
            if (!trace.alternatives.empty()) count += unread_in<R>(trace);
    });
    for (const UnknownKind& kind : session.unknown_kinds)
        for (const std::string& record : kind.records)
            if (const auto read = read_unread(record)) count += unread_in<Unread>(read->trace);
    return count;
}

void join_unread_kinds(Session& mine, const Session& theirs) {
    using Both = std::pair<std::vector<std::string>, std::vector<std::string>>;
    std::map<std::string, Both> kinds;
    for (UnknownKind& one : mine.unknown_kinds) kinds[one.kind].first = std::move(one.records);
    for (const UnknownKind& one : theirs.unknown_kinds) kinds[one.kind].second = one.records;
    mine.unknown_kinds.clear();
    for (const auto& [kind, both] : kinds)
        mine.unknown_kinds.push_back(
            {kind, joined_records(both.first, mine.ledger.versions, both.second, theirs.ledger.versions)});
}

}  // namespace parcours
