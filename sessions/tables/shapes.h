// The tables and their columns, by the names they have in files. Where a column is a field of the record, it carries
// the field's name.
#pragma once

#include <array>

#include "journeys/document.h"

namespace parcours {

/// Specialised for each record that has a table: `name` and `columns`.
template <class Record>
struct Shape;

template <>
struct Shape<Commitment> {
    static constexpr std::string_view name = "commitments";
    static constexpr std::array<std::string_view, 4> columns{"ref", "title", "weight", "rules"};
};
template <>
struct Shape<Journey> {
    static constexpr std::string_view name = "journeys";
    static constexpr std::array<std::string_view, 6> columns{"ref",        "title",    "audience",
                                                             "department", "referent", "status"};
};
template <>
struct Shape<Stage> {
    static constexpr std::string_view name = "stages";
    static constexpr std::array<std::string_view, 3> columns{"ref", "journey", "title"};
};
template <>
struct Shape<Step> {
    static constexpr std::string_view name = "steps";
    static constexpr std::array<std::string_view, 13> columns{
        "ref",    "journey", "stage",           "title",        "description", "weight",   "channels",
        "office", "actor",   "delay_announced", "delay_actual", "emotion",     "documents"};
};
template <>
struct Shape<Note> {
    static constexpr std::string_view name = "notes";
    static constexpr std::array<std::string_view, 12> columns{"ref",         "journey",  "step",        "kind",
                                                              "text",        "severity", "perspective", "channel",
                                                              "commitments", "cluster",  "open",        "votes"};
};
template <>
struct Shape<Vote> {
    static constexpr std::string_view name = "ratings";
    static constexpr std::array<std::string_view, 5> columns{"step", "commitment", "perspective", "voter", "value"};
};
template <>
struct Shape<Consensus> {
    static constexpr std::string_view name = "consensus";
    static constexpr std::array<std::string_view, 4> columns{"step", "commitment", "value", "evidence"};
};
template <>
struct Shape<Action> {
    static constexpr std::string_view name = "actions";
    static constexpr std::array<std::string_view, 17> columns{
        "ref",  "title",  "description", "journey",  "lead",    "contributors", "start",    "due",   "effort",
        "cost", "status", "dimension",   "resolves", "expects", "indicator",    "baseline", "target"};
};
template <>
struct Shape<Scenario> {
    static constexpr std::string_view name = "scenarios";
    static constexpr std::array<std::string_view, 3> columns{"ref", "title", "actions"};
};

/// Calls `use(Kind<Record>{})` for each table; what a table refers to comes before it.
template <class Use>
constexpr void for_each_table(Use&& use) {
    detail::for_each(Kinds<Commitment, Journey, Stage, Step, Note, Vote, Consensus, Action, Scenario>{}, use);
}

}  // namespace parcours
