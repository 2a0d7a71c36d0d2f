#include "app/export/picture/picture.h"

#include "app/export/picture/typeface.h"
#include "app/labels.h"

namespace parcours {

Picture::Picture(const Document& document, Id<Journey> journey, const Scores& scores, Language language)
    : document_(document.with(Table<Prompt>{})),
      subject_{document_, journey, scores, labels_in(language), export_metrics()},
      scene_(lay_out(subject_)) {
    for (const Piece* piece : pieces()) bounds_ = united(bounds_, piece->box);
}

std::vector<const Piece*> Picture::pieces() const {
    std::vector<const Piece*> result;
    for (const Piece& piece : scene_.pieces)
        if (is_printed(piece.part)) result.push_back(&piece);
    return result;
}

const Palette& paper_palette() { return palette(Theme::print); }

}  // namespace parcours
