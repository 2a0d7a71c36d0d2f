#include "widgets/scripts.h"

#include <algorithm>
#include <array>

#include "journeys/text.h"

namespace parcours {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// One glyph a character, from left to right, beyond U+02FF.
constexpr std::array simple{
    Range{0x0370, 0x0482},  // Greek and Cyrillic, without the combining marks
    Range{0x048A, 0x058F},  // Cyrillic, Armenian
    Range{0x10A0, 0x10FF},  // Georgian
    Range{0x1200, 0x135A},  // Ethiopic
    Range{0x1360, 0x139F},  // Ethiopic
    Range{0x1C90, 0x1CBF},  // Georgian capitals
    Range{0x1D00, 0x1DBF},  // phonetic letters
    Range{0x1E00, 0x200B},  // Latin and Greek with accents, spaces
    Range{0x2010, 0x2029},  // dashes, quotation marks
    Range{0x202F, 0x205F},  // narrow no-break space, signs
    Range{0x2070, 0x20CF},  // raised and lowered digits, currencies
    Range{0x2100, 0x2BFF},  // letters, numbers, arrows, mathematics, boxes, signs
    Range{0x2C60, 0x2C7F},  // more Latin
    Range{0x2E00, 0x2E5F},  // more signs
    Range{0xA720, 0xA7FF},  // more Latin
    Range{0xFB00, 0xFB17},  // ligatures
    Range{0xFFFC, 0xFFFD},  // what could not be read
};

// Among the signs, those which are emoji unless told otherwise.
constexpr std::array emoji{
    Range{0x231A, 0x231B}, Range{0x23E9, 0x23EC}, Range{0x23F0, 0x23F0}, Range{0x23F3, 0x23F3}, Range{0x25FD, 0x25FE},
    Range{0x2614, 0x2615}, Range{0x2648, 0x2653}, Range{0x267F, 0x267F}, Range{0x2693, 0x2693}, Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB}, Range{0x26BD, 0x26BE}, Range{0x26C4, 0x26C5}, Range{0x26CE, 0x26CE}, Range{0x26D4, 0x26D4},
    Range{0x26EA, 0x26EA}, Range{0x26F2, 0x26F3}, Range{0x26F5, 0x26F5}, Range{0x26FA, 0x26FA}, Range{0x26FD, 0x26FD},
    Range{0x2705, 0x2705}, Range{0x270A, 0x270B}, Range{0x2728, 0x2728}, Range{0x274C, 0x274C}, Range{0x274E, 0x274E},
    Range{0x2753, 0x2755}, Range{0x2757, 0x2757}, Range{0x2795, 0x2797}, Range{0x27B0, 0x27B0}, Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C}, Range{0x2B50, 0x2B50}, Range{0x2B55, 0x2B55},
};

template <std::size_t count>
bool is_in(const std::array<Range, count>& ranges, char32_t character) {
    const auto range = std::ranges::lower_bound(ranges, character, {}, &Range::last);
    return range != ranges.end() && range->first <= character;
}

constexpr unsigned char first_byte_from_300 = 0xCC;  // characters from U+0300 on begin with this byte or a higher one

}  // namespace

bool needs_image(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        if (static_cast<unsigned char>(line[at]) < first_byte_from_300) {
            ++at;
            continue;
        }
        const char32_t character = next_character(line, at);
        if (!is_in(simple, character) || is_in(emoji, character)) return true;
    }
    return false;
}

}  // namespace parcours
