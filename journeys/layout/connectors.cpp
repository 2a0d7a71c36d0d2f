#include "journeys/layout/connectors.h"

#include <cmath>
#include <functional>

#include "journeys/layout/measures.h"
#include "journeys/layout/pen.h"

namespace parcours {
namespace {

constexpr int margin = 14;   // of a connector's box around its ends: room for its arrowhead
constexpr int arrow = 12;    // length of the head
constexpr int samples = 24;  // when a place near the line is looked for

// Bits of Piece::turn.
constexpr std::uint8_t from_right = 1;
constexpr std::uint8_t from_below = 2;
constexpr std::uint8_t leaves_upright = 4;

Run run_with(Spot from, Spot to, bool upright) {
    const int middle_x = from.x + (to.x - from.x) / 2;
    const int middle_y = from.y + (to.y - from.y) / 2;
    if (upright) return {from, {from.x, middle_y}, {to.x, middle_y}, to, true};
    return {from, {middle_x, from.y}, {middle_x, to.y}, to, false};
}

// Finds the boxes of notes by their rows.
class NoteBoxes {
  public:
    NoteBoxes(const Document& document, std::span<const Piece> grid, std::span<const Piece> free)
        : rows_(document.all<Note>().entries()), free_(free) {
        for (const Piece& piece : grid)
            if (piece.part == Part::note) attached_.push_back(&piece);
        std::ranges::sort(attached_, {}, [](const Piece* piece) { return piece->row; });
    }
    const Box* of(Id<Note> id) const {
        const auto entry = std::lower_bound(rows_.begin(), rows_.end(), id,
                                            [](const auto& one, Id<Note> key) { return one.id < key; });
        const auto row = static_cast<std::uint32_t>(entry - rows_.begin());
        const auto free = std::ranges::lower_bound(free_, row, {}, &Piece::row);
        if (free != free_.end() && free->row == row) return &free->box;
        const auto attached =
            std::ranges::lower_bound(attached_, row, {}, [](const Piece* piece) { return piece->row; });
        return attached != attached_.end() && (*attached)->row == row ? &(*attached)->box : nullptr;
    }

