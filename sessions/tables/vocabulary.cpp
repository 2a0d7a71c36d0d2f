#include "sessions/tables/vocabulary.h"

#include "sessions/tables/cells.h"

namespace parcours {
namespace {

std::string key_of(std::string_view space, std::string_view word) { return std::string(space) + '/' + word_key(word); }

}  // namespace

void Vocabulary::add(std::string_view space, std::string_view words, std::string_view name) {
    for (const std::string& word : split_list(words)) names_.try_emplace(key_of(space, word), name);
}

std::optional<std::string_view> Vocabulary::name(std::string_view space, std::string_view word) const {
    const auto found = names_.find(key_of(space, word));
    if (found == names_.end()) return std::nullopt;
    return found->second;
}

}  // namespace parcours
