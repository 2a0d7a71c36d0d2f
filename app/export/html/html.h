// A dossier as one web page that needs nothing else: no script, no fetched resource, readable by a screen reader, at
// 400 % zoom, in the dark and on paper.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"

namespace parcours::html {

/// The text of the page.
std::string html_of(const dossier::Dossier& dossier, const dossier::Matter& matter);

}  // namespace parcours::html
