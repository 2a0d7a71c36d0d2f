#include "journeys/edits/dots.h"

#include "journeys/draft.h"
#include "journeys/hash.h"
#include "journeys/rules.h"
#include "journeys/text.h"

namespace parcours {
namespace {

/// The thing that is voted on; 0 unless exactly one is named and it is what the round is about.
std::uint64_t thing_of(const Draft& draft, const VoteRound& round, const PutDots& edit) {
    if (int{bool(edit.note)} + int{bool(edit.cluster)} + int{bool(edit.action)} != 1) return 0;
    const auto within = [&](Id<Journey> journey) { return !round.journey || round.journey == journey; };
    switch (round.scope) {
        case VoteScope::notes:
            if (const Note* note = draft.find(edit.note); note && within(note->journey)) return note->id.value;
            break;
        case VoteScope::clusters:
            if (const Cluster* cluster = draft.find(edit.cluster); cluster && within(cluster->journey))
                return cluster->id.value;
            break;
        case VoteScope::actions:
            if (const Action* action = draft.find(edit.action); action && within(action->journey))
                return action->id.value;
            break;
    }
    return 0;
}

int dots_elsewhere(const Draft& draft, const Ballot& ballot) {
    int dots = 0;
    draft.for_each<Ballot>([&](const Ballot& other) {
        if (other.round == ballot.round && other.voter == ballot.voter && other.id != ballot.id) dots += other.dots;
    });
    return dots;
}

}  // namespace

Id<Ballot> ballot_id(Id<VoteRound> round, std::string_view voter, std::uint64_t thing) {
    const std::uint64_t hash = mixed(mixed(hash_of(voter) ^ mixed(round.value)) + mixed(thing));
    return {hash ? hash : 1};
}

std::optional<Refusal> edit_draft(Draft& draft, const PutDots& edit) {
    const VoteRound* round = draft.find(edit.round);
    if (!round) return Refusal{"unknown_ref", "round", ""};
    if (round->closed) return Refusal{"round_closed", "round", round->ref};
    const std::uint64_t thing = thing_of(draft, *round, edit);
    if (!thing) return Refusal{"not_in_round", "round", round->ref};
    Ballot ballot{{}, edit.round, edit.voter, edit.note, edit.cluster, edit.action, edit.dots};
    ballot = settled(draft, std::move(ballot));
    ballot.id = ballot_id(ballot.round, ballot.voter, thing);
    if (auto refusal = refusal_of(draft, ballot)) return refusal;
    if (dots_elsewhere(draft, ballot) + ballot.dots > round->budget)
        return Refusal{"past_budget", "dots", std::to_string(round->budget)};
    if (ballot.dots == 0)
        draft.erase(ballot.id);
    else
        draft.put(std::move(ballot));
    return {};
}

}  // namespace parcours
