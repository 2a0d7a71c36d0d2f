// The information base: all procedure cards as one page that is searched without any server. Its only script is that
// search.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"

namespace parcours::html {

/// The text of the page.
std::string base_of(const dossier::Matter& matter);

/// What the page's security policy lets run: the search, by its digest.
inline constexpr std::string_view search_digest = "sPXiXNJoEgZmKWJCKWgrIv9gamEylqD0bwONiEl8kmk=";

}  // namespace parcours::html
