// What a round of dot voting has given: dots and share of each thing, and of clusters without doubles.
#pragma once

#include <string_view>
#include <vector>

#include "journeys/edit.h"
#include "journeys/refusal.h"

namespace parcours {

/// Something that a round lets people put dots on. One of the three ids is set.
struct Votable {
    Id<Note> note;
    Id<Cluster> cluster;
    Id<Action> action;
    std::string ref;
    std::string title;
    friend bool operator==(const Votable&, const Votable&) = default;
};

struct DotsOn {
    Votable thing;
    int dots = 0;
    int voters = 0;
    double share = 0;  ///< of all dots of the round, 0..1
};

struct RoundResult {
    std::vector<DotsOn> things;  ///< most dots first, then in the order of the round; those without any come last
    int dots = 0;
    int voters = 0;
};

/// Everything that the round lets people put dots on, in the order of the board: never what is parked or blank, unless
/// it has dots in the round. Those stay and count, whatever becomes of what they are on.
std::vector<Votable> votables(const Document& document, const VoteRound& round);
RoundResult result_of(const Document& document, const VoteRound& round);

/// Dots that a voter has on this thing, and those left of the budget.
int dots_on(const Document& document, const VoteRound& round, std::string_view voter, const Votable& thing);
int dots_left(const Document& document, const VoteRound& round, std::string_view voter);
/// The edit that gives the voter this number of dots on the thing.
Edit put_dots(const VoteRound& round, std::string_view voter, const Votable& thing, int dots);

/// "N12 2": two dots on N12; without a number, one more dot. In a vote on clusters a note stands for its own. Codes of
/// refusals: "vote_what", "vote_how_many", "not_in_round".
std::variant<Edit, Refusal> read_vote(const Document& document, const VoteRound& round, std::string_view voter,
                                      std::string_view line);

/// Edits that close the round, or open it again: the notes' own counts of dots follow.
std::vector<Edit> close_round(const Document& document, const VoteRound& round);
std::vector<Edit> reopen_round(const Document& document, const VoteRound& round);

/// What a cluster and its members have received in rounds that are closed: a voter who has put dots on several of them
/// counts once, with the greatest number; dots without a voter (from paper) are added up.
struct ClusterVotes {
    int dots = 0;
    int voters = 0;
};
ClusterVotes votes_of(const Document& document, Id<Cluster> cluster);

}  // namespace parcours
