// How the board is being looked at and handled: a value, never part of the session, never undone.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "widgets/pointer.h"
#include "widgets/selection.h"

namespace parcours {

// ---- a gesture in progress; Escape forgets the value ----

struct Panning {
    Point last;
    bool asks_menu = false;  ///< by the right button, and nothing has moved yet
};
/// A button went down on something; nothing has moved yet.
struct Pressed {
    Point at;
    Owner owner;
    Part part = Part::lane_ground;
    bool adding = false;
    bool was_selected = false;
};
/// A frame is drawn around what is to be selected.
struct Marquee {
    Spot from;
    Spot to;
    Selection before;  ///< stays selected beside what the frame touches
};
/// What is selected follows the pointer: notes, one step, one stage, one cluster, or the emotion curve.
struct Dragging {
    Owner grabbed;
    Part part = Part::note;
    Spot from;
    Spot to;
    std::vector<std::pair<Id<Step>, int>> drawn = {};  ///< of the curve: the emotion at each step passed so far
};
/// A line is drawn from a note to where the pointer is.
struct Connecting {
    Id<Note> from;
    Spot to;
};
using Gesture = std::variant<std::monostate, Panning, Pressed, Marquee, Dragging, Connecting>;

/// The way to another place, taken calmly.
struct Flight {
    Camera from;
    Box to;
    double done = 0;  ///< share of its time, 0..1
};

/// A text written in its place on the board.
struct Writing {
    Owner owner;
    bool fresh = false;  ///< just added: goes again when nothing is written
    /// Where the board was looked at from, and from where it has been brought near enough to write.
    std::optional<std::pair<Camera, Camera>> brought_near = {};
};

enum class Tool : std::uint8_t { select, hand };

struct BoardState {
    Camera camera;
    Selection selection;
    Gesture gesture;
    Tool tool = Tool::select;
    NoteKind note_kind = NoteKind::pain;  ///< of the next new note
    std::optional<Writing> writing;
    std::optional<RatingCell> rating;  ///< the cell whose rating is being chosen
    Filter filter;
    bool overview = true;          ///< the whole board, small, in a corner
    std::optional<Flight> flight;  ///< to be gone on with in the next frame
    std::optional<Point> menu;     ///< where what can be done with the selection is to be offered
    bool fit_wanted = true;        ///< show the journey from its beginning as soon as the size of the view is known
};

}  // namespace parcours
