// Paints the marks of pieces with Dear ImGui, through a camera. Never decides what is drawn, only how.
#pragma once

#include <imgui.h>

#include <string_view>

#include "journeys/layout/marks.h"
#include "widgets/camera.h"
#include "widgets/text_image.h"

namespace parcours {

/// What everything on a board is painted with.
struct Brush {
    const Palette* palette = nullptr;
    const FontMetrics* metrics = nullptr;
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    const TextImages* text_images = nullptr;
};

inline ImU32 colour_of(const Palette& palette, Ink ink) {
    const Colour colour = palette[ink];
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

class Painter {
  public:
    /// `origin`: pixels of the screen where the place `corner` of the document is.
    Painter(ImDrawList& list, const Brush& brush, Camera camera, ImVec2 area)
        : list_(list), brush_(brush), camera_(camera), area_(area) {}

    /// The marks of a piece whose corner is at this place of the document.
    void paint(const Marks& marks, Spot corner);
    /// Only the ground of a piece.
    void paint_block(const Box& box, Ink ink);

    void shadow(const Box& box, int radius, int depth, Spot corner = {});
    void outline(const Box& box, Ink ink, int radius, float pixels, Spot corner = {});
    void fill(const Box& box, ImU32 colour, int radius, Spot corner = {});

    void line(Spot from, Spot to, Ink ink, float pixels);
    void curve(Spot from, Spot control_1, Spot control_2, Spot to, Ink ink, float pixels);
    void disc(Spot centre, float pixels, Ink ink);
    /// Everything painted from now on lets through what is behind it; 1: nothing.
    void set_opacity(float opacity) { opacity_ = opacity; }

    ImVec2 at(double x, double y) const {
        return {area_.x + static_cast<float>((x - camera_.x) * camera_.zoom),
                area_.y + static_cast<float>((y - camera_.y) * camera_.zoom)};
    }

  private:
    void one(const Shadow& mark, Spot corner) { shadow(mark.box, mark.radius, mark.depth, corner); }
    void one(const Fill& mark, Spot corner);
    void one(const Outline& mark, Spot corner);
    void one(const Line& mark, Spot corner);
    void one(const Curve& mark, Spot corner);
    void one(const Disc& mark, Spot corner);
    void one(const Triangle& mark, Spot corner);
    void one(const IconMark& mark, Spot corner);
    void one(const TextLine& mark, Spot corner);

    float pixels(double units) const { return static_cast<float>(units * camera_.zoom); }
    ImU32 colour(Ink ink) const {
        const ImU32 full = colour_of(*brush_.palette, ink);
        if (opacity_ >= 1) return full;
        const auto alpha = static_cast<ImU32>(static_cast<float>(full >> IM_COL32_A_SHIFT) * opacity_);
        return (full & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
    }
    void dashed(ImVec2 from, ImVec2 to, ImU32 colour, float width);

    ImDrawList& list_;
    const Brush& brush_;
    Camera camera_;
    float opacity_ = 1;
    ImVec2 area_;  // upper-left corner, in pixels of the screen
};

/// An icon within a square of the screen, as the toolbar draws it.
void paint_icon(ImDrawList& list, Icon icon, ImVec2 from, float size, ImU32 colour);

/// One line of text, `pixels` to the em, each glyph on whole pixels; `baseline` is its left end.
void paint_text(ImDrawList& list, const Brush& brush, std::string_view line, ImVec2 baseline, double pixels,
                Weight weight, ImU32 colour);

}  // namespace parcours
