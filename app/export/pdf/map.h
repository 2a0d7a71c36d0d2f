// The picture of a journey on landscape pages, cut between steps and never through a card.
#pragma once

#include <vector>

#include "app/export/dossier/matter.h"
#include "app/export/pdf/bricks.h"

namespace parcours::pdf {

/// The pages of a journey's map; none for a journey without steps.
Flow map_flow(const Typesetter& type, const dossier::Matter& matter, const dossier::Map& map);

}  // namespace parcours::pdf
