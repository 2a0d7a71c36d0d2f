// What is known beside the journeys: what others do, what is at stake, and the reference answers that agents give.
#pragma once

#include "journeys/date.h"
#include "journeys/records/journey.h"

namespace parcours {

/// What one organisation does on one criterion.
struct Benchmark {
    Id<Benchmark> id;
    std::string ref;
    std::string organisation;
    std::string criterion;
    std::string text;
    std::optional<Date> day;
    std::string source;
    std::string order;
};

template <>
struct Schema<Benchmark> {
    static constexpr std::string_view kind = "benchmark";
    static constexpr std::string_view ref_prefix = "B";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Benchmark::ref, {.most = 20}},
        Field{"organisation", &Benchmark::organisation, {.most = longest_line, .required = true}},
        Field{"criterion", &Benchmark::criterion, {.most = longest_line, .required = true}},
        Field{"text", &Benchmark::text, {.most = longest_text}},
        Field{"day", &Benchmark::day},
        Field{"source", &Benchmark::source, {.most = longest_line}},
        Field{"order", &Benchmark::order, {.most = 200}},
    };
};

/// Whose stake it is.
enum class StakeSide { user, town_hall };
template <>
struct Names<StakeSide> {
    static constexpr std::string_view words = "stake_side";
    static constexpr std::array<std::string_view, 2> values{"user", "town_hall"};
};

struct Stake {
    Id<Stake> id;
    std::string ref;
    StakeSide side = StakeSide::user;
    std::string text;
    Id<Journey> journey;  ///< none: of the whole approach
    std::string order;
};

template <>
struct Schema<Stake> {
    static constexpr std::string_view kind = "stake";
    static constexpr std::string_view ref_prefix = "ST";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Stake::ref, {.most = 20}},
        Field{"side", &Stake::side},
        Field{"text", &Stake::text, {.most = longest_text}},
        Field{"journey", &Stake::journey},
        Field{"order", &Stake::order, {.most = 200}},
    };
};

/// The reference answer for a step: what to say, documents asked, delay, contact.
struct ProcedureCard {
    Id<ProcedureCard> id;
    std::string ref;
    std::string title;
    Id<Step> step;
    std::string say;
    std::vector<std::string> documents;
    std::string delay;
    std::string contact;
    std::string answer;  ///< model answer, to be copied into a letter
    std::vector<std::string> keywords;
    std::optional<Date> checked_on;
    std::string order;
};

template <>
struct Schema<ProcedureCard> {
    static constexpr std::string_view kind = "procedure_card";
    static constexpr std::string_view ref_prefix = "FP";
    static constexpr auto fields = std::tuple{
        Field{"ref", &ProcedureCard::ref, {.most = 20}},
        Field{"title", &ProcedureCard::title, {.most = longest_line}},
        Field{"step", &ProcedureCard::step},
        Field{"say", &ProcedureCard::say, {.most = longest_text}},
        Field{"documents", &ProcedureCard::documents, {.most = 100}},
        Field{"delay", &ProcedureCard::delay, {.most = longest_line}},
        Field{"contact", &ProcedureCard::contact, {.most = longest_text}},
        Field{"answer", &ProcedureCard::answer, {.most = longest_text}},
        Field{"keywords", &ProcedureCard::keywords, {.most = 100}},
        Field{"checked_on", &ProcedureCard::checked_on},
        Field{"order", &ProcedureCard::order, {.most = 200}},
    };
};

}  // namespace parcours
