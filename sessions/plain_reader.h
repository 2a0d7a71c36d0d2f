// Reads the members of plain JSON files (templates, frameworks, the demonstration) by name and type. The first member
// that is not as expected is remembered as a problem; from then on everything reads as empty.
#pragma once

#include "sessions/door.h"
#include "sessions/templates.h"
#include "sessions/values.h"

namespace parcours {

class PlainReader {
  public:
    PlainReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    bool failed() const { return problem_.has_value(); }
    const std::optional<Problem>& problem() const { return problem_; }
    /// Remembers that this value is not what was expected of `key`.
    void expected(std::string_view key, JsonValue at) {
        if (!problem_) problem_ = Problem{"template_broken", file_, place_in(text_, at.place()), std::string(key)};
    }

    /// A member of an object; absent or null: as it is in a fresh T. It must fit exactly.
    template <class T>
    T value(JsonValue object, std::string_view key, const Rule& rule = {}) {
        T result{};
        const auto member = object.find(key);
        if (member && !member->is(JsonKind::null)) {
            if (read_value(*member, result, rule) > Fit::tidied) expected(key, *member);
        }
        if constexpr (std::is_same_v<T, std::string>)
            if (rule.required && is_blank(result)) expected(key, object);
        return result;
    }

    /// Calls `use(element)` for each element of an array; absent: none.
    template <class Use>
    void each(JsonValue object, std::string_view key, Use&& use) {
        const auto member = object.find(key);
        if (!member) return;
        if (!member->is(JsonKind::array)) return expected(key, *member);
        member->for_each([&](JsonValue element) {
            if (!failed()) use(element);
        });
    }

    Wording wording(JsonValue object, std::string_view key, bool required = false) {
        const auto member = object.find(key);
        Wording result = member ? wording_of(*member, key) : Wording{};
        if (required && is_blank(result.in("fr"))) expected(key, object);
        return result;
    }
    std::vector<Wording> wordings(JsonValue object, std::string_view key) {
        std::vector<Wording> list;
        each(object, key, [&](JsonValue element) { list.push_back(wording_of(element, key)); });
        return list;
    }

    /// A text of every language, or texts by language.
    Wording wording_of(JsonValue value, std::string_view key) {
        Wording result;
        if (value.is(JsonKind::text)) {
            result.texts.emplace("fr", tidy_text(value.text()));
        } else if (value.is(JsonKind::object)) {
            value.for_each_member([&](std::string_view language, JsonValue text) {
                if (!text.is(JsonKind::text)) return expected(key, text);
                result.texts.emplace(language, tidy_text(text.text()));
            });
        } else {
            expected(key, value);
        }
        return result;
    }

  private:
    std::string_view text_;
    std::string file_;
    std::optional<Problem> problem_;
};

}  // namespace parcours
