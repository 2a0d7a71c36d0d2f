// What can be done on the board, whoever asks: a gesture, a key, a command. Everything ends as posted edits and a
// changed state; the document itself is never touched.
#pragma once

#include <string_view>

#include "journeys/layout/grid_index.h"
#include "widgets/board_state.h"
#include "widgets/outbox.h"

namespace parcours {

/// What is on the board at the moment, for acts and gestures to look at.
struct Ground {
    const Document& document;
    Id<Journey> journey;
    const Scene& scene;
    const GridIndex& index;
    const std::vector<bool>* faded = nullptr;  ///< by place: pieces that stand back and are not meant by frames
    bool is_faded(std::size_t place) const { return faded && place < faded->size() && (*faded)[place]; }
};

// ---- adding; what was added is selected and its text is written at once ----

void add_free_note(const Ground& ground, BoardState& state, Outbox& out, Spot middle);
void add_note_on(const Ground& ground, BoardState& state, Outbox& out, Id<Step> step);
/// Where something new goes while no place is said: where people point, and the middle of what they see.
struct Aim {
    Spot middle;
    std::optional<Spot> pointed = {};
};
/// A note where the selection is: on the step selected or the step of what is selected, else on the step that is
/// pointed at, else on the one nearest the middle, or free where the middle lies beside all steps.
void add_note(const Ground& ground, BoardState& state, Outbox& out, const Aim& aim);
/// A step at the end of a stage, or before another step of it.
void add_step(const Ground& ground, BoardState& state, Outbox& out, Id<Stage> stage, Id<Step> before = {});
/// A step right behind the one selected, or at the end of the stage selected.
void add_step_after(const Ground& ground, BoardState& state, Outbox& out);
void add_stage(const Ground& ground, BoardState& state, Outbox& out);
/// A titled hull around the free notes that are selected.
void add_cluster(const Ground& ground, BoardState& state, Outbox& out);
/// A line between the two notes that are selected, from the older to the newer one.
void connect_selection(const Ground& ground, BoardState& state, Outbox& out);
/// A line from one note to another, unless there is one already.
void connect(const Ground& ground, BoardState& state, Outbox& out, Id<Note> from, Id<Note> to);
void adopt_prompt(BoardState& state, Outbox& out, Id<Prompt> prompt);
/// One note for each line that is not blank, read like a quick note: on the step it names, else where `add_note` puts
/// one. Free ones lie side by side over nothing else.
void paste_lines(const Ground& ground, BoardState& state, Outbox& out, std::string_view lines, const Aim& aim);

/// Where a new free note lies over no other: at `middle`, or as near as there is room to the right of it and below. For
/// several in rows and columns: the place of the first.
Box free_place(const Ground& ground, Spot middle, int columns = 1, int rows = 1);

// ---- what is selected ----

/// Moves the step or stage selected by one place: -1 earlier, 1 later. A step at the end of its stage goes on into the
/// next one.
void move_selection(const Ground& ground, const BoardState& state, Outbox& out, int by);
void duplicate_selection(const Ground& ground, BoardState& state, Outbox& out);
void remove_selection(const Ground& ground, BoardState& state, Outbox& out);
/// The texts of what is selected, one a line.
std::string text_of_selection(const Ground& ground, const BoardState& state);
void select_all_notes(const Ground& ground, BoardState& state);
/// Gives all selected notes this kind, and the next new ones too.
void set_note_kind(const Ground& ground, BoardState& state, Outbox& out, NoteKind kind);
/// Rates the selected cells; none = not applicable.
void rate_selection(const Ground& ground, BoardState& state, Outbox& out, std::optional<int> value);
void clear_ratings(const Ground& ground, BoardState& state, Outbox& out);

enum class Direction : std::uint8_t { left, right, up, down };
/// Selects the nearest piece in that direction and brings it into view.
void select_next(const Ground& ground, BoardState& state, Direction direction, const ViewArea& view);

// ---- writing in place ----

/// In a vote, asks for one more dot on a note or a cluster; false where nothing can get dots.
bool vote_on(const Ground& ground, const Owner& owner, Outbox& out);
/// Starts writing the text of what is selected, when it is one thing that has a text.
void write_selection(const Ground& ground, BoardState& state);
/// The text that is written when this owner is: a title, or a note's text. None for what has no text.
const std::string* text_of(const Document& document, const Owner& owner);
/// Posts what has been written so far; goes on with the same step of undo after the first time.
void post_text(const Ground& ground, const Writing& writing, Outbox& out, std::string text, bool joined);
/// Ends writing; what was just added and left blank goes again.
void end_writing(const Ground& ground, BoardState& state, Outbox& out);

// ---- looking ----

void fit_all(const Ground& ground, BoardState& state, const ViewArea& view, double margin);
/// Selects what this owner shows and brings it into view, closer when it was too small to read.
void show_owner(const Ground& ground, BoardState& state, const Owner& owner, const ViewArea& view);
/// Goes to what a saved view shows, all of it in view.
void fly_to(BoardState& state, const SavedView& saved);
/// The piece to point at for an owner: the card of a step, the band of a stage… or null.
const Piece* piece_of(const Scene& scene, const Owner& owner);

}  // namespace parcours
