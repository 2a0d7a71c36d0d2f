// Words for boards drawn in tests.
#pragma once

#include "journeys/layout/labels.h"

namespace parcours::testing {

inline const Labels& plain_labels() {
    static const Labels labels = [] {
        Labels words;
        words.stages = "Stages", words.steps = "Steps", words.channels = "Channels", words.emotion = "Emotion";
        words.front_office = "Front office", words.back_office = "Back office", words.notes = "Notes";
        words.commitments = "Commitments", words.visibility_line = "Line of visibility";
        words.channel_names = {
            {"counter", "Counter"}, {"phone", "Phone"}, {"mail", "Mail"}, {"web", "Web"}, {"street", "Street"}};
        words.moment_of_truth = "Moment of truth", words.important = "Important";
        words.announced = "told", words.actual = "real", words.days = "d", words.documents = "papers";
        words.not_applicable = "n/a", words.capped = "capped", words.provisional = "provisional", words.score = "Score";
        words.bands = {"kept", "partly kept", "fragile", "not kept"};
        words.band_letters = {"K", "P", "F", "N"};
        words.untitled_stage = "Untitled stage", words.untitled_step = "Untitled step", words.empty_note = "Write…";
        words.add_stage = "Add a stage", words.add_step = "Add a step", words.add_note = "Add a note";
        words.first_stage = "Add the first stage", words.first_stage_hint = "Or start from a template";
        words.first_step = "Add the first step", words.no_rating = "to rate", words.unplaced = "To be placed";
        words.decimal_mark = ".";
        return words;
    }();
    return labels;
}

}  // namespace parcours::testing
