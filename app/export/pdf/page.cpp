#include "app/export/pdf/page.h"

#include <cairo-pdf.h>

#include <array>
#include <numbers>

#include "app/export/picture/paint.h"
#include "app/export/picture/picture.h"

namespace parcours::pdf {
namespace {

constexpr std::array tag_names{"Document", "H1",    "H2", "H3", "H4", "P",      "L",      "LI",
                               "LBody",    "Table", "TR", "TH", "TD", "Figure", "Caption"};

const char* name_of_tag(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

Band band_of(dossier::Tone tone) { return static_cast<Band>(static_cast<int>(tone) - 1); }

Color color_of(const Colour& colour) { return {colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0}; }

void set_color(cairo_t* cairo, Color color) { cairo_set_source_rgb(cairo, color.red, color.green, color.blue); }

}  // namespace

Paper::Paper() {
    surface_ = cairo_pdf_surface_create_for_stream(append, &bytes_, portrait.width, portrait.height);
    cairo_pdf_surface_restrict_to_version(surface_, CAIRO_PDF_VERSION_1_5);
    cairo_ = cairo_create(surface_);
}

Paper::~Paper() {
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
}

void Paper::start_page(const Shape& shape) { cairo_pdf_surface_set_size(surface_, shape.width, shape.height); }
void Paper::end_page() { cairo_show_page(cairo_); }
void Paper::begin(Tag tag) { cairo_tag_begin(cairo_, name_of_tag(tag), nullptr); }
void Paper::end(Tag tag) { cairo_tag_end(cairo_, name_of_tag(tag)); }

int Paper::bookmark(int parent, const std::string& text, int page, double y) {
    const std::string to = "page=" + std::to_string(page) + " pos=[0 " + std::to_string(static_cast<int>(y)) + "]";
    return cairo_pdf_surface_add_outline(surface_, parent, text.c_str(), to.c_str(),
                                         parent == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t{});
}

void Paper::describe(const std::string& title, const std::string& author, const std::string& subject, Date date) {
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_AUTHOR, author.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_SUBJECT, subject.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Parcours");
    const std::string day = iso(date) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, day.c_str());
}

void Paper::fill(double x, double y, double width, double height, Color color) const {
    set_color(cairo_, color);
    cairo_rectangle(cairo_, x, y, width, height);
    cairo_fill(cairo_);
}

void Paper::outline(double x, double y, double width, double height, Color color, double line) const {
    set_color(cairo_, color);
    cairo_set_line_width(cairo_, line);
    cairo_rectangle(cairo_, x, y, width, height);
    cairo_stroke(cairo_);
}

void Paper::line(double x1, double y1, double x2, double y2, Color color, double width) const {
    set_color(cairo_, color);
    cairo_set_line_width(cairo_, width);
    cairo_move_to(cairo_, x1, y1);
    cairo_line_to(cairo_, x2, y2);
    cairo_stroke(cairo_);
}

void Paper::disc(double x, double y, double radius, Color color) const {
    set_color(cairo_, color);
    cairo_new_path(cairo_);
    cairo_arc(cairo_, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(cairo_);
}

void Paper::ring(double x, double y, double radius, Color color, double width) const {
    set_color(cairo_, color);
    cairo_set_line_width(cairo_, width);
    cairo_new_path(cairo_);
    cairo_arc(cairo_, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_stroke(cairo_);
}

std::string Paper::bytes() {
    cairo_surface_finish(surface_);
    const bool whole =
        cairo_status(cairo_) == CAIRO_STATUS_SUCCESS && cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS;
    return whole ? bytes_ : std::string{};
}

Color color_of(dossier::Tone tone) {
    const bool band = tone >= dossier::Tone::kept && tone <= dossier::Tone::not_kept;
    return band ? color_of(paper_palette()[mark_of(band_of(tone))]) : tone == dossier::Tone::none ? accent : soft;
}

Color wash_of(dossier::Tone tone) {
    constexpr double strength = 0.6;
    if (tone == dossier::Tone::not_applicable) return wash;
    if (tone < dossier::Tone::kept || tone > dossier::Tone::not_kept) return white;
    const Color ground = color_of(paper_palette()[ground_of(band_of(tone))]);
    const auto lighter = [](double value) { return 1 - (1 - value) * strength; };
    return {lighter(ground.red), lighter(ground.green), lighter(ground.blue)};
}

void draw_sign(const Paper& paper, dossier::Tone tone, double x, double y, double size) {
    if (tone < dossier::Tone::kept || tone > dossier::Tone::not_kept) return;
    set_color(paper.cairo(), color_of(tone));
    paint_icon(paper.cairo(), icon_of(band_of(tone)), x, y, size);
}

void draw_share(const Paper& paper, dossier::Tone tone, double x, double y, double size) {
    using dossier::Tone;
    cairo_t* cairo = paper.cairo();
    const double radius = size / 2 - 0.4, middle_x = x + size / 2, middle_y = y + size / 2;
    const double share = tone == Tone::kept ? 1 : tone == Tone::partly ? 0.5 : tone == Tone::fragile ? 0.25 : 0;
    const Color color = tone == Tone::not_assessed || tone == Tone::not_applicable ? faint : color_of(tone);
    if (share > 0) {
        set_color(cairo, color);
        cairo_new_path(cairo);
        cairo_move_to(cairo, middle_x, middle_y);
        cairo_arc(cairo, middle_x, middle_y, radius, -std::numbers::pi / 2,
                  -std::numbers::pi / 2 + 2 * std::numbers::pi * share);
        cairo_close_path(cairo);
        cairo_fill(cairo);
    }
    paper.ring(middle_x, middle_y, radius, color, 0.9);
}

}  // namespace parcours::pdf
