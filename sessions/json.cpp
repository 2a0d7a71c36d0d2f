#include "sessions/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "journeys/text.h"

namespace parcours {
namespace {

/// Goes through the source for the parser and lets the builder see how far it has come.
class Cursor {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, const char** seen) : at_(at), seen_(seen) {}
    reference operator*() const { return *at_; }
    Cursor& operator++() {
        *seen_ = ++at_;
        return *this;
    }
    Cursor operator++(int) {
        Cursor old = *this;
        ++*this;
        return old;
    }
    friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }

  private:
    const char* at_;
    const char** seen_;
};

bool between_values(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':'; }

bool in_number(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

}  // namespace

/// Receives the parser's events. A method that returns false ends the reading, with `fault` set.
class JsonBuilder {
  public:
    JsonBuilder(std::string_view source, const JsonLimits& limits) : limits_(limits), seen_(source.data()) {
        json_.source_ = source;
        if (source.starts_with(byte_order_mark)) behind_ = byte_order_mark.size();
    }

    bool null() { return add(JsonKind::null); }
    bool boolean(bool value) { return add(JsonKind::boolean) && set_integer(value); }
    bool number_integer(std::int64_t value) { return add_number(JsonKind::integer) && set_integer(value); }
    bool number_unsigned(std::uint64_t value) {
        if (value <= INT64_MAX) return number_integer(static_cast<std::int64_t>(value));
        return number_float(static_cast<double>(value), {});
    }
    bool number_float(double value, const std::string&) {
        if (!add_number(JsonKind::real)) return false;
        json_.nodes_.back().real = value;
        return true;
    }
    bool string(std::string& value) { return add(JsonKind::text) && set_text(value); }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return add(JsonKind::object) && open(); }
    bool key(std::string& value) {
        --values_;
        return add(JsonKind::text) && set_text(value);
    }
    bool end_object() { return close() && keys_differ(); }
    bool start_array(std::size_t) { return add(JsonKind::array) && open(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
        const std::string what = error.what();
        std::string code = "not_json";
        if (position > json_.source_.size())
            code = "cut_short";
        else if (error.id == 406)
            code = "number_out_of_range";
        else if (what.find("ill-formed UTF-8") != std::string::npos)
            code = "not_utf8";
        return stop(std::move(code), position == 0 ? 0 : position - 1);
    }

    Cursor begin() { return {json_.source_.data(), &seen_}; }
    Cursor end() { return {json_.source_.data() + json_.source_.size(), &seen_}; }
    std::optional<JsonFault> fault;
    JsonText take() { return std::move(json_); }

  private:
    bool stop(std::string code, std::size_t at, std::string detail = {}) {
        fault = JsonFault{std::move(code), std::min(at, json_.source_.size()), std::move(detail)};
        return false;
    }
    bool add(JsonKind kind) {
        while (behind_ < json_.source_.size() && between_values(json_.source_[behind_])) ++behind_;
        const auto begin = static_cast<std::uint32_t>(behind_);
        behind_ = static_cast<std::size_t>(seen_ - json_.source_.data());
        if (++values_ > static_cast<std::ptrdiff_t>(limits_.values)) return stop("too_many_values", begin);
        JsonText::Node node{begin, static_cast<std::uint32_t>(behind_), 0, kind, false, {}};
        node.next = static_cast<std::uint32_t>(json_.nodes_.size() + 1);
        json_.nodes_.push_back(node);
        return true;
    }
    /// The parser has read one byte more than the number, to see that it ends.
    bool add_number(JsonKind kind) {
        if (!add(kind)) return false;
        auto& node = json_.nodes_.back();
        node.end = node.begin;
        while (node.end < json_.source_.size() && in_number(json_.source_[node.end])) ++node.end;
        behind_ = node.end;
        return true;
    }
    bool set_integer(std::int64_t value) {
        json_.nodes_.back().integer = value;
        return true;
    }
    bool set_text(std::string& value) {
        auto& node = json_.nodes_.back();
        if (value.size() > limits_.text) return stop("text_too_long", node.begin);
        if (value.size() + 2 == node.end - node.begin) return true;
        node.escaped = true;
        node.integer = static_cast<std::int64_t>(json_.texts_.size());
        json_.texts_.push_back(std::move(value));
        return true;
    }
    bool open() {
        if (open_.size() >= limits_.depth) return stop("too_deep", json_.nodes_.back().begin);
        open_.push_back(static_cast<std::uint32_t>(json_.nodes_.size() - 1));
        return true;
    }
    bool close() {
        behind_ = static_cast<std::size_t>(seen_ - json_.source_.data());
        auto& node = json_.nodes_[open_.back()];
        node.end = static_cast<std::uint32_t>(behind_);
        node.next = static_cast<std::uint32_t>(json_.nodes_.size());
        closed_ = open_.back();
        open_.pop_back();
        return true;
    }
    bool keys_differ() {
        keys_.clear();
        JsonValue(json_, closed_).for_each_member([&](std::string_view key, JsonValue) { keys_.push_back(key); });
        std::sort(keys_.begin(), keys_.end());
        const auto twice = std::adjacent_find(keys_.begin(), keys_.end());
        if (twice == keys_.end()) return true;
        return stop("double_key", json_.nodes_[closed_].begin, shortened(*twice, 60));
    }

    JsonLimits limits_;
    JsonText json_;
    const char* seen_;
    std::size_t behind_ = 0;  ///< the byte behind the last token
    std::ptrdiff_t values_ = 0;
    std::vector<std::uint32_t> open_;
    std::uint32_t closed_ = 0;
    std::vector<std::string_view> keys_;
};

JsonKind JsonValue::kind() const { return text_->nodes_[at_].kind; }
bool JsonValue::boolean() const { return text_->nodes_[at_].integer != 0; }
std::int64_t JsonValue::integer() const { return text_->nodes_[at_].integer; }
std::size_t JsonValue::place() const { return text_->nodes_[at_].begin; }

double JsonValue::number() const {
    const auto& node = text_->nodes_[at_];
    return node.kind == JsonKind::integer ? static_cast<double>(node.integer) : node.real;
}

std::string_view JsonValue::text() const {
    const auto& node = text_->nodes_[at_];
    if (node.escaped) return text_->texts_[static_cast<std::size_t>(node.integer)];
    return text_->source_.substr(node.begin + 1, node.end - node.begin - 2);
}

std::string_view JsonValue::raw() const {
    const auto& node = text_->nodes_[at_];
    return text_->source_.substr(node.begin, node.end - node.begin);
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const {
    std::optional<JsonValue> found;
    if (is(JsonKind::object))
        for_each_member([&](std::string_view name, JsonValue value) {
            if (name == key) found = value;
        });
    return found;
}

std::variant<JsonText, JsonFault> read_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) return JsonFault{"file_too_large", 0, std::to_string(limits.bytes >> 20)};
    JsonBuilder builder(text, limits);
    const bool whole = nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder);
    if (builder.fault) return *builder.fault;
    if (!whole) return JsonFault{"not_json", 0, ""};
    return builder.take();
}

std::string place_in(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    std::size_t column = 1;
    for (const char c : before.substr(start == std::string_view::npos ? 0 : start + 1))
        column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace parcours
