#include "tests/faults/allocations.h"

#include <cstdlib>
#include <new>

namespace parcours::testing {
namespace {

struct Count {
    bool watched = false;
    std::size_t asked = 0;
    std::size_t fails_at = 0;
    bool for_good = false;
    bool ended = false;
    std::ptrdiff_t held = 0;
};
thread_local Count count;

bool fails() {
    if (!count.watched) return false;
    ++count.asked;
    const bool now =
        count.fails_at != 0 && (count.asked == count.fails_at || (count.for_good && count.asked > count.fails_at));
    count.ended = count.ended || now;
    return now;
}

void* taken(std::size_t size, std::size_t alignment) {
    if (fails()) return nullptr;
    const std::size_t least = size == 0 ? 1 : size;
    void* memory = alignment <= alignof(std::max_align_t)
                       ? std::malloc(least)
                       : std::aligned_alloc(alignment, (least + alignment - 1) / alignment * alignment);
    if (memory && count.watched) ++count.held;
    return memory;
}

void* taken_or_thrown(std::size_t size, std::size_t alignment = 1) {
    if (void* memory = taken(size, alignment)) return memory;
    throw std::bad_alloc();
}

void given_back(void* memory) {
    if (memory && count.watched) --count.held;
    std::free(memory);
}

}  // namespace

WatchedMemory::WatchedMemory(std::size_t fails_at, Ends ends) {
    count = {true, 0, fails_at, ends == Ends::for_good, false, 0};
}
WatchedMemory::~WatchedMemory() { end(); }
void WatchedMemory::end() { count = {}; }
std::size_t WatchedMemory::asked() const { return count.asked; }
std::ptrdiff_t WatchedMemory::held() const { return count.held; }
bool WatchedMemory::ended() const { return count.ended; }

}  // namespace parcours::testing

using parcours::testing::given_back;
using parcours::testing::taken;
using parcours::testing::taken_or_thrown;
using Alignment = std::align_val_t;

void* operator new(std::size_t size) { return taken_or_thrown(size); }
void* operator new[](std::size_t size) { return taken_or_thrown(size); }
void* operator new(std::size_t size, Alignment to) { return taken_or_thrown(size, static_cast<std::size_t>(to)); }
void* operator new[](std::size_t size, Alignment to) { return taken_or_thrown(size, static_cast<std::size_t>(to)); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return taken(size, 1); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return taken(size, 1); }
void operator delete(void* memory) noexcept { given_back(memory); }
void operator delete[](void* memory) noexcept { given_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { given_back(memory); }
void operator delete[](void* memory, std::size_t) noexcept { given_back(memory); }
void operator delete(void* memory, Alignment) noexcept { given_back(memory); }
void operator delete[](void* memory, Alignment) noexcept { given_back(memory); }
void operator delete(void* memory, std::size_t, Alignment) noexcept { given_back(memory); }
void operator delete[](void* memory, std::size_t, Alignment) noexcept { given_back(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { given_back(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { given_back(memory); }
