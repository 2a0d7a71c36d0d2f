// Cuts a journey's picture for paper: between steps and between rows, never through a card. Only says where.
#pragma once

#include <vector>

#include "app/export/picture/picture.h"

namespace parcours {

/// A part of the picture that goes on one page: columns first..last-1 and the rows from `top` to `bottom`.
struct Slice {
    std::size_t first = 0, last = 0;
    int top = 0, bottom = 0;
    bool heads = false;  ///< the top of the columns is elsewhere: stages and step titles are to be repeated
};

/// The size of a page for slices, in points, and how small the picture may be drawn, in points per unit.
struct SliceRoom {
    double width = 0, height = 0;
    double least_scale = 0.45, most_scale = 0.62;
    std::size_t most_columns = 8;
};

struct Slices {
    std::vector<Slice> slices;
    double scale = 1;  ///< points per unit, the same for all
};

/// Height of what is repeated above a slice with `heads`, in units.
inline constexpr int heads_height = 92;

/// Slices in reading order: all rows of the first columns, then those of the next.
Slices slices_of(const Picture& picture, const SliceRoom& room);

/// The pieces of a slice where they stand on its page: titles of lanes at the left, then its columns; what runs through
/// all columns is cut to those of the slice. The corner of the page is 0, 0.
std::vector<Piece> pieces_of(const Picture& picture, const Slice& slice);

}  // namespace parcours
