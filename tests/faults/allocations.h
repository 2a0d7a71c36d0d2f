// The memory of the test program: counted, and made to end at one allocation, or at all from one on.
#pragma once

#include <cstddef>

namespace parcours::testing {

/// While it lives, what this thread allocates is counted. One at a time.
class WatchedMemory {
  public:
    enum class Ends { once, for_good };
    /// The allocation with this number, from 1, fails; 0: none.
    explicit WatchedMemory(std::size_t fails_at = 0, Ends ends = Ends::once);
    ~WatchedMemory();
    WatchedMemory(const WatchedMemory&) = delete;
    WatchedMemory& operator=(const WatchedMemory&) = delete;

    /// Allocations asked for since it began.
    std::size_t asked() const;
    /// How many of them are still held.
    std::ptrdiff_t held() const;
    /// Nothing is watched any more.
    void end();
    /// True once one has failed.
    bool ended() const;
};

}  // namespace parcours::testing
