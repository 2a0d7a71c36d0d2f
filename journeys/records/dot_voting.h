// Dot voting: rounds with a budget, and the dots that voters put.
#pragma once

#include "journeys/records/action.h"

namespace parcours {

/// What a round lets people put dots on.
enum class VoteScope { notes, clusters, actions };
template <>
struct Names<VoteScope> {
    static constexpr std::string_view words = "vote_scope";
    static constexpr std::array<std::string_view, 3> values{"notes", "clusters", "actions"};
};

/// One round of dot voting. Once closed, its dots are no longer secret and take no change.
struct VoteRound {
    Id<VoteRound> id;
    std::string ref;
    std::string title;
    Id<Workshop> workshop;
    Id<Journey> journey;  ///< only what belongs to it; none: the whole session
    VoteScope scope = VoteScope::notes;
    int budget = 3;  ///< dots a voter may put
    bool secret = true;
    bool closed = false;
    std::string order;
};

template <>
struct Schema<VoteRound> {
    static constexpr std::string_view kind = "vote_round";
    static constexpr std::string_view ref_prefix = "V";
    static constexpr auto fields = std::tuple{
        Field{"ref", &VoteRound::ref, {.most = 20}},
        Field{"title", &VoteRound::title, {.most = longest_line}},
        Field{"workshop", &VoteRound::workshop},
        Field{"journey", &VoteRound::journey},
        Field{"scope", &VoteRound::scope},
        Field{"budget", &VoteRound::budget, {.least = 1, .most = 100}},
        Field{"secret", &VoteRound::secret},
        Field{"closed", &VoteRound::closed},
        Field{"order", &VoteRound::order, {.most = 200}},
    };
};

/// The dots one voter has put on one thing in one round. The id says which: copies never double them.
struct Ballot {
    Id<Ballot> id;
    Id<VoteRound> round;
    std::string voter;
    Id<Note> note;  ///< one of the three is named
    Id<Cluster> cluster;
    Id<Action> action;
    int dots = 0;
};

/// The only id that this voter's dots on this thing can have, on every copy of the session. `thing`: the id's value.
Id<Ballot> ballot_id(Id<VoteRound> round, std::string_view voter, std::uint64_t thing);

template <>
struct Schema<Ballot> {
    static constexpr std::string_view kind = "ballot";
    static constexpr std::string_view ref_prefix = "";
    static constexpr auto fields = std::tuple{
        Field{"round", &Ballot::round, {.required = true, .owner = true}},
        Field{"voter", &Ballot::voter, {.most = longest_line, .required = true}},
        Field{"note", &Ballot::note, {.owner = true}},
        Field{"cluster", &Ballot::cluster, {.owner = true}},
        Field{"action", &Ballot::action, {.owner = true}},
        Field{"dots", &Ballot::dots, {.least = 0, .most = 100}},
    };
};

}  // namespace parcours
