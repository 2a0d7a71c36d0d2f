// How wide characters are, so that text breaks in the same places on the screen, in a PDF and in an SVG.
// Never opens a font: the application fills it from the typeface it draws with.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace parcours {

enum class Weight : std::uint8_t { regular, bold };

/// Widths of one weight of a typeface, in 1/1000 em.
struct Advances {
    std::vector<std::uint16_t> widths;  ///< by character, from U+0000 on; 0 where the typeface lacks it
    int of(char32_t character) const;
};

struct FontMetrics {
    std::array<Advances, 2> weights;
    int ascent = 970;   ///< from the baseline up, in 1/1000 em
    int descent = 240;  ///< from the baseline down

    int advance(char32_t character, Weight weight) const {
        return weights[static_cast<std::size_t>(weight)].of(character);
    }
    /// Width of one line of text set in `size` units, rounded up to whole units.
    int width(std::string_view text, int size, Weight weight) const;
};

/// Widths near those of the interface typeface, for tests and where no typeface is at hand.
const FontMetrics& plain_metrics();

/// True for a mark that belongs to the character before it; most take no room of their own.
bool joins_previous(char32_t character);

/// True for characters as wide as they are high: Chinese, Japanese, Korean, emoji.
bool is_wide(char32_t character);

}  // namespace parcours
