// The values that stand for one field of one record, and what is left of them when two copies meet. The lattice that
// merging rests on: commutative, associative, idempotent. Knows nothing of kinds of records.
#pragma once

#include "sessions/ledger.h"

namespace parcours {

/// One value of one field, with the dot of its write. The same dot with two values comes only from editing by hand.
struct Claim {
    Dot dot;
    std::string value;  ///< as JSON
    friend auto operator<=>(const Claim&, const Claim&) = default;
};

/// What a copy holds of one field, and everything that it has seen.
struct Claims {
    std::vector<Claim> all;
    const Versions& seen;
};

/// The claims that neither copy knows to be overwritten, sorted, each once. A claim goes only where the other copy has
/// seen its write and holds a later one in its place.
std::vector<Claim> joined_claims(const Claims& mine, const Claims& theirs);

/// Of sorted claims, the place of the one that is shown: that with the greatest dot; of deletions, one that did not
/// delete.
std::size_t shown_of(const std::vector<Claim>& claims, std::string_view field);

/// The alternatives of a field as claims.
void add_alternatives(std::vector<Claim>& claims, const Trace& trace, std::string_view field);

/// True where nothing that the ledger knows of the record differs.
bool same_trace(const Trace& a, const Trace& b);

/// Pointwise greatest.
void see(Versions& versions, const Versions& others);

}  // namespace parcours
