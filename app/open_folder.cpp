#include "app/open_folder.h"

#include <algorithm>

namespace parcours {

std::string trouble_text(const Words& words, const FolderTrouble& trouble) {
    if (trouble.problem)
        return words(
            "problem." + trouble.problem->code,
            {{"file", trouble.problem->file}, {"place", trouble.problem->place}, {"detail", trouble.problem->detail}});
    if (!trouble.further_along.empty()) return words("portfolio.copy", {{"file", trouble.further_along}});
    constexpr std::size_t most = 6;
    const std::size_t told = std::min(trouble.notices.size(), most);
    std::string text;
    const auto add = [&](std::string_view code, const std::string& place, const std::string& detail) {
        if (!text.empty()) text += " · ";
        text += words("notice." + std::string(code), {{"place", place}, {"detail", detail}});
    };
    for (std::size_t i = 0; i < told; ++i)
        add(trouble.notices[i].code, trouble.notices[i].place, trouble.notices[i].detail);
    if (told < trouble.notices.size()) add("more", "", std::to_string(trouble.notices.size() - told));
    return text;
}

}  // namespace parcours
