// Lays bricks one below the other on pages: what belongs together stays together, tables repeat their header, nothing
// is cut that cannot be. Knows heights only, not what is drawn.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/export/pdf/page.h"

namespace parcours::pdf {

struct Brick;

/// The two halves of a brick cut at `room` points, or nothing where it cannot be cut there.
using Cut = std::function<std::optional<std::pair<Brick, Brick>>(double room)>;

/// One piece of a column.
struct Brick {
    double height = 0;
    double before = 0;  ///< white above, not at the top of a page
    bool keep_with_next = false;
    std::function<void(Paper&, double x, double y)> draw;
    Cut cut;                                          ///< none: never cut
    std::shared_ptr<const Brick> header;              ///< drawn again on top of a page that this brick begins
    std::optional<std::pair<int, std::string>> mark;  ///< a heading: its level and text, for bookmarks and contents
};

/// Bricks that begin on a page of this shape.
struct Flow {
    Shape shape;
    std::vector<Brick> bricks;
    bool bare = false;   ///< a cover: no running titles
    bool joins = false;  ///< goes on below the flow before it where half of such a page is left, or more
};

struct Placed {
    Brick brick;
    double y = 0;
    bool header = false;  ///< its header stands above it, again
};

struct Page {
    Shape shape;
    bool bare = false;
    std::vector<Placed> bricks = {};
    std::string running =
        {};  ///< the section it belongs to: the first that begins on it, or the last that began before
};

/// The pages of these flows. No page is empty, and none is begun for the last few lines of a flow.
std::vector<Page> paginate(std::vector<Flow> flows);

}  // namespace parcours::pdf
