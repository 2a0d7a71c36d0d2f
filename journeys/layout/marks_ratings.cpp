// The rating cells and the titles of their rows. A band is told by shape, word and colour.
#include "journeys/layout/pen.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

std::size_t place_of(const Document& document, Id<Commitment> commitment) {
    const auto all = in_order<Commitment>(document);
    std::size_t place = 0;
    while (place < all.size() && all[place]->id != commitment) ++place;
    return place;
}

void draw_assessed(Pen& pen, const Drawing& drawing, const CellScore& score) {
    const Box box = drawing.box();
    const Labels& labels = drawing.subject.labels;
    const Band band = band_of(*score.cell);
    const auto place = static_cast<std::size_t>(band);
    pen.add(Fill{box, ground_of(band), 8});
    const std::string points = points_text(*score.cell, labels.decimal_mark);
    if (drawing.detail == Detail::title) {
        pen.icon(icon_of(band), centred_left(box, 40, 16), mark_of(band));
        pen.line(without_left(box, 68), points, 38, Weight::bold, Ink::on_band);
        return;
    }
    pen.icon(icon_of(band), centred_left(box, 28, 12), mark_of(band));
    pen.line({52, 6, 110, 26}, points, 20, Weight::bold, Ink::on_band);
    pen.line({52, 30, 110, 18}, labels.bands[place], 13, Weight::regular, Ink::on_band);
    if (!score.capped_by.empty()) {
        const int width = drawing.subject.metrics.width(labels.capped, 12, Weight::bold) + 20;
        const Box row{box.width - 10 - width, 8, width, 20};
        pen.icon(Icon::cap, centred_left(row, 16), Ink::cap);
        pen.line(without_left(row, 20), labels.capped, 12, Weight::bold, Ink::cap);
    }
    if (score.votes > 0) {
        const std::string votes = std::to_string(score.votes);
        const int width = drawing.subject.metrics.width(votes, 12, Weight::regular) + 19;
        const Box row{box.width - 10 - width, 30, width, 18};
        pen.icon(Icon::people, centred_left(row, 15), Ink::on_band);
        pen.line(without_left(row, 19), votes, 12, Weight::regular, Ink::on_band);
    }
}

}  // namespace

void draw_commitment_sign(Pen& pen, const Document& document, Id<Commitment> commitment, const Box& box) {
    const std::size_t place = place_of(document, commitment);
    const Icon shape = shape_of_commitment(place);
    pen.icon(shape, box, sign_ink(place));
    const Box inside = shape == Icon::triangle ? box.moved(0, box.height / 9) : box;
    pen.line(inside, std::to_string(place + 1), box.height * 5 / 9, Weight::bold, Ink::on_sign, Align::centre);
}

void draw_rating(Pen& pen, const Drawing& drawing) {
    const Subject& subject = drawing.subject;
    const RatingCell cell = std::get<RatingCell>(drawing.piece.owner);
    const JourneyScore* journey = subject.scores.of(subject.journey);
    const CellScore* score = journey ? journey->cell(cell.step, cell.commitment) : nullptr;
    if (score && score->state == CellState::assessed) return draw_assessed(pen, drawing, *score);
    const bool applicable = !score || score->state == CellState::not_assessed;
    pen.add(Outline{drawing.box(), Ink::line, 8, 1, applicable});
    pen.line(drawing.box(), applicable ? subject.labels.no_rating : subject.labels.not_applicable, 14, Weight::regular,
             Ink::text_soft, Align::centre);
}

void draw_commitment_title(Pen& pen, const Drawing& drawing) {
    const Subject& subject = drawing.subject;
    const Id<Commitment> id = std::get<Id<Commitment>>(drawing.piece.owner);
    const Box box = drawing.box();
    draw_commitment_sign(pen, subject.document, id, centred_left(box, 26));
    Box words{34, 2, box.width - 34, box.height - 4};
    const JourneyScore* journey = subject.scores.of(subject.journey);
    if (journey)
        for (const CommitmentScore& score : journey->commitments)
            if (score.commitment == id && score.score) {
                words.width -= 48;
                pen.line({box.width - 52, 0, 44, box.height}, points_text(*score.score, subject.labels.decimal_mark),
                         15, Weight::bold, Ink::text, Align::right);
            }
    pen.text(words, subject.document.all<Commitment>().entries()[drawing.piece.row].row->title,
             {13, 10, Weight::regular}, Ink::text, Align::left, Vertical::middle);
}

}  // namespace parcours
