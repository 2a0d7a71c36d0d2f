// How wide characters are in the typefaces of this machine: one measure for the window, the PDF, the SVG and the PNG,
// so that lines break in the same places on all of them. Never draws.
#pragma once

#include "journeys/layout/metrics.h"

namespace parcours {

/// Reads the typefaces, which takes a few milliseconds; the plain metrics where the machine has none.
FontMetrics load_metrics();

}  // namespace parcours
