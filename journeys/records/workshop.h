// Dated events that journeys come from: workshops with their timed activities, field work with what it timed.
#pragma once

#include "journeys/date.h"
#include "journeys/records/about.h"
#include "journeys/records/journey.h"

namespace parcours {

struct Activity;

enum class WorkshopStatus { planned, running, closed };
template <>
struct Names<WorkshopStatus> {
    static constexpr std::string_view words = "workshop_status";
    static constexpr std::array<std::string_view, 3> values{"planned", "running", "closed"};
};

struct Workshop {
    Id<Workshop> id;
    std::string ref;
    std::string title;
    std::optional<Date> day;
    std::string place;
    std::string facilitator;
    std::vector<std::string> represented;  ///< departments and publics in the room, never names
    WorkshopStatus status = WorkshopStatus::planned;
    std::string comment;
    std::string figures;  ///< scores when it began, as JSON: the minutes tell what has changed; empty before
    Id<Activity> held;    ///< the activity being held while it runs
    std::string order;
};

template <>
struct Schema<Workshop> {
    static constexpr std::string_view kind = "workshop";
    static constexpr std::string_view ref_prefix = "W";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Workshop::ref, {.most = 20}},
        Field{"title", &Workshop::title, {.most = longest_line}},
        Field{"day", &Workshop::day},
        Field{"place", &Workshop::place, {.most = longest_line}},
        Field{"facilitator", &Workshop::facilitator, {.most = longest_line}},
        Field{"represented", &Workshop::represented, {.most = 200}},
        Field{"status", &Workshop::status},
        Field{"comment", &Workshop::comment, {.most = longest_text}},
        Field{"figures", &Workshop::figures, {.most = longest_content}},
        Field{"held", &Workshop::held},
        Field{"order", &Workshop::order, {.most = 200}},
    };
};

/// One timed part of a workshop's agenda.
struct Activity {
    Id<Activity> id;
    std::string ref;
    Id<Workshop> workshop;
    std::string title;
    Mode mode = Mode::preparing;
    Id<Journey> journey;          ///< the one it is about; none: whichever is in view
    int minutes = 10;             ///< planned
    int extra = 0;                ///< minutes given beyond those planned
    std::optional<double> spent;  ///< minutes really spent, written while it is held; none: not yet held
    std::string prompt;           ///< the question put to the room
    std::string participants;     ///< what participants may do
    std::string order;
};

template <>
struct Schema<Activity> {
    static constexpr std::string_view kind = "activity";
    static constexpr std::string_view ref_prefix = "AC";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Activity::ref, {.most = 20}},
        Field{"workshop", &Activity::workshop, {.required = true, .owner = true}},
        Field{"title", &Activity::title, {.most = longest_line}},
        Field{"mode", &Activity::mode},
        Field{"journey", &Activity::journey},
        Field{"minutes", &Activity::minutes, {.least = 0, .most = 1'440}},
        Field{"extra", &Activity::extra, {.least = 0, .most = 1'440}},
        Field{"spent", &Activity::spent, {.least = 0, .most = 100'000}},
        Field{"prompt", &Activity::prompt, {.most = longest_text}},
        Field{"participants", &Activity::participants, {.most = longest_text}},
        Field{"order", &Activity::order, {.most = 200}},
    };
};

enum class FieldWorkKind { interview, immersion, walkthrough };
template <>
struct Names<FieldWorkKind> {
    static constexpr std::string_view words = "field_work_kind";
    static constexpr std::array<std::string_view, 3> values{"interview", "immersion", "walkthrough"};
};

/// A dated interview, immersion or walkthrough. Notes name the one they come from.
struct FieldWork {
    Id<FieldWork> id;
    std::string ref;
    FieldWorkKind kind = FieldWorkKind::interview;
    std::string title;
    std::optional<Date> day;
    std::string place;
    std::string observer;
    std::string persona;  ///< who was met, or played: "a parent in a hurry"
    Id<Journey> journey;
    std::string summary;
    std::string order;
};

template <>
struct Schema<FieldWork> {
    static constexpr std::string_view kind = "field_work";
    static constexpr std::string_view ref_prefix = "F";
    static constexpr auto fields = std::tuple{
        Field{"ref", &FieldWork::ref, {.most = 20}},
        Field{"kind", &FieldWork::kind},
        Field{"title", &FieldWork::title, {.most = longest_line}},
        Field{"day", &FieldWork::day},
        Field{"place", &FieldWork::place, {.most = longest_line}},
        Field{"observer", &FieldWork::observer, {.most = longest_line}},
        Field{"persona", &FieldWork::persona, {.most = longest_line}},
        Field{"journey", &FieldWork::journey},
        Field{"summary", &FieldWork::summary, {.most = longest_text}},
        Field{"order", &FieldWork::order, {.most = 200}},
    };
};

/// How long one step took in a walkthrough.
struct Timing {
    Id<Timing> id;
    std::string ref;
    Id<FieldWork> field_work;
    Id<Step> step;
    int seconds = 0;
    std::string comment;
};

template <>
struct Schema<Timing> {
    static constexpr std::string_view kind = "timing";
    static constexpr std::string_view ref_prefix = "T";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Timing::ref, {.most = 20}},
        Field{"field_work", &Timing::field_work, {.required = true, .owner = true}},
        Field{"step", &Timing::step, {.required = true, .owner = true}},
        Field{"seconds", &Timing::seconds, {.least = 0, .most = 100'000'000}},
        Field{"comment", &Timing::comment, {.most = longest_text}},
    };
};

}  // namespace parcours
