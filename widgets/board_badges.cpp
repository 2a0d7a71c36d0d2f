// What is read from the back of the room while the board is seen as a whole: as large at every zoom.
#include <algorithm>

#include "journeys/layout/wrap.h"
#include "journeys/workshop/dots.h"
#include "journeys/workshop/modes.h"
#include "widgets/board.h"
#include "widgets/detail.h"

namespace parcours {
namespace {

constexpr float badge_letters = 15, badge_pad = 5;  // pixels of an ordinary screen
constexpr float least_title = 240;                  // width of a cluster's title, in the same

class Badges {
  public:
    Badges(const Brush& brush, float scale) : brush_(brush), scale_(scale) {}

    ImVec2 size(const std::string& text) const {
        const float letters = badge_letters * scale_;
        const auto width = static_cast<float>(brush_.metrics->width(text, 1000, Weight::bold)) * letters / 1000;
        return {width + 2 * badge_pad * scale_, letters + 2 * badge_pad * 0.6F * scale_};
    }
    void draw(ImVec2 min, const std::string& text, Ink ground, Ink ink) const {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 whole = size(text), max{min.x + whole.x, min.y + whole.y};
        list.AddRectFilled(min, max, colour_of(*brush_.palette, ground), 4 * scale_);
        list.AddRect(min, max, colour_of(*brush_.palette, Ink::line_strong), 4 * scale_, 0, std::max(1.F, scale_));
        paint_text(list, brush_, text, {min.x + badge_pad * scale_, max.y - whole.y * 0.3F}, badge_letters * scale_,
                   Weight::bold, colour_of(*brush_.palette, ink));
    }
    void draw_lock(ImVec2 min) const {
        const float side = badge_letters * scale_;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddCircleFilled({min.x + side / 2, min.y + side / 2}, side * 0.7F,
                             colour_of(*brush_.palette, Ink::surface));
        paint_icon(list, Icon::lock, min, side, colour_of(*brush_.palette, Ink::text));
    }
    float scale() const { return scale_; }

  private:
    const Brush& brush_;
    float scale_;
};

// The number that is typed to vote for the note, and the dots it has.
void draw_note(const Badges& badges, const Note& note, ImVec2 min, ImVec2 max, bool voting) {
    if (note.locked) badges.draw_lock({max.x - badge_letters * badges.scale(), min.y});
    if (!voting) return;
    const float width = max.x - min.x;
    if (badges.size(note.ref).x > width * 1.3F) return;
    if (note.votes == 0) return badges.draw(min, note.ref, Ink::surface, Ink::text);
    const std::string dots = std::to_string(note.votes), wide = note.ref + "  ● " + dots;
    badges.draw(min, badges.size(wide).x <= width ? wide : note.ref + "·" + dots, Ink::accent, Ink::on_accent);
}

std::string title_of(const Document& document, const Cluster& cluster, bool voting) {
    std::string title = cluster.title.empty() ? cluster.ref : cluster.title;
    if (!voting) return title;
    if (!cluster.title.empty()) title = cluster.ref + " · " + title;
    const int dots = votes_of(document, cluster.id).dots;
    return dots > 0 ? "● " + std::to_string(dots) + " · " + title : title;
}

void draw_cluster(const Badges& badges, const Subject& subject, const Cluster& cluster, ImVec2 min, ImVec2 max,
                  bool voting) {
    const float width = std::max(max.x - min.x, least_title * badges.scale()) - 2 * badge_pad * badges.scale();
    const std::string title =
        fitted_line(title_of(subject.document, cluster, voting), static_cast<int>(width),
                    static_cast<int>(badge_letters * badges.scale()), Weight::bold, subject.metrics)
            .text;
    badges.draw({min.x, min.y - badges.size(title).y * 0.6F}, title, Ink::surface, Ink::text);
}

}  // namespace

void Board::draw_badges(const BoardView& view, const BoardState& state) const {
    const double zoom = state.camera.zoom / scale_;
    if (zoom >= full_zoom || zoom < title_zoom) return;
    const Brush brush{&palette(view.theme), &view.subject.metrics, view.regular, view.bold, view.text_images};
    const Badges badges(brush, scale_);
    const bool voting = mode_of(view.subject.document) == Mode::voting;
    const Ground ground = this->ground(view.subject);
    const auto notes = view.subject.document.all<Note>().entries();
    const auto clusters = view.subject.document.all<Cluster>().entries();
    const auto corner = [&](Spot spot) {
        const Point at = to_screen(state.camera, spot);
        return ImVec2{corner_.x + static_cast<float>(at.x), corner_.y + static_cast<float>(at.y)};
    };
    for (const std::uint32_t place : in_sight_) {
        const Piece& piece = scene_.pieces[place];
        if ((piece.part != Part::note && piece.part != Part::cluster) || ground.is_faded(place)) continue;
        const ImVec2 min = corner(piece.box.corner()), max = corner({piece.box.right(), piece.box.bottom()});
        if (piece.part == Part::note)
            draw_note(badges, *notes[piece.row].row, min, max, voting);
        else
            draw_cluster(badges, view.subject, *clusters[piece.row].row, min, max, voting);
    }
}

}  // namespace parcours
