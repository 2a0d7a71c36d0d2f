// The typefaces of a PDF: which of their glyphs were drawn and what they stand for. Embeds only those.
#pragma once

#include <hb.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/export/pdf/file.h"

namespace parcours::pdf {

using Glyph = unsigned;

class Face {
  public:
    Face(hb_face_t* face, std::string resource);

    /// Its name in the resources of a page: "F1".
    const std::string& resource() const { return resource_; }
    /// Width of a glyph in 1/1000 em, as the typeface has it.
    double width(Glyph glyph) const;
    /// The glyph of a character; 0 where the typeface has none.
    Glyph glyph_of(char32_t character) const;
    /// Notes that a glyph is drawn for this text. False where it already stands for another: that text has to be said
    /// beside it.
    bool use(Glyph glyph, std::string_view text);
    bool is_used() const { return !texts_.empty(); }

    /// Embeds the glyphs used under the number that was reserved for the font.
    void write(File& file, Object font) const;

    const std::shared_ptr<hb_face_t>& face() const { return face_; }
    /// For shaping; a font of this face that measures in 1/1000 em.
    hb_font_t* font() const { return font_.get(); }

  private:
    std::string widths() const;
    std::string to_unicode() const;
    Object descriptor(File& file, const std::string& name, bool outlines_are_cff) const;

    std::shared_ptr<hb_face_t> face_;
    std::shared_ptr<hb_font_t> font_;
    std::string resource_;
    Glyph ellipsis_ = 0;
    std::map<Glyph, std::string> texts_;
    mutable std::unordered_map<Glyph, double> widths_;
};

class Faces {
  public:
    /// The face of a font of Pango's or HarfBuzz's, the same for all its sizes.
    Face& of(hb_font_t* font);
    /// Embeds all faces used; the answer is their dictionary of resources: "<</F1 12 0 R …>>".
    std::string write(File& file) const;

    const std::vector<std::unique_ptr<Face>>& all() const { return faces_; }

  private:
    std::vector<std::unique_ptr<Face>> faces_;
    std::unordered_map<hb_face_t*, Face*> known_;
};

}  // namespace parcours::pdf
