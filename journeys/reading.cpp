#include "journeys/reading.h"

#include "journeys/refs.h"
#include "journeys/rules.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr std::size_t longest_title = 60;

/// Fields whose numbers and texts have words of their own.
std::string_view words_of(std::string_view field) {
    if (field == "severity" || field == "emotion" || field == "channel") return field;
    if (field == "channels") return "channel";
    if (field == "value") return "rating";
    return {};
}

std::string key(std::string_view words, std::string_view code) {
    return words.empty() ? std::string{} : std::string(words) + "." + std::string(code);
}

class Reader {
  public:
    Reader(const Document& document, std::string_view field) : document_(document), field_(field) {}

    template <class T>
    void read(const T& value) {
        if constexpr (is_list<T>) {
            for (const auto& element : value) read(element);
        } else if constexpr (is_optional<T>) {
            if (value) read(*value);
        } else if constexpr (is_id<T>) {
            if (value) add(std::string(ref_of(document_, value)));
        } else if constexpr (std::is_enum_v<T>) {
            add(std::string(name_of(value)), key(Names<T>::words, name_of(value)));
        } else if constexpr (std::is_same_v<T, std::string>) {
            if (!value.empty()) readings.push_back({value, key(words_of(field_), value), {}, true});
        } else if constexpr (std::is_same_v<T, bool>) {
            add(value ? "yes" : "no", value ? "yes" : "no");
        } else {
            read_whole(value);
        }
    }
    Readings readings;

  private:
    void read_whole(int value) {
        const std::string_view words = words_of(field_);
        readings.push_back({std::to_string(value), key(words, std::to_string(value)), {}});
        if (words.empty()) readings.back().number = value;
    }
    void read_whole(double value) { readings.push_back({as_text(value), "", value}); }
    void read_whole(Date value) { add(iso(value)); }
    void read_whole(Spot value) { add(std::to_string(value.x) + ", " + std::to_string(value.y)); }
    void read_whole(const Expectation& value) {
        add(std::string(ref_of(document_, value.step)) + ":" + std::string(ref_of(document_, value.commitment)) + "=" +
            std::to_string(value.value));
    }
    void add(std::string text, std::string word = {}) {
        if (text.empty()) text = "?";
        readings.push_back({std::move(text), std::move(word), {}});
    }

    const Document& document_;
    std::string_view field_;
};

}  // namespace

template <class R>
Readings reading_of(const Document& document, const R& record, std::string_view name) {
    Reader reader(document, name);
    for_each_field<R>([&](const auto& field) {
        if (field.name == name) reader.read(record.*field.member);
    });
    // No rating in a vote or a consensus is a word, not nothing.
    if constexpr (std::is_same_v<R, Vote> || std::is_same_v<R, Consensus>)
        if (name == "value" && reader.readings.empty()) reader.readings.push_back({"na", "rating.na", {}});
    return std::move(reader.readings);
}

template <class R>
std::string title_of(const R& record) {
    if constexpr (requires { record.title; })
        return record.title;
    else if constexpr (requires { record.text; })
        return shortened(record.text, longest_title);
    else if constexpr (requires { record.voter; })
        return record.voter;
    else
        return {};
}

template <class R>
std::string pointer_to(const Document& document, const R& record) {
    if constexpr (has_ref<R>)
        return record.ref;
    else if constexpr (requires { record.commitment; })
        return std::string(ref_of(document, record.step)) + ":" + std::string(ref_of(document, record.commitment));
    else
        return {};
}

#define PARCOURS_READING(R)                                                       \
    template Readings reading_of<R>(const Document&, const R&, std::string_view); \
    template std::string title_of<R>(const R&);                                   \
    template std::string pointer_to<R>(const Document&, const R&);
PARCOURS_EVERY_KIND(PARCOURS_READING)
#undef PARCOURS_READING

}  // namespace parcours
