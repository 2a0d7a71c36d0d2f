// Sound inputs that fuzzing begins with, small and always the same.
#pragma once

#include <string>
#include <vector>

#include "sessions/session.h"

namespace parcours::testing {

/// A session with one or two of most things in it.
const Session& small_session();

std::vector<std::string> session_file_seeds();
std::vector<std::string> journal_seeds();
std::vector<std::string> table_seeds();
std::vector<std::string> edit_line_seeds();
std::vector<std::string> merge_seeds();

}  // namespace parcours::testing
