#include "journeys/layout/metrics.h"

#include <algorithm>

#include "journeys/text.h"

namespace parcours {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array combining{
    Range{0x0300, 0x036F},   Range{0x0483, 0x0489},   Range{0x0591, 0x05BD}, Range{0x05BF, 0x05C7},
    Range{0x0610, 0x061A},   Range{0x064B, 0x065F},   Range{0x0670, 0x0670}, Range{0x06D6, 0x06DC},
    Range{0x06DF, 0x06E8},   Range{0x06EA, 0x06ED},   Range{0x0900, 0x0903}, Range{0x093A, 0x093C},
    Range{0x093E, 0x094F},   Range{0x0951, 0x0957},   Range{0x0962, 0x0963}, Range{0x0981, 0x0983},
    Range{0x09BC, 0x09BC},   Range{0x09BE, 0x09CD},   Range{0x0A01, 0x0A03}, Range{0x0A3C, 0x0A4D},
    Range{0x0A81, 0x0A83},   Range{0x0ABC, 0x0ABC},   Range{0x0ABE, 0x0ACD}, Range{0x0B01, 0x0B03},
    Range{0x0B3C, 0x0B3C},   Range{0x0B3E, 0x0B4D},   Range{0x0B82, 0x0B82}, Range{0x0BBE, 0x0BCD},
    Range{0x0C00, 0x0C04},   Range{0x0C3E, 0x0C4D},   Range{0x0C81, 0x0C83}, Range{0x0CBC, 0x0CBC},
    Range{0x0CBE, 0x0CCD},   Range{0x0D00, 0x0D03},   Range{0x0D3E, 0x0D4D}, Range{0x0E31, 0x0E31},
    Range{0x0E34, 0x0E3A},   Range{0x0E47, 0x0E4E},   Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
    Range{0x200C, 0x200F},   Range{0x20D0, 0x20FF},   Range{0x2060, 0x2060}, Range{0x302A, 0x302F},
    Range{0x3099, 0x309A},   Range{0xFE00, 0xFE0F},   Range{0xFE20, 0xFE2F}, Range{0x1F3FB, 0x1F3FF},
    Range{0xE0020, 0xE007F}, Range{0xE0100, 0xE01EF},
};

constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x2600, 0x27BF},   Range{0x2B00, 0x2BFF}, Range{0x2E80, 0xA4CF},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE4F}, Range{0xFF00, 0xFF60},
    Range{0x1F000, 0x1FBFF}, Range{0x20000, 0x3FFFD},
};

template <std::size_t count>
bool is_in(const std::array<Range, count>& ranges, char32_t c) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), c,
                                        [](char32_t value, const Range& range) { return value < range.first; });
    return after != ranges.begin() && c <= std::prev(after)->last;
}

constexpr int unknown_width = 600;
constexpr int wide_width = 1000;

// Widths of U+0020..U+007E in a typeface like the interface's, in 1/1000 em.
constexpr std::array<std::uint16_t, 95> ascii_widths{
    282, 289, 467, 640, 643, 986, 645, 284, 364, 364, 505, 664, 289, 460, 289, 361, 630, 467, 605,
    629, 660, 600, 620, 556, 617, 620, 289, 301, 664, 664, 664, 518, 966, 690, 651, 730, 721, 602,
    589, 746, 744, 268, 564, 672, 564, 904, 759, 763, 636, 763, 643, 641, 645, 732, 690, 987, 685,
    681, 629, 364, 361, 364, 471, 462, 328, 563, 613, 571, 613, 583, 369, 614, 592, 243, 243, 550,
    243, 876, 592, 600, 613, 613, 373, 526, 353, 592, 571, 823, 546, 571, 550, 432, 333, 432, 664};

Advances plain_advances(int percent) {
    Advances advances;
    advances.widths.assign(0x20, 0);
    for (const int width : ascii_widths) advances.widths.push_back(static_cast<std::uint16_t>(width * percent / 100));
    advances.widths.resize(0xA0, 0);
    advances.widths.push_back(282);  // no-break space
    advances.widths.resize(0x250, static_cast<std::uint16_t>(600 * percent / 100));
    return advances;
}

}  // namespace

bool joins_previous(char32_t character) { return character >= 0x0300 && is_in(combining, character); }

bool is_wide(char32_t character) { return character >= 0x1100 && is_in(wide, character); }

int Advances::of(char32_t character) const {
    if (character < widths.size() && widths[character] != 0) return widths[character];
    if (character >= 0x0300 && joins_previous(character)) return 0;
    if (character == 0x200B || character < 0x20) return 0;
    if (character >= 0x2000 && character <= 0x200A) return 280;
    if (character == 0x202F) return 200;
    return is_wide(character) ? wide_width : unknown_width;
}

int FontMetrics::width(std::string_view text, int size, Weight weight) const {
    int advances = 0;
    for (std::size_t at = 0; at < text.size();) advances += advance(next_character(text, at), weight);
    return (advances * size + 999) / 1000;
}

const FontMetrics& plain_metrics() {
    static const FontMetrics metrics{{plain_advances(100), plain_advances(106)}};
    return metrics;
}

}  // namespace parcours
