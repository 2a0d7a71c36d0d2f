// Finds the journals that programs have left behind and puts what they hold into the session.
#pragma once

#include "sessions/file.h"
#include "sessions/machine.h"

namespace parcours {

/// Where journals lie.
std::filesystem::path journal_folder(const Machine& machine);

struct Recovery {
    std::vector<std::filesystem::path> finished;  ///< journals that can go once the session is saved
    std::vector<std::filesystem::path> damaged;   ///< journals to be kept aside once the session is saved
    std::size_t changes = 0;
    bool file_is_older = false;  ///< than the one that some journal goes on from
};

/// Replays what journals of this file hold beyond `loaded`, in the order in which it was written, and notes it. What
/// somebody else has saved since a journal began is not overwritten: both are joined as copies are.
/// `path` is the session's file, absolute. Journals of living programs are read only with `living` and never listed.
Recovery recover(const Machine& machine, const std::filesystem::path& path, bool living, std::string_view tray_title,
                 Loaded& loaded);

}  // namespace parcours
