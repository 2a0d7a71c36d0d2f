// Colours by what they mean. Drawings name an ink; a palette says which colour it has on this screen or on paper.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "journeys/records/note.h"
#include "journeys/scoring.h"

namespace parcours {

enum class Ink : std::uint8_t {
    canvas,       ///< the ground of the board
    surface,      ///< a card, a panel
    lane,         ///< the ground of a lane
    line,         ///< hairlines and borders
    line_strong,  ///< what must be seen: the line of visibility
    text,
    text_soft,
    accent,  ///< what is selected, what can be done
    accent_soft,
    on_accent,  ///< text on accent
    shadow,
    stage_0,  ///< stages take turns
    stage_1,
    stage_2,
    stage_3,
    on_stage,
    on_note,  ///< text on the grounds of notes
    on_note_soft,
    pain,  ///< grounds of notes, in the order of NoteKind
    strength,
    idea,
    question,
    verbatim,
    pain_mark,  ///< their icons and edges, in the same order
    strength_mark,
    idea_mark,
    question_mark,
    verbatim_mark,
    pain_fold,  ///< their folded corners, in the same order
    strength_fold,
    idea_fold,
    question_fold,
    verbatim_fold,
    on_band,  ///< text on the grounds of bands
    kept,     ///< grounds of bands, in the order of Band
    partly,
    fragile,
    not_kept,
    kept_mark,  ///< their shapes, in the same order
    partly_mark,
    fragile_mark,
    not_kept_mark,
    sign_0,  ///< signs of the commitments take turns
    sign_1,
    sign_2,
    sign_3,
    on_sign,
    cap,      ///< the mark of a capped cell
    truth,    ///< the mark of a moment of truth
    emotion,  ///< the curve
    danger,   ///< a delay not kept, a thing to be removed
    count     ///< how many inks there are
};

constexpr Ink next_ink(Ink first, std::size_t steps) {
    return static_cast<Ink>(static_cast<std::size_t>(first) + steps);
}
constexpr Ink ground_of(NoteKind kind) { return next_ink(Ink::pain, static_cast<std::size_t>(kind)); }
constexpr Ink mark_of(NoteKind kind) { return next_ink(Ink::pain_mark, static_cast<std::size_t>(kind)); }
constexpr Ink fold_of(NoteKind kind) { return next_ink(Ink::pain_fold, static_cast<std::size_t>(kind)); }
constexpr Ink ground_of(Band band) { return next_ink(Ink::kept, static_cast<std::size_t>(band)); }
constexpr Ink mark_of(Band band) { return next_ink(Ink::kept_mark, static_cast<std::size_t>(band)); }
/// The ground that a mark of a note or a band stands on; any other ink as it is.
constexpr Ink ground_of(Ink mark) {
    if (mark >= Ink::pain_mark && mark <= Ink::verbatim_mark)
        return next_ink(Ink::pain, static_cast<std::size_t>(mark) - static_cast<std::size_t>(Ink::pain_mark));
    if (mark >= Ink::kept_mark && mark <= Ink::not_kept_mark)
        return next_ink(Ink::kept, static_cast<std::size_t>(mark) - static_cast<std::size_t>(Ink::kept_mark));
    return mark;
}
constexpr Ink sign_ink(std::size_t place) { return next_ink(Ink::sign_0, place % 4); }
constexpr Ink stage_ink(std::size_t place) { return next_ink(Ink::stage_0, place % 4); }

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};

struct Palette {
    std::array<Colour, static_cast<std::size_t>(Ink::count)> colours;
    const Colour& operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

enum class Theme { light, dark, high_contrast, print };
template <>
struct Names<Theme> {
    static constexpr std::array<std::string_view, 4> values{"light", "dark", "high_contrast", "print"};
};

const Palette& palette(Theme theme);

/// Two inks that are drawn one on the other, and the contrast they must reach (4.5 for text, 3 for marks).
struct InkPair {
    Ink above;
    Ink ground;
    double least;
};
std::span<const InkPair> ink_pairs();

/// Contrast of two opaque colours as WCAG 2 defines it, 1..21.
double contrast(Colour a, Colour b);

}  // namespace parcours
