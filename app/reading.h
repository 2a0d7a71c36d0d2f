// The reading mode: the pages of the dossier on the whole screen, as they are printed. What is known of it, and what
// can happen to it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace parcours {

namespace pdf {
struct DrawnPages;
}

/// A page as it is on the screen.
struct PagePicture {
    int width = 0, height = 0;         ///< pixels
    double scale = 0;                  ///< pixels of one point
    std::vector<std::uint8_t> pixels;  ///< red, green, blue, opacity, row by row
};

/// What is wanted on the screen: so many pages from this one on, so wide. In the order in which they are drawn.
struct WantedPages {
    double scale = 0;  ///< pixels of one point
    std::vector<std::size_t> pages;
    friend bool operator==(const WantedPages&, const WantedPages&) = default;
};

struct DossierReading {
    std::shared_ptr<const pdf::DrawnPages> pages;  ///< null while the dossier is being made
    double share = 0;                              ///< made, 0..1
    std::shared_ptr<std::atomic<bool>> stop;       ///< of the making
    std::size_t page = 0;                          ///< the first in view
    bool to_width = false;                         ///< as wide as the window: scrolled
    bool chapters = true;                          ///< their list stands at the side
    bool was_full_screen = false;                  ///< before it began
    WantedPages wanted;                            ///< asked for last
    std::map<std::size_t, std::shared_ptr<const PagePicture>> pictures;
};

namespace reading {

/// Makes the dossier, as the export dialog says where it is open, and shows it.
struct Open {};
struct Moved {
    double share;
};
/// Null where it could not be made, or has been stopped.
struct Made {
    std::shared_ptr<const pdf::DrawnPages> pages;
    std::shared_ptr<std::atomic<bool>> stop;  ///< of this making
};
struct GoTo {
    std::size_t page;
};
struct Fit {
    bool to_width;
};
struct ShowChapters {
    bool shown;
};
/// Asks for pictures; those that nobody wants any more go.
struct Want {
    WantedPages wanted;
};
struct Drawn {
    std::size_t page;
    std::shared_ptr<const PagePicture> picture;
};
struct Close {};

using Any = std::variant<Open, Moved, Made, GoTo, Fit, ShowChapters, Want, Drawn, Close>;

}  // namespace reading

struct ReadDossier {
    reading::Any what;
};

}  // namespace parcours
