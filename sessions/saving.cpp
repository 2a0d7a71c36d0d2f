#include "sessions/saving.h"

#include <new>

#include "sessions/checksum.h"
#include "sessions/file.h"

namespace parcours {
namespace {

using Path = Storage::Path;

std::error_code write_new(Storage& storage, const Path& path, const Path& like, std::string_view bytes) {
    auto created = storage.create(path, like);
    if (auto* error = std::get_if<std::error_code>(&created)) return *error;
    OutFile& file = *std::get<std::unique_ptr<OutFile>>(created);
    if (const auto error = file.write(bytes)) return error;
    return file.sync();
}

std::optional<Problem> unexpected(Storage& storage, const Path& path, const Destination& target) {
    if (target.before != Destination::Before::as_read) return {};
    const auto now = storage.read(path, largest_file);
    if (const auto* error = std::get_if<std::error_code>(&now)) {
        if (*error == std::errc::no_such_file_or_directory) return {};
        return problem_of(*error, path);
    }
    const std::string& old = std::get<std::string>(now);
    if (sum_of(old) != target.read) return Problem{"changed_on_disk", path.string(), "", ""};
    if (target.keep_old) target.keep_old(old);
    return {};
}

std::optional<Problem> put_in_place(Storage& storage, const Path& path, const Path& beside, std::string_view bytes,
                                    const Destination& target, bool& landed) {
    const bool fresh = target.before == Destination::Before::nothing;
    if (const auto error = write_new(storage, beside, fresh ? Path{} : path, bytes)) return problem_of(error, path);
    const auto hold = storage.hold(path.parent_path());
    if (auto problem = unexpected(storage, path, target)) return problem;
    if (const auto error = fresh ? storage.rename_new(beside, path) : storage.rename(beside, path))
        return problem_of(error, path);
    landed = true;
    if (const auto error = storage.sync_folder(path.parent_path())) return problem_of(error, path);
    return {};
}

}  // namespace

FileSum sum_of(std::string_view bytes) { return {bytes.size(), crc32c({bytes})}; }

std::optional<Problem> save_file(Storage& storage, const Path& path, const std::string& temporary,
                                 std::string_view bytes, const Destination& target, bool& landed) {
    const Path beside = path.parent_path() / temporary;
    static_cast<void>(storage.remove(beside));  // of a program that crashed while saving
    try {
        auto problem = put_in_place(storage, path, beside, bytes, target, landed);
        if (!landed) static_cast<void>(storage.remove(beside));
        return problem;
    } catch (const std::bad_alloc&) {
        if (!landed) static_cast<void>(storage.remove(beside));
        throw;
    }
}

}  // namespace parcours
