// A folder of sessions as it is shown, and as the terminal prints it.
#pragma once

#include "sessions/folder.h"

namespace parcours {

struct OpenFolder {
    std::filesystem::path path;
    SessionFolder content;
    Portfolio portfolio;
};

}  // namespace parcours
