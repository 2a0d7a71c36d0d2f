// Finds the pieces of a scene near a place, by a uniform grid. Built in one go from a scene, then only read.
#pragma once

#include "journeys/layout/scene.h"

namespace parcours {

class GridIndex {
  public:
    GridIndex() = default;
    explicit GridIndex(const Scene& scene);

    /// Puts the places in `scene.pieces` of all that overlap the box into `found`, from back to front.
    void find(const Scene& scene, const Box& box, std::vector<std::uint32_t>& found) const;

  private:
    struct Span {
        int left, top, right, bottom;  // cells, both ends included
    };
    Span span_of(const Box& box) const;
    std::size_t cell(int column, int row) const { return static_cast<std::size_t>(row) * columns_ + column; }

    Box bounds_;
    int size_ = 1;  // of a cell, in document units
    std::size_t columns_ = 0;
    std::size_t rows_ = 0;
    std::vector<std::uint32_t> first_;  // of each cell in `places_`, and one behind the last
    std::vector<std::uint32_t> places_;
};

/// The frontmost piece under a place that people can point at (grounds of lanes are not), or null.
const Piece* piece_at(const Scene& scene, const GridIndex& index, Spot spot);

}  // namespace parcours
