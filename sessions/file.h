// A session to and from the text of a file `NAME.parcours`. Never touches a disk.
#pragma once

#include <optional>
#include <variant>

#include "sessions/session.h"

namespace parcours {

/// Greatest file that is read, in bytes.
inline constexpr std::size_t largest_file = 64u << 20;

struct Loaded {
    Session session;
    std::vector<Notice> notices;
};

/// Reads what a file holds. Whatever can be understood is shown, set right where it must be and noted; what is not
/// understood is kept. `tray_title` names the journey that takes records whose owner is missing.
/// Refuses what is no session at all; `file` is the name that problems carry.
std::variant<Loaded, Problem> read_session(std::string_view text, std::string_view file, std::string_view tray_title);

/// The text of the file. The same session always gives the same bytes. Its checksum is that of all other bytes.
std::string written(const Session& session);

}  // namespace parcours
