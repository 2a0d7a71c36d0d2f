// What is missing before a steering committee can read the session and decide.
// Only says what and where; the words of each stand in assets/words ("missing.<name>").
#pragma once

#include <variant>

#include "journeys/scoring.h"

namespace parcours {

enum class Missing {
    session_title,           ///< nothing to print on the cover
    organisation,            ///< nor whose session it is
    journeys,                ///< there is none
    steps,                   ///< a journey without any
    score,                   ///< a journey with steps that nobody has rated
    coverage,                ///< a journey whose score is provisional
    referent,                ///< a journey that nobody coordinates
    moment_of_truth_rating,  ///< a moment of truth of which no commitment is rated
    blocking_pain_action,    ///< an open blocking pain point that no action resolves
    lead,                    ///< an action without lead, due date, indicator, target
    due,
    indicator,
    target,
    scenario_actions,  ///< a scenario without any
};
template <>
struct Names<Missing> {
    static constexpr std::array<std::string_view, 14> values{"session_title",
                                                             "organisation",
                                                             "journeys",
                                                             "steps",
                                                             "score",
                                                             "coverage",
                                                             "referent",
                                                             "moment_of_truth_rating",
                                                             "blocking_pain_action",
                                                             "lead",
                                                             "due",
                                                             "indicator",
                                                             "target",
                                                             "scenario_actions"};
};

/// One thing that is missing, and on which record.
struct Lack {
    using Subject = std::variant<Id<About>, Id<Journey>, Id<Step>, Id<Note>, Id<Action>, Id<Scenario>>;
    Missing what;
    Subject subject;
    std::string ref;  ///< of the subject; empty for the session
    friend bool operator==(const Lack&, const Lack&) = default;
};

/// Everything that is missing: of the session, then journey by journey with its steps and notes, then action by action,
/// then scenarios. Dropped actions count for nothing. `scores` are today's.
std::vector<Lack> readiness(const Document& document, const Scores& scores);

}  // namespace parcours
