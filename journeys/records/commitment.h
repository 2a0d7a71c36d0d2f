// One quality commitment of the framework that journeys are judged by, with its golden rules.
#pragma once

#include "journeys/schema.h"

namespace parcours {

struct Commitment {
    Id<Commitment> id;
    std::string ref;
    std::string title;
    double weight = 1;  ///< W(c) in domain.md section 4, above 0
    std::vector<std::string> rules;
    std::string order;
};

/// A framework holds 1 to 8 commitments.
inline constexpr std::size_t most_commitments = 8;

template <>
struct Schema<Commitment> {
    static constexpr std::string_view kind = "commitment";
    static constexpr std::string_view ref_prefix = "C";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Commitment::ref, {.most = 20}},
        Field{"title", &Commitment::title, {.most = longest_line}},
        Field{"weight", &Commitment::weight, {.least = 0.01, .most = 100}},
        Field{"rules", &Commitment::rules, {.most = 50}},
        Field{"order", &Commitment::order, {.most = 200}},
    };
};

}  // namespace parcours
