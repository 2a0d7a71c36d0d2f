#include "app/export/dossier/chapters.h"

#include <algorithm>

namespace parcours {

std::vector<Chapter> chapters_named(const std::vector<std::string>& names) {
    std::vector<Chapter> chapters;
    for (const std::string& name : names)
        if (const auto chapter = named<Chapter>(name);
            chapter && std::find(chapters.begin(), chapters.end(), *chapter) == chapters.end())
            chapters.push_back(*chapter);
    if (!chapters.empty()) return chapters;
    for (std::size_t i = 0; i < Names<Chapter>::values.size(); ++i)
        if (static_cast<Chapter>(i) != Chapter::cards) chapters.push_back(static_cast<Chapter>(i));
    return chapters;
}

std::vector<std::string> names_of(const std::vector<Chapter>& chapters) {
    std::vector<std::string> names;
    for (const Chapter chapter : chapters) names.emplace_back(name_of(chapter));
    return names;
}

}  // namespace parcours
