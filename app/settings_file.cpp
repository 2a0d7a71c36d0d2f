#include "app/settings_file.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "app/browse.h"

namespace parcours {
namespace fs = std::filesystem;

Settings read_settings() {
    const char* lang = nullptr;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (lang = std::getenv(name); lang && *lang) break;
    const Settings defaults = default_settings(lang ? lang : "");
    std::ifstream file(settings_file(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    Settings settings = settings_from(text.str(), defaults);
    if (settings.folder.empty()) settings.folder = home_folder();
    return settings;
}

void write_settings(const Settings& settings) {
    const fs::path file = settings_file(), draft = file.string() + ".new";
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    std::ofstream(draft, std::ios::binary) << settings_text(settings);
    fs::rename(draft, file, failed);
}

}  // namespace parcours
