// The board of one journey: shown, looked around on, worked on. It reads a document and posts edits.
// Holds only what can be made anew: the scene, its index and the marks that have been in sight.
#pragma once

#include "journeys/layout/grid_index.h"
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
};

class Board {
  public:
    /// Lays out what has changed since the last time. Called by `show`; apart only where acts are done before it.
    void lay(const Subject& subject, BoardState& state);

    /// Fills what is left of the current window: takes pointer and keys, draws, posts what people ask.
    /// Keys: arrows go to the next piece, Enter writes, 0 to 4 rate the cell that is selected, Space moves the board.
    void show(const BoardView& view, BoardState& state, Outbox& out);

    /// What acts (widgets/acts.h) work on; valid until the next `lay`.
    Ground ground(const Subject& subject) const { return {subject.document, subject.journey, scene_, index_}; }
    const Scene& scene() const { return scene_; }
    /// Size in pixels, as it was shown last.
    Point size() const { return size_; }
    /// The place of the document in the middle of what is shown.
    Spot middle(const BoardState& state) const { return to_document(state.camera, {size_.x / 2, size_.y / 2}); }
    /// True while a key goes to the text being written.
    bool writing() const { return writing_; }

  private:
    struct Laid {
        Document document;
        Id<Journey> journey;
        const Scores* scores = nullptr;
        const Labels* labels = nullptr;
        const FontMetrics* metrics = nullptr;
    };
    void take_pointer(const BoardView& view, BoardState& state, Outbox& out);
    void take_keys(const BoardView& view, BoardState& state, Outbox& out);
    void draw(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag);
    void draw_pieces(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag,
                     Painter& painter);
    void draw_titles_at_edge(const BoardView& view, const BoardState& state, Painter& painter);
    void draw_dragged(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter);
    void draw_marker(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter);
    void draw_selected(const BoardState& state, const Piece& piece, Painter& painter, Spot way) const;
    void write(const BoardView& view, BoardState& state, Outbox& out);
    void make_readable(BoardState& state, const Piece& piece, float scale) const;
    void choose_rating(const BoardView& view, BoardState& state, Outbox& out);

    Scene scene_;
    GridIndex index_;
    MarkCache marks_;
    std::optional<Laid> laid_;
    std::vector<std::uint32_t> in_sight_;
    TextEditor editor_;
    bool writing_ = false;
    bool typed_ = false;  // something has been posted since writing began
    Point size_;
    ImVec2 corner_;  // of the board on the screen
    Owner hovered_;
};

}  // namespace parcours
