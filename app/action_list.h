// Which actions the table shows, in which order. Pure: the table's settings and the document in, a list out.
#pragma once

#include <functional>

#include "app/derived.h"
#include "app/state.h"

namespace parcours {

/// The columns of the table; each but `commitments` and `resolves` is also an order.
enum class ActionColumn {
    ref,
    title,
    journey,
    resolves,
    commitments,
    lead,
    start,
    due,
    effort,
    cost,
    status,
    dimension,
    gain
};
template <>
struct Names<ActionColumn> {
    static constexpr std::array<std::string_view, 13> values{
        "ref", "title",  "journey", "resolves", "commitments", "lead", "start",
        "due", "effort", "cost",    "status",   "dimension",   "gain"};
};

/// The commitments of the notes an action resolves and of the cells it expects, in order.
std::vector<Id<Commitment>> commitments_of(const Document& document, const Action& action);

/// The actions that pass the table's filters, sorted as it says. What lacks the value sorted by comes last, both ways.
std::vector<const Action*> listed_actions(const Document& document, const ActionTable& table, Id<Journey> journey,
                                          Derived& derived);

/// The table sorted by a column: upwards first, then downwards, then in the actions' own order again.
ActionTable sorted_by(ActionTable table, ActionColumn column);

}  // namespace parcours
