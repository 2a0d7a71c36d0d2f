// Order among the records that stand side by side: steps of one stage, stages of one journey, all journeys…
#pragma once

#include "journeys/draft.h"
#include "journeys/order.h"

namespace parcours {

template <class R>
constexpr bool is_ordered = requires(R record) {
    record.order;
};

inline bool side_by_side(const Step& a, const Step& b) { return a.stage == b.stage; }
inline bool side_by_side(const Stage& a, const Stage& b) { return a.journey == b.journey; }
template <class R>
bool side_by_side(const R&, const R&) {
    return true;
}

/// True where `a` comes before `b`: by key, then by id.
template <class R>
bool comes_before(const R& a, const R& b) {
    return a.order != b.order ? a.order < b.order : a.id < b.id;
}

/// A key that puts the record behind all its siblings.
template <class R>
std::string order_at_end(const Draft& draft, const R& record) {
    std::string last;
    draft.for_each<R>([&](const R& other) {
        if (other.id != record.id && side_by_side(record, other)) last = std::max(last, other.order);
    });
    return order_between(last, {});
}

/// A key that puts the record right before the sibling `before`, or at the end where that is none of its siblings.
template <class R>
std::string order_before(const Draft& draft, const R& record, Id<R> before) {
    const R* next = draft.find(before);
    if (!next || !side_by_side(record, *next) || next->id == record.id) return order_at_end(draft, record);
    const R* previous = nullptr;
    draft.for_each<R>([&](const R& other) {
        if (other.id == record.id || !side_by_side(record, other) || !comes_before(other, *next)) return;
        if (!previous || comes_before(*previous, other)) previous = &other;
    });
    return order_between(previous ? previous->order : std::string{}, next->order);
}

}  // namespace parcours
