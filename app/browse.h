// The folders of this machine, as people look through them.
#pragma once

#include "app/dialog.h"
#include "app/event.h"

namespace parcours {

/// What the name of every session file ends with.
inline constexpr std::string_view session_ending = ".parcours";
bool is_session(const std::filesystem::path& name);

/// Where a person's own files are.
std::filesystem::path home_folder();

/// Folders and, by what is looked for, sessions or tables of a folder, folders first, without what is hidden. A folder
/// that is not there gives way to the one above it, no folder to the person's own.
FolderListed listed(std::filesystem::path folder, FileDialog::Purpose purpose);

/// Starts the machine's file browser and does not wait for it.
void show_folder(const std::filesystem::path& folder);

}  // namespace parcours
