// A journey on its board as data: boxes with an owner and a part, from back to front.
// Screen, PDF, SVG, PNG, hit testing and golden tests read it. Never draws, never measures a screen.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "journeys/document.h"
#include "journeys/layout/filter.h"
#include "journeys/layout/geometry.h"
#include "journeys/layout/labels.h"
#include "journeys/layout/metrics.h"
#include "journeys/layout/palette.h"

namespace parcours {

/// The rating of one step by one commitment.
struct RatingCell {
    Id<Step> step;
    Id<Commitment> commitment;
    friend auto operator<=>(const RatingCell&, const RatingCell&) = default;
};

/// The record that a piece shows; none for what belongs to the grid itself.
using Owner = std::variant<std::monostate, Id<Journey>, Id<Stage>, Id<Step>, Id<Note>, Id<Prompt>, Id<Cluster>,
                           Id<Commitment>, RatingCell, Id<Connector>>;

enum class Part : std::uint8_t {
    lane_ground,       ///< the strip behind a lane
    cluster,           ///< the hull around the notes of a cluster, its title above them
    journey_title,     ///< title, audience, score
    lane_title,        ///< left of a lane
    commitment_title,  ///< left of the ratings of one commitment, with its score
    stage_band,
    step_card,
    channels,
    emotion,
    front_office,
    visibility_line,
    back_office,
    rating,
    note,
    connector,    ///< a line from one note to another
    prompt,       ///< a likely note, to be adopted
    first_stage,  ///< what to do in a journey without any stage
    first_step,   ///< what to do in a stage without any step
    add_stage,
    add_step,
    insert_step,  ///< between two steps; its owner is the one on its right
    add_note,
};

/// False for what only invites to act: it is on the screen, never on paper.
constexpr bool is_printed(Part part) { return part < Part::prompt; }

struct Piece {
    Box box;
    Owner owner;
    Part part = Part::note;
    Lane lane = Lane::free;
    Ink ink = Ink::surface;  ///< its ground, which is all that shows of it from far away
    std::uint8_t turn = 0;   ///< of a connector: how it runs through its box (journeys/layout/connectors.h)
    std::uint32_t row = 0;   ///< place of the owner's record in its table of the document laid out
};

/// The column of one step, or of the invitation to add the first step of a stage (`step` is none).
struct Column {
    Id<Step> step;
    Id<Stage> stage;
    int x = 0;
    int width = 0;
    int notes_bottom = 0;  ///< below the last of its attached notes
};

struct Scene {
    std::vector<Piece> pieces;    ///< from back to front; `loose` onwards: notes that lie free, in id order
    std::size_t connectors = 0;   ///< where the connectors begin; they end where the free notes begin
    std::size_t loose = 0;        ///< where the free notes begin
    std::vector<Column> columns;  ///< from left to right
    Box grid;                     ///< around the typed grid
    Box bounds;                   ///< around everything
};

/// What is laid out and drawn. All of it outlives the call only.
struct Subject {
    const Document& document;
    Id<Journey> journey;
    const Scores& scores;
    const Labels& labels;
    const FontMetrics& metrics;
    const Filter* filter = nullptr;  ///< the lanes that are not laid out; none: all are
};

/// The scene of one journey.
Scene lay_out(const Subject& subject);

/// Where a new free note of the usual size lies so that its middle is at `middle`.
Box free_note_box(Spot middle);

}  // namespace parcours
