#include "app/export/picture/png.h"

#include <zlib.h>

#include <cmath>
#include <cstring>
#include <vector>

#include "app/export/picture/paint.h"
#include "app/export/picture/picture.h"

namespace parcours {
namespace {

constexpr double pixels_per_unit = 2;
constexpr double longest_picture_side = 16'000;
constexpr double most_pixels = 40'000'000;

// A board with more than this is an overview in pixels, quickly made; its SVG has every word.
constexpr std::size_t many_pieces = 4'000;
constexpr double most_overview_pixels = 8'000'000;

double scale_for(const Box& box, std::size_t pieces) {
    const double pixels = pieces > many_pieces ? most_overview_pixels : most_pixels;
    const double area = static_cast<double>(box.width) * box.height;
    return std::min(
        {pixels_per_unit, longest_picture_side / std::max(box.width, box.height), std::sqrt(pixels / area)});
}

/// As much of a piece as can be made out at this many pixels a unit.
Detail detail_at(double scale) { return scale >= 0.35 ? Detail::full : scale >= 0.14 ? Detail::title : Detail::block; }

void append_number(std::string& bytes, std::uint32_t number) {
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift);
}

void append_chunk(std::string& png, std::string_view kind, std::string_view content) {
    append_number(png, static_cast<std::uint32_t>(content.size()));
    const std::size_t from = png.size();
    png.append(kind).append(content);
    const auto* bytes = reinterpret_cast<const Bytef*>(png.data() + from);
    append_number(png, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(png.size() - from))));
}

/// The rows of the picture, each as its difference from the one above: mostly zeros.
std::string differences(const unsigned char* pixels, int width, int height, int stride) {
    const auto row_bytes = static_cast<std::size_t>(width) * 3 + 1;
    std::string rows(row_bytes * static_cast<std::size_t>(height), '\0');
    std::vector<unsigned char> above(row_bytes - 1), here(row_bytes - 1);
    for (int y = 0; y < height; ++y) {
        const unsigned char* from = pixels + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, from + x * 4, 4);
            unsigned char* to = here.data() + x * 3;
            to[0] = static_cast<unsigned char>(pixel >> 16);
            to[1] = static_cast<unsigned char>(pixel >> 8);
            to[2] = static_cast<unsigned char>(pixel);
        }
        auto* row = reinterpret_cast<unsigned char*>(rows.data()) + row_bytes * static_cast<std::size_t>(y);
        row[0] = 2;
        for (std::size_t i = 0; i < here.size(); ++i) row[i + 1] = static_cast<unsigned char>(here[i] - above[i]);
        std::swap(above, here);
    }
    return rows;
}

std::string compressed(const std::string& bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string result(size, '\0');
    const int done = compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                               reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), 1);
    result.resize(done == Z_OK ? size : 0);
    return result;
}

std::string png_from(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    const int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
    const std::string content = compressed(
        differences(cairo_image_surface_get_data(surface), width, height, cairo_image_surface_get_stride(surface)));
    if (content.empty()) return {};
    std::string head;
    append_number(head, static_cast<std::uint32_t>(width));
    append_number(head, static_cast<std::uint32_t>(height));
    head.append({8, 2, 0, 0, 0});  // eight bits each of red, green and blue
    std::string png = "\x89PNG\r\n\x1a\n";
    append_chunk(png, "IHDR", head);
    append_chunk(png, "IDAT", content);
    append_chunk(png, "IEND", {});
    return png;
}

}  // namespace

std::string png_of(const Document& document, Id<Journey> journey, const Scores& scores, Language language) {
    const Picture picture(document, journey, scores, language);
    const auto pieces = picture.pieces();
    const Box box = picture.bounds().grown(picture_margin);
    const double scale = scale_for(box, pieces.size());
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
    for (const Piece* piece : pieces) painter.paint(picture.marks(*piece, detail_at(scale)), piece->box.corner());
    const bool whole = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
    const std::string bytes = whole ? png_from(surface) : std::string{};
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return bytes;
}

}  // namespace parcours
