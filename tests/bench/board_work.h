// Work on a large board: which board, where to look, what to change; and the two ways to measure it.
#pragma once

#include <filesystem>
#include <optional>

#include "journeys/edit.h"
#include "journeys/layout/geometry.h"

namespace parcours::bench {

/// Where a camera looks: the middle of what it sees, in document units.
struct Look {
    double x = 0;
    double y = 0;
    double zoom = 1;
};

struct BoardWork {
    struct Change {
        Id<Note> note;
        Spot way;          ///< by which it is moved
        std::string text;  ///< which it gets
    };
    Document document;
    Id<Journey> journey;
    IdMint mint;
    std::size_t notes = 0;
    Box bounds;
    Look work;  ///< about a hundred notes in view
    Look fit;   ///< all of them
    std::vector<Change> changes;
};

/// A board as shared/bench/make_board.mjs writes it; nothing where the file is none.
std::optional<BoardWork> read_neutral_board(const std::filesystem::path& file);
/// The like of one, made here.
BoardWork made_board(std::size_t notes);

/// The place of the camera after so many seconds of panning from it.
Look panned_work(const BoardWork& board, double seconds);
Look panned_fit(const BoardWork& board, double seconds);

/// Measures frames, changes, exports and memory without a window, one JSON line a figure.
void measure_work(const BoardWork& board);
/// The same work in a real window at no more than 60 frames a second; one JSON line at the ends of each stretch.
int run_board_events(const BoardWork& board);

}  // namespace parcours::bench
