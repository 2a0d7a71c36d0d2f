// What one cell of a table holds, as text: numbers, lists, dates, and texts that no spreadsheet may take for a formula.
// Never knows which column a cell belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeys/date.h"

namespace parcours {

/// The text with a single quote before it where a spreadsheet could take it for a formula: where its first character,
/// after spaces and quotes, is one of = + - @ (full-width ones too), a tab, a carriage return or a zero byte.
/// `restored` gives back exactly what was there.
std::string neutralised(std::string_view text);
std::string restored(std::string_view cell);

/// A list in one cell: elements apart by "|". In an element, "\|" is a bar, "\\" a backslash, and "\" before a space
/// keeps a space at its end. Spaces around an element and empty elements count for nothing.
std::string joined_list(const std::vector<std::string>& elements);
std::vector<std::string> split_list(std::string_view cell);

/// The fewest digits that give the same number back, with a point and without exponent.
std::string written_number(double number);

/// Reads "12", "-2", "0,5", "0.5", "12 500", "1e3". Nothing where that is no finite number.
std::optional<double> read_number(std::string_view cell);

/// Reads "2026-03-31", and "31/03/2026" as French spreadsheets make of it.
std::optional<Date> read_date(std::string_view cell);

/// What words are compared by: folded, and what is neither letter nor digit as "_". "Délai annoncé (jours)" and
/// "delai annoncé jours" give the same.
std::string word_key(std::string_view text);

}  // namespace parcours
