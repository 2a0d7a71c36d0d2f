#include "app/export/picture/slices.h"

#include <algorithm>
#include <cmath>

#include "journeys/layout/measures.h"

namespace parcours {
namespace {

using namespace measures;

constexpr int first_column = title_width + gap;

/// True for what lies behind others and may be cut.
bool is_ground(Part part) {
    return part == Part::lane_ground || part == Part::stage_band || part == Part::visibility_line;
}
bool is_lane_title(Part part) { return part == Part::lane_title || part == Part::commitment_title; }
bool is_on_map(const Piece& piece) {
    return is_printed(piece.part) && piece.lane != Lane::free && piece.part != Part::journey_title;
}

int width_of(std::size_t columns) {
    return first_column + static_cast<int>(columns) * (column_width + gap) - gap + lane_padding;
}

/// The lowest row at or above `limit` that goes through no card.
int cut_above(const std::vector<const Piece*>& pieces, int limit) {
    int cut = limit;
    for (bool moved = true; moved;) {
        moved = false;
        for (const Piece* piece : pieces)
            if (is_on_map(*piece) && piece->part != Part::lane_ground && piece->box.y < cut &&
                piece->box.bottom() > cut) {
                cut = piece->box.y;
                moved = true;
            }
    }
    return cut;
}

/// Where the lowest card ends: the ground below it needs no page of its own.
int lowest_of(const std::vector<const Piece*>& pieces) {
    int lowest = 0;
    for (const Piece* piece : pieces)
        if (is_on_map(*piece) && piece->part != Part::lane_ground) lowest = std::max(lowest, piece->box.bottom());
    return lowest;
}

std::vector<int> rows_of(const Picture& picture, int top, int room) {
    const auto pieces = picture.pieces();
    const int lowest = lowest_of(pieces);
    std::vector<int> rows{top};
    int limit = top + room;
    while (lowest > limit) {
        const int cut = cut_above(pieces, limit);
        rows.push_back(cut > rows.back() ? cut : limit);
        limit = rows.back() + room - heads_height;
    }
    rows.push_back(std::min(picture.scene().grid.bottom(), limit));
    return rows;
}

/// The part of a box in the slice's columns, moved to where they stand on the page.
Box in_columns(const Box& box, int from, int to) {
    const int left = std::max(box.x, from), right = std::min(box.right(), to);
    return Box{left, box.y, std::max(right - left, 0), box.height}.moved(first_column - from, 0);
}

}  // namespace

Slices slices_of(const Picture& picture, const SliceRoom& room) {
    const Scene& scene = picture.scene();
    const std::size_t count = scene.columns.size();
    if (count == 0) return {};
    const std::size_t pages = (count + room.most_columns - 1) / room.most_columns;
    const std::size_t across = (count + pages - 1) / pages;
    const int top = journey_title_height + gap, bottom = scene.grid.bottom();
    double scale = std::min(room.width / width_of(across), room.most_scale);
    scale = std::max(std::min(scale, room.height / (bottom - top)), std::min(scale, room.least_scale));
    const auto rows = rows_of(picture, top, static_cast<int>(std::floor(room.height / scale)));
    Slices result{{}, scale};
    for (std::size_t first = 0; first < count; first += across)
        for (std::size_t i = 0; i + 1 < rows.size(); ++i)
            result.slices.push_back({first, std::min(first + across, count), rows[i], rows[i + 1], i > 0});
    return result;
}

std::vector<Piece> pieces_of(const Picture& picture, const Slice& slice) {
    const auto& columns = picture.scene().columns;
    const int from = columns[slice.first].x, to = columns[slice.last - 1].x + columns[slice.last - 1].width;
    const int head = slice.heads ? heads_height : 0;
    std::vector<Piece> result;
    for (const Piece* one : picture.pieces()) {
        if (!is_on_map(*one)) continue;
        Piece piece = *one;
        const bool repeated = slice.heads && piece.part == Part::stage_band;
        if (repeated) piece.box.y = slice.top - head;
        if (!repeated && (piece.box.bottom() <= slice.top || piece.box.y >= slice.bottom)) continue;
        if (piece.part == Part::lane_ground) {
            const int y = std::max(piece.box.y, slice.top), end = std::min(piece.box.bottom(), slice.bottom);
            piece.box = {0, y, width_of(slice.last - slice.first), end - y};
        } else if (piece.part == Part::visibility_line) {
            piece.box.width = width_of(slice.last - slice.first);
        } else if (!is_lane_title(piece.part)) {
            if (!is_ground(piece.part) && (piece.box.x < from || piece.box.x >= to)) continue;
            piece.box = in_columns(piece.box, from, to);
            if (piece.box.empty()) continue;
        }
        piece.box.y += head - slice.top;
        result.push_back(piece);
    }
    return result;
}

}  // namespace parcours
