// The minutes of a workshop: who was there, what was done and for how long, what was said, voted and decided.
#pragma once

#include "app/export/dossier/matter.h"

namespace parcours::dossier {

/// Made from the session as it is; what has changed is told from the figures kept when the workshop began.
Dossier minutes_of(const Matter& matter, const Workshop& workshop);

}  // namespace parcours::dossier
