// How the dossier looks on paper: colours that survive a black and white copier, sizes of type, the page's grid. In
// points.
#pragma once

#include "app/export/dossier/dossier.h"

namespace parcours::pdf {

struct Color {
    double red = 0, green = 0, blue = 0;
};
constexpr Color rgb(unsigned hex) { return {(hex >> 16 & 255) / 255.0, (hex >> 8 & 255) / 255.0, (hex & 255) / 255.0}; }

inline constexpr Color ink = rgb(0x1a2129), soft = rgb(0x55606c), faint = rgb(0x8a949f), hairline = rgb(0xcdd3da),
                       wash = rgb(0xf3f5f7), accent = rgb(0x1d3c5e), accent_wash = rgb(0xe9eef4), white = rgb(0xffffff);

/// The mark of a tone, in the colours of the drawn journeys.
Color color_of(dossier::Tone tone);
/// The ground of a cell, lighter than on a drawn journey: figures stand on it in rows.
Color wash_of(dossier::Tone tone);

enum class Weight { regular = 400, medium = 500, semibold = 600, bold = 700 };

struct TextStyle {
    double size = 9;
    double leading = 13;  ///< from one baseline to the next
    Weight weight = Weight::regular;
    Color color = ink;
    bool display = false;  ///< the cut of the typeface made for large sizes
    double tracking = 0;
};

namespace styles {
inline constexpr TextStyle body{9, 13.2};
inline constexpr TextStyle lead{11, 16.4};
inline constexpr TextStyle small{7.6, 10.4, Weight::regular, soft};
inline constexpr TextStyle label{7, 9.6, Weight::medium, soft, false, 0.15};
inline constexpr TextStyle fact{9, 12.4};
inline constexpr TextStyle caption{7.8, 10.6, Weight::semibold, soft};
inline constexpr TextStyle section{23, 27.5, Weight::bold, ink, true};
inline constexpr TextStyle heading{13, 17, Weight::semibold, accent};
inline constexpr TextStyle subheading{10, 13.6, Weight::semibold};
inline constexpr TextStyle kicker{8, 10.6, Weight::semibold, accent, false, 0.5};
inline constexpr TextStyle column{7.4, 9.8, Weight::semibold, ink};
inline constexpr TextStyle cell{8, 11};
inline constexpr TextStyle cell_strong{8, 11, Weight::semibold};
inline constexpr TextStyle detail{7, 9.4, Weight::regular, soft};
inline constexpr TextStyle numeral{40, 44, Weight::semibold, ink, true};
inline constexpr TextStyle running{7, 9, Weight::regular, soft};
inline constexpr TextStyle folio{7.4, 9, Weight::semibold, ink};
}  // namespace styles

/// A page and what of it carries text.
struct Shape {
    double width = 595.276, height = 841.89;
    double left = 54, right = 54, top = 66, bottom = 58;
    double body_width() const { return width - left - right; }
    double body_height() const { return height - top - bottom; }
    friend bool operator==(const Shape&, const Shape&) = default;
};
inline constexpr Shape portrait{};
inline constexpr Shape landscape{841.89, 595.276, 42, 42, 58, 50};

}  // namespace parcours::pdf
