#include "app/catalogue.h"

#include <algorithm>

#include "assets/embedded.h"

namespace parcours {

std::vector<Source> embedded_sources(std::string_view folder) {
    std::vector<Source> sources;
    for (const auto& asset : assets::all())
        if (asset.path.starts_with(folder)) sources.push_back({std::string(asset.path), std::string(asset.content)});
    return sources;
}

Catalogue read_catalogue(Storage& storage) {
    std::vector<Problem> problems;
    auto templates = embedded_sources("templates/");
    auto folders = template_folders();
    std::reverse(folders.begin(), folders.end());  // later ones replace earlier ones: the most personal come last
    for (Source& source : sources_in(storage, folders, problems)) templates.push_back(std::move(source));
    Catalogue catalogue = catalogue_of(templates, embedded_sources("frameworks/"));
    catalogue.problems.insert(catalogue.problems.end(), problems.begin(), problems.end());
    return catalogue;
}

}  // namespace parcours
