// Differences and contradictions in people's words, and as JSON. Prints nothing itself.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/words.h"
#include "sessions/merge.h"

namespace parcours {

/// One line each: what was added and removed by kind, what moved, what was written, votes, scores.
std::vector<std::string> lines_of(const Words& words, const Differences& differences);

/// The first things that a merge has brought, and how many contradictions it leaves, on one line; empty for none.
std::string in_short(const Words& words, const MergeReport& report);

/// "N31, text: “An hour” (shown) or “Forty minutes”"
std::string line_of(const Words& words, const Contradiction& contradiction);

/// What the contradiction is about: "N31 (An hour), text"
std::string heading_of(const Words& words, const Contradiction& contradiction);
/// What one of its sides says, whole.
std::string value_text(const Words& words, const Contradiction& contradiction, std::size_t side);

/// What became of one record, without its values: "E4 (Wait): title, delay"
std::string line_of(const Words& words, const Difference& difference);

nlohmann::ordered_json json_of(const Differences& differences);
nlohmann::ordered_json json_of(const Contradiction& contradiction);

}  // namespace parcours
