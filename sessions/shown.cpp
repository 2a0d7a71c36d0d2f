#include "sessions/shown.h"

#include <set>

#include "sessions/filed_rows.h"
#include "sessions/open_deletions.h"
#include "sessions/repair.h"

namespace parcours {
namespace {

// ---- owners of what is shown --------------------------------------------------------------------

/// A note is shown where it was put, even though it would outlive its step.
template <class R>
bool holds(const Field<R, Id<Step>>& field) {
    return field.rule.owner || std::is_same_v<R, Note>;
}
template <class R, class T>
bool holds(const Field<R, T>& field) {
    return field.rule.owner;
}

class Owners {
  public:
    explicit Owners(Session& session) : session_(session) {}

    /// Owners come before what they own in the list of kinds: one walk from the end finds them all.
    void show() { walk_back(AllKinds{}); }

  private:
    template <class R>
    using Wanted = std::set<Id<R>>;

    template <class First, class... Rest>
    void walk_back(Kinds<First, Rest...>) {
        if constexpr (sizeof...(Rest) > 0) walk_back(Kinds<Rest...>{});
        bring_back<First>();
        for_each_field<First>([&](const auto& field) {
            if (holds(field)) want(field);
        });
    }
    template <class R>
    void bring_back() {
        std::vector<typename Table<R>::Put> shown, gone;
        for (const Id<R> id : wanted_.of<R>()) {
            shown.push_back({id, session_.hidden.all<R>().row(id)});
            gone.push_back({id, nullptr});
        }
        if (shown.empty()) return;
        session_.document = session_.document.with(session_.document.all<R>().with(shown));
        session_.hidden = session_.hidden.with(session_.hidden.all<R>().with(gone));
    }
    template <class R, class T>
    void want(const Field<R, T>& field) {
        if constexpr (is_id<T>) {
            using Owner = typename IdTarget<T>::Record;
            const auto& hidden = session_.hidden.all<Owner>();
            if (hidden.empty()) return;
            for (const R& record : session_.document.all<R>())
                if (hidden.find(record.*field.member)) wanted_.template of<Owner>().insert(record.*field.member);
        }
    }

    Session& session_;
    PerKind<AllKinds, Wanted> wanted_;
};

// ---- rows to their side -------------------------------------------------------------------------

template <class R>
void take_back_repairs(Session& session) {
    Puts<R> puts;
    for (const auto& row : session.repairs.of<R>()) puts.push_back({row.id, row.before});
    if (!puts.empty()) session.document = with_rows<R>(session.document, puts);
}

/// Every row to the side that its own deletion field says.
template <class R>
void part_rows(Session& session) {
    Puts<R> shown, hidden;
    const auto move = [&](const auto& entry, bool deleted) {
        shown.push_back({entry.id, deleted ? nullptr : entry.row});
        hidden.push_back({entry.id, deleted ? entry.row : nullptr});
    };
    for (const auto& entry : session.document.all<R>().entries())
        if (trace_of(session, entry.id).deleted) move(entry, true);
    for (const auto& entry : session.hidden.all<R>().entries())
        if (!trace_of(session, entry.id).deleted) move(entry, false);
    if (shown.empty()) return;
    session.document = with_rows<R>(session.document, shown);
    session.hidden = with_rows<R>(session.hidden, hidden);
}

void set_aside(Session& session, const Document& aside) {
    for_each_kind([&]<class R>(Kind<R>) {
        const auto entries = aside.all<R>().entries();
        Puts<R> puts(entries.begin(), entries.end());
        if (!puts.empty()) session.hidden = with_rows<R>(session.hidden, puts);
    });
}

}  // namespace

Session as_filed(Session session) {
    for_each_kind([&]<class R>(Kind<R>) {
        take_back_repairs<R>(session);
        part_rows<R>(session);
    });
    session.repairs = {};
    return session;
}

Session as_shown(Session filed, std::string_view tray_title, Notices& notices) {
    Owners(filed).show();
    show_with_owners(filed);
    Repaired right = repaired(filed.document, tray_title, notices);
    filed.document = std::move(right.document);
    filed.repairs = std::move(right.repairs);
    set_aside(filed, right.aside);
    return filed;
}

}  // namespace parcours
