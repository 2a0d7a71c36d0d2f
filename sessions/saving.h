// Puts a whole file in the place of another, so that at any moment, crash or not, the old or the new one is there.
#pragma once

#include <functional>
#include <optional>

#include "sessions/machine.h"

namespace parcours {

/// What tells one content of a file from another.
struct FileSum {
    std::size_t size = 0;
    std::uint32_t crc = 0;
    friend bool operator==(const FileSum&, const FileSum&) = default;
};
FileSum sum_of(std::string_view bytes);

/// What is expected at the place where a file goes.
struct Destination {
    enum class Before { nothing, anything, as_read };
    Before before = Before::nothing;
    FileSum read;                                    ///< with as_read: what the file held; that it has gone is fine too
    std::function<void(std::string_view)> keep_old;  ///< with as_read: gets what goes; may be empty
};

/// Writes `temporary` beside `path`, flushes it, looks at the target again while others wait, renames, flushes the
/// folder. Says "changed_on_disk" where the target is not as expected and "file_exists" where nothing was expected.
/// `landed` becomes true as soon as the new content stands at `path`, even where its flush then fails.
std::optional<Problem> save_file(Storage& storage, const Storage::Path& path, const std::string& temporary,
                                 std::string_view bytes, const Destination& target, bool& landed);

}  // namespace parcours
