// Random documents and random gestures, made through the application's own edits; the same seed gives the same ones.
#pragma once

#include <random>

#include "journeys/edit.h"
#include "journeys/order_of.h"

namespace parcours::testing {

class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    /// 0..below-1
    std::size_t below(std::size_t most) { return most == 0 ? 0 : engine_() % most; }
    bool one_in(std::size_t times) { return below(times) == 0; }
    std::uint64_t bits() { return (std::uint64_t{engine_()} << 32) | engine_(); }
    /// Words of several scripts, with quotes, line breaks and signs that formats trip over.
    std::string text(std::size_t words);
    template <class R>
    Id<R> any(const Document& document) {
        const auto entries = document.all<R>().entries();
        return entries.empty() ? Id<R>{} : entries[below(entries.size())].id;
    }

  private:
    std::mt19937 engine_;
};

/// A document with some of everything: at least `notes` notes.
Document random_document(Chance& chance, std::size_t notes);

/// The document after one random gesture that is not refused.
Document after_random_gesture(const Document& document, Chance& chance, IdMint& mint);

}  // namespace parcours::testing
