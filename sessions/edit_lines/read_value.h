// One JSON value read as the value of a field. Records are named by ref.
#pragma once

#include <cmath>

#include "journeys/order.h"
#include "journeys/refs.h"
#include "sessions/tables/cells.h"
#include "sessions/values.h"

namespace parcours {

/// Reads values beside one document. Each `read` is false where the value is not of its type or out of its range; a
/// record that is not there is remembered in `unknown`.
class ValueReader {
  public:
    explicit ValueReader(const Document& document) : document_(document) {}

    /// The ref that pointed at nothing; empty where none did.
    const std::string& unknown() const { return unknown_; }

    bool read(const JsonValue& json, const Rule&, std::string& value) {
        if (json.is(JsonKind::null)) return value.clear(), true;
        if (!json.is(JsonKind::text)) return false;
        return value = json.text(), true;
    }
    bool read(const JsonValue& json, const Rule&, bool& value) {
        return json.is(JsonKind::boolean) && (value = json.boolean(), true);
    }
    bool read(const JsonValue& json, const Rule& rule, double& value) {
        if (!json.is(JsonKind::integer) && !json.is(JsonKind::real)) return false;
        value = json.number();
        return value >= rule.least && value <= rule.most;
    }
    bool read(const JsonValue& json, const Rule& rule, int& value) {
        double number = 0;
        if (!read(json, rule, number) || number != std::trunc(number) || std::abs(number) > 2e9) return false;
        return value = static_cast<int>(number), true;
    }
    bool read(const JsonValue& json, const Rule&, Date& value) {
        const auto date = json.is(JsonKind::text) ? date_from_iso(json.text()) : std::nullopt;
        return date && (value = *date, true);
    }
    bool read(const JsonValue& json, const Rule&, Spot& value) {
        std::vector<int> numbers;
        return read_list(json, {.least = -farthest_spot, .most = farthest_spot}, numbers) && numbers.size() == 2 &&
               (value = {numbers[0], numbers[1]}, true);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    bool read(const JsonValue& json, const Rule&, Enum& value) {
        const auto found = json.is(JsonKind::text) ? named<Enum>(json.text()) : std::nullopt;
        return found && (value = *found, true);
    }
    template <class R>
    bool read(const JsonValue& json, const Rule& rule, Id<R>& value) {
        if (json.is(JsonKind::null) && !rule.required) return value = {}, true;
        return json.is(JsonKind::text) && read_ref(json.text(), value);
    }
    template <class T>
    bool read(const JsonValue& json, const Rule& rule, std::optional<T>& value) {
        if (json.is(JsonKind::null)) return value.reset(), true;
        T one{};
        return read(json, rule, one) && (value = one, true);
    }
    template <class T>
    bool read(const JsonValue& json, const Rule&, std::vector<T>& value) {
        if (json.is(JsonKind::null)) return value.clear(), true;
        return read_list(json, {.required = true}, value);
    }
    bool read(const JsonValue& json, const Rule&, Expectation& value) {
        if (json.is(JsonKind::object)) return read_expectation(json, value);
        if (!json.is(JsonKind::text)) return false;
        const std::string_view text = json.text();
        const std::size_t colon = text.find(':'), equals = text.find('=', std::min(colon, text.size()));
        if (equals == std::string_view::npos) return false;
        const auto number = read_number(text.substr(equals + 1));
        if (!number || *number < 0 || *number > top_rating || *number != std::trunc(*number)) return false;
        value.value = static_cast<int>(*number);
        return read_ref(text.substr(0, colon), value.step) &&
               read_ref(text.substr(colon + 1, equals - colon - 1), value.commitment);
    }

  private:
    template <class R>
    bool read_ref(std::string_view ref, Id<R>& value) {
        value = ref.empty() ? Id<R>{} : by_ref<R>(document_, ref);
        if (!value) unknown_ = ref.empty() ? "\"\"" : ref;
        return static_cast<bool>(value);
    }
    template <class T>
    bool read_list(const JsonValue& json, const Rule& each, std::vector<T>& list) {
        if (!json.is(JsonKind::array)) return false;
        list.clear();
        bool fine = true;
        json.for_each([&](const JsonValue& element) {
            T one{};
            fine = fine && !element.is(JsonKind::null) && read(element, each, one);
            list.push_back(std::move(one));
        });
        return fine;
    }
    bool read_expectation(const JsonValue& json, Expectation& value) {
        const auto step = json.find("step"), commitment = json.find("commitment"), rating = json.find("value");
        return step && commitment && rating && read(*step, {.required = true}, value.step) &&
               read(*commitment, {.required = true}, value.commitment) &&
               read(*rating, {.least = 0, .most = top_rating}, value.value);
    }

    const Document& document_;
    std::string unknown_;
};

}  // namespace parcours
