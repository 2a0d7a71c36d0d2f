#include "sessions/storage.h"

namespace parcours {

Problem problem_of(std::error_code error, const Storage::Path& path) {
    const auto is = [&](std::errc code) { return error == code; };
    const auto as = [&](const char* code) { return Problem{code, path.string(), "", error.message()}; };
    if (is(std::errc::no_such_file_or_directory) || is(std::errc::not_a_directory)) return as("file_missing");
    if (is(std::errc::file_exists)) return as("file_exists");
    if (is(std::errc::is_a_directory) || is(std::errc::too_many_symbolic_link_levels) ||
        is(std::errc::no_such_device_or_address))
        return as("not_a_file");
    if (is(std::errc::filename_too_long)) return as("name_too_long");
    if (is(std::errc::permission_denied) || is(std::errc::operation_not_permitted)) return as("no_permission");
    if (is(std::errc::no_space_on_device) || error.value() == EDQUOT) return as("disk_full");
    if (is(std::errc::read_only_file_system)) return as("disk_read_only");
    if (is(std::errc::file_too_large)) return as("file_too_large");
    return as("disk_failed");
}

std::error_code make_folders(Storage& storage, const Storage::Path& folder) {
    if (folder.empty() || storage.exists(folder)) return {};
    const Storage::Path above = folder.parent_path();
    if (const auto error = make_folders(storage, above)) return error;
    if (const auto error = storage.make_folder(folder)) return error;
    return storage.sync_folder(above);
}

}  // namespace parcours
