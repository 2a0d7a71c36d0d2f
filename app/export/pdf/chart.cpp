// Charts of the dossier on a page.
#include "app/export/pdf/bricks.h"

namespace parcours::pdf {
namespace {

using dossier::Tint;

Color color_of_tint(Tint tint) {
    switch (tint) {
        case Tint::ink:
            return ink;
        case Tint::soft:
            return soft;
        case Tint::line:
            return hairline;
        case Tint::accent:
            return accent;
        case Tint::wash:
            return accent_wash;
        case Tint::white:
            return white;
        case Tint::kept:
            return pdf::color_of(dossier::Tone::kept);
        case Tint::partly:
            return pdf::color_of(dossier::Tone::partly);
        case Tint::fragile:
            return pdf::color_of(dossier::Tone::fragile);
        case Tint::not_kept:
            return pdf::color_of(dossier::Tone::not_kept);
    }
    return ink;
}

class ChartPainter {
  public:
    ChartPainter(Paper& paper, const Typesetter& type) : paper_(paper), type_(type) {}
    void draw(const dossier::Stroke& one) {
        paper_.line(one.x1, one.y1, one.x2, one.y2, color_of_tint(one.tint), one.width, one.dashed);
    }
    void draw(const dossier::Area& one) {
        if (one.hollow) paper_.rounded(one.x, one.y, one.width, one.height, one.radius, white);
        const double half = one.hollow ? 0.5 : 0;
        paper_.rounded(one.x + half, one.y + half, one.width - 2 * half, one.height - 2 * half, one.radius,
                       color_of_tint(one.tint), one.hollow ? 1 : 0);
    }
    void draw(const dossier::Dot& one) {
        paper_.disc(one.x, one.y, one.radius + 0.8, white);
        if (!one.hollow) return paper_.disc(one.x, one.y, one.radius, color_of_tint(one.tint));
        paper_.ring(one.x, one.y, one.radius - 0.5, color_of_tint(one.tint), 1.1);
    }
    void draw(const dossier::Word& one) {
        const TextStyle style{one.size, one.size, one.strong ? Weight::semibold : Weight::regular,
                              color_of_tint(one.tint)};
        const Text text = one.most_width > 0 ? type_.set(one.text, style, one.most_width, dossier::Align::left, 1)
                                             : type_.set(one.text, style);
        const double back = one.anchor == dossier::Anchor::start ? 0 : one.anchor == dossier::Anchor::end ? 1 : 0.5;
        const double x = one.x - back * text.width(), y = one.y - one.size * 0.86;
        if (one.clear) paper_.fill(x - 1.2, y - 0.12 * one.size, text.width() + 2.4, 1.24 * one.size, white);
        text.draw(paper_, x, y);
    }

  private:
    Paper& paper_;
    const Typesetter& type_;
};

}  // namespace

Bricks Bricklayer::lay(const dossier::Chart& chart) const {
    const Text caption = type_.set(chart.caption, styles::caption, width_);
    const double scale = width_ / chart.drawing.width, height = chart.drawing.height * scale;
    Brick brick;
    brick.height = caption.height() + 8 + height;
    brick.before = 14;
    brick.draw = [=, &type = type_, width = width_](Paper& paper, double x, double y) {
        {
            const Tagged tagged(paper, Tag::P);
            caption.draw(paper, x, y);
        }
        const double top = y + caption.height() + 8;
        const Tagged figure(paper, Tag::Figure, {chart.description, {}, {}, paper.box(x, top, width, height)});
        paper.save();
        paper.move_by(x, top);
        paper.scale_by(scale);
        ChartPainter painter(paper, type);
        for (const dossier::Shape& shape : chart.drawing.shapes)
            std::visit([&](const auto& one) { painter.draw(one); }, shape);
        paper.restore();
    };
    return {brick};
}

}  // namespace parcours::pdf
