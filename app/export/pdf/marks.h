// Draws the marks of a journey's picture on a page: shapes as shapes, text as text.
#pragma once

#include "app/export/pdf/page.h"
#include "journeys/layout/marks.h"

namespace parcours::pdf {

class MarkPainter {
  public:
    MarkPainter(Paper& paper, LineSetter& lines, const Palette& palette)
        : paper_(paper), lines_(lines), palette_(palette) {}

    /// Draws marks with the corner of their piece at `corner`, in the units of the picture.
    void paint(const Marks& marks, Spot corner);

  private:
    void draw(const Shadow&) {}  // paper throws none
    void draw(const Fill& fill);
    void draw(const Outline& outline);
    void draw(const parcours::Line& line);
    void draw(const Curve& curve);
    void draw(const parcours::Disc& disc);
    void draw(const Triangle& triangle);
    void draw(const IconMark& mark);
    void draw(const TextLine& line);
    Point at(Spot spot) const { return {x_ + spot.x, y_ + spot.y}; }
    Color color(Ink name) const { return color_of(palette_[name]); }

    Paper& paper_;
    LineSetter& lines_;
    const Palette& palette_;
    double x_ = 0, y_ = 0;
};

}  // namespace parcours::pdf
