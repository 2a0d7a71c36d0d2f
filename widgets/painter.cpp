#include "widgets/painter.h"

#include <array>
#include <cmath>

namespace parcours {
namespace {

constexpr float least_rounding = 1.5F;  // pixels: rounder corners than this are seen
constexpr float dash = 6;
constexpr float dash_space = 5;

Box moved(const Box& box, Spot corner) { return box.moved(corner.x, corner.y); }

ImU32 faded(ImU32 colour, float share) {
    const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * share);
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

// A soft ring between an inner and an outer box: opaque inside, gone outside. Corners are fans of a few triangles.
class Ring {
  public:
    Ring(ImDrawList& list, ImU32 colour) : list_(list), inside_(colour), outside_(colour & ~IM_COL32_A_MASK) {}

    void draw(ImVec2 from, ImVec2 to, float blur) {
        constexpr int vertices = 4 * (1 + corner_points);
        constexpr int triangles = 4 * (corner_points - 1) + 4 * 2;
        list_.PrimReserve(triangles * 3, vertices);
        first_ = list_._VtxCurrentIdx;
        const std::array<ImVec2, 4> corners{ImVec2{to.x, from.y}, ImVec2{to.x, to.y}, ImVec2{from.x, to.y}, from};
        for (int corner = 0; corner < 4; ++corner) put_corner(corners[static_cast<std::size_t>(corner)], corner, blur);
        for (int corner = 0; corner < 4; ++corner) {
            const unsigned here = first_ + static_cast<unsigned>(corner * (1 + corner_points));
            const unsigned next = first_ + static_cast<unsigned>((corner + 1) % 4 * (1 + corner_points));
            for (unsigned point = 1; point < corner_points; ++point) triangle(here, here + point, here + point + 1);
            triangle(here, here + corner_points, next + 1);
            triangle(here, next + 1, next);
        }
    }

  private:
    static constexpr int corner_points = 4;

    void put_corner(ImVec2 centre, int corner, float blur) {
        const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
        list_.PrimWriteVtx(centre, white, inside_);
        for (int point = 0; point < corner_points; ++point) {
            const float angle =
                (static_cast<float>(corner) - 1 + static_cast<float>(point) / (corner_points - 1)) * 1.5707964F;
            list_.PrimWriteVtx({centre.x + std::cos(angle) * blur, centre.y + std::sin(angle) * blur}, white, outside_);
        }
    }
    void triangle(unsigned a, unsigned b, unsigned c) {
        list_.PrimWriteIdx(static_cast<ImDrawIdx>(a));
        list_.PrimWriteIdx(static_cast<ImDrawIdx>(b));
        list_.PrimWriteIdx(static_cast<ImDrawIdx>(c));
    }

