// How the board is drawn: pieces in sight by level of detail, then what is selected, dragged and aimed at.
#include "journeys/layout/connectors.h"
#include "journeys/workshop/modes.h"
#include "widgets/board.h"
#include "widgets/detail.h"
#include "widgets/offers.h"

namespace parcours {
namespace {

constexpr int selected_border = 12;  // units, of a block
constexpr float faded = 0.16F;       // opacity of what stands back

// From this zoom downwards squares are drawn in the place of pieces, where there are many.
constexpr double heat_zoom = 0.035;
constexpr std::size_t many_pieces = 20'000;
constexpr double heat_pixels = 6;  // least width of a square

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

bool invites(Part part) { return !is_printed(part) && part != Part::prompt; }

bool has_frame(Part part) {
    return part == Part::note || part == Part::prompt || part == Part::step_card || part == Part::stage_band ||
           part == Part::rating || part == Part::cluster || part == Part::journey_title;
}

// Says of owners asked about in their order whether they are selected, in one walk; of others by looking them up.
class SelectedWalk {
  public:
    explicit SelectedWalk(const Selection& selection) : selection_(selection), at_(selection.owners().begin()) {}

    bool contains(const Owner& owner, bool in_order) {
        if (selection_.empty()) return false;
        if (!in_order) return selection_.contains(owner);
        const auto end = selection_.owners().end();
        while (at_ != end && *at_ < owner) ++at_;
        return at_ != end && *at_ == owner;
    }

