// Counts what is taken from the heap, by C++ and by Dear ImGui.
#pragma once

#include <cstddef>

namespace parcours::bench {

/// How often memory has been taken so far, in all threads.
std::size_t allocations();
/// Bytes in use at the moment.
std::size_t bytes_in_use();
/// Has Dear ImGui counted too; before its first context.
void count_imgui();

}  // namespace parcours::bench
