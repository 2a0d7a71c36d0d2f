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
    static constexpr std::array<std::string_view, 7> columns{"ref",      "title",  "audience",    "department",
                                                             "referent", "status", "organisation"};
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
    static constexpr std::array<std::string_view, 13> columns{
        "ref",     "journey",     "step",    "kind", "text",  "severity",  "perspective",
        "channel", "commitments", "cluster", "open", "votes", "field_work"};
};
template <>
struct Shape<Vote> {
    static constexpr std::string_view name = "ratings";
    static constexpr std::array<std::string_view, 6> columns{"step",  "commitment", "perspective",
                                                             "voter", "value",      "source"};
};
template <>
struct Shape<Consensus> {
    static constexpr std::string_view name = "consensus";
    static constexpr std::array<std::string_view, 4> columns{"step", "commitment", "value", "evidence"};
};
template <>
struct Shape<Action> {
    static constexpr std::string_view name = "actions";
    static constexpr std::array<std::string_view, 18> columns{
        "ref",  "title",  "description", "journey",  "lead",    "contributors", "start",    "due",    "effort",
        "cost", "status", "dimension",   "resolves", "expects", "indicator",    "baseline", "target", "blocked"};
};
template <>
struct Shape<Scenario> {
    static constexpr std::string_view name = "scenarios";
    static constexpr std::array<std::string_view, 3> columns{"ref", "title", "actions"};
};

template <>
struct Shape<FieldWork> {
    static constexpr std::string_view name = "field_work";
    static constexpr std::array<std::string_view, 9> columns{"ref",      "kind",    "title",   "day",    "place",
                                                             "observer", "persona", "journey", "summary"};
};
template <>
struct Shape<Phase> {
    static constexpr std::string_view name = "schedule";  // "phases" are the stages of a journey
    static constexpr std::array<std::string_view, 5> columns{"ref", "title", "description", "start", "due"};
};
template <>
struct Shape<Decision> {
    static constexpr std::string_view name = "decisions";
    static constexpr std::array<std::string_view, 10> columns{"ref",    "text",   "verdict",  "by",      "day",
                                                              "minute", "action", "scenario", "journey", "comment"};
};
template <>
struct Shape<Indicator> {
    static constexpr std::string_view name = "indicators";
    static constexpr std::array<std::string_view, 16> columns{
        "ref",    "title",    "subject", "journey",   "step",           "commitment", "action", "unit",
        "better", "baseline", "target",  "threshold", "threshold_unit", "changed_on", "window", "source"};
};
template <>
struct Shape<Observation> {
    static constexpr std::string_view name = "observations";
    static constexpr std::array<std::string_view, 9> columns{"ref",       "indicator", "day",    "measured", "sample",
                                                             "deviation", "place",     "source", "comment"};
};
template <>
struct Shape<Question> {
    static constexpr std::string_view name = "questions";
    static constexpr std::array<std::string_view, 6> columns{"ref", "text", "commitment", "steps", "worst", "best"};
};
template <>
struct Shape<Benchmark> {
    static constexpr std::string_view name = "benchmarks";
    static constexpr std::array<std::string_view, 6> columns{"ref",  "organisation", "criterion",
                                                             "text", "day",          "source"};
};
template <>
struct Shape<Stake> {
    static constexpr std::string_view name = "stakes";
    static constexpr std::array<std::string_view, 4> columns{"ref", "side", "text", "journey"};
};
template <>
struct Shape<ProcedureCard> {
    static constexpr std::string_view name = "procedure_cards";
    static constexpr std::array<std::string_view, 10> columns{"ref",   "title",   "step",   "say",      "documents",
                                                              "delay", "contact", "answer", "keywords", "checked_on"};
};

/// Calls `use(Kind<Record>{})` for each table; what a table refers to comes before it.
template <class Use>
constexpr void for_each_table(Use&& use) {
    detail::for_each(Kinds<Commitment, Journey, Stage, Step, FieldWork, Note, Vote, Consensus, Action, Scenario, Phase,
                           Decision, Indicator, Observation, Question, Benchmark, Stake, ProcedureCard>{},
                     use);
}

}  // namespace parcours
