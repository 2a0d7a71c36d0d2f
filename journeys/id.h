// Typed identity of a record. An id never names a record of another kind.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace parcours {

/// 0 names nothing. Ids are minted outside `journeys` and come inside the edit, so that edits are reproducible.
template <class Record>
struct Id {
    std::uint64_t value = 0;
    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
};

/// Spreads the bits of a number (the finaliser of splitmix64), for hashing and for ids made from content.
constexpr std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
    return bits ^ (bits >> 31);
}

/// Mints ids for one opened session: a replica number drawn at random, then a counter.
/// 40 bits of replica and 24 of counter: 16 million records per opening before it would wrap.
struct IdMint {
    std::uint64_t replica = 1;  ///< 1..2^40-1, drawn anew each time a session is opened
    std::uint64_t counter = 0;
    template <class Record>
    Id<Record> next() {
        return {(replica << 24) | (++counter & 0xffffff)};
    }
};

}  // namespace parcours

template <class Record>
struct std::hash<parcours::Id<Record>> {
    std::size_t operator()(parcours::Id<Record> id) const noexcept { return parcours::mixed(id.value); }
};
