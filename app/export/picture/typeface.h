// The typeface of exports: how wide its characters are, and how Pango finds it.
#pragma once

#include <pango/pango.h>

#include <memory>

#include "app/words.h"
#include "journeys/layout/metrics.h"

namespace parcours {

/// Families to set text in, the first that has a character counts, as CSS and SVG take them. Pango gets all of
/// typeface_families(): left to itself it takes signs of a script from faces of its neighbours.
inline constexpr const char* export_families = "Inter, Noto Sans, Symbola, sans-serif";

/// A context to set text with, unhinted, in fractions of points. Fonts of coloured pictures are left out: their emoji
/// would be pictures in a PDF, not text.
std::shared_ptr<PangoContext> export_context(Language language);

/// Widths of the typeface that text is drawn with on paper and in pictures. Read once.
const FontMetrics& export_metrics();

}  // namespace parcours
