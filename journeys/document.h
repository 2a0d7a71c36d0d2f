// Everything a session holds, as one value. Copying it shares all rows; nothing in it is ever changed in place.
#pragma once

#include <tuple>

#include "journeys/records/about.h"
#include "journeys/records/action.h"
#include "journeys/records/commitment.h"
#include "journeys/records/journey.h"
#include "journeys/records/note.h"
#include "journeys/records/rating.h"
#include "journeys/table.h"

namespace parcours {

/// A list of record kinds, to make a type for each of them or to walk them.
template <class... Records>
struct Kinds {
    template <template <class> class Of>
    using Tuple = std::tuple<Of<Records>...>;
    static constexpr std::size_t count = sizeof...(Records);
};

/// Every kind of record a session holds. A new kind costs its file and its name here.
using AllKinds =
    Kinds<About, Commitment, Journey, Stage, Step, Cluster, Note, Prompt, Vote, Consensus, Evidence, Action, Scenario>;

template <class Record>
struct Kind {
    using Type = Record;
};

namespace detail {
template <class Use, class... Records>
constexpr void for_each(Kinds<Records...>, Use&& use) {
    (use(Kind<Records>{}), ...);
}
}  // namespace detail

/// Calls `use(Kind<Record>{})` for each kind, in the order of AllKinds: owners come before what they own.
template <class Use>
constexpr void for_each_kind(Use&& use) {
    detail::for_each(AllKinds{}, use);
}

class Document {
  public:
    template <class Record>
    const Table<Record>& all() const {
        return std::get<Table<Record>>(tables_);
    }
    template <class Record>
    const Record* find(Id<Record> id) const {
        return all<Record>().find(id);
    }
    /// The document with one table replaced.
    template <class Record>
    [[nodiscard]] Document with(Table<Record> table) const {
        Document next = *this;
        std::get<Table<Record>>(next.tables_) = std::move(table);
        return next;
    }
    /// Pointer equality of every table: false means that something may have changed.
    bool same_as(const Document& other) const {
        bool same = true;
        for_each_kind([&]<class R>(Kind<R>) { same = same && all<R>().same_as(other.all<R>()); });
        return same;
    }

  private:
    AllKinds::Tuple<Table> tables_;
};

}  // namespace parcours
