#include "app/labels.h"

namespace parcours {
namespace {

Labels labels_from(const Words& words) {
    const auto word = [&](std::string_view key) { return std::string(words("label." + std::string(key))); };
    Labels labels;
    labels.stages = word("stages"), labels.steps = word("steps"), labels.channels = word("channels");
    labels.emotion = word("emotion"), labels.notes = word("notes"), labels.commitments = word("commitments");
    labels.front_office = word("front_office"), labels.back_office = word("back_office");
    labels.visibility_line = word("visibility_line");
    for (const char* channel : {"counter", "phone", "mail", "web", "street"})
        labels.channel_names[channel] = word("channel." + std::string(channel));
    labels.moment_of_truth = word("moment_of_truth"), labels.important = word("important");
    labels.announced = word("announced"), labels.actual = word("actual"), labels.days = word("days");
    labels.documents = word("documents"), labels.not_applicable = word("not_applicable");
    labels.capped = word("capped"), labels.provisional = word("provisional"), labels.score = word("score");
    for (std::size_t i = 0; i < labels.bands.size(); ++i) {
        labels.bands[i] = word("band." + std::string(Names<Band>::values[i]));
        labels.band_letters[i] = word("band_letter." + std::string(Names<Band>::values[i]));
    }
    labels.untitled_stage = word("untitled_stage"), labels.untitled_step = word("untitled_step");
    labels.empty_note = word("empty_note"), labels.unplaced = word("unplaced"), labels.no_rating = word("no_rating");
    labels.add_stage = word("add_stage"), labels.add_step = word("add_step"), labels.add_note = word("add_note");
    labels.first_stage = word("first_stage"), labels.first_stage_hint = word("first_stage_hint");
    labels.first_step = word("first_step");
    labels.decimal_mark = word("decimal_mark");
    return labels;
}

}  // namespace

const Labels& labels_in(Language language) {
    static const Labels french = labels_from(words_in(Language::fr)), english = labels_from(words_in(Language::en));
    return language == Language::fr ? french : english;
}

}  // namespace parcours
