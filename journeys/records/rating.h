// How far one step keeps one commitment: votes of the room, the consensus, and what ratings rest on.
#pragma once

#include "journeys/records/note.h"

namespace parcours {

/// 0 never kept .. 4 always kept.
inline constexpr int top_rating = 4;

/// One voter's word on one step and commitment. A later vote of the same voter replaces it: the id says which.
struct Vote {
    Id<Vote> id;
    Id<Step> step;
    Id<Commitment> commitment;
    Perspective perspective = Perspective::user;
    std::string voter;         ///< a token or a seat ("Agent 3"), never needed to be a name
    std::optional<int> value;  ///< 0..4; none = not applicable
    std::string source;        ///< the survey it was imported from; empty: given in the room
};

/// The only id that a vote of this voter on this cell can have, on every copy of the session.
Id<Vote> vote_id(std::string_view voter, Id<Step> step, Id<Commitment> commitment);

template <>
struct Schema<Vote> {
    static constexpr std::string_view kind = "vote";
    static constexpr std::string_view ref_prefix = "";
    static constexpr auto fields = std::tuple{
        Field{"step", &Vote::step, {.required = true, .owner = true}},
        Field{"commitment", &Vote::commitment, {.required = true, .owner = true}},
        Field{"perspective", &Vote::perspective},
        Field{"voter", &Vote::voter, {.most = longest_line, .required = true}},
        Field{"value", &Vote::value, {.least = 0, .most = top_rating}},
        Field{"source", &Vote::source, {.most = longest_line}},
    };
};

/// The rating that the facilitator has set for a cell; it stands before the votes.
struct Consensus {
    Id<Consensus> id;
    Id<Step> step;
    Id<Commitment> commitment;
    std::optional<int> value;  ///< 0..4; none = not applicable
    std::string evidence;
};

/// The only id that the consensus of this cell can have, on every copy of the session.
Id<Consensus> consensus_id(Id<Step> step, Id<Commitment> commitment);

template <>
struct Schema<Consensus> {
    static constexpr std::string_view kind = "consensus";
    static constexpr std::string_view ref_prefix = "";
    static constexpr auto fields = std::tuple{
        Field{"step", &Consensus::step, {.required = true, .owner = true}},
        Field{"commitment", &Consensus::commitment, {.required = true, .owner = true}},
        Field{"value", &Consensus::value, {.least = 0, .most = top_rating}},
        Field{"evidence", &Consensus::evidence, {.most = longest_text}},
    };
};

/// A measure, a survey answer or an observation about a step, with its date, place and source.
struct Evidence {
    Id<Evidence> id;
    std::string ref;
    Id<Step> step;
    Id<Commitment> commitment;
    std::string text;
    std::string date;  ///< as the source gives it: "2022-05", "2021"
    std::string place;
    std::string source;
};

template <>
struct Schema<Evidence> {
    static constexpr std::string_view kind = "evidence";
    static constexpr std::string_view ref_prefix = "EV";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Evidence::ref, {.most = 20}},
        Field{"step", &Evidence::step, {.required = true, .owner = true}},
        Field{"commitment", &Evidence::commitment},
        Field{"text", &Evidence::text, {.most = longest_text, .required = true}},
        Field{"date", &Evidence::date, {.most = 40}},
        Field{"place", &Evidence::place, {.most = longest_line}},
        Field{"source", &Evidence::source, {.most = longest_line}},
    };
};

}  // namespace parcours
