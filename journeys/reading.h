// The value of a field as people read it: refs in the place of ids, and the key of its words where it is one of a list.
#pragma once

#include <optional>

#include "journeys/document.h"

namespace parcours {

/// One part of a value: a text, a number, a ref, or a word to be looked up.
struct Reading {
    std::string text;              ///< in files' form: "N12", "pain", "2026-03-31", "0.5"
    std::string word;              ///< key in assets/words, such as "note_kind.pain"; empty: the text is what is read
    std::optional<double> number;  ///< to be written as the language does
    bool typed = false;            ///< a text in people's own words: quoted in a sentence
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A value has one part, a list as many as it holds, and what is empty none.
using Readings = std::vector<Reading>;

/// The field of that name; none where the record has no such field. `document` is where its refs are found.
template <class R>
Readings reading_of(const Document& document, const R& record, std::string_view field);

/// What a person would call the record: its title, the beginning of its text, the voter; may be empty.
template <class R>
std::string title_of(const R& record);

/// Its ref; of a rating without ref its cell, "E4:C1"; else empty.
template <class R>
std::string pointer_to(const Document& document, const R& record);

}  // namespace parcours
