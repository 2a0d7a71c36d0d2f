// JSON text read within limits: a flat list of values that point into the text they were read from, so that each knows
// its place and what nobody understands can be written back byte for byte. Never holds more than the limits allow.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace parcours {

struct JsonLimits {
    std::size_t bytes = 64u << 20;
    std::size_t depth = 64;
    std::size_t values = 2'000'000;
    std::size_t text = 16u << 20;  ///< bytes of one text
};

/// Why a text was refused.
struct JsonFault {
    std::string code;  ///< one of problem_codes
    std::size_t at;    ///< byte
    std::string detail;
};

enum class JsonKind : std::uint8_t { null, boolean, integer, real, text, array, object };

class JsonText;

/// One value inside a JsonText, which must outlive it.
class JsonValue {
  public:
    JsonValue(const JsonText& text, std::uint32_t at) : text_(&text), at_(at) {}

    JsonKind kind() const;
    bool is(JsonKind kind_asked) const { return kind() == kind_asked; }
    bool boolean() const;           ///< of a boolean
    std::int64_t integer() const;   ///< of an integer
    double number() const;          ///< of an integer or a real
    std::string_view text() const;  ///< of a text, without its quotes and escapes
    /// The value as it stands in the file.
    std::string_view raw() const;
    /// Its first byte in the file.
    std::size_t place() const;

    /// Calls `use(value)` for each element of an array.
    template <class Use>
    void for_each(Use&& use) const;
    /// Calls `use(key, value)` for each member of an object, in the order of the file.
    template <class Use>
    void for_each_member(Use&& use) const;
    std::optional<JsonValue> find(std::string_view key) const;

  private:
    const JsonText* text_;
    std::uint32_t at_;
};

class JsonText {
  public:
    JsonValue root() const { return {*this, 0}; }

  private:
    friend class JsonValue;
    friend class JsonBuilder;
    struct Node {
        std::uint32_t begin, end;  ///< bytes in the source
        std::uint32_t next;        ///< the node behind this one and all it holds
        JsonKind kind;
        bool escaped = false;  ///< a text that stands in `texts_`, at `integer`
        union {
            std::int64_t integer;
            double real;
        };
    };
    std::string_view source_;
    std::vector<Node> nodes_;
    std::vector<std::string> texts_;
};

/// Reads a whole text; it must outlive the result. Refuses what is no JSON, what is beyond the limits, doubled keys and
/// invalid UTF-8. A byte order mark is passed over.
std::variant<JsonText, JsonFault> read_json(std::string_view text, const JsonLimits& limits = {});

/// "12:5": line and column, from 1, of a byte.
std::string place_in(std::string_view text, std::size_t at);

template <class Use>
void JsonValue::for_each(Use&& use) const {
    const auto end = text_->nodes_[at_].next;
    for (auto at = at_ + 1; at < end; at = text_->nodes_[at].next) use(JsonValue(*text_, at));
}

template <class Use>
void JsonValue::for_each_member(Use&& use) const {
    const auto end = text_->nodes_[at_].next;
    for (auto at = at_ + 1; at < end; at = text_->nodes_[at + 1].next)
        use(JsonValue(*text_, at).text(), JsonValue(*text_, at + 1));
}

}  // namespace parcours
