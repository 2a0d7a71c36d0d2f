// Drawing of the interface in its own style: text in a type scale, icons, rounded grounds, soft shadows.
#pragma once

#include <imgui.h>

#include "app/look/screen.h"
#include "journeys/layout/icons.h"

namespace parcours {

// One scale of distances, in units.
namespace space {
inline constexpr float tight = 4, small = 8, medium = 12, large = 16, wide = 24;
}
inline constexpr float rounding = 8;

/// Heights of a line without its leading, in units: the em is five sixths of it, so that words of the body are 15 to
/// the em, as large as those of cards.
namespace type {
inline constexpr float small = 16, body = text_size, title = 22, display = 30, poster = 56;
}

struct Lettering {
    float size = type::body;
    bool bold = false;
    Ink ink = Ink::text;
};

ImU32 colour(const Screen& screen, Ink ink, float alpha = 1);
/// `share` of `above` on `ground`: for hovered grounds.
ImU32 mixed_colour(const Screen& screen, Ink ground, Ink above, float share);

/// Width and height of text, in pixels; wrapped where a width is given.
ImVec2 measured(const Screen& screen, std::string_view text, Lettering lettering, float wrap = 0);
/// Text at a place of the window, in pixels.
void draw_text(const Screen& screen, ImVec2 at, std::string_view text, Lettering lettering, float wrap = 0);
/// One line, cut with "…" where it is wider than `width` pixels.
void draw_line(const Screen& screen, ImVec2 at, std::string_view text, Lettering lettering, float width);
/// The text cut with "…" to fit a width in pixels.
std::string cut_to(const Screen& screen, std::string_view text, Lettering lettering, float width);

void draw_icon(const Screen& screen, Icon icon, ImVec2 centre, float size, Ink ink);
void draw_icon(const Screen& screen, Icon icon, ImVec2 centre, float size, ImU32 ink);
void draw_ground(const Screen& screen, ImVec2 min, ImVec2 max, Ink ink, float radius = rounding);
void draw_border(const Screen& screen, ImVec2 min, ImVec2 max, Ink ink, float radius = rounding, float width = 1);
/// A soft shadow below a ground that floats `depth` units above the others.
void draw_shadow(const Screen& screen, ImVec2 min, ImVec2 max, float depth, float radius = rounding);

/// A mark where it stands on the surface and not on its own ground: itself, or in the colour of that ground where this
/// is seen better.
Ink loud(const Screen& screen, Ink mark);

/// Puts the settings of Dear ImGui in keeping with the screen's palette and scale.
void dress(const Screen& screen);

}  // namespace parcours
