// Differences and contradictions in people's words, and as JSON. Prints nothing itself.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/words.h"
#include "sessions/merge.h"

namespace parcours {

/// One line each: what was added and removed by kind, what moved, what was written, votes, scores.
std::vector<std::string> lines_of(const Words& words, const Differences& differences);

/// "N31, text: “An hour” (shown) or “Forty minutes”"
std::string line_of(const Words& words, const Contradiction& contradiction);

nlohmann::ordered_json json_of(const Differences& differences);
nlohmann::ordered_json json_of(const Contradiction& contradiction);

}  // namespace parcours
