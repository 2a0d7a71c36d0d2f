#include "app/settings.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace parcours {
namespace {

using Json = nlohmann::json;

template <class T>
T read(const Json& json, const char* key, T fallback) {
    const auto found = json.find(key);
    if (found == json.end()) return fallback;
    if constexpr (std::is_same_v<T, bool>) return found->is_boolean() ? found->get<bool>() : fallback;
    if constexpr (std::is_same_v<T, int>) return found->is_number_integer() ? found->get<int>() : fallback;
    if constexpr (std::is_same_v<T, std::string>) return found->is_string() ? found->get<std::string>() : fallback;
}

std::vector<std::filesystem::path> read_recent(const Json& json) {
    std::vector<std::filesystem::path> recent;
    const auto found = json.find("recent");
    if (found == json.end() || !found->is_array()) return recent;
    for (const Json& each : *found)
        if (each.is_string() && recent.size() < most_recent) recent.emplace_back(each.get<std::string>());
    return recent;
}

}  // namespace

int scale_in_use(const Settings& settings) {
    return settings.big_screen ? std::max(settings.big_screen_scale, settings.scale) : settings.scale;
}

Settings with_scale(Settings settings, int scale) {
    const int least = settings.big_screen ? settings.scale : least_scale;
    (settings.big_screen ? settings.big_screen_scale : settings.scale) = std::clamp(scale, least, most_scale);
    return settings;
}

Settings without_recent(Settings settings, const std::filesystem::path& file) {
    std::erase(settings.recent, file);
    return settings;
}

Settings with_recent(Settings settings, const std::filesystem::path& file) {
    settings = without_recent(std::move(settings), file);
    settings.recent.insert(settings.recent.begin(), file);
    if (settings.recent.size() > most_recent) settings.recent.resize(most_recent);
    return settings;
}

std::string settings_text(const Settings& settings) {
    Json recent = Json::array();
    for (const auto& file : settings.recent) recent.push_back(file.string());
    const Json json{{"language", code_of(settings.language)},
                    {"theme", name_of(settings.theme)},
                    {"scale", settings.scale},
                    {"big_screen", settings.big_screen},
                    {"big_screen_scale", settings.big_screen_scale},
                    {"monitor", settings.monitor},
                    {"list_shown", settings.list_shown},
                    {"inspector_shown", settings.inspector_shown},
                    {"recent", recent},
                    {"folder", settings.folder.string()},
                    {"writer", settings.writer}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Settings settings_from(std::string_view text, const Settings& defaults) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return defaults;
    Settings settings = defaults;
    const auto language = read<std::string>(json, "language", "");
    if (language == "fr") settings.language = Language::fr;
    if (language == "en") settings.language = Language::en;
    settings.theme = named<Theme>(read<std::string>(json, "theme", "")).value_or(defaults.theme);
    if (settings.theme == Theme::print) settings.theme = defaults.theme;
    settings.scale = std::clamp(read(json, "scale", defaults.scale), least_scale, most_scale);
    settings.big_screen = read(json, "big_screen", defaults.big_screen);
    settings.big_screen_scale =
        std::clamp(read(json, "big_screen_scale", defaults.big_screen_scale), least_scale, most_scale);
    settings.monitor = read<std::string>(json, "monitor", "");
    settings.list_shown = read(json, "list_shown", defaults.list_shown);
    settings.inspector_shown = read(json, "inspector_shown", defaults.inspector_shown);
    settings.recent = read_recent(json);
    settings.folder = read<std::string>(json, "folder", "");
    settings.writer = read<std::string>(json, "writer", "").substr(0, longest_writer);
    return settings;
}

Settings default_settings(std::string_view lang) {
    Settings settings;
    settings.language = lang.starts_with("en") ? Language::en : Language::fr;
    return settings;
}

std::filesystem::path settings_file() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config && *config) return std::filesystem::path(config) / "parcours" / "settings.json";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home ? home : "/") / ".config" / "parcours" / "settings.json";
}

}  // namespace parcours
