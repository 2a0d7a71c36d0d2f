#include "journeys/layout/marks.h"
#include "journeys/layout/measures.h"

namespace parcours {
namespace {

using namespace measures;

TextPlace note_place(const Piece& piece, Detail detail) {
    const bool free = piece.lane == Lane::free;
    const int width = piece.box.width;
    const int height = piece.box.height;
    if (detail == Detail::title)
        return {{8, 8, width - 16, height - 16},
                {free ? 30 : 22, 13, Weight::regular},
                Ink::on_note,
                Vertical::middle,
                true};
    const Box box{card_padding, note_head, width - 2 * card_padding, height - note_head - note_foot};
    if (free) return {box, {24, 11, Weight::regular}, Ink::on_note, Vertical::middle, true};
    return {box, {14, 12, Weight::regular}, Ink::on_note, Vertical::top, true};
}

TextPlace step_place(const Piece& piece, Detail detail) {
    const int width = piece.box.width;
    if (detail == Detail::title)
        return {
            {10, 10, width - 20, piece.box.height - 20}, {34, 16, Weight::bold}, Ink::text, Vertical::middle, false};
    return {{card_padding, 40, width - 2 * card_padding, 69}, {18, 13, Weight::bold}, Ink::text, Vertical::top, false};
}

TextPlace stage_place(const Piece& piece, Detail detail) {
    const int width = piece.box.width - card_padding - add_step_size - 2 * lane_gap;
    return {{card_padding, 0, width, piece.box.height},
            {detail == Detail::title ? 30 : 18, 13, Weight::bold},
            Ink::on_stage,
            Vertical::middle,
            false};
}

}  // namespace

std::optional<TextPlace> text_place(const Piece& piece, Detail detail) {
    switch (piece.part) {
        case Part::note:
            return note_place(piece, detail);
        case Part::step_card:
            return step_place(piece, detail);
        case Part::stage_band:
            return stage_place(piece, detail);
        case Part::cluster:
            return TextPlace{
                {cluster_padding + 30, 10, piece.box.width - 2 * cluster_padding - 30, cluster_title_height},
                {20, 13, Weight::bold},
                Ink::text,
                Vertical::middle,
                false};
        case Part::connector:
            return TextPlace{{piece.box.width / 2 - 100, piece.box.height / 2 - 12, 200, 24},
                             {13, 13, Weight::regular},
                             Ink::text,
                             Vertical::middle,
                             false};
        case Part::journey_title:
            return TextPlace{{lane_padding, 36, piece.box.width - 2 * lane_padding, 56},
                             {36, 20, Weight::bold},
                             Ink::text,
                             Vertical::middle,
                             false};
        default:
            return std::nullopt;
    }
}

}  // namespace parcours
