// Sticky notes, the clusters that gather them, and the prompts that a template offers as likely notes.
#pragma once

#include "journeys/records/commitment.h"
#include "journeys/records/journey.h"
#include "journeys/records/workshop.h"

namespace parcours {

enum class NoteKind { pain, strength, idea, question, verbatim };
template <>
struct Names<NoteKind> {
    static constexpr std::string_view words = "note_kind";
    static constexpr std::array<std::string_view, 5> values{"pain", "strength", "idea", "question", "verbatim"};
};

enum class Perspective { user, agent };
template <>
struct Names<Perspective> {
    static constexpr std::string_view words = "perspective";
    static constexpr std::array<std::string_view, 2> values{"user", "agent"};
};

/// Notes that say the same, under one title.
struct Cluster {
    Id<Cluster> id;
    std::string ref;
    Id<Journey> journey;
    std::string title;
    Spot spot;
};

template <>
struct Schema<Cluster> {
    static constexpr std::string_view kind = "cluster";
    static constexpr std::string_view ref_prefix = "G";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Cluster::ref, {.most = 20}},
        Field{"journey", &Cluster::journey, {.required = true, .owner = true}},
        Field{"title", &Cluster::title, {.most = longest_line}},
        Field{"spot", &Cluster::spot},
    };
};

struct Note {
    Id<Note> id;
    std::string ref;
    Id<Journey> journey;
    Id<Step> step;  ///< none: the note lies free beside the journey, at `spot`
    NoteKind kind = NoteKind::pain;
    std::string text;
    std::optional<int> severity;  ///< of a pain point only: 1 minor, 2 serious, 3 blocking
    std::optional<Perspective> perspective;
    std::string channel;
    std::vector<Id<Commitment>> commitments;  ///< those the note is about; with severity 2 or 3 it caps them
    Id<Cluster> cluster;
    bool open = true;          ///< a closed pain point caps nothing
    int votes = 0;             ///< dots received
    Spot spot;                 ///< upper left corner of a free note
    bool parked = false;       ///< in the parking lot: it belongs elsewhere, and lies on no board
    bool locked = false;       ///< stays where it is until the facilitator unlocks it
    Id<Workshop> workshop;     ///< the one it was written in, or none
    Id<FieldWork> field_work;  ///< the one it was found in, or none
};

template <>
struct Schema<Note> {
    static constexpr std::string_view kind = "note";
    static constexpr std::string_view ref_prefix = "N";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Note::ref, {.most = 20}},
        Field{"journey", &Note::journey, {.required = true, .owner = true}},
        Field{"step", &Note::step},
        Field{"kind", &Note::kind},
        Field{"text", &Note::text, {.most = longest_text}},
        Field{"severity", &Note::severity, {.least = 1, .most = 3}},
        Field{"perspective", &Note::perspective},
        Field{"channel", &Note::channel, {.most = longest_line}},
        Field{"commitments", &Note::commitments, {.most = most_commitments}},
        Field{"cluster", &Note::cluster},
        Field{"open", &Note::open},
        Field{"votes", &Note::votes, {.least = 0, .most = 1'000'000}},
        Field{"spot", &Note::spot},
        Field{"parked", &Note::parked},
        Field{"locked", &Note::locked},
        Field{"workshop", &Note::workshop},
        Field{"field_work", &Note::field_work},
    };
};

/// A note that people are likely to write on a step: offered by a template, counts for nothing until adopted.
struct Prompt {
    Id<Prompt> id;
    std::string ref;
    Id<Step> step;
    NoteKind kind = NoteKind::pain;
    std::string text;
    std::optional<int> severity;
    std::optional<Perspective> perspective;
    std::string channel;
    std::vector<Id<Commitment>> commitments;
};

template <>
struct Schema<Prompt> {
    static constexpr std::string_view kind = "prompt";
    static constexpr std::string_view ref_prefix = "PR";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Prompt::ref, {.most = 20}},
        Field{"step", &Prompt::step, {.required = true, .owner = true}},
        Field{"kind", &Prompt::kind},
        Field{"text", &Prompt::text, {.most = longest_text, .required = true}},
        Field{"severity", &Prompt::severity, {.least = 1, .most = 3}},
        Field{"perspective", &Prompt::perspective},
        Field{"channel", &Prompt::channel, {.most = longest_line}},
        Field{"commitments", &Prompt::commitments, {.most = most_commitments}},
    };
};

}  // namespace parcours
