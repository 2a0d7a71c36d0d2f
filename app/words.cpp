#include "app/words.h"

#include <nlohmann/json.hpp>

#include "assets/embedded.h"

namespace parcours {
namespace {

using Phrases = std::map<std::string, std::string, std::less<>>;

void add_folder(Phrases& phrases, std::string_view code) {
    const std::string folder = "words/" + std::string(code) + "/";
    for (const auto& asset : assets::all()) {
        if (!asset.path.starts_with(folder)) continue;
        const auto file = nlohmann::json::parse(asset.content);
        for (const auto& [key, phrase] : file.items()) phrases[key] = phrase.get<std::string>();
    }
}

}  // namespace

std::string_view code_of(Language language) { return language == Language::fr ? "fr" : "en"; }

Words::Words(Language language) : language_(language) {
    add_folder(phrases_, "fr");
    if (language != Language::fr) add_folder(phrases_, code_of(language));
}

bool Words::has(std::string_view key) const { return phrases_.contains(key); }

std::string_view Words::operator()(std::string_view key) const {
    const auto found = phrases_.find(key);
    if (found != phrases_.end()) return found->second;
    static std::map<std::string, std::string, std::less<>> missing;
    return missing.try_emplace(std::string(key), "‹" + std::string(key) + "›").first->second;
}

std::string Words::operator()(std::string_view key, const std::vector<Slot>& slots) const {
    const std::string_view phrase = (*this)(key);
    std::string result;
    for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t open = phrase.find('{', at), close = phrase.find('}', open);
        if (close == std::string_view::npos) return result.append(phrase.substr(at));
        result.append(phrase.substr(at, open - at));
        const std::string_view name = phrase.substr(open + 1, close - open - 1);
        for (const Slot& slot : slots)
            if (slot.name == name) result.append(slot.text);
        at = close + 1;
    }
    return result;
}

std::string Words::count(std::string_view key, std::size_t n) const {
    const bool one = language_ == Language::fr ? n < 2 : n == 1;
    return (*this)(std::string(key) + (one ? ".one" : ".many"), {{"n", std::to_string(n)}});
}

const Words& words_in(Language language) {
    static const Words french(Language::fr), english(Language::en);
    return language == Language::fr ? french : english;
}

}  // namespace parcours
