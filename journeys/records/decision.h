// What was decided, by whom and when; the dossiers that were handed to a committee; the phases of the approach.
#pragma once

#include "journeys/records/action.h"

namespace parcours {

enum class Verdict { noted, approved, to_rework, rejected };
template <>
struct Names<Verdict> {
    static constexpr std::string_view words = "verdict";
    static constexpr std::array<std::string_view, 4> values{"noted", "approved", "to_rework", "rejected"};
};

/// What a workshop or a steering committee said of an action, a scenario, or the approach as a whole.
struct Decision {
    Id<Decision> id;
    std::string ref;
    std::string text;
    Verdict verdict = Verdict::noted;
    std::string by;  ///< a role: "COPIL", "direction générale"
    std::optional<Date> day;
    std::string minute;  ///< time within the meeting, "14:32"; may be empty
    Id<Action> action;
    Id<Scenario> scenario;
    Id<Journey> journey;
    Id<Workshop> workshop;
    std::string comment;
    std::string order;
};

template <>
struct Schema<Decision> {
    static constexpr std::string_view kind = "decision";
    static constexpr std::string_view ref_prefix = "D";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Decision::ref, {.most = 20}},
        Field{"text", &Decision::text, {.most = longest_text}},
        Field{"verdict", &Decision::verdict},
        Field{"by", &Decision::by, {.most = longest_line}},
        Field{"day", &Decision::day},
        Field{"minute", &Decision::minute, {.most = 20}},
        Field{"action", &Decision::action},
        Field{"scenario", &Decision::scenario},
        Field{"journey", &Decision::journey},
        Field{"workshop", &Decision::workshop},
        Field{"comment", &Decision::comment, {.most = longest_text}},
        Field{"order", &Decision::order, {.most = 200}},
    };
};

/// A dossier as it was handed over, with its figures, so that the next one tells what has moved.
struct Dossier {
    Id<Dossier> id;
    std::string ref;
    int number = 1;
    std::string title;
    std::optional<Date> day;
    std::string committee;
    std::vector<std::string> sections;  ///< what it contained, in its order
    Id<Scenario> scenario;              ///< the one it proposed, or none
    std::string figures;                ///< scores and states of actions as they were, as JSON
    std::string order;
};

template <>
struct Schema<Dossier> {
    static constexpr std::string_view kind = "dossier";
    static constexpr std::string_view ref_prefix = "DO";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Dossier::ref, {.most = 20}},
        Field{"number", &Dossier::number, {.least = 1, .most = 1'000'000}},
        Field{"title", &Dossier::title, {.most = longest_line}},
        Field{"day", &Dossier::day},
        Field{"committee", &Dossier::committee, {.most = longest_line}},
        Field{"sections", &Dossier::sections, {.most = 100}},
        Field{"scenario", &Dossier::scenario},
        Field{"figures", &Dossier::figures, {.most = longest_content}},
        Field{"order", &Dossier::order, {.most = 200}},
    };
};

/// A part of the approach's schedule, by weeks.
struct Phase {
    Id<Phase> id;
    std::string ref;
    std::string title;
    std::string description;
    std::optional<Date> start;
    std::optional<Date> due;
    std::string order;
};

template <>
struct Schema<Phase> {
    static constexpr std::string_view kind = "phase";
    static constexpr std::string_view ref_prefix = "PS";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Phase::ref, {.most = 20}},
        Field{"title", &Phase::title, {.most = longest_line}},
        Field{"description", &Phase::description, {.most = longest_text}},
        Field{"start", &Phase::start},
        Field{"due", &Phase::due},
        Field{"order", &Phase::order, {.most = 200}},
    };
};

/// The whole session at a named moment: "end of workshop 2".
struct Checkpoint {
    Id<Checkpoint> id;
    std::string ref;
    std::string title;
    std::optional<Date> day;
    std::string minute;   ///< "14:32"
    std::string content;  ///< the document, compressed, in base64
    std::string order;
};

template <>
struct Schema<Checkpoint> {
    static constexpr std::string_view kind = "checkpoint";
    static constexpr std::string_view ref_prefix = "Z";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Checkpoint::ref, {.most = 20}},
        Field{"title", &Checkpoint::title, {.most = longest_line}},
        Field{"day", &Checkpoint::day},
        Field{"minute", &Checkpoint::minute, {.most = 20}},
        Field{"content", &Checkpoint::content, {.most = longest_content}},
        Field{"order", &Checkpoint::order, {.most = 200}},
    };
};

}  // namespace parcours
