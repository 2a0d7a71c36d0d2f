// A dossier as a PDF: vector drawing, text that stays text, structure for screen readers, bookmarks.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"

namespace parcours::pdf {

/// The bytes of the file; empty where `progress` has cancelled it or where no typeface can be used.
std::string pdf_of(const dossier::Dossier& dossier, const dossier::Matter& matter, const Progress& progress = {});

}  // namespace parcours::pdf
