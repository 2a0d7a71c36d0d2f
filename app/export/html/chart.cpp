// Charts of the dossier as drawings inside the page.
#include <fmt/format.h>

#include "app/export/html/blocks.h"
#include "journeys/text.h"

namespace parcours::html {
namespace {

using dossier::Anchor;
using dossier::Tint;

std::string class_of(Tint tint) {
    constexpr std::string_view names[] = {"ink",    "soft", "rule",   "accent",  "wash",
                                          "ground", "kept", "partly", "fragile", "not-kept"};
    return "t-" + std::string(names[static_cast<int>(tint)]);
}

std::string number(double value) { return fmt::format("{:.4g}", value); }

class ChartWriter {
  public:
    explicit ChartWriter(Markup& markup) : markup_(markup) {}
    void draw(const dossier::Stroke& one) {
        Markup::Attributes attributes{{"class", "stroke " + class_of(one.tint)},
                                      {"x1", number(one.x1)},
                                      {"y1", number(one.y1)},
                                      {"x2", number(one.x2)},
                                      {"y2", number(one.y2)},
                                      {"stroke-width", number(one.width)}};
        if (one.dashed) attributes.push_back({"stroke-dasharray", "3 3"});
        markup_.single("line", attributes);
    }
    void draw(const dossier::Area& one) {
        markup_.single("rect", {{"class", (one.hollow ? "hollow " : "area ") + class_of(one.tint)},
                                {"x", number(one.x)},
                                {"y", number(one.y)},
                                {"width", number(one.width)},
                                {"height", number(one.height)},
                                {"rx", number(one.radius)}});
    }
    void draw(const dossier::Dot& one) {
        markup_.single("circle", {{"class", (one.hollow ? "hollow " : "area ") + class_of(one.tint)},
                                  {"cx", number(one.x)},
                                  {"cy", number(one.y)},
                                  {"r", number(one.radius)}});
    }
    void draw(const dossier::Word& one) {
        constexpr double character = 0.54;  // of the size: how wide one is, about
        const auto most = static_cast<std::size_t>(one.most_width / (one.size * character));
        constexpr std::string_view anchors[] = {"start", "middle", "end"};
        markup_.element("text", one.most_width > 0 ? shortened(one.text, std::max<std::size_t>(most, 3)) : one.text,
                        {{"class", class_of(one.tint) + (one.strong ? " strong" : "") + (one.clear ? " clear" : "")},
                         {"x", number(one.x)},
                         {"y", number(one.y)},
                         {"font-size", number(one.size)},
                         {"text-anchor", std::string(anchors[static_cast<int>(one.anchor)])}});
    }

  private:
    Markup& markup_;
};

}  // namespace

void Blocks::write(const dossier::Chart& chart) {
    markup_.open("figure", {{"class", "chart"}});
    markup_.element("figcaption", chart.caption);
    markup_.open("div", {{"class", "scroll"}, {"role", "group"}, {"aria-label", chart.caption}, {"tabindex", "0"}});
    markup_.open("svg", {{"viewBox", "0 0 " + number(chart.drawing.width) + " " + number(chart.drawing.height)},
                         {"role", "img"},
                         {"aria-label", chart.description}});
    ChartWriter writer(markup_);
    for (const dossier::Shape& shape : chart.drawing.shapes)
        std::visit([&](const auto& one) { writer.draw(one); }, shape);
    markup_.close("svg");
    markup_.close("div");
    markup_.close("figure");
}

}  // namespace parcours::html
