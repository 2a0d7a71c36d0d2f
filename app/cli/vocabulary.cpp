#include "app/cli/vocabulary.h"

#include "app/words.h"

namespace parcours {
namespace {

/// Keys such as "note_kind.pain" are a space and a name; "also.note_kind.pain" holds more words for the same, and
/// "field.text" names a column.
void add_words(Vocabulary& vocabulary, const Words& words) {
    for (const auto& [whole_key, phrase] : words.all()) {
        std::string_view key = whole_key;
        if (key.starts_with("also.")) key.remove_prefix(5);
        if (key == "yes" || key == "no") vocabulary.add("answer", phrase, key);
        const std::size_t dot = key.find('.');
        if (dot == std::string_view::npos) continue;
        const std::string_view space = key.substr(0, dot);
        vocabulary.add(space == "field" ? "column" : space, phrase, key.substr(dot + 1));
    }
}

}  // namespace

const Vocabulary& table_vocabulary() {
    static const Vocabulary vocabulary = [] {
        Vocabulary made;
        for (const Language language : {Language::fr, Language::en}) add_words(made, words_in(language));
        return made;
    }();
    return vocabulary;
}

}  // namespace parcours
