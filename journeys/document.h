// Everything a session holds, as one value. Copying it shares all rows; nothing in it is ever changed in place.
#pragma once

#include "journeys/kinds.h"
#include "journeys/records/about.h"
#include "journeys/records/board.h"
#include "journeys/records/decision.h"
#include "journeys/records/dot_voting.h"
#include "journeys/records/indicator.h"
#include "journeys/records/knowledge.h"
#include "journeys/records/rating.h"
#include "journeys/table.h"

namespace parcours {

/// The kinds that people add, write and remove directly, owners before what they own. A new kind costs its file and its
/// name here.
// The layout tool never comes to rest on this one.
// clang-format off
#define PARCOURS_EDITABLE_KINDS(USE)                                               \
    USE(Commitment) USE(Journey) USE(Stage) USE(Step)                              \
    USE(Workshop) USE(Activity) USE(FieldWork) USE(Timing)                         \
    USE(Cluster) USE(Note) USE(Prompt) USE(Connector) USE(SavedView) USE(Evidence) \
    USE(Action) USE(Scenario) USE(VoteRound) USE(Decision) USE(Dossier) USE(Phase) \
    USE(Checkpoint) USE(Indicator) USE(Observation) USE(Question)                  \
    USE(Benchmark) USE(Stake) USE(ProcedureCard)
// clang-format on
/// Of the one About there is only writing; votes, consensus and ballots have edits of their own.
#define PARCOURS_EVERY_KIND(USE) USE(About) PARCOURS_EDITABLE_KINDS(USE) USE(Vote) USE(Consensus) USE(Ballot)

#define PARCOURS_LISTED(R) , R
using EditableKinds = decltype(detail::without_first(Kinds<void PARCOURS_EDITABLE_KINDS(PARCOURS_LISTED)>{}));
/// Every kind of record a session holds.
using AllKinds = decltype(detail::without_first(Kinds<void PARCOURS_EVERY_KIND(PARCOURS_LISTED)>{}));
#undef PARCOURS_LISTED

/// Calls `use(Kind<Record>{})` for each kind, in the order of AllKinds: owners come before what they own.
template <class Use>
constexpr void for_each_kind(Use&& use) {
    detail::for_each(AllKinds{}, use);
}

class Document {
  public:
    template <class Record>
    const Table<Record>& all() const {
        return tables_.of<Record>();
    }
    template <class Record>
    const Record* find(Id<Record> id) const {
        return all<Record>().find(id);
    }
    /// The document with one table replaced.
    template <class Record>
    [[nodiscard]] Document with(Table<Record> table) const {
        Document next = *this;
        next.tables_.of<Record>() = std::move(table);
        return next;
    }
    /// Pointer equality of every table: false means that something may have changed.
    bool same_as(const Document& other) const { return tables_.shares_all_with(other.tables_); }

  private:
    PerKind<AllKinds, Table> tables_;
};

}  // namespace parcours
