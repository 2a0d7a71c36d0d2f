// A dossier as a PDF: vector drawing, text that stays text, structure for screen readers, bookmarks.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"
#include "app/export/pdf/drawn.h"

namespace parcours::pdf {

struct Printed {
    std::string bytes;
    std::size_t pages = 0;
};

/// The file; empty where `progress` has cancelled it or where no typeface can be used. Maps fold out to A3; on A3 paper
/// all other pages are enlarged to its size.
Printed printed(const dossier::Dossier& dossier, const dossier::Matter& matter, const Progress& progress = {});

/// The same pages for the screen; null where there would be no bytes.
std::unique_ptr<DrawnPages> pages_of(const dossier::Dossier& dossier, const dossier::Matter& matter,
                                     const Progress& progress = {});

/// Its bytes alone.
std::string pdf_of(const dossier::Dossier& dossier, const dossier::Matter& matter, const Progress& progress = {});

}  // namespace parcours::pdf
