// A PDF being drawn: pages, structure for screen readers, bookmarks, links. Kept in memory until it is whole.
// What is drawn belongs to the element it is drawn in; lines and grounds outside figures are decoration.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/export/pdf/drawn.h"
#include "app/export/pdf/glyphs.h"
#include "app/export/pdf/structure.h"
#include "app/export/pdf/style.h"
#include "app/export/picture/pixels.h"
#include "journeys/date.h"
#include "journeys/layout/icons.h"
#include "journeys/layout/palette.h"

namespace parcours::pdf {

struct Point {
    double x = 0, y = 0;
};

/// What readers show of the file; `date` stands for the clock, so that the same dossier gives the same bytes.
struct Description {
    std::string title, author, subject;
    Date date;
    Language language = Language::fr;
};

class Paper {
  public:
    /// For this number of pages: bookmarks and links lead to pages that are not drawn yet.
    explicit Paper(std::size_t pages);

    /// `enlarged`: how many times larger the sheet and all on it are than the shape says.
    void start_page(const Shape& shape, double enlarged = 1);
    void end_page();

    /// An element in the one that is open.
    Element begin(Tag tag, Said said = {});
    /// Opens again an element that was ended on an earlier page.
    void resume(Element element) { open_.push_back(element); }
    void end() { open_.pop_back(); }
    /// What is drawn until `end_decoration` is no content, wherever it stands.
    void begin_decoration() { ++decoration_; }
    void end_decoration() { --decoration_; }
    /// The box on the page of what is drawn at x, y, for a figure.
    std::array<double, 4> box(double x, double y, double width, double height) const;

    /// Within an element Link: a link to a height on a page, 1 the first.
    void link(double x, double y, double width, double height, std::size_t page, double to_y, const std::string& said);
    /// A bookmark under `parent` (0: at the top) to a height on a page, 1 the first; its own number is the answer.
    int bookmark(int parent, const std::string& text, std::size_t page, double y);

    void save();
    void restore();
    void move_by(double x, double y);
    void scale_by(double factor);
    void fill(double x, double y, double width, double height, Color color);
    void outline(double x, double y, double width, double height, Color color, double line = 0.5);
    void line(double x1, double y1, double x2, double y2, Color color, double width = 0.5, bool dashed = false);
    void disc(double x, double y, double radius, Color color);
    void ring(double x, double y, double radius, Color color, double width = 0.8);
    /// The part of a disc from the top on, clockwise; `share` 0..1.
    void sector(double x, double y, double radius, double share, Color color);
    void rounded(double x, double y, double width, double height, double radius, Color color, double line = 0,
                 bool dashed = false);
    void polygon(std::span<const Point> points, Color color);
    void polyline(std::span<const Point> points, Color color, double width, bool closed, bool dashed = false);
    void curve(Point from, Point control_1, Point control_2, Point to, Color color, double width, bool dashed);
    void picture(const Pixels& pixels, double x, double y, double width, double height);
    /// Glyphs with their baseline at y.
    void show(const std::vector<Run>& runs, double x, double y, Color color);

    /// Ends the file.
    std::string bytes(const Description& description);
    /// In the place of `bytes`: the pages as they can be drawn on a screen. Only of a paper that keeps them, from
    /// before its first page on.
    void keep_drawn() { drawn_ = std::make_unique<DrawnPages>(); }
    std::unique_ptr<DrawnPages> drawn();

  private:
    struct Look {
        Color fill{-1, -1, -1}, stroke{-1, -1, -1};
        double width = -1;
        bool dashed = false;
    };
    struct Bookmark {
        std::string text;
        int parent;
        std::size_t page;
        double y;
        std::vector<int> kids = {};
    };
    struct Leading {
        Object object;
        std::size_t page;
        double y;
        std::array<double, 4> box;
        std::string said;
    };
    enum class Mode { none, decoration, content };

    void into(Mode mode);
    void as_text();
    void as_drawing();
    bool in_figure() const;
    void number(double value);
    void op(std::string_view name);
    void fill_with(Color color);
    void stroke_with(Color color, double width, bool dashed);
    void arc(double x, double y, double radius, double from, double to);
    void circle(double x, double y, double radius);
    void show(const Run& run, double x, double y);
    void place(Face& face, const Run& run);
    std::string destination(std::size_t page, double y) const;
    Object write_bookmarks();
    void write_links(std::size_t first_key);
    Object write_catalog(const Description& description);
    Object write_description(const Description& description);

    File file_;
    Structure structure_;
    Faces faces_;
    std::vector<Object> pages_;
    Object tree_ = 0, resources_ = 0;
    std::vector<Shape> shapes_;                     ///< of the pages begun
    std::vector<double> enlarged_;                  ///< likewise
    std::vector<std::vector<Object>> annotations_;  ///< by page
    std::vector<Leading> links_;
    std::vector<std::pair<std::string, Object>> pictures_;
    std::vector<Bookmark> bookmarks_;
    std::vector<Element> open_;
    std::vector<Look> looks_;
    std::string content_;
    std::size_t page_ = 0;  ///< its number, 1 the first
    std::unique_ptr<DrawnPages> drawn_;
    Mode mode_ = Mode::none;
    Element drawing_ = -1;
    int decoration_ = 0;
};

/// An element of the structure tree around what is drawn in its lifetime.
class Tagged {
  public:
    Tagged(Paper& paper, Tag tag, Said said = {}) : paper_(paper), element_(paper.begin(tag, std::move(said))) {}
    Tagged(Paper& paper, Element again) : paper_(paper), element_(again) { paper_.resume(again); }
    ~Tagged() { paper_.end(); }
    Tagged(const Tagged&) = delete;
    Tagged& operator=(const Tagged&) = delete;
    Element element() const { return element_; }

  private:
    Paper& paper_;
    Element element_;
};

/// Decoration in its lifetime.
class Decoration {
  public:
    explicit Decoration(Paper& paper) : paper_(paper) { paper_.begin_decoration(); }
    ~Decoration() { paper_.end_decoration(); }
    Decoration(const Decoration&) = delete;
    Decoration& operator=(const Decoration&) = delete;

  private:
    Paper& paper_;
};

/// A colour of the drawn journeys as it looks on white paper.
Color color_of(const Colour& colour);

/// The sign of a band, the same as on a drawn journey: its shape is read without colour.
void draw_sign(Paper& paper, dossier::Tone tone, double x, double y, double size);

/// A circle, the fuller the better.
void draw_share(Paper& paper, dossier::Tone tone, double x, double y, double size);

/// An icon, `size` wide.
void draw_icon(Paper& paper, Icon icon, double x, double y, double size, Color color);

}  // namespace parcours::pdf
