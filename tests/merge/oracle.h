// What must stand in a copy, told from the whole history of who wrote what knowing what. Shares nothing with the
// ledger: no dots, no versions, only sets of writes.
#pragma once

#include <bitset>
#include <map>

#include "sessions/joined_record.h"
#include "sessions/shown.h"

namespace parcours::testing {

/// One field of one record.
struct Place {
    std::string_view kind;
    std::uint64_t id = 0;
    std::string field;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// The values that stand at each place, sorted.
using Standing = std::map<Place, std::vector<std::string>>;

class Oracle {
  public:
    static constexpr std::size_t most_writes = 4096;
    /// The writes that a copy knows of.
    using Known = std::bitset<most_writes>;
    using Gesture = std::vector<std::pair<Place, std::string>>;

    /// A gesture made by somebody who knows `known`, which knows it afterwards.
    void write(Known& known, const Gesture& gesture) {
        const Known past = known;
        for (const auto& [place, value] : gesture) {
            at_[place].push_back(writes_.size());
            known.set(writes_.size());
            writes_.push_back({value, past});
        }
    }
    bool full() const { return writes_.size() + 500 > most_writes; }
    std::size_t size() const { return writes_.size(); }

    /// The writes that nobody who is known of has overwritten knowing them.
    Standing standing(const Known& known) const {
        Standing result;
        for (const auto& [place, writes] : at_) {
            std::vector<std::string> values;
            for (const std::size_t one : writes) {
                bool stands = known.test(one);
                for (const std::size_t other : writes)
                    stands = stands && !(known.test(other) && writes_[other].past.test(one));
                if (stands) values.push_back(writes_[one].value);
            }
            std::sort(values.begin(), values.end());
            if (!values.empty()) result[place] = std::move(values);
        }
        return result;
    }

  private:
    struct Past {
        std::string value;
        Known past;
    };
    std::vector<Past> writes_;
    std::map<Place, std::vector<std::size_t>> at_;
};

/// What a session says that stands.
inline Standing standing_in(const Session& session) {
    const Session filed = as_filed(session);
    Standing result;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const Document* side : {&filed.document, &filed.hidden})
            for (const R& record : side->all<R>()) {
                const Trace& trace = filed.ledger.of<R>().at(record.id);
                const auto add = [&](std::string_view field, std::string value) {
                    result[{Schema<R>::kind, record.id.value, std::string(field)}].push_back(std::move(value));
                };
                for_each_field<R>([&](const auto& field) { add(field.name, json_of(record, trace, field)); });
                for (const auto& one : trace.kept)
                    if (result[{Schema<R>::kind, record.id.value, one.field}].empty()) add(one.field, one.value);
                for (const auto& one : trace.alternatives) add(one.field, one.value);
                add(deletion_field, trace.deleted ? "true" : "false");
            }
    });
    for (auto& [place, values] : result) std::sort(values.begin(), values.end());
    return result;
}

/// The fields that a change writes, as its author would list them.
inline Oracle::Gesture gesture_of(const Change& change, const Document& hidden) {
    Oracle::Gesture gesture;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& row : change.of<R>()) {
            const auto add = [&](std::string_view field, std::string value) {
                gesture.push_back({{Schema<R>::kind, row.id.value, std::string(field)}, std::move(value)});
            };
            add(deletion_field, row.after ? "false" : "true");
            if (!row.after) continue;
            const R* before = row.before ? row.before.get() : hidden.find(row.id);
            for_each_field<R>([&](const auto& field) {
                if (before && (*before).*field.member == (*row.after).*field.member) return;
                std::string value;
                write_value(value, (*row.after).*field.member);
                add(field.name, std::move(value));
            });
        }
    });
    return gesture;
}

}  // namespace parcours::testing
