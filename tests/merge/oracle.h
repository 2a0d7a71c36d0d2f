// What must stand in a copy, told from the whole history of who wrote what knowing what. Shares nothing with the
// ledger: no dots, no versions, only sets of writes.
#pragma once

#include <bitset>
#include <map>
#include <set>

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

    /// A gesture made by somebody who knows `known`, which knows it afterwards. It overwrites all that stands, but for
    /// the values that `beside` names.
    void write(Known& known, const Gesture& gesture, const Standing& beside = {}) {
        const Known past = known;
        ++gestures_;
        for (const auto& [place, value] : gesture) {
            Known overwritten = past;
            if (const auto found = beside.find(place); found != beside.end())
                for (const std::string& other : found->second) spare(overwritten, place, past, other);
            at_[place].push_back(writes_.size());
            known.set(writes_.size());
            writes_.push_back({value, overwritten, gestures_});
        }
    }
    /// What goes with a gesture: of each record that it keeps although others have deleted it, all that is shown and
    /// was deleted with it is kept too.
    Gesture with_what_went_along(const Known& known, Gesture gesture, const Document& shown) const {
        std::map<std::pair<std::string_view, std::uint64_t>, std::set<std::size_t>> kept;
        std::set<Place> written;
        for (const auto& [place, value] : gesture) written.insert(place);
        for (const auto& [place, value] : Gesture(gesture))
            if (place.field == deletion_field && value == "false" && holds(shown, place))
                kept[{place.kind, place.id}] = deletions(place, known);
        for_each_kind([&]<class R>(Kind<R>) {
            for (const R& record : shown.all<R>()) {
                const Place place{Schema<R>::kind, record.id.value, std::string(deletion_field)};
                const auto mine = deletions(place, known);
                if (mine.empty() || written.contains(place) || !went_along(record, mine, kept)) continue;
                gesture.push_back({place, "false"});
                kept[{place.kind, place.id}] = mine;
            }
        });
        return gesture;
    }
    bool full() const { return writes_.size() + 500 > most_writes; }
    std::size_t size() const { return writes_.size(); }

    /// The writes that nobody who is known of has overwritten knowing them.
    Standing standing(const Known& known) const {
        Standing result;
        for (const auto& [place, writes] : at_) {
            std::vector<std::string> values;
            for (const std::size_t one : writes)
                if (stands(one, writes, known)) values.push_back(writes_[one].value);
            std::sort(values.begin(), values.end());
            if (!values.empty()) result[place] = std::move(values);
        }
        return result;
    }

  private:
    struct Past {
        std::string value;
        Known past;
        std::size_t gesture;
    };
    bool stands(std::size_t one, const std::vector<std::size_t>& writes, const Known& known) const {
        bool stands = known.test(one);
        for (const std::size_t other : writes) stands = stands && !(known.test(other) && writes_[other].past.test(one));
        return stands;
    }
    void spare(Known& overwritten, const Place& place, const Known& known, const std::string& value) const {
        const auto& writes = at_.at(place);
        for (const std::size_t one : writes)
            if (writes_[one].value == value && overwritten.test(one) && stands(one, writes, known))
                return void(overwritten.reset(one));
    }
    std::set<std::size_t> deletions(const Place& place, const Known& known) const {
        std::set<std::size_t> gestures;
        const auto found = at_.find(place);
        if (found == at_.end()) return gestures;
        for (const std::size_t one : found->second)
            if (writes_[one].value == "true" && stands(one, found->second, known))
                gestures.insert(writes_[one].gesture);
        return gestures;
    }
    static bool holds(const Document& document, const Place& place) {
        bool found = false;
        for_each_kind([&]<class R>(Kind<R>) {
            found = found || (Schema<R>::kind == place.kind && document.find(Id<R>{place.id}));
        });
        return found;
    }
    template <class R, class Kept>
    static bool went_along(const R& record, const std::set<std::size_t>& mine, const Kept& kept) {
        bool went = false;
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            if constexpr (is_id<T>) {
                const auto owner =
                    kept.find({Schema<typename IdTarget<T>::Record>::kind, (record.*field.member).value});
                if (!field.rule.owner || owner == kept.end()) return;
                for (const std::size_t one : owner->second) went = went || mine.contains(one);
            }
        });
        return went;
    }

    std::size_t gestures_ = 0;
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

/// The values beside those that are shown.
inline Standing beside_in(const Session& session) {
    Standing result;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& [id, trace] : session.ledger.of<R>())
            for (const auto& one : trace.alternatives)
                result[{Schema<R>::kind, id.value, one.field}].push_back(one.value);
    });
    return result;
}

enum class By { person, repair };

/// The fields that a change writes, as its author would list them. A repair says nothing of deletion.
inline Oracle::Gesture gesture_of(const Change& change, const Document& hidden, By by = By::person) {
    Oracle::Gesture gesture;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& row : change.of<R>()) {
            const auto add = [&](std::string_view field, std::string value) {
                gesture.push_back({{Schema<R>::kind, row.id.value, std::string(field)}, std::move(value)});
            };
            if (by == By::person || !row.before) add(deletion_field, row.after ? "false" : "true");
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
