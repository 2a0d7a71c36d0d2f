#include "app/browse.h"

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <thread>

#include "journeys/text.h"
#include "sessions/boards/board_file.h"

extern char** environ;

namespace parcours {
namespace fs = std::filesystem;

namespace {

/// A table that a survey may be in.
bool is_table(const std::string& name) {
    const std::string kind = folded(fs::path(name).extension().string());
    return kind == ".csv" || kind == ".txt" || kind == ".tsv";
}

bool is_looked_for(const std::string& name, FileDialog::Purpose purpose) {
    if (purpose == FileDialog::Purpose::survey) return is_table(name);
    return purpose == FileDialog::Purpose::board ? is_board(name) : is_session(name);
}

}  // namespace

bool is_session(const fs::path& name) { return name.extension() == session_ending; }

fs::path home_folder() {
    const char* home = std::getenv("HOME");
    return home && *home ? fs::path(home) : fs::path("/");
}

FolderListed listed(fs::path folder, FileDialog::Purpose purpose) {
    std::error_code failed;
    if (folder.empty()) folder = home_folder();
    folder = fs::absolute(folder, failed).lexically_normal();
    while (!fs::is_directory(folder, failed) && folder.has_relative_path()) folder = folder.parent_path();
    FolderListed result{folder, {}};
    for (fs::directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed)) {
        const std::string name = each->path().filename().string();
        std::error_code unknown;
        const bool is_folder = each->is_directory(unknown);
        if (!name.starts_with('.') && is_utf8(name) && (is_folder || is_looked_for(name, purpose)))
            result.entries.push_back({name, is_folder});
    }
    std::ranges::sort(result.entries, [](const FolderEntry& a, const FolderEntry& b) {
        return a.is_folder != b.is_folder ? a.is_folder : folded(a.name) < folded(b.name);
    });
    return result;
}

void show_folder(const fs::path& folder) {
    std::string program = "xdg-open", path = folder.string();
    char* arguments[] = {program.data(), path.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) == 0)
        std::thread([child] { waitpid(child, nullptr, 0); }).detach();
}

}  // namespace parcours
