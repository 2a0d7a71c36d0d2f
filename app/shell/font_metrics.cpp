#include "app/shell/font_metrics.h"

#include <ft2build.h>
#include <glib.h>

#include <algorithm>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include "app/shell/typefaces.h"

namespace parcours {
namespace {

constexpr FT_ULong last_character = 0x1FBFF;  // emoji and signs end here
constexpr FT_ULong first_ideograph = 0x2E80;  // from here to the next, all are as wide as high
constexpr FT_ULong after_ideographs = 0xD7B0;

class Library {
  public:
    Library() { FT_Init_FreeType(&library_); }
    ~Library() { FT_Done_FreeType(library_); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    /// Calls `use` with the face in a file; not at all where it cannot be read.
    void with_face(const std::string& file, const auto& use) const {
        FT_Face face = nullptr;
        if (file.empty() || FT_New_Face(library_, file.c_str(), 0, &face) != 0) return;
        use(face);
        FT_Done_Face(face);
    }

  private:
    FT_Library library_ = nullptr;
};

// Marks above and below take no room, whatever the typeface says; vowel signs that stand beside their letter do.
bool takes_no_room(char32_t character) {
    return joins_previous(character) && g_unichar_type(character) != G_UNICODE_SPACING_MARK;
}

// Calls `use` with each character that the face has, ideographs left out.
void for_each_character(FT_Face face, const auto& use) {
    FT_UInt glyph = 0;
    FT_ULong character = FT_Get_First_Char(face, &glyph);
    while (glyph != 0 && character <= last_character) {
        if (character >= first_ideograph && character < after_ideographs)
            character = after_ideographs - 1;
        else
            use(static_cast<char32_t>(character), glyph);
        character = FT_Get_Next_Char(face, character, &glyph);
    }
}

// Widths of what the faces before lack.
void add_widths(FT_Face face, Advances& advances) {
    for_each_character(face, [&](char32_t character, FT_UInt glyph) {
        std::uint16_t& width = advances.widths[character];
        if (width != 0 || takes_no_room(character)) return;
        FT_Fixed advance = 0;
        if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance) != 0 || advance <= 0) return;
        width = static_cast<std::uint16_t>(std::min<FT_Fixed>(advance * 1000 / face->units_per_EM, 0xFFFF));
    });
}

// Colour emoji are pictures of one size and one width; they are taken before the outlines of other typefaces.
void add_emoji(FT_Face face, Advances& advances) {
    if (face->num_fixed_sizes == 0 || FT_Select_Size(face, 0) != 0) return;
    for_each_character(face, [&](char32_t character, FT_UInt) {
        if (character >= 0x1F000 && !takes_no_room(character))
            advances.widths[character] = static_cast<std::uint16_t>(
                std::min(face->size->metrics.max_advance * 1000 / 64 / face->size->metrics.y_ppem, 0xFFFFL));
    });
}

FontMetrics measured() {
    FontMetrics metrics;
    const Library library;
    for (const Weight weight : {Weight::regular, Weight::bold}) {
        const auto& faces = typefaces(weight);
        if (faces.empty()) return plain_metrics();
        if (weight == Weight::regular) {
            metrics.ascent = faces.front().ascent;
            metrics.descent = faces.front().descent;
        }
        Advances& advances = metrics.weights[static_cast<std::size_t>(weight)];
        advances.widths.assign(last_character + 1, 0);
        library.with_face(colour_emoji_file(), [&](FT_Face face) { add_emoji(face, advances); });
        for (const Typeface& typeface : faces)
            library.with_face(typeface.file, [&](FT_Face face) { add_widths(face, advances); });
    }
    return metrics;
}

}  // namespace

const FontMetrics& load_metrics() {
    static const FontMetrics metrics = measured();
    return metrics;
}

}  // namespace parcours
