// Things to do, and the scenarios that propose some of them together.
#pragma once

#include "journeys/date.h"
#include "journeys/records/note.h"

namespace parcours {

enum class ActionStatus { proposed, to_decide, approved, in_progress, done, dropped };
template <>
struct Names<ActionStatus> {
    static constexpr std::string_view words = "action_status";
    static constexpr std::array<std::string_view, 6> values{"proposed",    "to_decide", "approved",
                                                            "in_progress", "done",      "dropped"};
};

/// The three dimensions of a reception project: who does what, the building, what is known and shared.
enum class Dimension { organisation, places, information };
template <>
struct Names<Dimension> {
    static constexpr std::string_view words = "dimension";
    static constexpr std::array<std::string_view, 3> values{"organisation", "places", "information"};
};

/// The rating (0..4) that an action declares one cell will reach.
struct Expectation {
    Id<Step> step;
    Id<Commitment> commitment;
    int value = 0;
    friend auto operator<=>(const Expectation&, const Expectation&) = default;
};

struct Action {
    Id<Action> id;
    std::string ref;
    std::string title;
    std::string description;
    Id<Journey> journey;
    std::string lead;
    std::vector<std::string> contributors;
    std::optional<Date> start;
    std::optional<Date> due;
    std::optional<double> effort;  ///< person-days
    std::optional<double> cost;    ///< euros
    ActionStatus status = ActionStatus::proposed;
    std::string blocked;  ///< what keeps it from going on; empty: nothing
    std::optional<Dimension> dimension;
    std::vector<Id<Note>> resolves;
    std::vector<Expectation> expects;
    std::string indicator;
    std::string baseline;
    std::string target;
    std::string order;
};

template <>
struct Schema<Action> {
    static constexpr std::string_view kind = "action";
    static constexpr std::string_view ref_prefix = "A";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Action::ref, {.most = 20}},
        Field{"title", &Action::title, {.most = longest_line}},
        Field{"description", &Action::description, {.most = longest_text}},
        Field{"journey", &Action::journey},
        Field{"lead", &Action::lead, {.most = longest_line}},
        Field{"contributors", &Action::contributors, {.most = 100}},
        Field{"start", &Action::start},
        Field{"due", &Action::due},
        Field{"effort", &Action::effort, {.least = 0, .most = 1'000'000}},
        Field{"cost", &Action::cost, {.least = 0, .most = 1e12}},
        Field{"status", &Action::status},
        Field{"blocked", &Action::blocked, {.most = longest_line}},
        Field{"dimension", &Action::dimension},
        Field{"resolves", &Action::resolves, {.most = 10'000}},
        Field{"expects", &Action::expects, {.most = 10'000}},
        Field{"indicator", &Action::indicator, {.most = longest_line}},
        Field{"baseline", &Action::baseline, {.most = longest_line}},
        Field{"target", &Action::target, {.most = longest_line}},
        Field{"order", &Action::order, {.most = 200}},
    };
};

/// A set of actions proposed together, usually one of three to choose from.
struct Scenario {
    Id<Scenario> id;
    std::string ref;
    std::string title;
    std::string description;
    std::vector<Id<Action>> actions;
    std::string order;
};

template <>
struct Schema<Scenario> {
    static constexpr std::string_view kind = "scenario";
    static constexpr std::string_view ref_prefix = "S";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Scenario::ref, {.most = 20}},
        Field{"title", &Scenario::title, {.most = longest_line}},
        Field{"description", &Scenario::description, {.most = longest_text}},
        Field{"actions", &Scenario::actions, {.most = 10'000}},
        Field{"order", &Scenario::order, {.most = 200}},
    };
};

}  // namespace parcours
