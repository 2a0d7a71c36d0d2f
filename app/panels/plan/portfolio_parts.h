// The parts of the portfolio view: the map of scores, and lists of actions.
#pragma once

#include "app/open_folder.h"
#include "app/panels/plan/plan.h"

namespace parcours {

struct ShownPortfolio {
    const Portfolio& portfolio;
    const OpenFolder* folder;  ///< none: the open session
};

/// The file of a session of the folder, without its ending.
std::string session_of(const ShownPortfolio& shown, std::size_t session);

/// At the cursor, as high as it needs; on a page that scrolls both ways.
void draw_heat_map(const Screen& screen, const ShownPortfolio& shown);

}  // namespace parcours
