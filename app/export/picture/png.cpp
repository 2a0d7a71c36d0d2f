#include "app/export/picture/png.h"

#include <cmath>

#include "app/export/picture/paint.h"
#include "app/export/picture/picture.h"

namespace parcours {
namespace {

constexpr int margin = 32;
constexpr double pixels_per_unit = 2;
constexpr double longest_side = 16'000;

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string png_of(const Document& document, Id<Journey> journey, const Scores& scores, Language language) {
    const Picture picture(document, journey, scores, language);
    const Box box = picture.bounds().grown(margin);
    const double scale = std::min(pixels_per_unit, longest_side / std::max(box.width, box.height));
    cairo_surface_t* surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(box.width * scale)),
                                   static_cast<int>(std::ceil(box.height * scale)));
    cairo_t* cairo = cairo_create(surface);
    const Colour ground = paper_palette()[Ink::canvas];
    cairo_set_source_rgb(cairo, ground.red / 255.0, ground.green / 255.0, ground.blue / 255.0);
    cairo_paint(cairo);
    cairo_scale(cairo, scale, scale);
    cairo_translate(cairo, -box.x, -box.y);
    const CairoPainter painter(cairo, paper_palette(), language);
    for (const Piece* piece : picture.pieces()) painter.paint(picture.marks(*piece), piece->box.corner());
    std::string bytes;
    const bool whole = cairo_status(cairo) == CAIRO_STATUS_SUCCESS &&
                       cairo_surface_write_to_png_stream(surface, append, &bytes) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return whole ? bytes : std::string{};
}

}  // namespace parcours
