// A session file as it is found on the disk, with what journals hold beyond it. Writes nothing.
#pragma once

#include "sessions/recovery.h"
#include "sessions/saving.h"

namespace parcours {

/// The file itself where the path goes through links, so that saving replaces the file and not the link.
std::filesystem::path real_path(const std::filesystem::path& path);

/// Of what is read and written, in MiB.
std::string largest_file_text();

/// True where a file holds something, but nothing that any program of ours writes there; false where it is only too
/// much to be read, or where memory or the machine has failed.
bool is_damage(const Problem& problem);

/// How often the same is tried where somebody else gets in between each time.
inline constexpr int most_tries = 8;

struct Opened {
    FileSum on_disk;
    Loaded loaded;
    std::uint64_t saved = 0;  ///< seq of the file
    bool from_copy = false;   ///< the file itself cannot be read: this is its newest copy (see backups.h)
    Recovery recovery;
};

/// Reads file and journals (those of living programs too with `living`), and again where the file has been saved in
/// between.
std::variant<Opened, Problem> read_with_journals(const Machine& machine, const std::filesystem::path& path, bool living,
                                                 std::string_view tray_title);

}  // namespace parcours
