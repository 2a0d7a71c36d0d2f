// A whole board on one page, for the wall: as large as it is, free notes included.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"

namespace parcours::pdf {

/// The bytes of the file.
std::string wall_of(const dossier::Matter& matter, const Journey& journey);

}  // namespace parcours::pdf
