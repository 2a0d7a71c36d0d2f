// The figures of a frozen dossier as the text that its record keeps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journeys/figures.h"

namespace parcours {

std::string text_of_figures(const Figures& figures);

/// Nothing where the text holds no figures.
std::optional<Figures> figures_in(std::string_view text);

}  // namespace parcours
