// What a dossier can contain: chapters by name, in an order that a person chooses.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "journeys/document.h"

namespace parcours {

/// In the usual order.
enum class Chapter {
    summary,    ///< true sentences counted from the session, in half a page
    decisions,  ///< what the committee is asked, and what has been decided
    since,      ///< what has moved since the dossier before
    stakes,
    portfolio,       ///< all journeys by commitments and departments
    journeys,        ///< each with its map, matrix, mirror and notes
    channels,        ///< pain points by channel
    scenarios,       ///< side by side, with impact and effort
    plan,            ///< all actions in one table
    schedule,        ///< phases and actions by weeks
    indicators,      ///< before and after
    sheets,          ///< a sheet for each action
    benchmark,       ///< what others do
    minutes,         ///< of the workshops
    contradictions,  ///< what copies say differently and nobody has settled
    cards,           ///< procedure cards, one a page
    method,          ///< how scores are computed
    framework,       ///< the commitments with their golden rules
};
template <>
struct Names<Chapter> {
    static constexpr std::string_view words = "chapter";
    static constexpr std::array<std::string_view, 18> values{
        "summary",   "decisions", "since",          "stakes",   "portfolio",  "journeys",
        "channels",  "scenarios", "plan",           "schedule", "indicators", "sheets",
        "benchmark", "minutes",   "contradictions", "cards",    "method",     "framework"};
};

/// The chapters named, in their order; names nobody knows are passed over. Without any: all but the procedure cards.
std::vector<Chapter> chapters_named(const std::vector<std::string>& names);

std::vector<std::string> names_of(const std::vector<Chapter>& chapters);

}  // namespace parcours
