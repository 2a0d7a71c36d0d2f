// Figures of a session as the JSON that a frozen dossier, or a workshop that begins, keeps of them.
#pragma once

#include <string>

#include "journeys/portfolio.h"

namespace parcours {

/// The same figures always give the same bytes.
std::string figures_json(const Figures& figures);

/// What a dossier kept; nothing where that is not what `figures_json` writes. Unknown members are passed over.
std::optional<Figures> figures_from_json(std::string_view text);

/// The figures of all dossiers that have a day and can be read, oldest first.
std::vector<FrozenFigures> frozen_figures(const Document& document);

}  // namespace parcours
