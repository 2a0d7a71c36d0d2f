#include "journeys/layout/grid_index.h"

#include <cmath>

#include "journeys/layout/connectors.h"

namespace parcours {
namespace {

constexpr double smallest_cell = 512;
constexpr int connector_reach = 12;  // units beside a line that are still on it

// Cells are hardly more than pieces, however far apart the pieces lie.
int shift_for(const Box& bounds, std::size_t pieces) {
    const double area = static_cast<double>(bounds.width) * bounds.height;
    const double wanted = std::sqrt(area / static_cast<double>(pieces + 1));
    const double thin = std::max(bounds.width, bounds.height) / static_cast<double>(pieces + 1);
    return static_cast<int>(std::ceil(std::log2(std::max({smallest_cell, wanted, thin}))));
}

}  // namespace

GridIndex::GridIndex(const Scene& scene) : bounds_(scene.bounds), shift_(shift_for(scene.bounds, scene.pieces.size())) {
    columns_ = (bounds_.width >> shift_) + 1;
    rows_ = (bounds_.height >> shift_) + 1;
    first_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
    const auto for_cells = [&](auto&& use) {
        for (std::uint32_t place = 0; place < scene.pieces.size(); ++place) {
            const Span span = span_of(scene.pieces[place].box);
            for (int row = span.top; row <= span.bottom; ++row)
                for (int column = span.left; column <= span.right; ++column) use(cell(column, row), place);
        }
    };
    for_cells([&](std::size_t at, std::uint32_t) { ++first_[at + 1]; });
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    places_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for_cells([&](std::size_t at, std::uint32_t place) { places_[next[at]++] = place; });
    is_stray_.resize(scene.pieces.size());
}

void GridIndex::moved(std::uint32_t place) {
    if (is_stray_[place]) return;
    is_stray_[place] = true;
    strays_.push_back(place);
}

void GridIndex::find(const Scene& scene, const Box& box, std::vector<std::uint32_t>& found) const {
    found.clear();
    if (box.contains(scene.bounds)) {
        for (std::uint32_t place = 0; place < scene.pieces.size(); ++place) found.push_back(place);
        return;
    }
    // Where much of the scene is asked for, looking at each piece is quicker than putting what is found in order.
    if (static_cast<double>(box.width) * box.height * 4 >
        static_cast<double>(scene.bounds.width) * scene.bounds.height) {
        for (std::uint32_t place = 0; place < scene.pieces.size(); ++place)
            if (scene.pieces[place].box.overlaps(box)) found.push_back(place);
        return;
    }
    for_each(scene, box, [&](std::uint32_t place) { found.push_back(place); });
    std::sort(found.begin(), found.end());
}

const Piece* piece_at(const Scene& scene, const GridIndex& index, Spot spot) {
    const Piece* front = nullptr;
    index.for_each(scene, {spot.x, spot.y, 1, 1}, [&](std::uint32_t place) {
        const Piece& piece = scene.pieces[place];
        if (piece.part == Part::lane_ground || (front && &piece < front)) return;
        if (piece.part == Part::connector && !runs_near(piece, spot, connector_reach)) return;
        front = &piece;
    });
    return front;
}

}  // namespace parcours
