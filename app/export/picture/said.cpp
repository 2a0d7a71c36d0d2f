#include "app/export/picture/said.h"

#include "app/export/dossier/dossier.h"
#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

using dossier::joined;

class PictureSpeaker {
  public:
    PictureSpeaker(const Document& document, Id<Journey> journey, const Scores& scores, Language language)
        : document_(document), journey_(journey), scores_(scores), language_(language), words_(words_in(language)) {}

    std::string run() const {
        const Journey* subject = document_.find(journey_);
        std::string text = words_("export.picture_description",
                                  {{"journey", subject ? subject->title : ""},
                                   {"stages", words_.count("export.n_stages", stages_of(document_, journey_).size())},
                                   {"steps", words_.count("export.n_steps", steps_of(document_, journey_).size())}});
        for (const Stage* stage : stages_of(document_, journey_))
            for (const Step* step : steps_of(document_, stage->id)) text += "\n" + said(*stage, *step);
        if (const std::string loose = notes_on({}); !loose.empty()) text += "\n" + loose;
        return text;
    }

  private:
    std::string said(const Stage& stage, const Step& step) const {
        const std::string documents = joined(step.documents);
        return joined(
            {joined({stage.title, step.ref + " " + step.title}, " · "), step.actor, step.description,
             documents.empty() ? "" : labelled("field.documents", documents), points_on(step.id), notes_on(step.id)},
            ". ");
    }
    std::string labelled(std::string_view key, const std::string& text) const {
        return words_("export.labelled", {{"label", capitalised(words_(key))}, {"text", text}});
    }
    std::string points_on(Id<Step> step) const {
        std::vector<std::string> all;
        const JourneyScore* score = scores_.of(journey_);
        for (const Commitment* one : in_order<Commitment>(document_))
            if (const CellScore* cell = score ? score->cell(step, one->id) : nullptr; cell && cell->cell)
                all.push_back(one->ref + " " + points(language_, *cell->cell));
        return joined(all);
    }
    std::string notes_on(Id<Step> step) const {
        std::vector<std::string> all;
        for (const Note& note : document_.all<Note>())
            if (note.journey == journey_ && note.step == step && !note.parked && !is_blank(note.text))
                all.push_back(labelled("note_kind." + std::string(name_of(note.kind)), note.ref + " " + note.text));
        return joined(all, ". ");
    }

    const Document& document_;
    Id<Journey> journey_;
    const Scores& scores_;
    Language language_;
    const Words& words_;
};

}  // namespace

std::string said_of_picture(const Document& document, Id<Journey> journey, const Scores& scores, Language language) {
    return PictureSpeaker(document, journey, scores, language).run();
}

}  // namespace parcours