  private:
    const Selection& selection_;
    std::vector<Owner>::const_iterator at_;
};

}  // namespace

// The window behind has been cleared in the colour of the canvas: without a graphics card each fill of it costs
// milliseconds.
void Board::draw(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& colours = palette(view.theme);
    const Brush brush{&colours, &view.subject.metrics, view.regular, view.bold, view.text_images};
    Painter painter(list, brush, state.camera, corner_);
    draw_pieces(view, state, drag, painter);
    if (!drag) draw_badges(view, state);
    draw_contradicted(view, state);
    if (drag) draw_dragged(view, state, *drag, painter);
    draw_handles(view, state, painter);
    draw_steps_at_edge(view, state, painter);
    draw_titles_at_edge(view, state, painter);
    if (const auto* marquee = std::get_if<Marquee>(&state.gesture)) {
        const Box frame = between(marquee->from, marquee->to);
        painter.fill(frame, (colour_of(colours, Ink::accent) & ~IM_COL32_A_MASK) | (24U << IM_COL32_A_SHIFT), 0);
        painter.outline(frame, Ink::accent, 0, 1.5F);
    }
}

// Squares as large as a power of two, so that zooming seldom counts them anew.
void Board::draw_heat(const BoardState& state, Painter& painter) {
    int size = 256;
    while (size * state.camera.zoom < heat_pixels * scale_) size *= 2;
    if (heat_.size != size) heat_ = heat_of(scene_, size);
    const Box sight = seen(state.camera, size_);
    for (const HeatSquare& square : heat_.squares) {
        const Box box{square.x, square.y, size, size};
        if (!box.overlaps(sight)) continue;
        painter.set_opacity(static_cast<float>(square.share) / 255);
        painter.paint_block(box, square.ink);
    }
    painter.set_opacity(1);
}

void Board::draw_pieces(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag,
                        Painter& painter) {
    const Ground ground = this->ground(view.subject);
    const double zoom = state.camera.zoom / scale_;
    if (zoom < heat_zoom && scene_.pieces.size() > many_pieces && faded_.empty()) return draw_heat(state, painter);
    bool connectors_drawn = false;
    SelectedWalk selected(state.selection);
    index_.find(scene_, seen(state.camera, size_).grown(24), in_sight_);
    for (const std::uint32_t place : in_sight_) {
        const Piece& piece = scene_.pieces[place];
        if (piece.part == Part::connector) continue;
        if (place >= scene_.loose && !connectors_drawn) {
            draw_connectors(view, state, drag, painter);
            connectors_drawn = true;
        }
        if (drag && moves_with(ground, state, *drag, piece)) continue;
        if (!is_printed(piece.part) &&
            (zoom < title_zoom || !view.editable || press_held(view.subject.document, piece.part)))
            continue;
        const Detail detail = detail_at(zoom, piece.part);
        const bool chosen = has_frame(piece.part) && selected.contains(piece.owner, place >= scene_.loose);
        if (ground.is_faded(place)) painter.set_opacity(faded);
        if (detail == Detail::block) {
            if (chosen) painter.paint_block(piece.box.grown(selected_border), Ink::accent);
            painter.paint_block(piece.box, piece.ink);
        } else {
            painter.paint(marks_.of(view.subject, scene_, place, detail), piece.box.corner());
            if (chosen) draw_selected(piece, painter, {});
        }
        painter.set_opacity(1);
        if (hovered_ != Owner{} && piece.owner == hovered_ && !drag && (has_frame(piece.part) || invites(piece.part)))
            painter.outline(piece.box, invites(piece.part) ? Ink::accent : Ink::line_strong, radius_of(piece.part),
                            scale_);
    }
    if (!connectors_drawn) draw_connectors(view, state, drag, painter);
}

// Over the grid and under free notes. Those of what is dragged are drawn with it.
void Board::draw_connectors(const BoardView& view, const BoardState& state, const std::optional<Dragging>& drag,
                            Painter& painter) {
    const Ground ground = this->ground(view.subject);
    const double zoom = state.camera.zoom / scale_;
    const auto rows = view.subject.document.all<Connector>().entries();
    for (const std::uint32_t place : in_sight_) {
        if (place < scene_.connectors) continue;
        if (place >= scene_.loose) break;
        const Piece& piece = scene_.pieces[place];
        const Connector& connector = *rows[piece.row].row;
        if (drag && drag->part == Part::note &&
            (state.selection.contains(connector.from) || state.selection.contains(connector.to)))
            continue;
        const bool chosen = state.selection.contains(piece.owner);
        const Run run = run_of(piece);
        if (ground.is_faded(place)) painter.set_opacity(faded);
        if (chosen || (piece.owner == hovered_ && !drag))
            painter.curve(run.from, run.control_1, run.control_2, run.to, chosen ? Ink::accent : Ink::accent_soft,
                          6 * scale_);
        if (detail_at(zoom, piece.part) == Detail::block)
            painter.line(run.from, run.to, Ink::line_strong, scale_);
        else
            painter.paint(marks_.of(view.subject, scene_, place, detail_at(zoom, piece.part)), piece.box.corner());
        painter.set_opacity(1);
    }
}

// A sign at the upper left corner, as large at every zoom: the right one has the notes' own marks.
void Board::draw_contradicted(const BoardView& view, const BoardState& state) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& colours = palette(view.theme);
    const Box sight = seen(state.camera, size_);
    const float size = (state.camera.zoom / scale_ >= title_zoom ? 18.F : 12.F) * scale_;
    for (const Owner& owner : view.contradicted.owners()) {
        const Piece* piece = piece_of(scene_, owner);
        if (!piece || !piece->box.overlaps(sight)) continue;
        const Point at = to_screen(state.camera, piece->box.corner());
        const float out = size / 4;  // its own marks stay in sight
        const ImVec2 middle{corner_.x + static_cast<float>(at.x) - out, corner_.y + static_cast<float>(at.y) - out};
        list.AddCircleFilled(middle, size * 0.75F, colour_of(colours, Ink::surface));
        list.AddCircle(middle, size * 0.75F, colour_of(colours, Ink::danger), 0, 2 * scale_);
        paint_icon(list, Icon::warning, {middle.x - size / 2, middle.y - size / 2}, size,
                   colour_of(colours, Ink::danger));
    }
}

// A note alone offers handles to draw lines from.
void Board::draw_handles(const BoardView& view, const BoardState& state, Painter& painter) const {
    const auto* line = std::get_if<Connecting>(&state.gesture);
    if (line) {
        const Piece* from = piece_of(scene_, line->from);
        const Piece* to = piece_at(scene_, index_, line->to);
        const bool arrives = to && to->part == Part::note && from && to != from;
        if (!from) return;
        const Run run = run_between(from->box, arrives ? to->box : Box{line->to.x, line->to.y, 1, 1});
        painter.curve(run.from, run.control_1, run.control_2, run.to, Ink::accent, 2.5F * scale_);
        if (arrives) painter.outline(to->box.grown(3), Ink::accent, 6, 2.5F * scale_);
        return;
    }
    const Owner owner = state.selection.only();
    if (!view.editable || !std::holds_alternative<Id<Note>>(owner) || state.writing ||
        !allowed(view.subject.document, Act::group_notes) || !std::holds_alternative<std::monostate>(state.gesture) ||
        state.camera.zoom / scale_ < title_zoom)
        return;
    const Piece* piece = piece_of(scene_, owner);
    if (!piece) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const Point& at : line_handles(state.camera, piece->box, handle_distance * scale_)) {
        const ImVec2 middle{corner_.x + static_cast<float>(at.x), corner_.y + static_cast<float>(at.y)};
        list.AddCircleFilled(middle, 6 * scale_, colour_of(palette(view.theme), Ink::surface));
        list.AddCircle(middle, 6 * scale_, colour_of(palette(view.theme), Ink::accent), 0, 2 * scale_);
    }
}

