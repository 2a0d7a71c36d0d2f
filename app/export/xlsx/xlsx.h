// A session as a workbook: the action plan to work with, the scores, then every table of the session.
// A person's text is only ever written as text, never as a formula or a link.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"

namespace parcours::xlsx {

/// The bytes of the workbook; empty where it cannot be made.
std::string xlsx_of(const dossier::Matter& matter);

}  // namespace parcours::xlsx
