// Finds the pieces of a scene near a place, by a uniform grid. Built in one go from a scene; pieces that move later are
// few, and looked at one by one.
#pragma once

#include "journeys/layout/scene.h"

namespace parcours {

class GridIndex {
  public:
    GridIndex() = default;
    explicit GridIndex(const Scene& scene);

    /// To be called when the box of one piece has changed. Cheap, but each makes later searches a little slower.
    void moved(std::uint32_t place);
    /// True when so many have moved that the index had better be built anew.
    bool is_worn() const { return strays_.size() > most_strays; }

    /// Puts the places in `scene.pieces` of all that overlap the box into `found`, from back to front.
    void find(const Scene& scene, const Box& box, std::vector<std::uint32_t>& found) const;

    /// Calls `use(place)` for each of them, once, in no order.
    template <class Use>
    void for_each(const Scene& scene, const Box& box, Use&& use) const {
        for (const std::uint32_t place : strays_)
            if (scene.pieces[place].box.overlaps(box)) use(place);
        if (columns_ == 0 || !box.overlaps(bounds_)) return;
        const Span wanted = span_of(box);
        for (int row = wanted.top; row <= wanted.bottom; ++row)
            for (int column = wanted.left; column <= wanted.right; ++column)
                for (std::uint32_t at = first_[cell(column, row)]; at < first_[cell(column, row) + 1]; ++at) {
                    const std::uint32_t place = places_[at];
                    const Box& piece = scene.pieces[place].box;
                    if (!piece.overlaps(box) || (!strays_.empty() && is_stray_[place])) continue;
                    // A piece in several cells counts in the first of them that is looked at.
                    const Span span = span_of(piece);
                    if (std::max(span.left, wanted.left) == column && std::max(span.top, wanted.top) == row) use(place);
                }
    }

  private:
    static constexpr std::size_t most_strays = 256;
    struct Span {
        int left, top, right, bottom;  // cells, both ends included
    };
    Span span_of(const Box& box) const {
        return {cell_of(box.x - bounds_.x, columns_), cell_of(box.y - bounds_.y, rows_),
                cell_of(box.right() - 1 - bounds_.x, columns_), cell_of(box.bottom() - 1 - bounds_.y, rows_)};
    }
    int cell_of(int way, int count) const { return std::clamp(way >> shift_, 0, count - 1); }
    std::size_t cell(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    }

    Box bounds_;
    int shift_ = 0;  // a cell is 2^shift_ document units wide and high
    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::uint32_t> first_;  // of each cell in `places_`, and one behind the last
    std::vector<std::uint32_t> places_;
    std::vector<std::uint32_t> strays_;  // pieces that have moved since
    std::vector<bool> is_stray_;
};

/// The frontmost piece under a place that people can point at (grounds of lanes are not), or null.
const Piece* piece_at(const Scene& scene, const GridIndex& index, Spot spot);

}  // namespace parcours
