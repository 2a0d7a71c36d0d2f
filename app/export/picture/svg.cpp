#include "app/export/picture/svg.h"

#include <fmt/format.h>

#include "app/export/markup.h"
#include "app/export/picture/picture.h"
#include "app/export/picture/said.h"
#include "app/export/picture/typeface.h"

namespace parcours {
namespace {

std::string css(const Colour& colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}
std::string number(int value) { return std::to_string(value); }

/// The shapes of icons, each written where it is first used and only named from then on. `prefix` keeps their names
/// apart from those of other pictures of the same page.
class IconShapes {
  public:
    explicit IconShapes(std::string prefix) : prefix_(std::move(prefix)) {}

    /// "#name" of the icon, whose colours are those of whoever uses it.
    std::string use(Markup& markup, Icon icon) {
        const auto place = static_cast<std::size_t>(icon);
        const std::string name = prefix_ + std::to_string(place);
        if (!written_[place]) write(markup, icon, name);
        written_[place] = true;
        return "#" + name;
    }

  private:
    static void write(Markup& markup, Icon icon, const std::string& name) {
        markup.open("defs");
        markup.open("g", {{"id", name},
                          {"stroke-width", number(icon_stroke)},
                          {"stroke-linecap", "round"},
                          {"stroke-linejoin", "round"}});
        for (const IconStroke& one : strokes(icon)) {
            std::string way;
            for (const IconPoint& point : one.points)
                way += fmt::format("{}{} {}", way.empty() ? "M" : " ", point.x, point.y);
            if (one.closed) way += "Z";
            markup.single("path", {{"d", way}, {one.filled ? "stroke" : "fill", "none"}});
        }
        markup.close("g");
        markup.close("defs");
    }

    std::string prefix_;
    std::array<bool, static_cast<std::size_t>(Icon::count)> written_{};
};

/// Writes one mark after the other; a visitor of Mark. Coordinates are those of the whole picture.
class SvgPainter {
  public:
    SvgPainter(Markup& markup, IconShapes& icons, Spot corner) : markup_(markup), icons_(icons), corner_(corner) {}

    void operator()(const Shadow&) const {}
    void operator()(const Fill& fill) const { rectangle(fill.box, fill.radius, 0, {{"fill", ink(fill.ink)}}); }
    void operator()(const Outline& outline) const {
        Markup::Attributes attributes{{"fill", "none"}};
        add_stroke(attributes, outline.ink, outline.width, outline.dashed);
        rectangle(outline.box, outline.radius, outline.width, attributes);
    }
    void operator()(const Line& line) const {
        path(fmt::format("M{} L{}", at(line.from), at(line.to)), line.ink, line.width, line.dashed);
    }
    void operator()(const Curve& curve) const {
        path(fmt::format("M{} C{} {} {}", at(curve.from), at(curve.control_1), at(curve.control_2), at(curve.to)),
             curve.ink, curve.width, curve.dashed);
    }
    void operator()(const Disc& disc) const {
        markup_.single("circle", {{"cx", number(disc.centre.x + corner_.x)},
                                  {"cy", number(disc.centre.y + corner_.y)},
                                  {"r", number(disc.radius)},
                                  {"fill", ink(disc.ink)}});
    }
    void operator()(const Triangle& triangle) const {
        markup_.single("path", {{"d", fmt::format("M{} L{} L{}Z", at(triangle.a), at(triangle.b), at(triangle.c))},
                                {"fill", ink(triangle.ink)}});
    }
    void operator()(const IconMark& mark) const {
        const std::string colour = ink(mark.ink);
        markup_.single(
            "use", {{"href", icons_.use(markup_, mark.icon)},
                    {"transform", fmt::format("translate({} {}) scale({:.6f})", mark.box.x + corner_.x,
                                              mark.box.y + corner_.y, static_cast<double>(mark.box.width) / icon_grid)},
                    {"fill", colour},
                    {"stroke", colour}});
    }
    /// The measured length keeps the text in its card where a reader has another typeface.
    void operator()(const TextLine& line) const {
        Markup::Attributes attributes{{"x", number(line.baseline.x + corner_.x)},
                                      {"y", number(line.baseline.y + corner_.y)},
                                      {"font-size", number(line.size)},
                                      {"fill", ink(line.ink)}};
        if (line.weight == Weight::bold) attributes.push_back({"font-weight", "700"});
        if (line.width > 0) {
            attributes.push_back({"textLength", number(line.width)});
            attributes.push_back({"lengthAdjust", "spacingAndGlyphs"});
        }
        markup_.element("text", line.text, attributes);
        markup_.line();
    }

