#include "app/open_folder.h"

namespace parcours {

std::string trouble_text(const Words& words, const FolderTrouble& trouble) {
    if (trouble.problem)
        return words(
            "problem." + trouble.problem->code,
            {{"file", trouble.problem->file}, {"place", trouble.problem->place}, {"detail", trouble.problem->detail}});
    const Notice& notice = trouble.notices.front();
    return words("notice." + notice.code, {{"place", notice.place}, {"detail", notice.detail}});
}

}  // namespace parcours
