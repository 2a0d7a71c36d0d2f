// Draws the marks of a journey's picture with Cairo, on paper or into pixels. Text stays text where the surface can.
#pragma once

#include <cairo.h>

#include "journeys/layout/marks.h"

namespace parcours {

/// Draws marks with the corner of their piece at `corner`, in the units of the picture.
void paint(cairo_t* cairo, const Marks& marks, Spot corner, const Palette& palette);

/// Draws an icon in the colour that is set, `size` units wide.
void paint_icon(cairo_t* cairo, Icon icon, double x, double y, double size);

}  // namespace parcours
