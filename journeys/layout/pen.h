// Sets marks one after the other. Used by the files that draw the parts of a scene, by nobody else.
#pragma once

#include "journeys/layout/marks.h"

namespace parcours {

class Pen {
  public:
    explicit Pen(const FontMetrics& metrics) : metrics_(metrics) {}

    void add(Mark mark) { marks_.push_back(std::move(mark)); }

    /// Text broken to fit the box; gives the height it takes.
    int text(const Box& box, std::string_view words, const TextStyle& style, Ink ink, Align align = Align::left,
             Vertical vertical = Vertical::top);
    /// One line at the left of the box (or right, or in the middle), vertically centred; gives its width.
    int line(const Box& box, std::string_view words, int size, Weight weight, Ink ink, Align align = Align::left);
    /// A text in the place where people write it.
    void text(const TextPlace& place, std::string_view words, Ink ink) {
        text(place.box, words, place.style, ink, Align::left, place.vertical);
    }
    void icon(Icon icon, const Box& box, Ink ink) { add(IconMark{icon, box, ink}); }

    Marks take() { return std::move(marks_); }

  private:
    int baseline(int top, int height, int size) const;
    const FontMetrics& metrics_;
    Marks marks_;
};

/// A box of this size, vertically centred at the left end of a row.
constexpr Box centred_left(const Box& row, int size, int indent = 0) {
    return {row.x + indent, row.y + (row.height - size) / 2, size, size};
}
constexpr Box without_left(const Box& box, int width) { return {box.x + width, box.y, box.width - width, box.height}; }

/// Points (0..100) as people read them: one decimal, the mark of the language.
std::string points_text(double points, std::string_view decimal_mark);
/// A number with as few decimals as it needs, at most two.
std::string short_number(double number, std::string_view decimal_mark);

// The parts, each in a file of its own; all boxes are relative to the piece's corner.
struct Drawing {
    const Subject& subject;
    const Scene& scene;
    const Piece& piece;
    Detail detail;
    Box box() const { return {0, 0, piece.box.width, piece.box.height}; }
};
void draw_note(Pen& pen, const Drawing& drawing);
void draw_prompt(Pen& pen, const Drawing& drawing);
void draw_cluster(Pen& pen, const Drawing& drawing);
void draw_connector(Pen& pen, const Drawing& drawing);
void draw_step(Pen& pen, const Drawing& drawing);
void draw_channels(Pen& pen, const Drawing& drawing);
void draw_office(Pen& pen, const Drawing& drawing);
void draw_emotion(Pen& pen, const Drawing& drawing);
void draw_rating(Pen& pen, const Drawing& drawing);
void draw_commitment_title(Pen& pen, const Drawing& drawing);
void draw_journey_title(Pen& pen, const Drawing& drawing);
void draw_stage(Pen& pen, const Drawing& drawing);

/// The sign of a commitment: its shape in its colour, its number on it.
void draw_commitment_sign(Pen& pen, const Document& document, Id<Commitment> commitment, const Box& box);

}  // namespace parcours
