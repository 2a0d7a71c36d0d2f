// One cell of a table read as the value of a field. Says what was expected where it cannot be.
#pragma once

#include <cmath>

#include "journeys/draft.h"
#include "journeys/rules.h"
#include "journeys/text.h"
#include "sessions/tables/cells.h"
#include "sessions/tables/vocabulary.h"

namespace parcours {

/// Why a cell was refused; `code` is the key of its words.
struct CellRefusal {
    std::string code;
    std::string value;
    std::string expected;
};

/// "1..3"
inline std::string range_text(const Rule& rule) { return as_text(rule.least) + ".." + as_text(rule.most); }

class CellReader {
  public:
    using Answer = std::optional<CellRefusal>;
    CellReader(const Draft& draft, const Vocabulary& vocabulary) : draft_(draft), vocabulary_(vocabulary) {}

    /// Reads a cell into `value`. An empty cell empties what can be empty and leaves the rest as it is.
    template <class T>
    Answer read(std::string_view cell, const Rule& rule, T& value) const {
        if constexpr (std::is_same_v<T, std::string>)
            return value = cell, Answer{};
        else if constexpr (is_optional<T>)
            return read_optional(trimmed(cell), rule, value);
        else if constexpr (std::is_same_v<T, std::vector<std::string>>)
            return value = split_list(cell), Answer{};
        else if constexpr (is_list<T>)
            return read_list(cell, rule, value);
        else if constexpr (is_id<T>)
            return read_ref(trimmed(cell), value);
        else
            return is_blank(cell) ? Answer{} : read_one(trimmed(cell), rule, value);
    }

    /// 0..4, or nothing for "not applicable".
    Answer read_rating(std::string_view cell, std::optional<int>& value) const {
        const auto name = vocabulary_.name("rating", cell);
        const std::string key = word_key(cell);
        if (key == "na" || key == "n_a" || (name && name->starts_with("na"))) return value.reset(), Answer{};
        int whole = 0;
        const Rule rule{.least = 0, .most = top_rating};
        if (is_blank(cell) || read_one(trimmed(cell), rule, whole))
            return CellRefusal{"row.rating", std::string(cell), range_text(rule)};
        return value = whole, Answer{};
    }

  private:
    template <class T>
    Answer read_optional(std::string_view cell, const Rule& rule, std::optional<T>& value) const {
        if (cell.empty()) return value.reset(), Answer{};
        T one{};
        if (Answer refusal = read_one(cell, rule, one)) return refusal;
        return value = one, Answer{};
    }

    template <class T>
    Answer read_list(std::string_view cell, const Rule& rule, std::vector<T>& list) const {
        list.clear();
        while (!is_blank(cell)) {
            const std::size_t bar = std::min(cell.find('|'), cell.size());
            const std::string_view element = trimmed(cell.substr(0, bar));
            cell.remove_prefix(std::min(bar + 1, cell.size()));
            if (element.empty()) continue;
            T one{};
            if (Answer refusal = read(element, rule, one)) return refusal;
            list.push_back(one);
        }
        return {};
    }

    template <class R>
    Answer read_ref(std::string_view cell, Id<R>& id) const {
        id = cell.empty() ? Id<R>{} : draft_.with_ref<R>(cell);
        if (id || cell.empty()) return {};
        return CellRefusal{"row.ref", std::string(cell), std::string(Schema<R>::kind)};
    }

    Answer read_one(std::string_view cell, const Rule& rule, double& value) const {
        const auto number = read_number(cell);
        if (!number || *number < rule.least || *number > rule.most)
            return CellRefusal{"row.number", std::string(cell), range_text(rule)};
        return value = *number, Answer{};
    }
    Answer read_one(std::string_view cell, const Rule& rule, int& value) const {
        const auto number = read_number(cell);
        if (!number || *number < rule.least || *number > rule.most || *number != std::trunc(*number))
            return CellRefusal{"row.whole_number", std::string(cell), range_text(rule)};
        return value = static_cast<int>(*number), Answer{};
    }
    Answer read_one(std::string_view cell, const Rule&, bool& value) const {
        const std::string key = word_key(cell);
        const std::string_view name = vocabulary_.name("answer", cell).value_or(key);
        if (name != "yes" && name != "no" && name != "1" && name != "0" && name != "true" && name != "false")
            return CellRefusal{"row.one_of", std::string(cell), "yes, no"};
        return value = name == "yes" || name == "1" || name == "true", Answer{};
    }
    /// No table has a column of places.
    Answer read_one(std::string_view, const Rule&, Spot&) const { return {}; }
    Answer read_one(std::string_view cell, const Rule&, Date& value) const {
        const auto date = read_date(cell);
        if (!date) return CellRefusal{"row.date", std::string(cell), ""};
        return value = *date, Answer{};
    }
    Answer read_one(std::string_view cell, const Rule&, Expectation& value) const {
        const std::size_t colon = cell.find(':'), equals = cell.find('=', std::min(colon, cell.size()));
        if (equals == std::string_view::npos) return CellRefusal{"row.expectation", std::string(cell), ""};
        if (Answer refusal = read_ref(trimmed(cell.substr(0, colon)), value.step)) return refusal;
        if (Answer refusal = read_ref(trimmed(cell.substr(colon + 1, equals - colon - 1)), value.commitment))
            return refusal;
        if (!value.step || !value.commitment) return CellRefusal{"row.expectation", std::string(cell), ""};
        return read_one(trimmed(cell.substr(equals + 1)), {.least = 0, .most = top_rating}, value.value);
    }
    template <class Enum>
    requires std::is_enum_v<Enum> Answer read_one(std::string_view cell, const Rule&, Enum& value)
    const {
        auto found = named<Enum>(cell);
        if (!found) {
            const std::string key = word_key(cell);
            found = named<Enum>(vocabulary_.name(Names<Enum>::words, cell).value_or(key));
        }
        if (found) return value = *found, Answer{};
        std::string names;
        for (const std::string_view name : Names<Enum>::values)
            names += (names.empty() ? "" : ", ") + std::string(name);
        return CellRefusal{"row.one_of", std::string(cell), names};
    }

    const Draft& draft_;
    const Vocabulary& vocabulary_;
};

}  // namespace parcours
