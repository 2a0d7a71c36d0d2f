// A folder of sessions as it is shown, printed in the terminal and handed over.
#pragma once

#include "app/words.h"
#include "sessions/folder.h"

namespace parcours {

struct OpenFolder {
    std::filesystem::path path;
    SessionFolder content;
    Portfolio portfolio;
};

/// Why nothing of a file is shown, or all that is told of it.
std::string trouble_text(const Words& words, const FolderTrouble& trouble);

}  // namespace parcours