    ImDrawList& list_;
    ImU32 inside_;
    ImU32 outside_;
    unsigned first_ = 0;
};

}  // namespace

void Painter::paint(const Marks& marks, Spot corner) {
    for (const Mark& mark : marks) std::visit([&](const auto& one_mark) { one(one_mark, corner); }, mark);
}

void Painter::paint_block(const Box& box, Ink ink) {
    list_.AddRectFilled(at(box.x, box.y), at(box.right(), box.bottom()), colour(ink));
}

void Painter::shadow(const Box& box, int, int depth, Spot corner) {
    const float blur = pixels(depth * 3);
    if (blur < 1.5F) return;
    const Box place = moved(box, corner);
    const ImVec2 from = at(place.x, place.y + depth * 0.8);
    const ImVec2 to = at(place.right(), place.bottom() + depth * 0.8);
    const float inset = blur * 0.6F;
    if (to.x - from.x < 4 * inset || to.y - from.y < 4 * inset) return;
    Ring(list_, colour(Ink::shadow)).draw({from.x + inset, from.y + inset}, {to.x - inset, to.y - inset}, blur);
}

void Painter::fill(const Box& box, ImU32 colour, int radius, Spot corner) {
    const Box place = moved(box, corner);
    const float rounding = pixels(radius);
    list_.AddRectFilled(at(place.x, place.y), at(place.right(), place.bottom()), colour,
                        rounding < least_rounding ? 0 : rounding);
}

void Painter::outline(const Box& box, Ink ink, int radius, float width, Spot corner) {
    const Box place = moved(box, corner);
    const ImVec2 from = at(place.x, place.y);
    const ImVec2 to = at(place.right(), place.bottom());
    const float half = width / 2;
    list_.AddRect({from.x + half, from.y + half}, {to.x - half, to.y - half}, colour(ink), pixels(radius), 0, width);
}

void Painter::line(Spot from, Spot to, Ink ink, float width) {
    list_.AddLine(at(from.x, from.y), at(to.x, to.y), colour(ink), width);
}

void Painter::curve(Spot from, Spot control_1, Spot control_2, Spot to, Ink ink, float width) {
    list_.AddBezierCubic(at(from.x, from.y), at(control_1.x, control_1.y), at(control_2.x, control_2.y), at(to.x, to.y),
                         colour(ink), width);
}

void Painter::disc(Spot centre, float radius, Ink ink) {
    list_.AddCircleFilled(at(centre.x, centre.y), radius, colour(ink));
}

void Painter::one(const Fill& mark, Spot corner) { fill(mark.box, colour(mark.ink), mark.radius, corner); }

void Painter::one(const Outline& mark, Spot corner) {
    const float width = std::max(1.0F, pixels(mark.width));
    if (!mark.dashed) return outline(mark.box, mark.ink, mark.radius, width, corner);
    const Box place = moved(mark.box, corner);
    const ImVec2 from = at(place.x, place.y);
    const ImVec2 to = at(place.right(), place.bottom());
    const float round = pixels(mark.radius);
    const ImU32 ink = colour(mark.ink);
    dashed({from.x + round, from.y}, {to.x - round, from.y}, ink, width);
    dashed({to.x, from.y + round}, {to.x, to.y - round}, ink, width);
    dashed({to.x - round, to.y}, {from.x + round, to.y}, ink, width);
    dashed({from.x, to.y - round}, {from.x, from.y + round}, ink, width);
    constexpr float quarter = 1.5707964F;
    const auto arc = [&](float x, float y, float angle) {
        list_.PathArcTo({x, y}, round, angle, angle + quarter, 6);
        list_.PathStroke(ink, 0, width);
    };
    if (round < least_rounding) return;
    arc(from.x + round, from.y + round, 2 * quarter);
    arc(to.x - round, from.y + round, 3 * quarter);
    arc(to.x - round, to.y - round, 0);
    arc(from.x + round, to.y - round, quarter);
}

void Painter::one(const Line& mark, Spot corner) {
    const ImVec2 from = at(mark.from.x + corner.x, mark.from.y + corner.y);
    const ImVec2 to = at(mark.to.x + corner.x, mark.to.y + corner.y);
    const float width = std::max(1.0F, pixels(mark.width));
    if (mark.dashed)
        dashed(from, to, colour(mark.ink), width);
    else
        list_.AddLine(from, to, colour(mark.ink), width);
}

// Dashes begin on multiples of their length from the line's beginning, with few pieces however long the line is.
void Painter::dashed(ImVec2 from, ImVec2 to, ImU32 colour, float width) {
    const ImVec2 clip_from = list_.GetClipRectMin();
    const ImVec2 clip_to = list_.GetClipRectMax();
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0) return;
    const ImVec2 way{(to.x - from.x) / length, (to.y - from.y) / length};
    const float unit = std::clamp(pixels(1), 0.6F, 1.6F);
    const float step = (dash + dash_space) * unit;
    const float start = way.x > 0.9F ? std::max(0.0F, std::floor((clip_from.x - from.x) / step) * step) : 0;
    for (float done = start; done < length; done += step) {
        const ImVec2 a{from.x + way.x * done, from.y + way.y * done};
        if (way.x > 0.9F && a.x > clip_to.x) break;
        const float end = std::min(done + dash * unit, length);
        list_.AddLine(a, {from.x + way.x * end, from.y + way.y * end}, colour, width);
    }
}

void Painter::one(const Curve& mark, Spot corner) {
    const auto point = [&](Spot spot) { return at(spot.x + corner.x, spot.y + corner.y); };
    const ImU32 ink = mark.dashed ? faded(colour(mark.ink), 0.45F) : colour(mark.ink);
    list_.AddBezierCubic(point(mark.from), point(mark.control_1), point(mark.control_2), point(mark.to), ink,
                         std::max(1.0F, pixels(mark.width)));
}

void Painter::one(const Disc& mark, Spot corner) {
    list_.AddCircleFilled(at(mark.centre.x + corner.x, mark.centre.y + corner.y), pixels(mark.radius),
                          colour(mark.ink));
}

void Painter::one(const Triangle& mark, Spot corner) {
    const auto point = [&](Spot spot) { return at(spot.x + corner.x, spot.y + corner.y); };
    list_.AddTriangleFilled(point(mark.a), point(mark.b), point(mark.c), colour(mark.ink));
}

void Painter::one(const IconMark& mark, Spot corner) {
    paint_icon(list_, mark.icon, at(mark.box.x + corner.x, mark.box.y + corner.y), pixels(mark.box.width),
               colour(mark.ink));
}

void Painter::one(const TextLine& mark, Spot corner) {
    paint_text(list_, brush_, mark.text, at(mark.baseline.x + corner.x, mark.baseline.y + corner.y),
               mark.size * camera_.zoom, mark.weight, colour(mark.ink));
}

/// Of a stroke thinner than that nobody sees whether its ends are round, and they cost more than the stroke.
constexpr float least_round_end = 3;

void paint_icon(ImDrawList& list, Icon icon, ImVec2 from, float size, ImU32 colour) {
    if (size < 4) return;
    const float unit = size / static_cast<float>(icon_grid);
    const float width = std::max(1.0F, static_cast<float>(icon_stroke) * unit);
    const auto place = [&](const IconPoint& point) {
        return ImVec2{from.x + static_cast<float>(point.x) * unit, from.y + static_cast<float>(point.y) * unit};
    };
    for (const IconStroke& stroke : strokes(icon)) {
        for (const IconPoint& point : stroke.points) list.PathLineTo(place(point));
        if (stroke.filled) list.AddConcavePolyFilled(list._Path.Data, list._Path.Size, colour);
        list.PathStroke(colour, stroke.closed ? ImDrawFlags_Closed : 0, width);
        if (stroke.closed || width < least_round_end) continue;
        list.AddCircleFilled(place(stroke.points.front()), width / 2, colour, 8);
        list.AddCircleFilled(place(stroke.points.back()), width / 2, colour, 8);
    }
}

}  // namespace parcours
