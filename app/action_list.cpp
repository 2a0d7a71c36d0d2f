#include "app/action_list.h"

#include <algorithm>
#include <set>

#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr std::string_view own_order = "order";

bool holds(std::string_view text, std::string_view wanted) { return folded(text).find(wanted) != std::string::npos; }

bool is_listed(const Document& document, const ActionTable& table, Id<Journey> journey, const Action& action) {
    if (table.status && action.status != *table.status) return false;
    if (table.this_journey_only && action.journey != journey) return false;
    const std::string wanted = folded(trimmed(table.search));
    if (wanted.empty()) return true;
    if (holds(action.ref, wanted) || holds(action.title, wanted) || holds(action.lead, wanted) ||
        holds(action.description, wanted))
        return true;
    return std::any_of(action.resolves.begin(), action.resolves.end(),
                       [&](Id<Note> note) { return folded(ref_of(document, note)) == wanted; });
}

/// What a row is sorted by: a number or a text, or nothing.
struct SortKey {
    bool missing = false;
    double number = 0;
    std::string text = {};
};

SortKey key_of(std::optional<double> number) { return {!number, number.value_or(0)}; }
SortKey key_of(std::string_view text) { return {is_blank(text), 0, folded(text)}; }
SortKey key_of(std::optional<Date> date) { return {!date, date ? static_cast<double>(date->days) : 0}; }

SortKey key_of(const Document& document, const Action& action, ActionColumn column, Derived& derived) {
    switch (column) {
        case ActionColumn::ref:
            return key_of(std::string_view(action.ref));
        case ActionColumn::title:
            return key_of(std::string_view(action.title));
        case ActionColumn::journey:
            return key_of(ref_of(document, action.journey));
        case ActionColumn::resolves:
            return {action.resolves.empty(), static_cast<double>(action.resolves.size())};
        case ActionColumn::commitments: {
            const auto commitments = commitments_of(document, action);
            return key_of(commitments.empty() ? std::string_view() : ref_of(document, commitments.front()));
        }
        case ActionColumn::lead:
            return key_of(std::string_view(action.lead));
        case ActionColumn::start:
            return key_of(action.start);
        case ActionColumn::due:
            return key_of(action.due);
        case ActionColumn::effort:
            return key_of(action.effort);
        case ActionColumn::cost:
            return key_of(action.cost);
        case ActionColumn::status:
            return {false, static_cast<double>(action.status)};
        case ActionColumn::dimension:
            return {!action.dimension, action.dimension ? static_cast<double>(*action.dimension) : 0};
        case ActionColumn::gain:
            break;
    }
    return key_of(derived.gain_alone(action.id));
}

/// Below zero where a comes first.
int compared(const SortKey& a, const SortKey& b) {
    if (a.number != b.number) return a.number < b.number ? -1 : 1;
    if (a.text == b.text) return 0;
    return in_natural_order(a.text, b.text) ? -1 : 1;
}

}  // namespace

std::vector<Id<Commitment>> commitments_of(const Document& document, const Action& action) {
    std::set<Id<Commitment>> found;
    for (const Id<Note> id : action.resolves)
        if (const Note* note = document.find(id)) found.insert(note->commitments.begin(), note->commitments.end());
    for (const Expectation& expected : action.expects) found.insert(expected.commitment);
    std::vector<Id<Commitment>> ordered;
    for (const Commitment* commitment : in_order<Commitment>(document))
        if (found.contains(commitment->id)) ordered.push_back(commitment->id);
    return ordered;
}

std::vector<const Action*> listed_actions(const Document& document, const ActionTable& table, Id<Journey> journey,
                                          Derived& derived) {
    std::vector<const Action*> actions = in_order<Action>(document);
    std::erase_if(actions, [&](const Action* one) { return !is_listed(document, table, journey, *one); });
    const auto column = named<ActionColumn>(table.sorted_by);
    if (!column) return actions;
    std::vector<std::pair<SortKey, const Action*>> rows;
    for (const Action* action : actions) rows.emplace_back(key_of(document, *action, *column, derived), action);
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        if (a.first.missing || b.first.missing) return !a.first.missing && b.first.missing;
        const int order = compared(a.first, b.first);
        return table.descending ? order > 0 : order < 0;
    });
    std::transform(rows.begin(), rows.end(), actions.begin(), [](const auto& row) { return row.second; });
    return actions;
}

ActionTable sorted_by(ActionTable table, ActionColumn column) {
    const bool same = table.sorted_by == name_of(column);
    if (same && table.descending) {
        table.sorted_by = own_order;
        table.descending = false;
        return table;
    }
    table.descending = same;
    table.sorted_by = name_of(column);
    return table;
}

}  // namespace parcours
