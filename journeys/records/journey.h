// A user journey, its stages and its step cards.
#pragma once

#include "journeys/schema.h"

namespace parcours {

enum class JourneyStatus { draft, mapped, rated, planned, observed, closed };
template <>
struct Names<JourneyStatus> {
    static constexpr std::string_view words = "journey_status";
    static constexpr std::array<std::string_view, 6> values{"draft",   "mapped",   "rated",
                                                            "planned", "observed", "closed"};
};

struct Journey {
    Id<Journey> id;
    std::string ref;
    std::string title;
    std::string summary;
    std::string audience;
    std::string department;
    std::string referent;
    std::string organisation;  ///< the town, where a session holds journeys of several
    std::string for_agents;  ///< what the journey changes for agents: workload, back-and-forth, incivilities, training
    JourneyStatus status = JourneyStatus::draft;
    Id<Journey> to_be_of;  ///< the journey as it is of which this one is the target; none: it is one as it is
    bool locked = false;   ///< stages, steps and placed notes stay where they are until the facilitator unlocks them
    std::string order;
};

template <>
struct Schema<Journey> {
    static constexpr std::string_view kind = "journey";
    static constexpr std::string_view ref_prefix = "P";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Journey::ref, {.most = 20}},
        Field{"title", &Journey::title, {.most = longest_line}},
        Field{"summary", &Journey::summary, {.most = longest_text}},
        Field{"audience", &Journey::audience, {.most = longest_line}},
        Field{"department", &Journey::department, {.most = longest_line}},
        Field{"referent", &Journey::referent, {.most = longest_line}},
        Field{"organisation", &Journey::organisation, {.most = longest_line}},
        Field{"for_agents", &Journey::for_agents, {.most = longest_text}},
        Field{"status", &Journey::status},
        Field{"to_be_of", &Journey::to_be_of},
        Field{"locked", &Journey::locked},
        Field{"order", &Journey::order, {.most = 200}},
    };
};

struct Stage {
    Id<Stage> id;
    std::string ref;
    Id<Journey> journey;
    std::string title;
    std::string order;
};

template <>
struct Schema<Stage> {
    static constexpr std::string_view kind = "stage";
    static constexpr std::string_view ref_prefix = "PH";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Stage::ref, {.most = 20}},
        Field{"journey", &Stage::journey, {.required = true, .owner = true}},
        Field{"title", &Stage::title, {.most = longest_line}},
        Field{"order", &Stage::order, {.most = 200}},
    };
};

/// Which side of the line of visibility a step stands on.
enum class Office { front, back };
template <>
struct Names<Office> {
    static constexpr std::string_view words = "office";
    static constexpr std::array<std::string_view, 2> values{"front", "back"};
};

struct Step {
    Id<Step> id;
    std::string ref;
    Id<Stage> stage;
    std::string title;
    std::string description;
    int weight = 1;                     ///< 1 ordinary, 2 important, 3 moment of truth
    std::vector<std::string> channels;  ///< counter, phone, mail, web, street, or a word of the town's own
    Office office = Office::front;
    std::string actor;
    std::optional<double> delay_announced;  ///< days
    std::optional<double> delay_actual;     ///< days
    std::optional<int> emotion;             ///< -2..2
    std::vector<std::string> documents;
    std::string order;
};

template <>
struct Schema<Step> {
    static constexpr std::string_view kind = "step";
    static constexpr std::string_view ref_prefix = "E";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Step::ref, {.most = 20}},
        Field{"stage", &Step::stage, {.required = true, .owner = true}},
        Field{"title", &Step::title, {.most = longest_line}},
        Field{"description", &Step::description, {.most = longest_text}},
        Field{"weight", &Step::weight, {.least = 1, .most = 3}},
        Field{"channels", &Step::channels, {.most = 20}},
        Field{"office", &Step::office},
        Field{"actor", &Step::actor, {.most = longest_line}},
        Field{"delay_announced", &Step::delay_announced, {.least = 0, .most = 36'500}},
        Field{"delay_actual", &Step::delay_actual, {.least = 0, .most = 36'500}},
        Field{"emotion", &Step::emotion, {.least = -2, .most = 2}},
        Field{"documents", &Step::documents, {.most = 100}},
        Field{"order", &Step::order, {.most = 200}},
    };
};

}  // namespace parcours
