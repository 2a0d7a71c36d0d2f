// Copies of one session brought together: nothing that anybody wrote is lost, and what they wrote against each other
// stays side by side until a person chooses. Needs no common ancestor; touches no disk.
#pragma once

#include "journeys/differences.h"
#include "sessions/contradictions.h"

namespace parcours {

/// A copy and the name it goes by in problems and reports, such as its file's.
struct Copy {
    std::string name;
    const Session& session;
};

/// What merging did, for the summary that people read.
struct MergeReport {
    /// A record whose ref was given twice, on different copies: this one has another now.
    struct NewRef {
        std::string_view kind;
        std::string before, after;
        std::string title;
    };

    bool nothing_new = false;                   ///< the first copy held all of the others already
    std::vector<Differences> brought;           ///< by each copy after the first, to those before it
    std::vector<Contradiction> contradictions;  ///< open ones, whenever they came about
    std::size_t settled_by_rule = 0;            ///< places and orders written twice: the later stands
    std::size_t unread = 0;                     ///< open ones about what only newer versions know
    std::vector<NewRef> refs_given;
};

struct Merged {
    Session session;
    MergeReport report;
};

/// Why the second copy cannot be merged with the first: another session ("other_session", to be imported instead),
/// counters that no honest session can have, a newer program's ban, openings that would leave nobody one to write in.
std::optional<Problem> merge_problem(const Session& mine, const Copy& theirs);

/// All copies as one session. The result depends neither on their order nor on how they are grouped, except for the
/// report, which is told from the first copy's side. `tray_title` as in read_session.
std::variant<Merged, Problem> merge(std::span<const Copy> copies, std::string_view tray_title);

/// Settles contradictions: ordinary writes of one gesture, under one new dot of `session_id`.
std::variant<Session, Refusal> chosen(Session session, std::span<const ChosenSide> choices, std::uint64_t session_id);

}  // namespace parcours
