// The words of the screen and of exports, in each language. No sentence of the interface stands in code.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parcours {

/// French comes first: what a language does not say is said in French.
enum class Language { fr, en };

/// "fr" or "en".
std::string_view code_of(Language language);

/// A word to put in the place of {name} in a phrase.
struct Slot {
    std::string_view name;
    std::string_view text;
};

class Words {
  public:
    /// All words of a language, from assets/words/<language>/*.json.
    explicit Words(Language language);

    Language language() const { return language_; }

    /// The phrase of this key; the key itself, in ‹›, where nobody has written it (a test finds those).
    std::string_view operator()(std::string_view key) const;

    /// The phrase with its {slots} filled in.
    std::string operator()(std::string_view key, const std::vector<Slot>& slots) const;

    /// The phrase "key.one" or "key.many", with {n} filled in. French counts 0 as one.
    std::string count(std::string_view key, std::size_t n) const;

    bool has(std::string_view key) const;
    const std::map<std::string, std::string, std::less<>>& all() const { return phrases_; }

  private:
    Language language_;
    std::map<std::string, std::string, std::less<>> phrases_;
};

/// The words of a language, read once.
const Words& words_in(Language language);

}  // namespace parcours
