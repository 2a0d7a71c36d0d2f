// The rating cells and the titles of their rows. A band is told by shape, word and colour.
#include "journeys/layout/pen.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

std::size_t place_of(const Document& document, Id<Commitment> commitment) {
    const auto all = in_order<Commitment>(document);
    std::size_t place = 0;
    while (place < all.size() && all[place]->id != commitment) ++place;
    return place;
}

// The refs of the notes that cap a cell: "N8, N12".
std::string names_of(const Document& document, const std::vector<Id<Note>>& notes) {
    std::string names;
    for (const Id<Note> note : notes) names.append(names.empty() ? "" : ", ").append(ref_of(document, note));
    return names;
}

// Ends at the right of the row; gives the row without it.
Box draw_at_end(Pen& pen, const Drawing& drawing, Box row, Icon icon, std::string_view words, Ink ink, Weight weight) {
    constexpr int icon_size = 15;
    const int width = std::min(row.width, drawing.subject.metrics.width(words, 12, weight) + icon_size + 4);
    const Box end{row.right() - width, row.y, width, row.height};
    pen.icon(icon, centred_left(end, icon_size), ink);
    pen.line(without_left(end, icon_size + 4), words, 12, weight, ink);
    return {row.x, row.y, row.width - width - 10, row.height};
}

void draw_assessed(Pen& pen, const Drawing& drawing, const CellScore& score) {
    const Box box = drawing.box();
    const Labels& labels = drawing.subject.labels;
    const Band band = band_of(*score.cell);
    const bool capped = !score.capped_by.empty();
    pen.add(Fill{box, ground_of(band), 8});
    const std::string points = points_text(*score.cell, labels.decimal_mark);
    if (drawing.detail == Detail::title) {
        pen.icon(icon_of(band), centred_left(box, 40, 16), mark_of(band));
        pen.line(without_left(box, 68), points, 38, Weight::bold, Ink::on_band);
        if (capped) pen.icon(Icon::cap, {box.width - 48, 10, 36, 36}, Ink::cap);
        return;
    }
    pen.icon(icon_of(band), centred_left(box, 28, 12), mark_of(band));
    int used = pen.line({52, 6, 110, 26}, points, 20, Weight::bold, Ink::on_band);
    const Box upper{62 + used, 8, box.width - 72 - used, 20};
    if (capped) draw_at_end(pen, drawing, upper, Icon::cap, labels.capped, Ink::cap, Weight::bold);
    used = pen.line({52, 30, 110, 18}, labels.bands[static_cast<std::size_t>(band)], 13, Weight::regular, Ink::on_band);
    Box lower{62 + used, 30, box.width - 72 - used, 18};
    if (score.votes > 0)
        lower =
            draw_at_end(pen, drawing, lower, Icon::people, std::to_string(score.votes), Ink::on_band, Weight::regular);
    if (capped)
        pen.line(lower, names_of(drawing.subject.document, score.capped_by), 12, Weight::bold, Ink::cap, Align::right);
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
                constexpr int points_width = 44, apart = 8;
                words.width -= points_width + 2 * apart;
                pen.line({box.width - points_width - apart, 0, points_width, box.height},
                         points_text(*score.score, subject.labels.decimal_mark), 15, Weight::bold, Ink::text,
                         Align::right);
            }
    pen.text(words, subject.document.all<Commitment>().entries()[drawing.piece.row].row->title,
             {13, 11, Weight::regular}, Ink::text, Align::left, Vertical::middle);
}

}  // namespace parcours
