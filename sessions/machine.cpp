#include "sessions/machine.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <random>

namespace parcours {
namespace {

using Path = std::filesystem::path;

/// An XDG folder; relative ones are ignored, as the specification says.
Path folder_from(const char* variable, const char* below_home) {
    const char* value = std::getenv(variable);
    if (value && Path(value).is_absolute()) return value;
    const char* home = std::getenv("HOME");
    return Path(home && *home ? home : "/tmp") / below_home;
}

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    const auto length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text, length};
}

std::uint64_t drawn() {
    std::random_device chance;
    return (std::uint64_t{chance()} << 32) | chance();
}

}  // namespace

Machine this_machine() {
    return {disk(), folder_from("XDG_STATE_HOME", ".local/state") / "parcours", utc_now, drawn, {}};
}

IdMint new_mint(const Machine& machine) {
    constexpr std::uint64_t replicas = (std::uint64_t{1} << 40) - 1;
    return {.replica = 1 + machine.draw() % replicas, .counter = 0};
}

std::vector<Path> template_folders() {
    std::vector<Path> folders;
    const char* listed = std::getenv("XDG_DATA_DIRS");
    std::string_view rest = listed && *listed ? listed : "/usr/local/share:/usr/share";
    while (!rest.empty()) {
        const auto colon = std::min(rest.find(':'), rest.size());
        if (const Path folder = rest.substr(0, colon); folder.is_absolute())
            folders.push_back(folder / "parcours/templates");
        rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
    std::reverse(folders.begin(), folders.end());  // the first named is the most important
    folders.push_back(folder_from("XDG_DATA_HOME", ".local/share") / "parcours/templates");
    return folders;
}

}  // namespace parcours
