#include "app/shell/line_picture.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>

#include "app/shell/typefaces.h"

namespace parcours {
namespace {

constexpr int edge = 1;  // pixels around the ink, so that soft edges are not cut

template <auto free>
struct Freed {
    void operator()(auto* object) const { free(object); }
};
using Context = std::unique_ptr<PangoContext, Freed<g_object_unref>>;
using Layout = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;

Context new_context() {
    Context context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

PangoContext* context() {
    static const Context context = new_context();
    return context.get();
}

Layout set(std::string_view line, double size, Weight weight) {
    Layout layout(pango_layout_new(context()));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, typeface_families().c_str());
    pango_font_description_set_weight(font, weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    char* valid = g_utf8_make_valid(line.data(), static_cast<gssize>(line.size()));
    pango_layout_set_text(layout.get(), valid, -1);
    g_free(valid);
    return layout;
}

// Where the ink is, in pixels; y counted from the baseline.
struct Extents {
    PangoRectangle ink;
    int advance;
};

Extents measured(PangoLayout* layout) {
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), &ink, &logical);
    const int advance = PANGO_PIXELS_CEIL(logical.width);
    pango_extents_to_pixels(&ink, nullptr);
    return {ink, advance};
}

void draw(PangoLayout* layout, cairo_surface_t* surface, int x, int baseline, Colour ink) {
    const Cairo cairo(cairo_create(surface));
    cairo_set_source_rgb(cairo.get(), ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0);
    cairo_move_to(cairo.get(), x, baseline);
    pango_cairo_show_layout_line(cairo.get(), pango_layout_get_line_readonly(layout, 0));
}

unsigned char straight(std::uint32_t channel, std::uint32_t alpha) {
    return alpha == 0 ? 0 : static_cast<unsigned char>(std::min(255U, (channel * 255 + alpha / 2) / alpha));
}

// Cairo multiplies colours by their alpha and keeps four bytes in a word.
std::vector<unsigned char> straight_pixels(cairo_surface_t* surface, int width, int height) {
    cairo_surface_flush(surface);
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::vector<unsigned char> pixels;
    pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    for (int y = 0; y < height; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(rows + y * stride);
        for (const std::uint32_t* pixel = row; pixel < row + width; ++pixel) {
            const std::uint32_t alpha = *pixel >> 24;
            for (const int shift : {16, 8, 0}) pixels.push_back(straight(*pixel >> shift & 0xFF, alpha));
            pixels.push_back(static_cast<unsigned char>(alpha));
        }
    }
    return pixels;
}

}  // namespace

LinePicture picture_of(std::string_view line, int size, Weight weight, Colour ink, int widest) {
    LinePicture picture;
    picture.size = size;
    Layout layout = set(line, picture.size, weight);
    Extents extents = measured(layout.get());
    const int needed = std::max(extents.advance, extents.ink.width) + 2 * edge;
    if (needed > widest) {
        picture.size = picture.size * widest / needed;
        layout = set(line, picture.size, weight);
        extents = measured(layout.get());
    }
    picture.advance = extents.advance;
    if (extents.ink.width <= 0 || extents.ink.height <= 0) return picture;
    const int width = extents.ink.width + 2 * edge;
    const int height = extents.ink.height + 2 * edge;
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return picture;
    picture.left = extents.ink.x - edge;
    picture.ascent = edge - extents.ink.y;
    draw(layout.get(), surface.get(), -picture.left, picture.ascent, ink);
    picture.width = width;
    picture.height = height;
    picture.pixels = straight_pixels(surface.get(), width, height);
    return picture;
}

}  // namespace parcours
