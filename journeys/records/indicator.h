// Service standards with their dated measures, and how the questions of a survey become ratings.
#pragma once

#include "journeys/records/action.h"

namespace parcours {

/// Which way an indicator gets better.
enum class Better { higher, lower };
template <>
struct Names<Better> {
    static constexpr std::string_view words = "better";
    static constexpr std::array<std::string_view, 2> values{"higher", "lower"};
};

/// What an indicator is about: the service itself, users' satisfaction, agents' working conditions.
enum class IndicatorSubject { service, users, agents };
template <>
struct Names<IndicatorSubject> {
    static constexpr std::string_view words = "indicator_subject";
    static constexpr std::array<std::string_view, 3> values{"service", "users", "agents"};
};

struct Indicator {
    Id<Indicator> id;
    std::string ref;
    std::string title;
    IndicatorSubject subject = IndicatorSubject::service;
    Id<Journey> journey;
    Id<Step> step;
    Id<Commitment> commitment;
    Id<Action> action;
    std::string unit;  ///< "%", "days", "points"
    Better better = Better::higher;
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<double> threshold;  ///< "95 % within 15 minutes": 15; the target is the 95
    std::string threshold_unit;       ///< "minutes"
    std::optional<Date> changed_on;   ///< the day the service changed: before and after are told from it
    int window = 90;                  ///< days looked at before and after that day
    std::string source;
    std::string order;
};

template <>
struct Schema<Indicator> {
    static constexpr std::string_view kind = "indicator";
    static constexpr std::string_view ref_prefix = "I";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Indicator::ref, {.most = 20}},
        Field{"title", &Indicator::title, {.most = longest_line}},
        Field{"subject", &Indicator::subject},
        Field{"journey", &Indicator::journey},
        Field{"step", &Indicator::step},
        Field{"commitment", &Indicator::commitment},
        Field{"action", &Indicator::action},
        Field{"unit", &Indicator::unit, {.most = 60}},
        Field{"better", &Indicator::better},
        Field{"baseline", &Indicator::baseline, {.least = -1e12, .most = 1e12}},
        Field{"target", &Indicator::target, {.least = -1e12, .most = 1e12}},
        Field{"threshold", &Indicator::threshold, {.least = 0, .most = 1e12}},
        Field{"threshold_unit", &Indicator::threshold_unit, {.most = 60}},
        Field{"changed_on", &Indicator::changed_on},
        Field{"window", &Indicator::window, {.least = 1, .most = 3'650}},
        Field{"source", &Indicator::source, {.most = longest_line}},
        Field{"order", &Indicator::order, {.most = 200}},
    };
};

/// One dated measure of an indicator.
struct Observation {
    Id<Observation> id;
    std::string ref;
    Id<Indicator> indicator;
    std::optional<Date> day;
    double measured = 0;
    std::optional<int> sample;        ///< number of cases it rests on
    std::optional<double> deviation;  ///< standard deviation of the cases, where the measure is a mean
    std::string place;
    std::string source;
    std::string comment;
};

template <>
struct Schema<Observation> {
    static constexpr std::string_view kind = "observation";
    static constexpr std::string_view ref_prefix = "M";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Observation::ref, {.most = 20}},
        Field{"indicator", &Observation::indicator, {.required = true, .owner = true}},
        Field{"day", &Observation::day, {.required = true}},
        Field{"measured", &Observation::measured, {.least = -1e12, .most = 1e12}},
        Field{"sample", &Observation::sample, {.least = 0, .most = 1'000'000'000}},
        Field{"deviation", &Observation::deviation, {.least = 0, .most = 1e12}},
        Field{"place", &Observation::place, {.most = longest_line}},
        Field{"source", &Observation::source, {.most = longest_line}},
        Field{"comment", &Observation::comment, {.most = longest_text}},
    };
};

/// One question of a survey, mapped once to what its answers rate; found again by its words at the next import.
struct Question {
    Id<Question> id;
    std::string ref;
    std::string text;  ///< the column's header
    Id<Commitment> commitment;
    std::vector<Id<Step>> steps;
    double worst = 1;  ///< the answer that is a rating of 0
    double best = 5;   ///< the answer that is a rating of 4
    std::string order;
};

template <>
struct Schema<Question> {
    static constexpr std::string_view kind = "question";
    static constexpr std::string_view ref_prefix = "Q";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Question::ref, {.most = 20}},
        Field{"text", &Question::text, {.most = longest_text, .required = true}},
        Field{"commitment", &Question::commitment},
        Field{"steps", &Question::steps, {.most = 1'000}},
        Field{"worst", &Question::worst, {.least = -1e6, .most = 1e6}},
        Field{"best", &Question::best, {.least = -1e6, .most = 1e6}},
        Field{"order", &Question::order, {.most = 200}},
    };
};

}  // namespace parcours
