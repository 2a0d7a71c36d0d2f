// Makes bricks of a dossier's blocks: measures their texts in a width, and says how to draw them. One file per kind of
// block implements it.
#pragma once

#include <vector>

#include "app/export/pdf/flow.h"
#include "app/export/pdf/text.h"

namespace parcours::pdf {

using Bricks = std::vector<Brick>;

/// Lines of one text as a brick that can be cut between lines. `tag` stands around each half.
struct Lines {
    Text text;
    Tag tag = Tag::P;
    double indent = 0;
    double before = 0;
};
Brick brick_of(const Lines& lines);

/// A label with what it says below it, as one item of a list.
void draw_fact(Paper& paper, const Text& label, const Text& text, double x, double y, double between);

/// True for a paragraph between a heading, its own or that of the section, and a table or a chart: it is kept with
/// both.
bool introduces(const dossier::Blocks& blocks, std::size_t i);

/// True for the small print below a table: it stays on the page of the table's end.
bool explains(const dossier::Blocks& blocks, std::size_t i);

class Bricklayer {
  public:
    Bricklayer(const Typesetter& type, double width) : type_(type), width_(width) {}

    /// The bricks of a block; a map has none here, it has pages of its own.
    Bricks bricks_of(const dossier::Block& block) const;
    Bricks bricks_of(const dossier::Blocks& blocks) const;

    Brick section_heading(const dossier::Heading& heading) const;

  private:
    Bricks lay(const dossier::Heading& heading) const;
    Bricks lay(const dossier::Paragraph& paragraph) const;
    Bricks lay(const dossier::List& list) const;
    Bricks lay(const dossier::Facts& facts) const;
    Bricks lay(const dossier::Score& score) const;
    Bricks lay(const dossier::Table& table) const;
    Bricks lay(const dossier::Sheet& sheet) const;
    Bricks lay(const dossier::Map&) const { return {}; }
    Bricks lay(const dossier::Chart& chart) const;
    Bricks lay(const dossier::Pair& pair) const;

    Brick callout(const Text& text) const;

    const Typesetter& type_;
    double width_;
};

}  // namespace parcours::pdf
