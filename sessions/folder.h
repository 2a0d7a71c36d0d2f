// The sessions in a folder, read to be looked at together. Nothing is written or claimed there.
#pragma once

#include <functional>

#include "journeys/portfolio.h"
#include "sessions/machine.h"

namespace parcours {

/// A file that could not be read, or was shown although something in it had to be set right or is not understood.
struct FolderTrouble {
    std::string name;                ///< of the file
    std::optional<Problem> problem;  ///< why nothing of it is shown
    std::vector<Notice> notices;     ///< else what is told of it, the gravest first
    std::string further_along = {};  ///< a copy of the same session that is shown in its place; empty: none is

    bool is_shown() const { return !problem && further_along.empty(); }
};

struct SessionFolder {
    std::vector<PortfolioSession> sessions;  ///< in the order of their names
    std::vector<FolderTrouble> troubles;
};

/// All files NAME.parcours of the folder itself; of several copies of a session, the one with most changes. `goes_on`
/// is asked before each (with the share done); false ends it.
std::variant<SessionFolder, Problem> read_folder(Storage& storage, const std::filesystem::path& folder,
                                                 std::string_view tray_title,
                                                 const std::function<bool(double)>& goes_on = {});

}  // namespace parcours
