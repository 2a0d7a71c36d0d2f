// Something that comes in by accident or with bad intent, and exactly what must be said of it, soon, in both languages.
#pragma once

#include <doctest/doctest.h>
#include <time.h>

#include <algorithm>

#include "app/words.h"

namespace parcours::testing {

struct Arrival {
    std::string name;
    std::string bytes;
    std::string answer;
};

inline std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (; times > 0; --times) text += piece;
    return text;
}

/// The text with each '~' as a NUL.
inline std::string with_nuls(std::string text) {
    for (char& c : text)
        if (c == '~') c = '\0';
    return text;
}

/// How often the slowest builds that tests run in are slower than the program people run.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
inline constexpr double build_slowness = 20;
#else
inline constexpr double build_slowness = 1;
#endif

/// Seconds of the processor that this thread takes until it is asked.
class Effort {
  public:
    double seconds() const { return now() - begun_; }

  private:
    static double now() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    }
    double begun_ = now();
};

/// A sentence is there for it in each language, short enough to be read, with every slot filled.
inline void check_worded(const std::string& key, const std::vector<Slot>& slots) {
    for (const Language language : {Language::fr, Language::en}) {
        const Words& words = words_in(language);
        CHECK_MESSAGE(words.has(key), key);
        const std::string text = words(key, slots);
        CHECK_MESSAGE(text.size() < 1000, key << ": " << text.substr(0, 200));
        const std::string_view phrase = words(key);
        for (std::size_t open = phrase.find('{'); open != std::string_view::npos; open = phrase.find('{', open + 1)) {
            const std::string_view name = phrase.substr(open + 1, phrase.find('}', open) - open - 1);
            const bool known = name.starts_with("\"") || std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
                                   return slot.name == name;
                               });
            CHECK_MESSAGE(known, key << ": " << name);
        }
    }
}

}  // namespace parcours::testing
