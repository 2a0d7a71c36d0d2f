// The templates and frameworks that a session can be started from: those of the program and those that a town has
// dropped into its folders.
#pragma once

#include "sessions/templates.h"

namespace parcours {

/// The files of a folder of the assets.
std::vector<Source> embedded_sources(std::string_view folder);

/// A file that cannot be read or is broken is in `problems`; the others are there all the same.
Catalogue read_catalogue(Storage& storage);

}  // namespace parcours
