// Puts exported files on the disk: whole or not at all.
#pragma once

#include <optional>

#include "app/export/export.h"
#include "sessions/storage.h"

namespace parcours {

/// Writes the bytes beside the final name, then renames. A file of that name is replaced.
std::optional<ExportProblem> write_whole(Storage& storage, const std::filesystem::path& file, std::string_view bytes);

/// Makes the folder where it is not there.
std::optional<ExportProblem> make_folder(Storage& storage, const std::filesystem::path& folder);

}  // namespace parcours
