// Draws the marks of a journey's picture with Cairo, on paper or into pixels. Text stays text where the surface can.
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <memory>

#include "app/words.h"
#include "journeys/layout/marks.h"

namespace parcours {

class CairoPainter {
  public:
    CairoPainter(cairo_t* cairo, const Palette& palette, Language language);

    /// Draws marks with the corner of their piece at `corner`, in the units of the picture.
    void paint(const Marks& marks, Spot corner) const;

  private:
    friend class MarkPainter;
    cairo_t* cairo_;
    const Palette& palette_;
    std::shared_ptr<PangoLayout> layout_;
    std::shared_ptr<PangoFontDescription> font_;
};

/// Draws an icon in the colour that is set, `size` units wide.
void paint_icon(cairo_t* cairo, Icon icon, double x, double y, double size);

}  // namespace parcours
