// Makes a libFuzzer program of one target. Half of the changes are libFuzzer's own, half are made where they hurt.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "tests/fuzz/mutations.h"
#include "tests/fuzz/targets.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t most);

#define PARCOURS_FUZZ_TARGET(name)                                                                           \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {                     \
        static const auto& target = parcours::testing::fuzz_target(name);                                    \
        target.run({reinterpret_cast<const char*>(bytes), size});                                            \
        return 0;                                                                                            \
    }                                                                                                        \
    extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size, std::size_t most,  \
                                                   unsigned seed) {                                          \
        parcours::testing::Chance chance(seed);                                                              \
        if (chance.one_in(2)) return LLVMFuzzerMutate(bytes, size, most);                                    \
        std::string text = parcours::testing::mutated({reinterpret_cast<const char*>(bytes), size}, chance); \
        if (text.size() > most) text.resize(most);                                                           \
        std::memcpy(bytes, text.data(), text.size());                                                        \
        return text.size();                                                                                  \
    }
