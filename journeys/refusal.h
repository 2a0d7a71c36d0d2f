// Why the model says no. Worded for people in one place per language (assets/words, keys "refusal.<code>").
#pragma once

#include <string>

namespace parcours {

struct Refusal {
    std::string code;   ///< one of a fixed list, such as "unknown_ref"; the words of each stand in assets/words
    std::string field;  ///< the field it is about, by its name in the schema, or empty
    std::string value;  ///< what was given there, as text
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

}  // namespace parcours
