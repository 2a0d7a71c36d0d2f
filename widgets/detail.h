// How much of a piece is drawn, by how near the board is looked at.
#pragma once

#include "journeys/layout/marks.h"
#include "journeys/layout/scene.h"

namespace parcours {

inline constexpr double full_zoom = 0.5;    ///< from here on everything of a card is drawn
inline constexpr double title_zoom = 0.14;  ///< from here on its words, as large as they can be

/// `zoom` on an ordinary screen: denser ones show as much, only finer.
constexpr Detail detail_at(double zoom, Part part) {
    if (zoom >= full_zoom) return Detail::full;
    const bool always =
        part == Part::stage_band || part == Part::journey_title || part == Part::lane_ground || part == Part::cluster;
    return zoom >= title_zoom || always ? Detail::title : Detail::block;
}

}  // namespace parcours
