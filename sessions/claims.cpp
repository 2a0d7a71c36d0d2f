#include "sessions/claims.h"

#include <algorithm>

namespace parcours {
namespace {

bool has(const std::vector<Claim>& claims, Dot dot) {
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.dot == dot; });
}

/// A write has a greater counter than all that it overwrites: without such a one among the others, what their versions
/// cover was not overwritten but damaged away, and stays.
bool was_overwritten(Dot dot, const Claims& others) {
    return covers(others.seen, dot) && std::any_of(others.all.begin(), others.all.end(),
                                                   [&](const Claim& other) { return other.dot.counter > dot.counter; });
}

void add_standing(std::vector<Claim>& result, const Claims& from, const Claims& others) {
    for (const Claim& claim : from.all)
        if (has(others.all, claim.dot) || !was_overwritten(claim.dot, others)) result.push_back(claim);
}

}  // namespace

std::vector<Claim> joined_claims(const Claims& mine, const Claims& theirs) {
    std::vector<Claim> result;
    add_standing(result, mine, theirs);
    add_standing(result, theirs, mine);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::size_t shown_of(const std::vector<Claim>& claims, std::string_view field) {
    if (field == deletion_field)
        for (std::size_t i = claims.size(); i-- > 0;)
            if (claims[i].value != "true") return i;
    return claims.size() - 1;
}

void add_alternatives(std::vector<Claim>& claims, const Trace& trace, std::string_view field) {
    for (const auto& one : trace.alternatives)
        if (one.field == field) claims.push_back({one.dot, one.value});
}

bool same_trace(const Trace& a, const Trace& b) {
    const auto same_dot = [](const auto& x, const auto& y) { return x.field == y.field && x.dot == y.dot; };
    const auto same_value = [](const auto& x, const auto& y) { return x.field == y.field && x.value == y.value; };
    const auto same_both = [&](const auto& x, const auto& y) { return same_dot(x, y) && x.value == y.value; };
    return a.birth == b.birth && a.deleted == b.deleted &&
           std::equal(a.later.begin(), a.later.end(), b.later.begin(), b.later.end(), same_dot) &&
           std::equal(a.alternatives.begin(), a.alternatives.end(), b.alternatives.begin(), b.alternatives.end(),
                      same_both) &&
           std::equal(a.kept.begin(), a.kept.end(), b.kept.begin(), b.kept.end(), same_value);
}

void see(Versions& versions, const Versions& others) {
    for (const auto& [session, counter] : others) {
        auto& seen = versions[session];
        seen = std::max(seen, counter);
    }
}

}  // namespace parcours
