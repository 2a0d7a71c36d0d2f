// What to draw for one piece of a scene: few simple marks, from back to front, relative to the piece's corner.
// Made on demand for pieces in sight and kept by whoever draws; moving a piece changes none of its marks.
#pragma once

#include <optional>
#include <string>

#include "journeys/layout/icons.h"
#include "journeys/layout/scene.h"
#include "journeys/layout/wrap.h"

namespace parcours {

/// A soft shadow below a box; `depth` units high above the ground.
struct Shadow {
    Box box;
    int radius = 0;
    int depth = 4;
};
struct Fill {
    Box box;
    Ink ink;
    int radius = 0;
};
struct Outline {
    Box box;  ///< the stroke runs inside of it
    Ink ink;
    int radius = 0;
    int width = 1;
    bool dashed = false;
};
struct Line {
    Spot from;
    Spot to;
    Ink ink;
    int width = 1;
    bool dashed = false;
};
/// A cubic Bézier curve.
struct Curve {
    Spot from;
    Spot control_1;
    Spot control_2;
    Spot to;
    Ink ink;
    int width = 3;
    bool dashed = false;
};
struct Disc {
    Spot centre;
    int radius = 0;
    Ink ink;
};
struct Triangle {
    Spot a;
    Spot b;
    Spot c;
    Ink ink;
};
struct IconMark {
    Icon icon;
    Box box;
    Ink ink;
};
struct TextLine {
    std::string text;
    Spot baseline;  ///< left end
    int width = 0;  ///< as measured
    int size = 0;   ///< of the typeface, in units
    Ink ink = Ink::text;
    Weight weight = Weight::regular;
};

using Mark = std::variant<Shadow, Fill, Outline, Line, Curve, Disc, Triangle, IconMark, TextLine>;
using Marks = std::vector<Mark>;

/// How much of a piece is drawn.
enum class Detail : std::uint8_t {
    full,
    title,  ///< the words that matter, as large as the piece allows
    block,  ///< its ground only
};

enum class Align : std::uint8_t { left, centre, right };
enum class Vertical : std::uint8_t { top, middle };

/// Where the text of a piece stands that people write in place: a note's text, the title of a card, a band…
struct TextPlace {
    Box box;  ///< relative to the piece's corner
    TextStyle style;
    Ink ink = Ink::text;
    Vertical vertical = Vertical::top;
    bool lines = false;  ///< may hold several lines
};
std::optional<TextPlace> text_place(const Piece& piece, Detail detail = Detail::full);

/// The marks of a piece of the scene laid out from the same subject.
Marks marks_of(const Subject& subject, const Scene& scene, const Piece& piece, Detail detail = Detail::full);

}  // namespace parcours
