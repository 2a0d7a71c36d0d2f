// The colours and signs of bands, the same as on drawn journeys.
#include "app/export/pdf/page.h"
#include "app/export/picture/picture.h"

namespace parcours::pdf {
namespace {

bool is_band(dossier::Tone tone) { return tone >= dossier::Tone::kept && tone <= dossier::Tone::not_kept; }

Band band_of(dossier::Tone tone) { return static_cast<Band>(static_cast<int>(tone) - 1); }

}  // namespace

Color color_of(const Colour& colour) {
    const double alpha = colour.alpha / 255.0;
    const auto part = [&](int value) { return 1 - alpha + alpha * value / 255.0; };
    return {part(colour.red), part(colour.green), part(colour.blue)};
}

Color color_of(dossier::Tone tone) {
    return is_band(tone)                 ? color_of(paper_palette()[mark_of(band_of(tone))])
           : tone == dossier::Tone::none ? accent
                                         : soft;
}

Color wash_of(dossier::Tone tone) {
    constexpr double strength = 0.6;
    if (tone == dossier::Tone::not_applicable) return wash;
    if (!is_band(tone)) return white;
    const Color ground = color_of(paper_palette()[ground_of(band_of(tone))]);
    const auto lighter = [](double value) { return 1 - (1 - value) * strength; };
    return {lighter(ground.red), lighter(ground.green), lighter(ground.blue)};
}

void draw_icon(Paper& paper, Icon icon, double x, double y, double size, Color color) {
    const double unit = size / icon_grid;
    std::vector<Point> points;
    for (const IconStroke& one : strokes(icon)) {
        points.clear();
        for (const IconPoint& point : one.points) points.push_back({x + point.x * unit, y + point.y * unit});
        if (one.filled)
            paper.polygon(points, color);
        else
            paper.polyline(points, color, icon_stroke * unit, one.closed);
    }
}

void draw_sign(Paper& paper, dossier::Tone tone, double x, double y, double size) {
    if (is_band(tone)) draw_icon(paper, icon_of(band_of(tone)), x, y, size, color_of(tone));
}

void draw_share(Paper& paper, dossier::Tone tone, double x, double y, double size) {
    using dossier::Tone;
    const double radius = size / 2 - 0.4, middle_x = x + size / 2, middle_y = y + size / 2;
    const double share = tone == Tone::kept ? 1 : tone == Tone::partly ? 0.5 : tone == Tone::fragile ? 0.25 : 0;
    const Color color = tone == Tone::not_assessed || tone == Tone::not_applicable ? faint : color_of(tone);
    if (share > 0) paper.sector(middle_x, middle_y, radius, share, color);
    paper.ring(middle_x, middle_y, radius, color, 0.9);
}

}  // namespace parcours::pdf
