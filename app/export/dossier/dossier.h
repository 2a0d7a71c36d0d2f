// A dossier as data: what it says, in which order, with which digits. PDF and HTML only draw it, so they cannot differ.
// Knows nothing of pages, fonts or markup; every text in it is plain.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/export/dossier/drawing.h"
#include "app/words.h"
#include "journeys/records/journey.h"
#include "journeys/scoring.h"

namespace parcours::dossier {

/// What a sign beside a figure stands for. Drawn as a shape and a colour, never as a colour alone.
enum class Tone { none, kept, partly, fragile, not_kept, not_applicable, not_assessed };

struct Heading {
    int level = 3;  ///< 2 for a section, 3 and 4 inside it; 1 is the title on the cover
    std::string text;
    std::string kicker;  ///< a ref above or before the text, may be empty
};

enum class Role { body, lead, small, callout };
struct Paragraph {
    std::string text;
    Role role = Role::body;
};

struct List {
    std::vector<std::string> items;
    Role role = Role::body;
};

struct Fact {
    std::string label;
    std::string text;
};
/// Labels with what they say, side by side.
struct Facts {
    std::vector<Fact> facts;
};

/// A small drawing inside a table cell, on a scale of 0 to 100; the cell's text says the same.
struct Gauge {
    std::optional<double> points;     ///< a bar
    std::optional<double> projected;  ///< an outlined bar behind it
    std::optional<double> user;       ///< with `agent`: two dots and the line between them
    std::optional<double> agent;
};

struct Cell {
    std::string text;
    std::string detail = {};  ///< smaller, under the text
    Tone tone = Tone::none;
    bool strong = false;
    std::optional<Gauge> gauge = {};
};

enum class Align { left, right, centre };
struct Column {
    std::string title;
    double width = 1;  ///< relative to the other columns
    Align align = Align::left;
    std::string detail = {};  ///< smaller, under the title
};

/// The first column names its row; the columns' titles name the columns.
struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows = {};
    bool tinted = false;  ///< each cell stands on the ground of its tone: a matrix
    bool last_is_total = false;
};

/// The score of the whole thing in large figures, with what goes with it.
struct Score {
    std::string label;
    std::string points;  ///< as displayed
    std::string band;    ///< in words
    Tone tone = Tone::none;
    std::vector<Fact> beside;
};

/// The picture of a journey; `description` says in words what it shows, and a table with the same content follows.
struct Map {
    Id<Journey> journey;
    std::string caption;
    std::string description;
};

/// A drawing with what it shows in words; a table with the same figures is beside it.
struct Chart {
    std::string caption;
    std::string description;
    Drawing drawing;
};

struct Block;
using Blocks = std::vector<Block>;

/// Two columns.
struct Pair {
    Blocks left, right;
};

/// Something that stands on its own and is kept together where it fits on a page: an action sheet.
struct Sheet {
    Heading heading;
    std::string status;
    Blocks blocks;
};

struct Block {
    std::variant<Heading, Paragraph, List, Facts, Table, Score, Map, Chart, Pair, Sheet> content;
};

/// Where a section begins.
enum class Begins {
    chapter,   ///< on a page of its own, but below the section before where half of the page is left
    below,     ///< right below the section before
    own_page,  ///< on a page of its own
};

struct Section {
    Heading heading;
    Blocks blocks = {};
    Begins begins = Begins::chapter;
    bool wide = false;        ///< a wide table: on landscape pages
    bool in_contents = true;  ///< false: one of many alike, found from the section before
};

/// One line of the cover's drawing: the steps of a journey as circles.
struct CoverLine {
    std::string label;
    struct Dot {
        int weight = 1;
        std::optional<double> points;
    };
    std::vector<Dot> dots;
};

struct Cover {
    std::string logo;  ///< a picture file; empty: none
    std::string organisation;
    std::string title;
    std::string subtitle;
    std::string summary;
    std::vector<Fact> facts;
    std::vector<CoverLine> lines;
    std::string lines_caption;
};

/// "P1 · Have bulky waste picked up": the parts that are there, with `between`.
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");

struct Dossier {
    Language language = Language::fr;
    std::string title;    ///< of the file
    std::string author;   ///< the organisation
    std::string edition;  ///< date and version, repeated on every page
    Cover cover;
    std::vector<Section> sections;
};

}  // namespace parcours::dossier
