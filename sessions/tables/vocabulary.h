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

/// The space that the values of an enumeration have their words in.
template <class Enum>
constexpr std::string_view word_space = "";
template <>
inline constexpr std::string_view word_space<NoteKind> = "note_kind";
template <>
inline constexpr std::string_view word_space<Perspective> = "perspective";
template <>
inline constexpr std::string_view word_space<JourneyStatus> = "journey_status";
template <>
inline constexpr std::string_view word_space<ActionStatus> = "action_status";
template <>
inline constexpr std::string_view word_space<Dimension> = "dimension";
template <>
inline constexpr std::string_view word_space<Office> = "office";

}  // namespace parcours
