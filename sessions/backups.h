// Copies of a session file as it was before each save, in the user's own folder: whatever happens to the file and to
// those who share it, its last states are there. Never stands in the way of a save.
#pragma once

#include "sessions/machine.h"

namespace parcours {

/// Writes a new file, flushed with its name; the folder is made where it is missing. False where that fails.
bool write_copy(Storage& storage, const std::filesystem::path& path, std::string_view bytes);

/// Where the copies of one session lie.
std::filesystem::path backup_folder(const Machine& machine, const std::string& doc_id);

/// Keeps what is about to be replaced, flushed, and lets go of what is too much.
void keep_backup(const Machine& machine, const std::string& doc_id, std::string_view bytes);

/// Which of these copies may go. Kept are the last ten, the last of each of the last 24 hours and 30 days in which
/// there was a save, all together no more than 500 MB; the newest always.
std::vector<std::string> surplus_backups(std::vector<std::string> names);

}  // namespace parcours
