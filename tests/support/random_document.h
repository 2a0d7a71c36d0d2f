// Documents made by chance from a seed, with texts that trip tables and files up. The same seed gives the same
// document.
#pragma once

#include <random>

#include "journeys/document.h"

namespace parcours::testing {

struct Chance {
    explicit Chance(unsigned seed) : bits(seed) {}
    std::mt19937 bits;

    /// A whole number from least to most, both included.
    int whole(int least, int most) { return std::uniform_int_distribution<int>(least, most)(bits); }
    bool one_in(int n) { return whole(1, n) == 1; }
    template <class T>
    const T& one_of(const std::vector<T>& choices) {
        return choices[static_cast<std::size_t>(whole(0, static_cast<int>(choices.size()) - 1))];
    }
    /// Words, quotes, line breaks, formulas, bars, emoji, accents, spaces at the ends; now and then nothing.
    std::string text();
    std::string word();
};

/// A document with journeys, stages, steps, notes in clusters, votes, consensus, actions and scenarios.
/// `size` 1 is small (a dozen notes); everything grows with it.
Document random_document(Chance& chance, int size = 1);

}  // namespace parcours::testing
