// Every call to the disk that a session makes. One small interface, so that a test can make any call fail or crash.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

#include "sessions/problem.h"

namespace parcours {

template <class T>
using Got = std::variant<T, std::error_code>;

/// A file being written. Closed when it goes out of scope.
class OutFile {
  public:
    virtual ~OutFile() = default;
    /// Writes all of it, after what was written before; interruptions and short writes are taken care of.
    virtual std::error_code write(std::string_view bytes) = 0;
    /// Content and metadata are on the disk when this returns without an error. Never call it again after an error.
    virtual std::error_code sync() = 0;
    /// Content is on the disk when this returns without an error. Never call it again after an error.
    virtual std::error_code sync_content() = 0;
    /// Claims a file that this process has just created, until it is closed or the process dies.
    virtual void claim() = 0;
};

/// A folder that others are asked to leave alone while this lives.
class FolderHold {
  public:
    virtual ~FolderHold() = default;
};

class Storage {
  public:
    using Path = std::filesystem::path;
    virtual ~Storage() = default;

    /// The file's content; fails with file_too_large where it is longer than `most` bytes.
    virtual Got<std::string> read(const Path& path, std::size_t most) = 0;
    /// A new file; fails where something of that name is there. With `like`, it gets that file's permissions.
    virtual Got<std::unique_ptr<OutFile>> create(const Path& path, const Path& like) = 0;
    virtual std::error_code rename(const Path& from, const Path& to) = 0;
    /// Renames, but fails where something of the new name is there.
    virtual std::error_code rename_new(const Path& from, const Path& to) = 0;
    virtual std::error_code remove(const Path& path) = 0;
    /// What has been created, renamed and removed in the folder is on the disk when this returns without an error.
    virtual std::error_code sync_folder(const Path& folder) = 0;
    /// Nothing is done where the folder is there already.
    virtual std::error_code make_folder(const Path& folder) = 0;
    /// Names in the folder, sorted; none where there is no such folder.
    virtual Got<std::vector<std::string>> names_in(const Path& folder) = 0;
    virtual bool exists(const Path& path) = 0;
    /// True where a living process has claimed the file.
    virtual bool is_claimed(const Path& path) = 0;
    /// Whoever asks for the same folder on this machine waits until the result goes, but not for ever; null where a
    /// folder cannot be held. A courtesy: nothing may rest on it alone.
    virtual std::unique_ptr<FolderHold> hold(const Path& folder) = 0;
};

/// The folder and those above it, made where they are missing, so that a crash cannot take them away.
std::error_code make_folders(Storage& storage, const Storage::Path& folder);

/// The problem that a failed call is, with its own words for the user.
Problem problem_of(std::error_code error, const Storage::Path& path);

/// The disk of this machine.
std::unique_ptr<Storage> disk();

}  // namespace parcours
