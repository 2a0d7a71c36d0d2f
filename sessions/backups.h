// Copies of a session file as each save found it and left it, in the user's own folder: whatever happens to the file
// and to those who share it, its last states are there. Never stands in the way of a save.
#pragma once

#include <optional>

#include "sessions/file.h"
#include "sessions/machine.h"

namespace parcours {

/// Writes a new file, flushed with its name; the folder is made where it is missing. False where that fails.
bool write_copy(Storage& storage, const std::filesystem::path& path, std::string_view bytes);

/// Where the copies of one session lie.
std::filesystem::path backup_folder(const Machine& machine, const std::string& doc_id);

/// Keeps what a file holds, flushed, unless there is a copy of it already, and lets go of what is too much.
void keep_backup(const Machine& machine, const std::string& doc_id, const std::filesystem::path& file,
                 std::string_view bytes);

/// The newest state of a file that can be read, of those that were kept of it. Where several sessions have lain at
/// that place the one that `bytes`, what is left of the file, still names comes first.
std::optional<Loaded> newest_backup(const Machine& machine, const std::filesystem::path& file, std::string_view bytes,
                                    std::string_view tray_title);

/// Which of these copies may go, by their names. Kept are the last ten, the last of each of the last 24 hours and 30
/// days in which there was a save, all together no more than 500 MB; the newest always.
std::vector<std::string> surplus_backups(std::vector<std::string> names);

}  // namespace parcours
