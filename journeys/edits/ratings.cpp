#include "journeys/edits/ratings.h"

#include "journeys/draft.h"

#include "journeys/hash.h"
#include "journeys/rules.h"
#include "journeys/text.h"

namespace parcours {
namespace {

std::uint64_t cell_hash(std::uint64_t seed, Id<Step> step, Id<Commitment> commitment) {
    const std::uint64_t hash = mixed(mixed(seed ^ mixed(step.value)) + mixed(commitment.value + 0x9e3779b97f4a7c15ULL));
    return hash ? hash : 1;
}

template <class R>
std::optional<Refusal> put_checked(Draft& draft, R record) {
    record = settled(draft, std::move(record));
    if (auto refusal = refusal_of(draft, record)) return refusal;
    draft.put(std::move(record));
    return {};
}

/// The voter as the record will hold it, so that the id is made from what everybody sees.
std::string settled_voter(const std::string& voter) { return is_utf8(voter) ? tidy_text(voter) : voter; }

}  // namespace

Id<Vote> vote_id(std::string_view voter, Id<Step> step, Id<Commitment> commitment) {
    return {cell_hash(hash_of(voter), step, commitment)};
}

Id<Consensus> consensus_id(Id<Step> step, Id<Commitment> commitment) { return {cell_hash(1, step, commitment)}; }

std::optional<Refusal> edit_draft(Draft& draft, const CastVote& edit) {
    const std::string voter = settled_voter(edit.voter);
    return put_checked(draft, Vote{vote_id(voter, edit.step, edit.commitment), edit.step, edit.commitment,
                                   edit.perspective, voter, edit.value, edit.source});
}

std::optional<Refusal> edit_draft(Draft& draft, const WithdrawVote& edit) {
    const Id<Vote> id = vote_id(settled_voter(edit.voter), edit.step, edit.commitment);
    if (!draft.find(id)) return Refusal{"gone", "voter", edit.voter};
    draft.erase(id);
    return {};
}

std::optional<Refusal> edit_draft(Draft& draft, const SetConsensus& edit) {
    return put_checked(draft, Consensus{consensus_id(edit.step, edit.commitment), edit.step, edit.commitment,
                                        edit.value, edit.evidence});
}

std::optional<Refusal> edit_draft(Draft& draft, const ClearConsensus& edit) {
    const Id<Consensus> id = consensus_id(edit.step, edit.commitment);
    if (!draft.find(id)) return Refusal{"gone", "", ""};
    draft.erase(id);
    return {};
}

}  // namespace parcours
