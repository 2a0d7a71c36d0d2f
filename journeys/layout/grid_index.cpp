#include "journeys/layout/grid_index.h"

#include <cmath>

namespace parcours {
namespace {

constexpr double smallest_cell = 512;
constexpr double cells_per_piece = 1;

// Cells are never many more than pieces, however far apart the pieces lie.
int cell_size(const Box& bounds, std::size_t pieces) {
    const double area = static_cast<double>(bounds.width) * bounds.height;
    const double longest = std::max(bounds.width, bounds.height);
    const double wanted = std::sqrt(area / (cells_per_piece * static_cast<double>(pieces + 1)));
    const double thin = longest / (cells_per_piece * static_cast<double>(pieces + 1));
    return static_cast<int>(std::max({smallest_cell, wanted, thin}));
}

}  // namespace

GridIndex::GridIndex(const Scene& scene) : bounds_(scene.bounds), size_(cell_size(scene.bounds, scene.pieces.size())) {
    columns_ = static_cast<std::size_t>(bounds_.width / size_ + 1);
    rows_ = static_cast<std::size_t>(bounds_.height / size_ + 1);
    first_.assign(columns_ * rows_ + 1, 0);
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
}

GridIndex::Span GridIndex::span_of(const Box& box) const {
    const auto clamped = [&](int value, int origin, std::size_t count) {
        const long long at = (static_cast<long long>(value) - origin) / size_;
        return static_cast<int>(std::clamp<long long>(at, 0, static_cast<long long>(count) - 1));
    };
    return {clamped(box.x, bounds_.x, columns_), clamped(box.y, bounds_.y, rows_),
            clamped(box.right() - 1, bounds_.x, columns_), clamped(box.bottom() - 1, bounds_.y, rows_)};
}

void GridIndex::find(const Scene& scene, const Box& box, std::vector<std::uint32_t>& found) const {
    found.clear();
    if (columns_ == 0 || !box.overlaps(bounds_)) return;
    if (box.contains(bounds_)) {
        for (std::uint32_t place = 0; place < scene.pieces.size(); ++place) found.push_back(place);
        return;
    }
    const Span wanted = span_of(box);
    for (int row = wanted.top; row <= wanted.bottom; ++row)
        for (int column = wanted.left; column <= wanted.right; ++column)
            for (std::uint32_t at = first_[cell(column, row)]; at < first_[cell(column, row) + 1]; ++at) {
                const Box& piece = scene.pieces[places_[at]].box;
                const Span span = span_of(piece);
                // A piece in several cells counts in the first of them that is looked at.
                const bool first = std::max(span.left, wanted.left) == column && std::max(span.top, wanted.top) == row;
                if (first && piece.overlaps(box)) found.push_back(places_[at]);
            }
    std::sort(found.begin(), found.end());
}

const Piece* piece_at(const Scene& scene, const GridIndex& index, Spot spot) {
    std::vector<std::uint32_t> found;
    index.find(scene, {spot.x, spot.y, 1, 1}, found);
    for (auto place = found.rbegin(); place != found.rend(); ++place)
        if (scene.pieces[*place].part != Part::lane_ground) return &scene.pieces[*place];
    return nullptr;
}

}  // namespace parcours
