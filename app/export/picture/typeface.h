// How wide the characters of the exports' typeface are, read from the typeface itself.
#pragma once

#include "journeys/layout/metrics.h"

namespace parcours {

/// Families to set text in, the first that has a character counts. As CSS, SVG and Pango take them.
inline constexpr const char* export_families = "Inter, Noto Sans, Symbola, sans-serif";

/// Widths of the typeface that text is drawn with on paper and in pictures. Read once.
const FontMetrics& export_metrics();

}  // namespace parcours
