#include "tests/bench/allocations.h"

#include <imgui.h>
#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::size_t> taken{0};

void* take(std::size_t size) {
    taken.fetch_add(1, std::memory_order_relaxed);
    return std::malloc(size);
}
}  // namespace

void* operator new(std::size_t size) {
    if (void* memory = take(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace parcours::bench {

std::size_t allocations() { return taken.load(std::memory_order_relaxed); }

std::size_t bytes_in_use() {
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void count_imgui() {
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return take(size); },
                                 [](void* memory, void*) { std::free(memory); });
}

}  // namespace parcours::bench
