#include "app/export/pdf/page.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parcours::pdf {
namespace {

bool same(Color a, Color b) { return a.red == b.red && a.green == b.green && a.blue == b.blue; }

}  // namespace

Paper::Paper(std::size_t pages) : annotations_(pages) {
    for (std::size_t i = 0; i < pages; ++i) pages_.push_back(file_.reserve());
    tree_ = file_.reserve();
    resources_ = file_.reserve();
}

void Paper::start_page(const Shape& shape, double enlarged) {
    ++page_;
    shapes_.push_back(shape);
    enlarged_.push_back(enlarged);
    looks_ = {Look{}};
    content_.clear();
    for (const double part : {enlarged, 0.0, 0.0, -enlarged, 0.0, enlarged * shape.height}) {
        append_number(content_, part, 5);
        content_ += ' ';
    }
    content_ += "cm\n";
}

Element Paper::begin(Tag tag, Said said) {
    const Element element = structure_.add(tag, open_.empty() ? -1 : open_.back(), std::move(said));
    open_.push_back(element);
    return element;
}

std::array<double, 4> Paper::box(double x, double y, double width, double height) const {
    const double times = enlarged_.back(), bottom = shapes_.back().height - y;
    return {x * times, (bottom - height) * times, (x + width) * times, bottom * times};
}

void Paper::into(Mode mode) {
    const Element element = mode == Mode::content ? open_.back() : -1;
    if (mode == mode_ && element == drawing_) return;
    if (mode_ != Mode::none) content_ += "EMC\n";
    mode_ = mode;
    drawing_ = element;
    if (mode == Mode::decoration) content_ += "/Artifact BMC\n";
    if (mode != Mode::content) return;
    content_ += "/";
    content_ += structure_.name(element);
    content_ += "<</MCID " + std::to_string(structure_.add_content(element, page_ - 1)) + ">>BDC\n";
}

void Paper::as_text() {
    const bool content = decoration_ == 0 && !open_.empty() && holds_content(structure_.tag(open_.back()));
    into(content ? Mode::content : Mode::decoration);
}

bool Paper::in_figure() const {
    return std::any_of(open_.begin(), open_.end(), [&](Element one) { return structure_.tag(one) == Tag::Figure; });
}

void Paper::as_drawing() { into(decoration_ == 0 && in_figure() ? Mode::content : Mode::decoration); }

void Paper::number(double value) {
    append_number(content_, value);
    content_ += ' ';
}

void Paper::op(std::string_view name) {
    content_ += name;
    content_ += '\n';
}

void Paper::save() {
    into(Mode::none);
    op("q");
    looks_.push_back(looks_.back());
}

void Paper::restore() {
    into(Mode::none);
    op("Q");
    looks_.pop_back();
}

void Paper::move_by(double x, double y) {
    content_ += "1 0 0 1 ";
    number(x);
    number(y);
    op("cm");
}

void Paper::scale_by(double factor) {
    std::string text;
    append_number(text, factor, 5);
    op(text + " 0 0 " + text + " 0 0 cm");
}

void Paper::fill_with(Color color) {
    if (same(looks_.back().fill, color)) return;
    looks_.back().fill = color;
    for (const double part : {color.red, color.green, color.blue}) {
        append_number(content_, part, 3);
        content_ += ' ';
    }
    op("rg");
}

void Paper::stroke_with(Color color, double width, bool dashed) {
    Look& look = looks_.back();
    if (!same(look.stroke, color)) {
        look.stroke = color;
        for (const double part : {color.red, color.green, color.blue}) {
            append_number(content_, part, 3);
            content_ += ' ';
        }
        op("RG");
    }
    if (look.width != width) {
        look.width = width;
        number(width);
        op("w");
    }
    if (dashed) {
        content_ += '[';
        number(width * 3);
        content_ += "]0 d ";
    } else if (look.dashed) {
        content_ += "[]0 d ";
    }
    look.dashed = dashed;
}

void Paper::fill(double x, double y, double width, double height, Color color) {
    as_drawing();
    fill_with(color);
    for (const double part : {x, y, width, height}) number(part);
    op("re f");
}

void Paper::outline(double x, double y, double width, double height, Color color, double line) {
    as_drawing();
    stroke_with(color, line, false);
    for (const double part : {x, y, width, height}) number(part);
    op("re S");
}

void Paper::line(double x1, double y1, double x2, double y2, Color color, double width, bool dashed) {
    const Point points[] = {{x1, y1}, {x2, y2}};
    polyline(points, color, width, false, dashed);
}

