#include "journeys/change.h"

namespace parcours {
namespace {

template <class R>
RowChanges<R> changed_rows(const Table<R>& before, const Table<R>& after) {
    RowChanges<R> result;
    if (before.same_as(after)) return result;
    const auto old = before.entries(), now = after.entries();
    std::size_t i = 0, j = 0;
    while (i < old.size() || j < now.size()) {
        if (j == now.size() || (i < old.size() && old[i].id < now[j].id)) {
            result.push_back({old[i].id, old[i].row, nullptr});
            ++i;
        } else if (i == old.size() || now[j].id < old[i].id) {
            result.push_back({now[j].id, nullptr, now[j].row});
            ++j;
        } else {
            if (old[i].row != now[j].row && !same_fields(*old[i].row, *now[j].row))
                result.push_back({old[i].id, old[i].row, now[j].row});
            ++i, ++j;
        }
    }
    return result;
}

/// The current row with the fields that `change` wrote, and nobody since, put back.
template <class R>
typename Table<R>::Row fields_put_back(const R& current, const RowChange<R>& change) {
    auto row = std::make_shared<R>(current);
    for_each_field<R>([&](const auto& field) {
        const auto& before = (*change.before).*field.member;
        const auto& after = (*change.after).*field.member;
        if (before != after && current.*field.member == after) (*row).*field.member = before;
    });
    return row;
}

template <class R>
void take_back(const Table<R>& current, const RowChange<R>& change, std::vector<typename Table<R>::Put>& puts) {
    const R* now = current.find(change.id);
    if (!change.before) {
        if (now) puts.push_back({change.id, nullptr});
    } else if (!change.after) {
        if (!now) puts.push_back({change.id, change.before});
    } else if (now) {
        puts.push_back({change.id, fields_put_back(*now, change)});
    }
}

}  // namespace

bool Change::empty() const { return size() == 0; }

std::size_t Change::size() const {
    std::size_t rows = 0;
    for_each_kind([&]<class R>(Kind<R>) { rows += of<R>().size(); });
    return rows;
}

Change diff(const Document& before, const Document& after) {
    Change change;
    for_each_kind([&]<class R>(Kind<R>) {
        if (auto rows = changed_rows(before.all<R>(), after.all<R>()); !rows.empty()) change.of<R>() = std::move(rows);
    });
    return change;
}

Document with(const Document& document, const Change& change) {
    Document next = document;
    for_each_kind([&]<class R>(Kind<R>) {
        std::vector<typename Table<R>::Put> puts;
        for (const auto& row : change.of<R>()) puts.push_back({row.id, row.after});
        if (!puts.empty()) next = next.with(next.all<R>().with(puts));
    });
    return next;
}

Document undone(const Document& current, const Change& change) {
    Document next = current;
    for_each_kind([&]<class R>(Kind<R>) {
        std::vector<typename Table<R>::Put> puts;
        for (const auto& row : change.of<R>()) take_back(current.all<R>(), row, puts);
        if (!puts.empty()) next = next.with(next.all<R>().with(puts));
    });
    return next;
}

}  // namespace parcours
