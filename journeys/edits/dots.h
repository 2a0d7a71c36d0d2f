// Edits of dot voting.
#pragma once

#include "journeys/document.h"
#include "journeys/refusal.h"

namespace parcours {

class Draft;

/// Says how many dots a voter has on one thing: a note, a cluster or an action; 0 takes them back. Refuses a vote past
/// the round's budget, in a closed round, on what the round is not about, and a blank voter.
struct PutDots {
    Id<VoteRound> round;
    std::string voter;
    Id<Note> note;
    Id<Cluster> cluster;
    Id<Action> action;
    int dots = 1;
};

template <>
struct Schema<PutDots> {
    static constexpr std::string_view kind = "put_dots";
    static constexpr auto fields = std::tuple{
        Field{"round", &PutDots::round, {.required = true}},
        Field{"voter", &PutDots::voter, {.required = true}},
        Field{"note", &PutDots::note},
        Field{"cluster", &PutDots::cluster},
        Field{"action", &PutDots::action},
        Field{"dots", &PutDots::dots},
    };
};

std::optional<Refusal> edit_draft(Draft& draft, const PutDots& edit);

}  // namespace parcours
