#include "app/export/pdf/marks.h"

namespace parcours::pdf {

void MarkPainter::paint(const Marks& marks, Spot corner) {
    x_ = corner.x;
    y_ = corner.y;
    for (const Mark& mark : marks) std::visit([&](const auto& one) { draw(one); }, mark);
}

void MarkPainter::draw(const Fill& fill) {
    paper_.rounded(x_ + fill.box.x, y_ + fill.box.y, fill.box.width, fill.box.height, fill.radius, color(fill.ink));
}

void MarkPainter::draw(const Outline& outline) {
    const double half = outline.width / 2.0;
    paper_.rounded(x_ + outline.box.x + half, y_ + outline.box.y + half, outline.box.width - outline.width,
                   outline.box.height - outline.width, outline.radius - half, color(outline.ink), outline.width,
                   outline.dashed);
}

void MarkPainter::draw(const parcours::Line& line) {
    const Point points[] = {at(line.from), at(line.to)};
    paper_.polyline(points, color(line.ink), line.width, false, line.dashed);
}

void MarkPainter::draw(const Curve& curve) {
    paper_.curve(at(curve.from), at(curve.control_1), at(curve.control_2), at(curve.to), color(curve.ink), curve.width,
                 curve.dashed);
}

void MarkPainter::draw(const parcours::Disc& disc) {
    paper_.disc(x_ + disc.centre.x, y_ + disc.centre.y, disc.radius, color(disc.ink));
}

void MarkPainter::draw(const Triangle& triangle) {
    const Point points[] = {at(triangle.a), at(triangle.b), at(triangle.c)};
    paper_.polygon(points, color(triangle.ink));
}

void MarkPainter::draw(const IconMark& mark) {
    draw_icon(paper_, mark.icon, x_ + mark.box.x, y_ + mark.box.y, mark.box.width, color(mark.ink));
}

void MarkPainter::draw(const TextLine& line) {
    const Point baseline = at(line.baseline);
    paper_.show(lines_.set(line.text, line.weight, line.size), baseline.x, baseline.y, color(line.ink));
}

}  // namespace parcours::pdf
