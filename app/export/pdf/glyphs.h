// Text as glyphs in their places: from lines that Pango has set, or shaped at once where one typeface has it all.
#pragma once

#include <pango/pango.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/export/pdf/face.h"
#include "app/words.h"
#include "journeys/layout/metrics.h"

namespace parcours::pdf {

/// One glyph of a run, in points; the first of a cluster holds the text that the cluster stands for.
struct Shown {
    Glyph glyph = 0;
    double advance = 0;
    double x = 0, y = 0;  ///< from where it would stand; y grows downwards
    std::string text = {};
    bool goes_on = false;  ///< belongs to the cluster of the glyph before it
};

/// Glyphs of one typeface and size.
struct Run {
    hb_font_t* font = nullptr;  ///< only says which typeface; lives as long as what it was made from
    double size = 0;
    std::vector<Shown> glyphs = {};
    std::string spoken = {};  ///< the whole run in reading order, where it stands in another on the page
    double missing = 0;       ///< no typeface has it: the room it takes
};

/// The runs of a line, from left to right, with a space at the end: it parts the line from what is read next.
std::vector<Run> runs_of(PangoLayoutLine* line, const char* text);

/// Sets single lines in the two weights of the interface's typeface, as drawn journeys are made of.
class LineSetter {
  public:
    LineSetter(PangoContext* context, Language language);
    ~LineSetter();
    LineSetter(const LineSetter&) = delete;
    LineSetter& operator=(const LineSetter&) = delete;
    std::vector<Run> set(std::string_view text, parcours::Weight weight, double size);

  private:
    struct Cut {
        PangoFontDescription* description = nullptr;
        PangoFont* pango = nullptr;
        hb_font_t* font = nullptr;  ///< in 1/1000 em
    };
    bool has_all(const Cut& cut, std::string_view text) const;
    Run shaped(const Cut& cut, std::string_view text, double size);
    Cut cuts_[2];
    PangoLayout* layout_;
    hb_buffer_t* buffer_;
    hb_language_t language_;
};

}  // namespace parcours::pdf
