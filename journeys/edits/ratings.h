// Edits of ratings: votes of the room and the consensus that the facilitator sets.
#pragma once

#include "journeys/document.h"
#include "journeys/refusal.h"

namespace parcours {

class Draft;

/// One voter's rating of a cell, in place of an earlier one. Refuses values outside 0..4, a blank voter, unknown cells.
struct CastVote {
    std::string voter;
    Perspective perspective = Perspective::user;
    Id<Step> step;
    Id<Commitment> commitment;
    std::optional<int> value;  ///< none = not applicable
    std::string source;        ///< the survey it comes from; empty: given in the room
};

template <>
struct Schema<CastVote> {
    static constexpr std::string_view kind = "cast_vote";
    static constexpr auto fields = std::tuple{
        Field{"voter", &CastVote::voter, {.required = true}},
        Field{"perspective", &CastVote::perspective},
        Field{"step", &CastVote::step, {.required = true}},
        Field{"commitment", &CastVote::commitment, {.required = true}},
        Field{"value", &CastVote::value},
        Field{"source", &CastVote::source},
    };
};

struct WithdrawVote {
    std::string voter;
    Id<Step> step;
    Id<Commitment> commitment;
};

template <>
struct Schema<WithdrawVote> {
    static constexpr std::string_view kind = "withdraw_vote";
    static constexpr auto fields = std::tuple{
        Field{"voter", &WithdrawVote::voter, {.required = true}},
        Field{"step", &WithdrawVote::step, {.required = true}},
        Field{"commitment", &WithdrawVote::commitment, {.required = true}},
    };
};

/// Sets the consensus rating of a cell. Refuses values outside 0..4 and unknown cells.
struct SetConsensus {
    Id<Step> step;
    Id<Commitment> commitment;
    std::optional<int> value;  ///< none = not applicable
    std::string evidence;
};

template <>
struct Schema<SetConsensus> {
    static constexpr std::string_view kind = "set_consensus";
    static constexpr auto fields = std::tuple{
        Field{"step", &SetConsensus::step, {.required = true}},
        Field{"commitment", &SetConsensus::commitment, {.required = true}},
        Field{"value", &SetConsensus::value},
        Field{"evidence", &SetConsensus::evidence},
    };
};

/// Takes the consensus away: the votes speak again.
struct ClearConsensus {
    Id<Step> step;
    Id<Commitment> commitment;
};

template <>
struct Schema<ClearConsensus> {
    static constexpr std::string_view kind = "clear_consensus";
    static constexpr auto fields = std::tuple{
        Field{"step", &ClearConsensus::step, {.required = true}},
        Field{"commitment", &ClearConsensus::commitment, {.required = true}},
    };
};

std::optional<Refusal> edit_draft(Draft& draft, const CastVote& edit);
std::optional<Refusal> edit_draft(Draft& draft, const WithdrawVote& edit);
std::optional<Refusal> edit_draft(Draft& draft, const SetConsensus& edit);
std::optional<Refusal> edit_draft(Draft& draft, const ClearConsensus& edit);

}  // namespace parcours
