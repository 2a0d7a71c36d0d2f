// How the board is drawn: pieces in sight by level of detail, then what is selected, dragged and aimed at.
#include "widgets/board.h"
#include "widgets/offers.h"

namespace parcours {
namespace {

constexpr double full_zoom = 0.36;   // from here on everything of a card is drawn
constexpr double title_zoom = 0.14;  // from here on its words, as large as they can be

Detail detail_at(double zoom, Part part) {
    if (zoom >= full_zoom) return Detail::full;
    const bool always =
        part == Part::stage_band || part == Part::journey_title || part == Part::lane_ground || part == Part::cluster;
    return zoom >= title_zoom || always ? Detail::title : Detail::block;
}

int radius_of(Part part) {
    switch (part) {
        case Part::note:
            return 3;
        case Part::cluster:
            return 16;
        case Part::rating:
        case Part::front_office:
        case Part::back_office:
            return 8;
        default:
            return 10;
    }
}

bool invites(Part part) { return !is_printed(part); }

bool stays_at_edge(Part part) { return part == Part::lane_title || part == Part::commitment_title; }

}  // namespace

void Board::draw(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& colours = palette(view.theme);
    const ImVec2 end{corner_.x + static_cast<float>(size_.x), corner_.y + static_cast<float>(size_.y)};
    list.AddRectFilled(corner_, end, colour_of(colours, Ink::canvas));
    const Brush brush{&colours, &view.subject.metrics, view.regular, view.bold, view.text_images};
    Painter painter(list, brush, state.camera, corner_);
    draw_pieces(view, state, drag, painter);
    if (drag) draw_dragged(view, state, *drag, painter);
    draw_titles_at_edge(view, state, painter);
    if (const auto* marquee = std::get_if<Marquee>(&state.gesture)) {
        const Box frame = between(marquee->from, marquee->to);
        painter.fill(frame, (colour_of(colours, Ink::accent) & ~IM_COL32_A_MASK) | (24U << IM_COL32_A_SHIFT), 0);
        painter.outline(frame, Ink::accent, 0, 1.5F);
    }
}

void Board::draw_pieces(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag,
                        Painter& painter) {
    const Ground ground = this->ground(view.subject);
    index_.find(scene_, seen(state.camera, size_).grown(24), in_sight_);
    for (const std::uint32_t place : in_sight_) {
        const Piece& piece = scene_.pieces[place];
        if (drag && moves_with(ground, state, *drag, piece)) continue;
        if (invites(piece.part) && (state.camera.zoom < title_zoom || !view.editable ||
                                    press_held(view.subject.document, piece.part)))
            continue;
        const Detail detail = detail_at(state.camera.zoom, piece.part);
        if (detail == Detail::block)
            painter.paint_block(piece.box, piece.ink);
        else
            painter.paint(marks_.of(view.subject, scene_, place, detail), piece.box.corner());
        if (!state.selection.empty()) draw_selected(state, piece, painter, {});
        if (hovered_ != Owner{} && piece.owner == hovered_ && invites(piece.part))
            painter.outline(piece.box, Ink::accent, radius_of(piece.part), 1.5F);
    }
}

void Board::draw_selected(const BoardState& state, const Piece& piece, Painter& painter, Spot way) const {
    if (piece.owner == Owner{} || invites(piece.part) || !state.selection.contains(piece.owner)) return;
    const bool main = piece.part == Part::note || piece.part == Part::step_card || piece.part == Part::stage_band ||
                      piece.part == Part::rating || piece.part == Part::cluster || piece.part == Part::journey_title;
    if (main) painter.outline(piece.box.grown(3), Ink::accent, radius_of(piece.part) + 3, 2.5F, way);
}

void Board::draw_dragged(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter) {
    draw_marker(view, state, drag, painter);
    const Ground ground = this->ground(view.subject);
    const Spot way = distance(drag);
    const Box sight = seen(state.camera, size_).moved(-way.x, -way.y);
    index_.find(scene_, sight, in_sight_);
    for (const std::uint32_t place : in_sight_) {
        const Piece& piece = scene_.pieces[place];
        if (!moves_with(ground, state, drag, piece)) continue;
        const Detail detail = detail_at(state.camera.zoom, piece.part);
        painter.shadow(piece.box, radius_of(piece.part), 12, way);
        if (detail == Detail::block)
            painter.paint_block(piece.box.moved(way.x, way.y), piece.ink);
        else
            painter.paint(marks_.of(view.subject, scene_, place, detail), {piece.box.x + way.x, piece.box.y + way.y});
        draw_selected(state, piece, painter, way);
    }
}

void Board::draw_marker(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter) {
    const Drop drop = drop_of(ground(view.subject), state, drag);
    if (drop.marker.empty()) return;
    const ImU32 accent = colour_of(palette(view.theme), Ink::accent);
    if (drop.bar || drag.part == Part::emotion) return painter.fill(drop.marker, accent, 3);
    painter.fill(drop.marker, (accent & ~IM_COL32_A_MASK) | (28U << IM_COL32_A_SHIFT), 12);
    painter.outline(drop.marker, Ink::accent, 12, 2);
}

// The titles of lanes stay at the left edge while their lanes run on to the right.
void Board::draw_titles_at_edge(const BoardView& view, const BoardState& state, Painter& painter) {
    const Box sight = seen(state.camera, size_);
    constexpr int margin = 8;
    if (scene_.columns.empty() || state.camera.zoom < title_zoom || sight.x <= 0) return;
    for (std::uint32_t place = 0; place < scene_.loose; ++place) {
        const Piece& piece = scene_.pieces[place];
        if (!stays_at_edge(piece.part) || !piece.box.moved(sight.x, 0).overlaps(sight)) continue;
        const Spot corner{sight.x + margin, piece.box.y};
        if (corner.x + piece.box.width > scene_.grid.right()) continue;
        const Box ground{sight.x, piece.box.y, piece.box.width + 2 * margin, piece.box.height};
        const ImU32 lane = colour_of(palette(view.theme), Ink::lane);
        painter.fill(ground, (lane & ~IM_COL32_A_MASK) | (235U << IM_COL32_A_SHIFT), 0);
        painter.paint(marks_.of(view.subject, scene_, place, detail_at(state.camera.zoom, piece.part)), corner);
    }
}

}  // namespace parcours
