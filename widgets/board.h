// The board of one journey: shown, looked around on, worked on. It reads a document and posts edits.
// Holds only what can be made anew: the scene, its index and the marks that have been in sight.
#pragma once

#include "journeys/layout/grid_index.h"
#include "journeys/layout/heat.h"
#include "widgets/board_state.h"
#include "widgets/drops.h"
#include "widgets/mark_cache.h"
#include "widgets/painter.h"
#include "widgets/text_editor.h"

namespace parcours {

/// Words of the little panel in which a cell is rated.
struct RatingWords {
    std::array<std::string, 5> values;  ///< what 0, 1, 2, 3 and 4 mean
    std::string not_applicable;
    std::string clear;  ///< takes the consensus away
};

/// What the board shows, and with what.
struct BoardView {
    Subject subject;
    Theme theme = Theme::light;
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    float scale = 1;  ///< of the interface: targets and lines of the board's own panels grow with it
    const RatingWords& rating_words;
    const TextImages* text_images = nullptr;
    bool editable = true;
    float head = 0, foot = 0;     ///< pixels at the upper and lower edge that bars float on
    Selection contradicted = {};  ///< what copies say differently: marked until somebody has chosen
    Pinch* pinch = nullptr;       ///< of two fingers, in pixels of the screen; emptied where the board takes it
};

/// Ref and title of each column's step, on one line of `letters` units that leaves `beside` units free at both ends;
/// empty where a column has no step.
std::vector<std::string> step_lines(const Subject& subject, const Scene& scene, int letters, int beside);

class Board {
  public:
    static constexpr float fit_margin = 40;  ///< around all that is fitted into view, in pixels at a scale of 1

    /// Lays out what has changed since the last time. Called by `show`; apart only where acts are done before it.
    void lay(const Subject& subject, BoardState& state);

    /// Fills what is left of the current window: takes pointer and keys, draws, posts what people ask.
    /// Keys: arrows go to the next piece, Enter writes, 0 to 4 rate the cell that is selected, Space moves the board.
    void show(const BoardView& view, BoardState& state, Outbox& out);

    /// What acts (widgets/acts.h) work on; valid until the next `lay`.
    Ground ground(const Subject& subject) const { return {subject.document, subject.journey, scene_, index_, &faded_}; }
    const Scene& scene() const { return scene_; }
    /// The whole board in few squares, for the overview in its corner.
    const Heat& overview();
    /// Size in pixels, as it was shown last.
    Point size() const { return size_; }
    /// What `size` leaves in view between the bars and the titles at its edges.
    ViewArea area() const;
    /// The place of the document in the middle of what is shown.
    Spot middle(const BoardState& state) const { return to_document(state.camera, {size_.x / 2, size_.y / 2}); }
    /// The place of the document under the pointer, where that is over the board.
    std::optional<Spot> pointed(const BoardState& state) const;
    /// True while a key goes to the text being written.
    bool writing() const { return writing_; }

  private:
    struct Laid {
        Document document;
        Id<Journey> journey;
        const Scores* scores = nullptr;
        const Labels* labels = nullptr;
        const FontMetrics* metrics = nullptr;
        Filter filter;
    };
    Camera first_look(Point size, float scale) const;
    void fit_again(const BoardView& view, BoardState& state, Point before) const;
    void take_pointer(const BoardView& view, BoardState& state, Outbox& out);
    void show_cursor(const BoardState& state) const;
    void take_focus(const BoardState& state);
    void take_keys(const BoardView& view, BoardState& state, Outbox& out);
    void take_pinch(BoardState& state, Pinch& pinch) const;
    void take_wheel(const BoardView& view, BoardState& state, Point at) const;
    void fly(BoardState& state) const;
    void draw(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag);
    void draw_heat(const BoardState& state, Painter& painter);
    void draw_connectors(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag,
                         Painter& painter);
    void draw_contradicted(const BoardView& view, const BoardState& state) const;
    void draw_badges(const BoardView& view, const BoardState& state) const;
    void draw_handles(const BoardView& view, const BoardState& state, Painter& painter) const;
    void draw_curve_marker(const Dragging& drag, Painter& painter) const;
    void draw_pieces(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag,
                     Painter& painter);
    void draw_steps_at_edge(const BoardView& view, const BoardState& state, Painter& painter);
    void draw_titles_at_edge(const BoardView& view, const BoardState& state, Painter& painter);
    void draw_dragged(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter);
    void draw_marker(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter);
    void draw_selected(const Piece& piece, Painter& painter, Spot way) const;
    void draw_dragged_connectors(const BoardView& view, const BoardState& state, const Dragging& drag,
                                 Painter& painter) const;
    void write(const BoardView& view, BoardState& state, Outbox& out);
    void make_readable(BoardState& state, const Piece& piece, float scale) const;
    void choose_rating(const BoardView& view, BoardState& state, Outbox& out);

    Scene scene_;
    GridIndex index_;
    MarkCache marks_;
    std::optional<Laid> laid_;
    std::vector<bool> faded_;  // by place; empty where nothing stands back
    std::vector<std::uint32_t> in_sight_;
    Heat heat_;                            // what is drawn from far away
    Heat overview_;                        // what the overview shows
    std::vector<std::string> step_lines_;  // of columns, as they stay at the upper edge
    int step_letters_ = 0;                 // units, of these lines
    TextEditor editor_;
    bool focused_ = false;
    bool pointed_at_ = false;  // the pointer is over the board, with nothing between
    bool writing_ = false;
    bool typed_ = false;  // something has been posted since writing began
    float scale_ = 1;
    Point size_;
    float head_ = 0, foot_ = 0;
    ImVec2 corner_;  // of the board on the screen
    Owner hovered_;
};

}  // namespace parcours
