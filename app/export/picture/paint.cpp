#include "app/export/picture/paint.h"

#include <pango/pangocairo.h>

#include <numbers>

#include "app/export/picture/typeface.h"
#include "app/shell/typefaces.h"

namespace parcours {
namespace {

void set_color(cairo_t* cairo, const Colour& colour) {
    cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0);
}

void rounded(cairo_t* cairo, double x, double y, double width, double height, double radius) {
    constexpr double quarter = std::numbers::pi / 2;
    radius = std::min({radius, width / 2, height / 2});
    cairo_new_path(cairo);
    if (radius <= 0) return cairo_rectangle(cairo, x, y, width, height);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -quarter, 0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, quarter);
    cairo_arc(cairo, x + radius, y + height - radius, radius, quarter, 2 * quarter);
    cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

void stroke(cairo_t* cairo, double width, bool dashed) {
    const double dashes[] = {width * 3, width * 3};
    cairo_set_line_width(cairo, width);
    cairo_set_dash(cairo, dashes, dashed ? 2 : 0, 0);
    cairo_stroke(cairo);
}

}  // namespace

/// Draws one mark; a visitor of Mark.
class MarkPainter {
  public:
    explicit MarkPainter(const CairoPainter& painter)
        : painter_(painter), cairo_(painter.cairo_), palette_(painter.palette_) {}

    void operator()(const Shadow&) const {}  // paper throws none
    void operator()(const Fill& fill) const {
        rounded(cairo_, fill.box.x, fill.box.y, fill.box.width, fill.box.height, fill.radius);
        set_color(cairo_, palette_[fill.ink]);
        cairo_fill(cairo_);
    }
    void operator()(const Outline& outline) const {
        const double half = outline.width / 2.0;
        rounded(cairo_, outline.box.x + half, outline.box.y + half, outline.box.width - outline.width,
                outline.box.height - outline.width, outline.radius - half);
        set_color(cairo_, palette_[outline.ink]);
        stroke(cairo_, outline.width, outline.dashed);
    }
    void operator()(const Line& line) const {
        cairo_move_to(cairo_, line.from.x, line.from.y);
        cairo_line_to(cairo_, line.to.x, line.to.y);
        set_color(cairo_, palette_[line.ink]);
        stroke(cairo_, line.width, line.dashed);
    }
    void operator()(const Curve& curve) const {
        cairo_move_to(cairo_, curve.from.x, curve.from.y);
        cairo_curve_to(cairo_, curve.control_1.x, curve.control_1.y, curve.control_2.x, curve.control_2.y, curve.to.x,
                       curve.to.y);
        set_color(cairo_, palette_[curve.ink]);
        stroke(cairo_, curve.width, curve.dashed);
    }
    void operator()(const parcours::Disc& disc) const {
        cairo_new_path(cairo_);
        cairo_arc(cairo_, disc.centre.x, disc.centre.y, disc.radius, 0, 2 * std::numbers::pi);
        set_color(cairo_, palette_[disc.ink]);
        cairo_fill(cairo_);
    }
    void operator()(const Triangle& triangle) const {
        cairo_move_to(cairo_, triangle.a.x, triangle.a.y);
        cairo_line_to(cairo_, triangle.b.x, triangle.b.y);
        cairo_line_to(cairo_, triangle.c.x, triangle.c.y);
        cairo_close_path(cairo_);
        set_color(cairo_, palette_[triangle.ink]);
        cairo_fill(cairo_);
    }
    void operator()(const IconMark& mark) const {
        set_color(cairo_, palette_[mark.ink]);
        paint_icon(cairo_, mark.icon, mark.box.x, mark.box.y, mark.box.width);
    }
    void operator()(const TextLine& line) const {
        pango_font_description_set_weight(painter_.font_.get(),
                                          line.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(painter_.font_.get(), static_cast<double>(line.size) * PANGO_SCALE);
        PangoLayout* layout = painter_.layout_.get();
        pango_layout_set_font_description(layout, painter_.font_.get());
        pango_layout_set_text(layout, line.text.data(), static_cast<int>(line.text.size()));
        set_color(cairo_, palette_[line.ink]);
        cairo_move_to(cairo_, line.baseline.x, line.baseline.y);
        pango_cairo_show_layout_line(cairo_, pango_layout_get_line_readonly(layout, 0));
        cairo_new_path(cairo_);
    }

  private:
    const CairoPainter& painter_;
    cairo_t* cairo_;
    const Palette& palette_;
};

void paint_icon(cairo_t* cairo, Icon icon, double x, double y, double size) {
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, size / icon_grid, size / icon_grid);
    cairo_set_line_width(cairo, icon_stroke);
    cairo_set_dash(cairo, nullptr, 0, 0);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    for (const IconStroke& one : strokes(icon)) {
        cairo_new_path(cairo);
        for (const IconPoint& point : one.points) cairo_line_to(cairo, point.x, point.y);
        if (one.closed) cairo_close_path(cairo);
        one.filled ? cairo_fill(cairo) : cairo_stroke(cairo);
    }
    cairo_restore(cairo);
}

CairoPainter::CairoPainter(cairo_t* cairo, const Palette& palette, Language language)
    : cairo_(cairo),
      palette_(palette),
      layout_(pango_layout_new(export_context(language).get()), g_object_unref),
      font_(pango_font_description_new(), pango_font_description_free) {
    pango_font_description_set_family_static(font_.get(), typeface_families().c_str());
    pango_layout_set_single_paragraph_mode(layout_.get(), TRUE);
}

void CairoPainter::paint(const Marks& marks, Spot corner) const {
    cairo_save(cairo_);
    cairo_translate(cairo_, corner.x, corner.y);
    for (const Mark& mark : marks) std::visit(MarkPainter(*this), mark);
    cairo_restore(cairo_);
}

}  // namespace parcours
