// A grid on a scrolled page whose head row and first columns stay in sight.
// Only geometry: it says where things are and what may be seen of them.
#pragma once

#include <imgui.h>

#include <algorithm>

namespace parcours {

/// All in pixels of the window.
struct Pinned {
    ImVec2 origin;              ///< of the grid, where it would be if nothing were pinned
    ImVec2 size;                ///< of the whole grid
    float head = 0;             ///< height of the head row
    float lead = 0;             ///< width of the first columns
    ImVec2 seen_min, seen_max;  ///< what of the page is in sight

    float head_top() const { return std::clamp(seen_min.y, origin.y, std::max(origin.y, origin.y + size.y - head)); }
    float lead_left() const { return std::max(origin.x, seen_min.x); }
    float head_bottom() const { return head_top() + head; }
    float lead_right() const { return lead_left() + lead; }

    /// Draws and touches only what is not covered by the head row or the first columns; `end_clip` ends each of them.
    void clip_body() const { clip({lead_right(), head_bottom()}, seen_max); }
    void clip_lead() const { clip({lead_left(), head_bottom()}, {lead_right(), seen_max.y}); }
    void clip_head() const { clip({lead_right(), head_top()}, {seen_max.x, head_bottom()}); }
    void clip_corner() const { clip({lead_left(), head_top()}, {lead_right(), head_bottom()}); }
    /// The whole width below the head row.
    void clip_rows() const { clip({seen_min.x, head_bottom()}, seen_max); }
    static void end_clip() { ImGui::PopClipRect(); }

    /// Scrolls the page so that a box that the keyboard has reached is not behind what is pinned.
    void uncover(ImVec2 min) const {
        if (min.y < head_bottom()) ImGui::SetScrollY(ImGui::GetScrollY() - (head_bottom() - min.y));
        if (min.x < lead_right()) ImGui::SetScrollX(ImGui::GetScrollX() - (lead_right() - min.x));
    }

  private:
    static void clip(ImVec2 min, ImVec2 max) {
        ImGui::PushClipRect(min, {std::max(min.x, max.x), std::max(min.y, max.y)}, true);
    }
};

/// The current window is the page.
inline void see_window(Pinned& grid) {
    const ImVec2 corner = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    grid.seen_min = corner;
    grid.seen_max = {corner.x + size.x, corner.y + size.y};
}

}  // namespace parcours
