// What the session is about: one record per session.
#pragma once

#include "journeys/schema.h"

namespace parcours {

struct About {
    Id<About> id;
    std::string title;         ///< of the approach: "Relation usager 2026"
    std::string organisation;  ///< the town: printed on the cover
    std::string framework;     ///< title of the set of commitments
    std::string summary;
};

/// The id of the only About record of a session.
inline constexpr Id<About> about_id{1};

template <>
struct Schema<About> {
    static constexpr std::string_view kind = "about";
    static constexpr std::string_view ref_prefix = "";
    static constexpr auto fields = std::tuple{
        Field{"title", &About::title, {.most = longest_line}},
        Field{"organisation", &About::organisation, {.most = longest_line}},
        Field{"framework", &About::framework, {.most = longest_line}},
        Field{"summary", &About::summary, {.most = longest_text}},
    };
};

}  // namespace parcours