// What has been drawn of the curve: a point at each step passed, joined in the order of the steps.
void Board::draw_curve_marker(const Dragging& drag, Painter& painter) const {
    std::optional<Spot> last;
    for (const Piece& piece : scene_.pieces) {
        if (piece.part != Part::emotion) continue;
        const auto found =
            std::ranges::find(drag.drawn, std::get<Id<Step>>(piece.owner), &std::pair<Id<Step>, int>::first);
        if (found == drag.drawn.end()) {
            last.reset();
            continue;
        }
        const Spot here{piece.box.centre().x, height_of(piece.box, found->second)};
        if (last) {
            const int middle = (last->x + here.x) / 2;
            painter.curve(*last, {middle, last->y}, {middle, here.y}, here, Ink::accent, 3 * scale_);
        }
        painter.disc(here, 9 * scale_, Ink::accent);
        last = here;
    }
}

void Board::draw_selected(const Piece& piece, Painter& painter, Spot way) const {
    painter.outline(piece.box.grown(3), Ink::accent, radius_of(piece.part) + 3, 2.5F * scale_, way);
}

void Board::draw_dragged(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter) {
    draw_marker(view, state, drag, painter);
    const Ground ground = this->ground(view.subject);
    const Spot way = distance(drag);
    const Box sight = seen(state.camera, size_).moved(-way.x, -way.y);
    const double zoom = state.camera.zoom / scale_;
    index_.find(scene_, sight, in_sight_);
    for (const std::uint32_t place : in_sight_) {
        const Piece& piece = scene_.pieces[place];
        if (!moves_with(ground, state, drag, piece)) continue;
        const Detail detail = detail_at(zoom, piece.part);
        painter.shadow(piece.box, radius_of(piece.part), 12, way);
        if (detail == Detail::block)
            painter.paint_block(piece.box.moved(way.x, way.y), piece.ink);
        else
            painter.paint(marks_.of(view.subject, scene_, place, detail), {piece.box.x + way.x, piece.box.y + way.y});
        if (has_frame(piece.part) && state.selection.contains(piece.owner)) draw_selected(piece, painter, way);
    }
    draw_dragged_connectors(view, state, drag, painter);
}

// Lines of dragged notes run to where the notes are at the moment.
void Board::draw_dragged_connectors(const BoardView& view, const BoardState& state, const Dragging& drag,
                                    Painter& painter) const {
    if (drag.part != Part::note || scene_.connectors == scene_.loose) return;
    const Spot way = distance(drag);
    const auto rows = view.subject.document.all<Connector>().entries();
    for (std::size_t place = scene_.connectors; place < scene_.loose; ++place) {
        const Connector& connector = *rows[scene_.pieces[place].row].row;
        const bool from_moves = state.selection.contains(connector.from);
        const bool to_moves = state.selection.contains(connector.to);
        if (!from_moves && !to_moves) continue;
        const Piece* from = piece_of(scene_, connector.from);
        const Piece* to = piece_of(scene_, connector.to);
        if (!from || !to) continue;
        const auto moved = [&](const Box& box, bool moves) { return moves ? box.moved(way.x, way.y) : box; };
        const Run run = run_between(moved(from->box, from_moves), moved(to->box, to_moves));
        painter.curve(run.from, run.control_1, run.control_2, run.to, Ink::line_strong, 2 * scale_);
    }
}

void Board::draw_marker(const BoardView& view, const BoardState& state, const Dragging& drag, Painter& painter) {
    if (drag.part == Part::emotion) return draw_curve_marker(drag, painter);
    const Drop drop = drop_of(ground(view.subject), state, drag);
    if (drop.marker.empty()) return;
    const ImU32 accent = colour_of(palette(view.theme), Ink::accent);
    if (drop.bar) return painter.fill(drop.marker, accent, 3);
    painter.fill(drop.marker, (accent & ~IM_COL32_A_MASK) | (28U << IM_COL32_A_SHIFT), 12);
    painter.outline(drop.marker, Ink::accent, 12, 2);
}

}  // namespace parcours
