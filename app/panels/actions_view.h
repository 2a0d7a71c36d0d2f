// The parts of the actions view: the table, and what is missing before a committee.
#pragma once

#include "app/action_list.h"
#include "app/look/controls.h"

namespace parcours {

/// The rows of the table on a page that scrolls both ways; drawn into the current region.
void draw_action_table(const Screen& screen, const std::vector<const Action*>& actions);

/// What is missing, grouped by record; pressing one goes to it. Drawn at the cursor over the width that is left.
void draw_lacks(const Screen& screen);

/// How many records lack something.
std::size_t lacking_records(const Screen& screen);

}  // namespace parcours