  private:
    static std::string ink(Ink ink) { return css(paper_palette()[ink]); }
    std::string at(Spot spot) const { return fmt::format("{} {}", spot.x + corner_.x, spot.y + corner_.y); }

    static void add_stroke(Markup::Attributes& attributes, Ink colour, int width, bool dashed) {
        attributes.push_back({"stroke", ink(colour)});
        attributes.push_back({"stroke-width", number(width)});
        if (dashed) attributes.push_back({"stroke-dasharray", fmt::format("{} {}", width * 3, width * 3)});
    }
    void path(const std::string& way, Ink ink, int width, bool dashed) const {
        Markup::Attributes attributes{{"d", way}, {"fill", "none"}};
        add_stroke(attributes, ink, width, dashed);
        markup_.single("path", attributes);
    }
    /// A rectangle whose stroke of `width` runs inside of the box.
    void rectangle(const Box& box, int radius, int width, Markup::Attributes attributes) const {
        const double half = width / 2.0;
        attributes.push_back({"x", fmt::format("{}", box.x + corner_.x + half)});
        attributes.push_back({"y", fmt::format("{}", box.y + corner_.y + half)});
        attributes.push_back({"width", number(std::max(box.width - width, 0))});
        attributes.push_back({"height", number(std::max(box.height - width, 0))});
        if (radius > 0) attributes.push_back({"rx", number(radius)});
        markup_.single("rect", attributes);
    }

    Markup& markup_;
    IconShapes& icons_;
    Spot corner_;
};

void draw(Markup& markup, const Picture& picture, IconShapes icons) {
    for (const Piece* piece : picture.pieces()) {
        markup.open("g");
        for (const Mark& mark : picture.marks(*piece)) std::visit(SvgPainter(markup, icons, piece->box.corner()), mark);
        markup.close("g");
        markup.line();
    }
}

Markup::Attributes root_attributes(const Box& box) {
    return {{"xmlns", "http://www.w3.org/2000/svg"},
            {"viewBox", fmt::format("{} {} {} {}", box.x, box.y, box.width, box.height)},
            {"width", number(box.width)},
            {"height", number(box.height)},
            {"font-family", export_families}};
}

void draw_ground(Markup& markup, const Box& box) {
    markup.single("rect", {{"x", number(box.x)},
                           {"y", number(box.y)},
                           {"width", number(box.width)},
                           {"height", number(box.height)},
                           {"fill", css(paper_palette()[Ink::canvas])}});
    markup.line();
}

}  // namespace

std::string svg_of(const Document& document, Id<Journey> journey, const Scores& scores, Language language) {
    const Picture picture(document, journey, scores, language);
    const Box box = picture.bounds().grown(picture_margin);
    const Journey* subject = document.find(journey);
    Markup markup;
    markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    auto attributes = root_attributes(box);
    attributes.push_back({"lang", std::string(code_of(language))});
    attributes.push_back({"role", "img"});
    attributes.push_back({"aria-labelledby", "title description"});
    markup.open("svg", attributes);
    markup.element("title", subject ? subject->title : "", {{"id", "title"}});
    markup.element("desc", said_of_picture(document, journey, scores, language), {{"id", "description"}});
    markup.line();
    draw_ground(markup, box);
    draw(markup, picture, IconShapes("icon"));
    markup.close("svg");
    markup.line();
    return markup.content();
}

std::string decorative_svg_of(const Document& document, Id<Journey> journey, const Scores& scores, Language language) {
    const Picture picture(document, journey, scores, language);
    const Box box = picture.bounds().grown(picture_margin / 2);
    Markup markup;
    auto attributes = root_attributes(box);
    attributes.push_back({"aria-hidden", "true"});
    attributes.push_back({"focusable", "false"});
    markup.open("svg", attributes);
    draw_ground(markup, box);
    draw(markup, picture, IconShapes(fmt::format("icon{:x}-", journey.value)));
    markup.close("svg");
    return markup.content();
}

}  // namespace parcours
