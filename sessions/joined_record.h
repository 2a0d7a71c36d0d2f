// One record of two copies as one: which value of each field is shown, which ones stay beside it.
#pragma once

#include <set>

#include "sessions/claims.h"
#include "sessions/record_json.h"

namespace parcours {

/// One record as a copy holds it.
template <class R>
struct Held {
    const R& record;
    const Trace& trace;
    const Versions& seen;
};

/// Reads the JSON of one field into a record: how the field's value looks, or what is shown in its place.
template <class R>
Fit read_field_json(R& record, std::string_view field, const std::string& json) {
    const auto text = read_json(json);
    const auto* whole = std::get_if<JsonText>(&text);
    return whole ? read_field(record, field, whole->root()).value_or(Fit::wrong) : Fit::wrong;
}

inline const std::string* kept_value(const Trace& trace, std::string_view field) {
    for (const auto& one : trace.kept)
        if (one.field == field) return &one.value;
    return nullptr;
}

/// The value of a known field as it lies in the file.
template <class R, class Field>
std::string json_of(const R& record, const Trace& trace, const Field& field) {
    if (const std::string* kept = kept_value(trace, field.name)) return *kept;
    std::string json;
    write_value(json, record.*field.member);
    return json;
}

template <class R>
class RecordJoin {
  public:
    RecordJoin(const Held<R>& mine, const Held<R>& theirs) : mine_(mine), theirs_(theirs), record(mine.record) {
        trace.birth = std::min(mine.trace.birth, theirs.trace.birth);
        for_each_field<R>([&](const auto& field) { join_field(field); });
        for (const std::string_view field : unread_fields()) join_unread(field);
        sort_by_field(trace.later);
        sort_by_field(trace.kept);
        join_deletion();
        std::stable_sort(trace.alternatives.begin(), trace.alternatives.end(),
                         [](const auto& a, const auto& b) { return a.field < b.field; });
    }

  private:
    const Held<R>& mine_;
    const Held<R>& theirs_;

  public:
    R record;
    Trace trace;

  private:
    template <class Part>
    static void sort_by_field(std::vector<Part>& parts) {
        std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.field < b.field; });
    }
    static bool is_known(std::string_view name) {
        bool known = name == deletion_field;
        for_each_field<R>([&](const auto& field) { known = known || field.name == name; });
        return known;
    }

    /// Keeps what is not shown beside it and returns what is.
    Claim settle(std::string_view field, std::vector<Claim> claims) {
        const std::size_t shown = shown_of(claims, field);
        for (std::size_t i = 0; i < claims.size(); ++i)
            if (i != shown) trace.alternatives.push_back({std::string(field), claims[i].dot, claims[i].value});
        if (field != deletion_field && claims[shown].dot != trace.birth)
            trace.later.push_back({std::string(field), claims[shown].dot});
        return std::move(claims[shown]);
    }

    template <class Field>
    std::vector<Claim> claims_of(const Held<R>& held, const Field& field) const {
        std::vector<Claim> claims{{held.trace.dot_of(field.name), json_of(held.record, held.trace, field)}};
        add_alternatives(claims, held.trace, field.name);
        return claims;
    }

    template <class Field>
    void join_field(const Field& field) {
        const auto mine = claims_of(mine_, field), theirs = claims_of(theirs_, field);
        const Claim shown = settle(field.name, joined_claims({mine, mine_.seen}, {theirs, theirs_.seen}));
        const bool as_mine = shown == mine.front();
        if (!as_mine && shown != theirs.front()) {
            if (read_field_json(record, field.name, shown.value) != Fit::exact)
                trace.kept.push_back({std::string(field.name), shown.value});
            return;
        }
        const Held<R>& from = as_mine ? mine_ : theirs_;
        if (!as_mine) record.*field.member = from.record.*field.member;
        if (kept_value(from.trace, field.name)) trace.kept.push_back({std::string(field.name), shown.value});
    }

    /// Names of the fields that this version does not know, of both.
    std::set<std::string_view> unread_fields() const {
        std::set<std::string_view> fields;
        const auto gather = [&](const auto& parts) {
            for (const auto& part : parts)
                if (!is_known(part.field)) fields.insert(part.field);
        };
        for (const Trace* one : {&mine_.trace, &theirs_.trace}) {
            gather(one->later);
            gather(one->alternatives);
            gather(one->kept);
        }
        return fields;
    }
    static std::vector<Claim> unread_claims(const Trace& trace, std::string_view field) {
        std::vector<Claim> claims;
        const auto later =
            std::any_of(trace.later.begin(), trace.later.end(), [&](const auto& one) { return one.field == field; });
        if (const std::string* kept = kept_value(trace, field))
            claims.push_back({trace.dot_of(field), *kept});
        else if (later)
            claims.push_back({trace.dot_of(field), "null"});  // a newer program leaves out what a new record holds
        add_alternatives(claims, trace, field);
        return claims;
    }
    void join_unread(std::string_view field) {
        const auto mine = unread_claims(mine_.trace, field), theirs = unread_claims(theirs_.trace, field);
        const Claim shown = settle(field, joined_claims({mine, mine_.seen}, {theirs, theirs_.seen}));
        const auto keeps = [&](const Trace& from) {
            const std::string* kept = kept_value(from, field);
            return kept && *kept == shown.value;
        };
        if (shown.value != "null" || keeps(mine_.trace) || keeps(theirs_.trace))
            trace.kept.push_back({std::string(field), shown.value});
    }

    static std::vector<Claim> deletion_claims(const Trace& trace) {
        std::vector<Claim> claims{{trace.dot_of(deletion_field), trace.deleted ? "true" : "false"}};
        add_alternatives(claims, trace, deletion_field);
        return claims;
    }
    /// Every gesture writes the deletion field: its dot is told only where it is not the record's greatest.
    void join_deletion() {
        const auto mine = deletion_claims(mine_.trace), theirs = deletion_claims(theirs_.trace);
        const Claim shown = settle(deletion_field, joined_claims({mine, mine_.seen}, {theirs, theirs_.seen}));
        trace.deleted = shown.value == "true";
        if (trace.dot_of(deletion_field) == shown.dot) return;
        trace.later.push_back({std::string(deletion_field), shown.dot});
        sort_by_field(trace.later);
    }
};

}  // namespace parcours