  private:
    std::span<const Table<Note>::Put> rows_;
    std::span<const Piece> free_;
    std::vector<const Piece*> attached_;
};

}  // namespace

Spot Run::at(double share) const {
    const double rest = 1 - share;
    const double a = rest * rest * rest, b = 3 * rest * rest * share, c = 3 * rest * share * share,
                 d = share * share * share;
    return {static_cast<int>(std::lround(a * from.x + b * control_1.x + c * control_2.x + d * to.x)),
            static_cast<int>(std::lround(a * from.y + b * control_1.y + c * control_2.y + d * to.y))};
}

Run run_between(const Box& from, const Box& to) {
    const int apart_x = std::max(to.x - from.right(), from.x - to.right());
    const int apart_y = std::max(to.y - from.bottom(), from.y - to.bottom());
    const Spot a = from.centre(), b = to.centre();
    if (apart_y > apart_x) {
        const bool down = b.y >= a.y;
        return run_with({a.x, down ? from.bottom() : from.y}, {b.x, down ? to.y : to.bottom()}, true);
    }
    const bool right = b.x >= a.x;
    return run_with({right ? from.right() : from.x, a.y}, {right ? to.x : to.right(), b.y}, false);
}

void lay_run(const Run& run, Piece& piece) {
    piece.box = between(run.from, run.to).grown(margin);
    piece.turn =
        static_cast<std::uint8_t>((run.from.x > run.to.x ? from_right : 0) | (run.from.y > run.to.y ? from_below : 0) |
                                  (run.upright ? leaves_upright : 0));
}

Run run_of(const Piece& connector) {
    const Box box = connector.box.grown(-margin);
    const bool right = (connector.turn & from_right) != 0, below = (connector.turn & from_below) != 0;
    return run_with({right ? box.right() : box.x, below ? box.bottom() : box.y},
                    {right ? box.x : box.right(), below ? box.y : box.bottom()},
                    (connector.turn & leaves_upright) != 0);
}

bool runs_near(const Piece& connector, Spot spot, int distance) {
    const Run run = run_of(connector);
    Spot last = run.from;
    for (int sample = 1; sample <= samples; ++sample) {
        const Spot next = run.at(static_cast<double>(sample) / samples);
        const double dx = next.x - last.x, dy = next.y - last.y;
        const double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : ((spot.x - last.x) * dx + (spot.y - last.y) * dy) / length;
        share = std::clamp(share, 0.0, 1.0);
        if (std::hypot(last.x + share * dx - spot.x, last.y + share * dy - spot.y) <= distance) return true;
        last = next;
    }
    return false;
}

void lay_connectors(const Subject& subject, Scene& scene, const std::vector<Piece>& free_notes) {
    scene.connectors = scene.pieces.size();
    const auto connectors = subject.document.all<Connector>().entries();
    if (connectors.empty()) return;
    std::vector<Piece> laid;
    const NoteBoxes boxes(subject.document, scene.pieces, free_notes);
    for (std::uint32_t row = 0; row < connectors.size(); ++row) {
        const Connector& connector = *connectors[row].row;
        const Box* from = boxes.of(connector.from);
        const Box* to = boxes.of(connector.to);
        if (!from || !to || from == to) continue;
        Piece piece{{}, connector.id, Part::connector, Lane::free, Ink::line_strong, 0, row};
        lay_run(run_between(*from, *to), piece);
        laid.push_back(piece);
    }
    scene.pieces.insert(scene.pieces.end(), laid.begin(), laid.end());
}

bool follow_connectors(const Document& document, Scene& scene, const std::vector<Id<Note>>& notes,
                       const std::function<void(std::uint32_t)>& moved) {
    if (scene.connectors == scene.loose || notes.empty()) return true;
    const auto rows = document.all<Connector>().entries();
    const std::span<const Piece> pieces(scene.pieces);
    std::optional<NoteBoxes> boxes;
    for (std::size_t place = scene.connectors; place < scene.loose; ++place) {
        Piece& piece = scene.pieces[place];
        const Connector& connector = *rows[piece.row].row;
        if (!std::ranges::binary_search(notes, connector.from) && !std::ranges::binary_search(notes, connector.to))
            continue;
        if (!boxes) boxes.emplace(document, pieces.first(scene.connectors), pieces.subspan(scene.loose));
        const Box* from = boxes->of(connector.from);
        const Box* to = boxes->of(connector.to);
        if (!from || !to) continue;
        if (touches_edge(piece.box, scene.bounds)) return false;
        lay_run(run_between(*from, *to), piece);
        scene.bounds = united(scene.bounds, piece.box);
        moved(static_cast<std::uint32_t>(place));
    }
    return true;
}

void draw_connector(Pen& pen, const Drawing& drawing) {
    const auto rows = drawing.subject.document.all<Connector>().entries();
    Piece piece = drawing.piece;
    piece.box = drawing.box();
    const Run run = run_of(piece);
    constexpr int half = arrow / 2;
    const bool forward = run.upright ? run.to.y >= run.control_2.y : run.to.x >= run.control_2.x;
    const int back = forward ? -arrow : arrow;
    const Spot tail{run.to.x + (run.upright ? 0 : back), run.to.y + (run.upright ? back : 0)};
    pen.add(Curve{run.from, run.control_1, run.control_2, tail, Ink::line_strong, 2, false});
    pen.add(Triangle{run.to,
                     {tail.x - (run.upright ? half : 0), tail.y - (run.upright ? 0 : half)},
                     {tail.x + (run.upright ? half : 0), tail.y + (run.upright ? 0 : half)},
                     Ink::line_strong});
    const std::string& title = rows[drawing.piece.row].row->title;
    if (title.empty() || drawing.detail != Detail::full) return;
    const Spot middle = run.at(0.5);
    const int width = std::min(200, drawing.subject.metrics.width(title, 13, Weight::regular));
    const Box label{middle.x - width / 2 - 8, middle.y - 12, width + 16, 24};
    pen.add(Fill{label, Ink::canvas, 12});
    pen.line({label.x + 8, label.y, width, label.height}, title, 13, Weight::regular, Ink::text, Align::left);
}

}  // namespace parcours
