#include "journeys/layout/heat.h"

#include <array>

namespace parcours {
namespace {

// Inks that one square tells apart; a fifth kind counts with the last.
struct Filled {
    long long area = 0;
    std::array<Ink, 5> inks{};
    std::array<long long, 5> areas{};

    void add(Ink ink, long long more) {
        area += more;
        std::size_t place = 0;
        while (place + 1 < inks.size() && areas[place] > 0 && inks[place] != ink) ++place;
        inks[place] = ink;
        areas[place] += more;
    }
    Ink most() const { return inks[static_cast<std::size_t>(std::ranges::max_element(areas) - areas.begin())]; }
};

bool counts(Part part) {
    return is_printed(part) && part != Part::lane_ground && part != Part::connector && part != Part::cluster &&
           part != Part::journey_title && part != Part::emotion && part != Part::channels &&
           part != Part::visibility_line;
}

}  // namespace

Heat heat_of(const Scene& scene, int size) {
    Heat heat{size, {}};
    const Box& bounds = scene.bounds;
    const int columns = bounds.width / size + 1, rows = bounds.height / size + 1;
    std::vector<Filled> filled(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (const Piece& piece : scene.pieces) {
        if (!counts(piece.part)) continue;
        const Spot middle = piece.box.centre();
        const int column = std::clamp((middle.x - bounds.x) / size, 0, columns - 1);
        const int row = std::clamp((middle.y - bounds.y) / size, 0, rows - 1);
        filled[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)]
            .add(piece.ink, static_cast<long long>(piece.box.width) * piece.box.height);
    }
    const auto whole = static_cast<long long>(size) * size;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const Filled& square = filled[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                                          static_cast<std::size_t>(column)];
            if (square.area == 0) continue;
            const auto share = static_cast<std::uint8_t>(std::clamp(square.area * 255 / whole, 90LL, 255LL));
            heat.squares.push_back({bounds.x + column * size, bounds.y + row * size, square.most(), share});
        }
    return heat;
}

}  // namespace parcours
