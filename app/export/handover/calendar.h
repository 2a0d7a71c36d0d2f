// Due dates, workshops and observation windows as a calendar file (RFC 5545). The same record always has the same UID:
// a calendar that takes the file again moves its events and doubles none.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"

namespace parcours {

/// The text of an .ics file; empty where the library could not write it.
std::string calendar_of(const dossier::Matter& matter);

}  // namespace parcours
