#include "journeys/history.h"

namespace parcours {
namespace {

/// One change with the outcome of both, for each row the oldest before and the newest after.
Change joined_change(const Change& first, const Change& second) {
    Change result;
    for_each_kind([&]<class R>(Kind<R>) {
        const auto& a = first.of<R>();
        const auto& b = second.of<R>();
        std::size_t i = 0, j = 0;
        while (i < a.size() || j < b.size()) {
            if (j == b.size() || (i < a.size() && a[i].id < b[j].id))
                result.of<R>().push_back(a[i++]);
            else if (i == a.size() || b[j].id < a[i].id)
                result.of<R>().push_back(b[j++]);
            else
                result.of<R>().push_back({a[i].id, a[i].before, b[j].after}), ++i, ++j;
        }
    });
    return result;
}

}  // namespace

History remembered(History history, std::string label, const Document& before, const Document& after, bool joined) {
    Change change = diff(before, after);
    if (change.empty()) return history;
    history.undone.clear();
    if (joined && !history.done.empty()) {
        HistoryStep& last = history.done.back();
        last.change = std::make_shared<const Change>(joined_change(*last.change, change));
    } else {
        history.done.push_back({std::move(label), std::make_shared<const Change>(std::move(change))});
    }
    return history;
}

Rewound undo(const Document& document, History history) {
    if (history.done.empty()) return {document, std::move(history)};
    HistoryStep step = std::move(history.done.back());
    history.done.pop_back();
    Document next = undone(document, *step.change);
    step.change = std::make_shared<const Change>(diff(document, next));
    history.undone.push_back(std::move(step));
    return {std::move(next), std::move(history)};
}

Rewound redo(const Document& document, History history) {
    if (history.undone.empty()) return {document, std::move(history)};
    HistoryStep step = std::move(history.undone.back());
    history.undone.pop_back();
    Document next = undone(document, *step.change);
    step.change = std::make_shared<const Change>(diff(document, next));
    history.done.push_back(std::move(step));
    return {std::move(next), std::move(history)};
}

}  // namespace parcours
