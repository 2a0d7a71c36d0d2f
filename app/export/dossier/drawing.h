// A chart as data: few shapes and words on a ground of so many points. PDF and HTML draw the same one.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace parcours::dossier {

enum class Tint { ink, soft, line, accent, wash, white, kept, partly, fragile, not_kept };

struct Stroke {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    Tint tint = Tint::line;
    double width = 0.5;
    bool dashed = false;
};
struct Area {
    double x = 0, y = 0, width = 0, height = 0;
    Tint tint = Tint::accent;
    bool hollow = false;  ///< an outline only
    double radius = 0;
};
struct Dot {
    double x = 0, y = 0, radius = 3;
    Tint tint = Tint::accent;
    bool hollow = false;
};
enum class Anchor { start, middle, end };
struct Word {
    double x = 0, y = 0;  ///< where the baseline begins, has its middle, or ends
    std::string text;
    double size = 7.5;
    Tint tint = Tint::ink;
    Anchor anchor = Anchor::start;
    bool strong = false;
    double most_width = 0;  ///< what does not fit becomes "…"; 0: no limit
    bool clear = false;     ///< what lies behind does not strike it
};
using Shape = std::variant<Stroke, Area, Dot, Word>;

struct Drawing {
    double width = 480;
    double height = 100;
    std::vector<Shape> shapes = {};
    template <class One>
    void add(One one) {
        shapes.push_back(std::move(one));
    }
};

}  // namespace parcours::dossier
