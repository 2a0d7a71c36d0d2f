// What the session is about: one record per session.
#pragma once

#include "journeys/schema.h"

namespace parcours {

/// What a group is doing: the board offers what that needs and locks the rest. In preparing, nothing is locked.
enum class Mode { preparing, collecting, clustering, voting, rating, reviewing };
template <>
struct Names<Mode> {
    static constexpr std::string_view words = "mode";
    static constexpr std::array<std::string_view, 6> values{"preparing", "collecting", "clustering",
                                                            "voting",    "rating",     "reviewing"};
};

struct About {
    Id<About> id;
    std::string title;         ///< of the approach: "Relation usager 2026"
    std::string organisation;  ///< the town: printed on the cover
    std::string framework;     ///< title of the set of commitments
    std::string summary;
    Mode mode = Mode::preparing;         ///< what the board offers and what it locks at the moment
    std::string logo;                    ///< a picture file, in base64; empty: none
    std::vector<std::string> sections;   ///< of the dossier, in their order; empty: the usual ones
    std::optional<double> effort_limit;  ///< person-days within which a selection of actions is proposed
    std::optional<double> cost_limit;    ///< euros, likewise
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
        Field{"mode", &About::mode},
        Field{"logo", &About::logo, {.most = longest_content}},
        Field{"sections", &About::sections, {.most = 100}},
        Field{"effort_limit", &About::effort_limit, {.least = 0, .most = 1'000'000}},
        Field{"cost_limit", &About::cost_limit, {.least = 0, .most = 1e12}},
    };
};

}  // namespace parcours
