// Writes the blocks of a dossier as HTML elements.
#pragma once

#include "app/export/dossier/matter.h"
#include "app/export/markup.h"

namespace parcours::html {

class Blocks {
  public:
    Blocks(Markup& markup, const dossier::Matter& matter) : markup_(markup), matter_(matter) {}

    void write(const dossier::Blocks& blocks);
    /// The shapes that `sign` uses, to stand once in the page.
    void write_shapes();

  private:
    void write(const dossier::Heading& heading);
    void write(const dossier::Paragraph& paragraph);
    void write(const dossier::List& list);
    void write(const dossier::Facts& facts);
    void write(const dossier::Score& score);
    void write(const dossier::Table& table);
    void write(const dossier::Map& map);
    void write(const dossier::Chart& chart);
    void write(const dossier::Pair& pair);
    void write(const dossier::Sheet& sheet);
    void sign(dossier::Tone tone);
    void gauge(const dossier::Gauge& gauge, dossier::Tone tone);
    void cell(const dossier::Cell& cell, const dossier::Column& column, bool tinted, bool header);

    Markup& markup_;
    const dossier::Matter& matter_;
    int tables_ = 0;
};

}  // namespace parcours::html
