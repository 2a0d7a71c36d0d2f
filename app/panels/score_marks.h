// Scores as pictures that people read from the back of the room: a ring, bars, signs of the commitments.
// A band is always told by colour, shape and word or letter together.
#pragma once

#include "app/look/controls.h"

namespace parcours {

std::string_view band_word(const Screen& screen, Band band);

/// The shape of the commitment at this place of the framework with its number in it; size in units.
void draw_sign(const Screen& screen, ImVec2 centre, float size, std::size_t place);

/// A score as a ring with its number in the middle; radius in pixels. A dash where there is none.
void draw_ring(const Screen& screen, ImVec2 centre, float radius, std::optional<double> score);

/// A bar from 0 to 100 with marks at the limits of the bands.
void draw_bar(const Screen& screen, ImVec2 min, ImVec2 max, std::optional<double> score);

/// A bar of today's score with the projected one behind or before it.
void draw_change_bar(const Screen& screen, ImVec2 min, ImVec2 max, std::optional<double> today,
                     std::optional<double> projected);

/// Two markers on a line from 0 to 100: what users say and what agents say.
void draw_mirror(const Screen& screen, ImVec2 from, float width, double users, double agents);
/// The markers' legend; returns its width in pixels.
float draw_mirror_legend(const Screen& screen, ImVec2 at);

/// The band's shape and word on its ground; returns its width in pixels.
float draw_band(const Screen& screen, ImVec2 at, Band band, float height = 34);

/// A frame that invites to fill it in.
void draw_dashes(const Screen& screen, ImVec2 min, ImVec2 max, Ink ink);

}  // namespace parcours
