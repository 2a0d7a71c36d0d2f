// Edits of ratings: votes of the room and the consensus that the facilitator sets.
#pragma once

#include "journeys/draft.h"

namespace parcours {

/// One voter's rating of a cell, in place of an earlier one. Refuses values outside 0..4, a blank voter, unknown cells.
struct CastVote {
    std::string voter;
    Perspective perspective = Perspective::user;
    Id<Step> step;
    Id<Commitment> commitment;
    std::optional<int> value;  ///< none = not applicable
};

struct WithdrawVote {
    std::string voter;
    Id<Step> step;
    Id<Commitment> commitment;
};

/// Sets the consensus rating of a cell. Refuses values outside 0..4 and unknown cells.
struct SetConsensus {
    Id<Step> step;
    Id<Commitment> commitment;
    std::optional<int> value;  ///< none = not applicable
    std::string evidence;
};

/// Takes the consensus away: the votes speak again.
struct ClearConsensus {
    Id<Step> step;
    Id<Commitment> commitment;
};

std::optional<Refusal> edit_draft(Draft& draft, const CastVote& edit);
std::optional<Refusal> edit_draft(Draft& draft, const WithdrawVote& edit);
std::optional<Refusal> edit_draft(Draft& draft, const SetConsensus& edit);
std::optional<Refusal> edit_draft(Draft& draft, const ClearConsensus& edit);

}  // namespace parcours
