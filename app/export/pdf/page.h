// A PDF being drawn: pages, structure for screen readers, bookmarks. Kept in memory until it is whole.
#pragma once

#include <cairo.h>

#include <string>
#include <string_view>

#include "app/export/pdf/style.h"
#include "journeys/date.h"

namespace parcours::pdf {

/// The elements of the structure tree that are used; Cairo 1.16 kills the surface on any it does not know.
enum class Tag { Document, H1, H2, H3, H4, P, L, LI, LBody, Table, TR, TH, TD, Figure, Caption };

class Paper {
  public:
    Paper();
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    cairo_t* cairo() const { return cairo_; }
    void start_page(const Shape& shape);
    void end_page();

    void begin(Tag tag);
    void end(Tag tag);

    /// A bookmark under `parent` (0: at the top) to a height on a page, 1 the first; its own number is the answer.
    int bookmark(int parent, const std::string& text, int page, double y);
    /// What readers show of the file; `date` stands for the clock, so that the same dossier gives the same bytes.
    void describe(const std::string& title, const std::string& author, const std::string& subject, Date date);

    void fill(double x, double y, double width, double height, Color color) const;
    void outline(double x, double y, double width, double height, Color color, double line = 0.5) const;
    void line(double x1, double y1, double x2, double y2, Color color, double width = 0.5) const;
    void disc(double x, double y, double radius, Color color) const;
    void ring(double x, double y, double radius, Color color, double width = 0.8) const;

    /// Ends the file. Empty where Cairo has refused something.
    std::string bytes();

  private:
    std::string bytes_;
    cairo_surface_t* surface_ = nullptr;
    cairo_t* cairo_ = nullptr;
};

/// An element of the structure tree around what is drawn in its lifetime.
class Tagged {
  public:
    Tagged(Paper& paper, Tag tag) : paper_(paper), tag_(tag) { paper_.begin(tag_); }
    ~Tagged() { paper_.end(tag_); }
    Tagged(const Tagged&) = delete;
    Tagged& operator=(const Tagged&) = delete;

  private:
    Paper& paper_;
    Tag tag_;
};

/// The sign of a band, the same as on a drawn journey: its shape is read without colour.
void draw_sign(const Paper& paper, dossier::Tone tone, double x, double y, double size);

/// A circle, the fuller the better.
void draw_share(const Paper& paper, dossier::Tone tone, double x, double y, double size);

}  // namespace parcours::pdf