/// A part of a circle as cubic curves of at most a quarter each; the pen stands at its beginning.
void Paper::arc(double x, double y, double radius, double from, double to) {
    const int parts = std::max(1, static_cast<int>(std::ceil((to - from) / (std::numbers::pi / 2) - 1e-9)));
    const double step = (to - from) / parts, reach = 4.0 / 3 * std::tan(step / 4) * radius;
    for (int i = 0; i < parts; ++i) {
        const double a = from + step * i, b = a + step;
        const double ax = x + radius * std::cos(a), ay = y + radius * std::sin(a);
        const double bx = x + radius * std::cos(b), by = y + radius * std::sin(b);
        number(ax - reach * std::sin(a));
        number(ay + reach * std::cos(a));
        number(bx + reach * std::sin(b));
        number(by - reach * std::cos(b));
        number(bx);
        number(by);
        content_ += "c ";
    }
}

void Paper::circle(double x, double y, double radius) {
    number(x + radius);
    number(y);
    content_ += "m ";
    arc(x, y, radius, 0, 2 * std::numbers::pi);
}

void Paper::disc(double x, double y, double radius, Color color) {
    as_drawing();
    fill_with(color);
    circle(x, y, radius);
    op("f");
}

void Paper::ring(double x, double y, double radius, Color color, double width) {
    as_drawing();
    stroke_with(color, width, false);
    circle(x, y, radius);
    op("s");
}

void Paper::sector(double x, double y, double radius, double share, Color color) {
    if (share >= 1) return disc(x, y, radius, color);
    as_drawing();
    fill_with(color);
    number(x);
    number(y);
    content_ += "m ";
    number(x);
    number(y - radius);
    content_ += "l ";
    arc(x, y, radius, -std::numbers::pi / 2, -std::numbers::pi / 2 + 2 * std::numbers::pi * share);
    op("h f");
}

void Paper::rounded(double x, double y, double width, double height, double radius, Color color, double line,
                    bool dashed) {
    radius = std::min({radius, width / 2, height / 2});
    if (radius <= 0.01 && !dashed)
        return line > 0 ? outline(x, y, width, height, color, line) : fill(x, y, width, height, color);
    as_drawing();
    line > 0 ? stroke_with(color, line, dashed) : fill_with(color);
    constexpr double quarter = std::numbers::pi / 2;
    const double right = x + width, bottom = y + height;
    number(right - radius);
    number(y);
    content_ += "m ";
    arc(right - radius, y + radius, radius, -quarter, 0);
    number(right);
    number(bottom - radius);
    content_ += "l ";
    arc(right - radius, bottom - radius, radius, 0, quarter);
    number(x + radius);
    number(bottom);
    content_ += "l ";
    arc(x + radius, bottom - radius, radius, quarter, 2 * quarter);
    number(x);
    number(y + radius);
    content_ += "l ";
    arc(x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
    op(line > 0 ? "s" : "h f");
}

void Paper::polygon(std::span<const Point> points, Color color) {
    as_drawing();
    fill_with(color);
    for (const Point& point : points) {
        number(point.x);
        number(point.y);
        content_ += &point == points.data() ? "m " : "l ";
    }
    op("h f");
}

void Paper::polyline(std::span<const Point> points, Color color, double width, bool closed, bool dashed) {
    as_drawing();
    stroke_with(color, width, dashed);
    for (const Point& point : points) {
        number(point.x);
        number(point.y);
        content_ += &point == points.data() ? "m " : "l ";
    }
    op(closed ? "s" : "S");
}

void Paper::curve(Point from, Point control_1, Point control_2, Point to, Color color, double width, bool dashed) {
    as_drawing();
    stroke_with(color, width, dashed);
    number(from.x);
    number(from.y);
    content_ += "m ";
    for (const Point& point : {control_1, control_2, to}) {
        number(point.x);
        number(point.y);
    }
    op("c S");
}

void Paper::picture(const Pixels& pixels, double x, double y, double width, double height) {
    if (pixels.empty()) return;
    const std::string size = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width " + std::to_string(pixels.width) +
                             "/Height " + std::to_string(pixels.height);
    std::string entries = size + "/ColorSpace/DeviceRGB";
    if (!pixels.opacity.empty())
        entries += "/SMask " + ref(file_.add_stream(size + "/ColorSpace/DeviceGray", pixels.opacity));
    const std::string name = "I" + std::to_string(pictures_.size() + 1);
    pictures_.emplace_back(name, file_.add_stream(entries, pixels.colours));
    if (drawn_) drawn_->pictures.emplace(name, pixels);
    save();
    as_drawing();
    number(width);
    content_ += "0 0 ";
    number(-height);
    number(x);
    number(y + height);
    op("cm /" + name + " Do");
    restore();
}

}  // namespace parcours::pdf
