// A journey as boxes and links, as whiteboards know them: what JSON Canvas and Excalidraw files are written from and
// read into. Knows nothing of their formats.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeys/scoring.h"

namespace parcours {

enum class BoxKind { frame, step, pain, strength, idea, question, verbatim, action, other };
template <>
struct Names<BoxKind> {
    static constexpr std::array<std::string_view, 9> values{"frame",    "step",     "pain",   "strength", "idea",
                                                            "question", "verbatim", "action", "other"};
};

struct BoardBox {
    std::string id;  ///< in the file
    BoxKind kind = BoxKind::other;
    bool ours = false;         ///< the file says that it was written here: `kind` and `ref` are not guessed
    std::string ref;           ///< of the record it shows; empty: none yet
    std::uint64_t record = 0;  ///< its id; 0: not said
    double x = 0, y = 0, width = 240, height = 120;
    std::string title;   ///< of frames, steps and actions
    std::string text;    ///< the rest, or all of a note
    std::string scores;  ///< "C1=2 C2=1", written only
    int severity = 0;    ///< of a pain point; 0: not said
    std::string frame;   ///< the id of the frame it lies in; empty: none
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

struct BoardLink {
    std::string id, from, to, label;
};

/// Something of a file that was not taken, in words of the file: worded by `code` with {what}.
struct BoardRemark {
    std::string
        code;  ///< "board.unknown_type", "board.no_geometry", "board.twice", "board.loose_link", "board.deleted"
    std::string what;
};

struct Whiteboard {
    Id<Journey> journey = {};     ///< that it was laid out from; none: it was read from a file
    std::vector<BoardBox> boxes;  ///< frames first
    std::vector<BoardLink> links;
    std::vector<BoardRemark> remarks;
};

/// Why a file is no board at all: "board.not_json", "board.not_a_board", "board.too_large".
struct BoardProblem {
    std::string code;
};

/// What is read at most.
inline constexpr std::size_t largest_board = 32u << 20;
inline constexpr std::size_t most_boxes = 50'000;

/// A journey: stages as frames in a row, steps in them, notes below their step, free notes beside, actions at the
/// bottom.
Whiteboard board_of(const Document& document, Id<Journey> journey, const Scores& scores);

/// Each box belongs to the smallest frame that its middle lies in.
void find_frames(Whiteboard& board);

/// Says what boxes that were not written here are: top row of a frame → steps, what lies below → notes.
void guess_kinds(Whiteboard& board);

/// The id of a record that is made from a box of this id: the same each time its file is taken into the journey, so
/// that nothing of a board made elsewhere is taken twice.
template <class R>
Id<R> id_of_box(Id<Journey> journey, std::string_view box) {
    std::uint64_t bits = journey.value;
    for (const std::string_view part : {Schema<R>::kind, box})
        for (const unsigned char c : part) bits = mixed(bits ^ c);
    return {std::max<std::uint64_t>(1, bits)};
}

/// Boxes whose records came from these ids of a board made elsewhere have them again, and so do their links.
void take_back_ids(Whiteboard& board, const std::vector<std::string>& there);

/// The journey that a board was written from: that of the first of its stages which is still there; none: of no
/// journey.
Id<Journey> journey_in(const Document& document, const Whiteboard& board);

/// What taking a board would change, or has changed.
struct TakenBoard {
    Document document;
    Id<Journey> journey;
    std::size_t stages = 0, steps = 0, notes = 0;  ///< added
    std::size_t changed = 0, unchanged = 0;
    std::vector<BoardRemark> remarks;
};

/// Brings a board into a journey; none: into the one that it was brought into before, or a new one of that title.
/// Records that are known by their ref, or were made from the same box, are updated, nothing is removed. What the model
/// refuses is remarked.
TakenBoard take_board(const Document& document, const Whiteboard& board, Id<Journey> journey, const std::string& title,
                      IdMint& mint);

}  // namespace parcours
