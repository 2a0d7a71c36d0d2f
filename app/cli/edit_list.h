// What edit lines may hold and why one was refused, in words.
#pragma once

#include "app/cli/console.h"
#include "sessions/edit_lines/edit_lines.h"

namespace parcours {

/// One JSON object a line for each edit: its name, its fields with what they take, what it refuses.
void list_edits(Console& console);

/// "severity: a whole number from 1 to 3 is expected, not 4"
std::string refusal_text(const Words& words, const LineRefusal& refusal);

}  // namespace parcours
