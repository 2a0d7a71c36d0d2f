// Words of other languages for the names of tables, columns and values: "étapes" is the table steps, "irritant" the
// note kind pain. The words themselves are handed in; none stands here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "journeys/document.h"

namespace parcours {

class Vocabulary {
  public:
    /// In this space ("table", "field", "note_kind"…), each of `words` (apart by "|") stands for `name`.
    /// Words are compared by `word_key`. A word that is known already keeps its name.
    void add(std::string_view space, std::string_view words, std::string_view name);
    /// The name that a word stands for, or nothing.
    std::optional<std::string_view> name(std::string_view space, std::string_view word) const;

  private:
    std::map<std::string, std::string, std::less<>> names_;  // by "space/word key"
};

}  // namespace parcours
