// What stays at the edges of the board while the rest moves on: titles of lanes at the left, steps at the top.
#include "journeys/layout/wrap.h"
#include "widgets/board.h"
#include "widgets/detail.h"

namespace parcours {
namespace {

// The lane that a title is of, from top to bottom: under a lower ground its notes would look cut.
Box lane_around(const Scene& scene, const Box& title) {
    const auto found = std::find_if(scene.pieces.begin(), scene.pieces.end(), [&](const Piece& piece) {
        return piece.part == Part::lane_ground && piece.box.y <= title.y && title.y < piece.box.bottom();
    });
    return found == scene.pieces.end() ? title : found->box;
}

bool stays_at_edge(Part part) { return part == Part::lane_title || part == Part::commitment_title; }

constexpr int beside_titles = 8;  // units left and right of the titles

// Of the steps at the top, in pixels of an ordinary screen.
constexpr double step_height = 30, step_letters = 14, beside_step = 8;

}  // namespace

std::vector<std::string> step_lines(const Subject& subject, const Scene& scene, int letters, int beside) {
    std::vector<std::string> lines;
    for (const Column& column : scene.columns) {
        const Step* step = subject.document.find(column.step);
        const std::string whole = step ? step->ref + "  " + step->title : std::string();
        lines.push_back(fitted_line(whole, column.width - 2 * beside, letters, Weight::bold, subject.metrics).text);
    }
    return lines;
}

ViewArea Board::area() const {
    ViewArea area{size_, head_, foot_};
    for (std::size_t place = 0; place < scene_.loose; ++place)
        if (const Piece& piece = scene_.pieces[place]; stays_at_edge(piece.part))
            area.titles = united(area.titles, piece.box);
    if (!area.titles.empty()) area.titles.width += 2 * beside_titles;
    return area;
}

// The titles of lanes stay at the left edge while their lanes run on to the right.
void Board::draw_titles_at_edge(const BoardView& view, const BoardState& state, Painter& painter) {
    const Box sight = seen(state.camera, size_);
    const double zoom = state.camera.zoom / scale_;
    if (scene_.columns.empty() || zoom < title_zoom || sight.x <= beside_titles) return;
    for (std::uint32_t place = 0; place < scene_.loose; ++place) {
        const Piece& piece = scene_.pieces[place];
        if (!stays_at_edge(piece.part) || !piece.box.moved(sight.x, 0).overlaps(sight)) continue;
        const Spot corner{sight.x + beside_titles, piece.box.y};
        if (corner.x + piece.box.width > scene_.grid.right()) continue;
        const Box lane = lane_around(scene_, piece.box);
        const Box ground{sight.x, lane.y, piece.box.width + 2 * beside_titles, lane.height};
        painter.fill(ground, colour_of(palette(view.theme), Ink::lane), 0);
        painter.paint(marks_.of(view.subject, scene_, place, detail_at(zoom, piece.part)), corner);
    }
}

// The steps stay at the upper edge while what belongs to them runs on below.
void Board::draw_steps_at_edge(const BoardView& view, const BoardState& state, Painter& painter) {
    const Box sight = seen(state.camera, size_);
    const double unit = scale_ / state.camera.zoom;  // of the document, for a pixel of an ordinary screen
    if (scene_.columns.empty() || state.camera.zoom / scale_ < title_zoom) return;
    const auto card = std::find_if(scene_.pieces.begin(), scene_.pieces.end(),
                                   [](const Piece& piece) { return piece.part == Part::step_card; });
    if (card == scene_.pieces.end() || card->box.centre().y > sight.y || scene_.grid.bottom() < sight.y) return;
    const int letters = std::max(1, static_cast<int>(std::lround(step_letters * unit)));
    const int beside = static_cast<int>(beside_step * unit);
    if (std::exchange(step_letters_, letters) != letters)
        step_lines_ = step_lines(view.subject, scene_, letters, beside);
    const Palette& colours = palette(view.theme);
    const Brush brush{&colours, &view.subject.metrics, view.regular, view.bold, view.text_images};
    const double bottom = state.camera.y + step_height * unit;
    const auto title = std::find_if(scene_.pieces.begin(), scene_.pieces.end(),
                                    [](const Piece& piece) { return stays_at_edge(piece.part); });
    const bool beside_lanes = title != scene_.pieces.end() && sight.x > beside_titles;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float left = beside_lanes ? painter.at(sight.x + title->box.width + 2 * beside_titles, 0).x : corner_.x;
    list.PushClipRect({left, corner_.y}, {list.GetClipRectMax().x, list.GetClipRectMax().y}, true);
    for (std::size_t i = 0; i < scene_.columns.size(); ++i) {
        const Column& column = scene_.columns[i];
        if (column.x > sight.right() || column.x + column.width < sight.x || step_lines_[i].empty()) continue;
        const ImVec2 from = painter.at(column.x, state.camera.y), to = painter.at(column.x + column.width, bottom);
        list.AddRectFilled(from, to, colour_of(colours, Ink::surface), 6 * scale_, ImDrawFlags_RoundCornersBottom);
        list.AddRect(from, to, colour_of(colours, Ink::line), 6 * scale_, ImDrawFlags_RoundCornersBottom);
        paint_text(list, brush, step_lines_[i],
                   painter.at(column.x + beside, state.camera.y + (step_height + step_letters * 0.7) / 2 * unit),
                   letters * state.camera.zoom, Weight::bold, colour_of(colours, Ink::text));
    }
    list.PopClipRect();
}

}  // namespace parcours
