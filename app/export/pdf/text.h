// Text set in a width by Pango: measured once, drawn as glyphs that can be read and copied again.
// Takes every text as plain characters, never as markup.
#pragma once

#include <pango/pango.h>

#include <memory>
#include <string_view>

#include "app/export/pdf/page.h"

namespace parcours::pdf {

/// A measured text. Copies share it.
class Text {
  public:
    Text() = default;
    double width() const { return width_; }
    double height() const { return leading_ * lines_; }
    double leading() const { return leading_; }
    int lines() const { return lines_; }
    bool empty() const { return lines_ == 0; }
    /// Draws all of it with its upper left corner at x, y.
    void draw(Paper& paper, double x, double y) const { draw_lines(paper, x, y, 0, lines_); }
    /// Draws lines first <= i < last, the first of them at y.
    void draw_lines(Paper& paper, double x, double y, int first, int last) const;

  private:
    friend class Typesetter;
    std::shared_ptr<PangoLayout> layout_;
    Color color_;
    double width_ = 0, leading_ = 0, drop_ = 0;
    int lines_ = 0;
};

class Typesetter {
  public:
    explicit Typesetter(Language language);
    /// Sets the text; width below 0 means on one line. With `most_lines` the rest becomes "…".
    Text set(std::string_view text, const TextStyle& style, double width = -1,
             dossier::Align align = dossier::Align::left, int most_lines = 0) const;
    Language language() const { return language_; }
    /// For the lines of drawn journeys.
    LineSetter& lines() const { return *lines_; }

  private:
    Language language_;
    std::shared_ptr<PangoContext> context_;
    std::shared_ptr<LineSetter> lines_;
};

}  // namespace parcours::pdf
