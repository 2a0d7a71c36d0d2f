// How wide characters are in the typefaces of this machine: one measure for the window, the PDF, the SVG and the PNG,
// so that lines break in the same places on all of them. Never draws.
#pragma once

#include "journeys/layout/metrics.h"

namespace parcours {

/// Read from the typefaces once, in a few milliseconds; the plain metrics where the machine has none.
const FontMetrics& load_metrics();

}  // namespace parcours
