// One cell of the matrix: points, band by colour, shape and letter, what caps it, who has voted.
#include <cmath>

#include "app/numbers.h"
#include "app/panels/commitments_view.h"
#include "app/panels/score_marks.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

constexpr double wide_gap = 25;  // points from which users and agents are told to disagree

/// Writes from right to left along a line.
class Leftwards {
  public:
    Leftwards(const Screen& screen, ImVec2 right, float stop) : screen_(screen), at_(right), stop_(stop) {}

    void operator()(Icon icon, Ink ink, std::string_view text, bool bold = false) {
        const Lettering lettering{type::small, bold, ink};
        const ImVec2 size = measured(screen_, text, lettering);
        const float width = size.x + screen_.px(20);
        if (at_.x - width < stop_) return;
        at_.x -= width;
        draw_icon(screen_, icon, {at_.x + screen_.px(8), at_.y}, 15, ink);
        draw_text(screen_, {at_.x + screen_.px(19), at_.y - size.y / 2}, text, lettering);
        at_.x -= screen_.px(space::small);
    }

  private:
    const Screen& screen_;
    ImVec2 at_;
    float stop_;
};

void draw_middle(const Screen& screen, ImVec2 min, ImVec2 max, std::optional<Icon> icon, std::string_view text) {
    const float lead = icon ? screen.px(26) : 0;
    const Lettering lettering{type::body, false, Ink::text_soft};
    const std::string line = cut_to(screen, text, lettering, max.x - min.x - lead - screen.px(space::small));
    const ImVec2 size = measured(screen, line, lettering);
    const float x = (min.x + max.x - size.x - lead) / 2, y = (min.y + max.y) / 2;
    if (icon) draw_icon(screen, *icon, {x + screen.px(9), y}, 18, Ink::text_soft);
    draw_text(screen, {x + lead, y - size.y / 2}, line, lettering);
}

std::string refs_of(const Document& document, const std::vector<Id<Note>>& notes) {
    std::string refs;
    for (const Id<Note> note : notes) refs += (refs.empty() ? "" : ", ") + std::string(ref_of(document, note));
    return refs;
}

/// Votes, consensus and a wide gap, at the right end of a line.
void draw_sources(const Screen& screen, const CellScore& cell, ImVec2 right, float stop) {
    Leftwards mark(screen, right, stop);
    if (cell.by_consensus) mark(Icon::check, Ink::on_band, screen.words("matrix.consensus_mark"), true);
    if (cell.votes > 0) mark(Icon::vote, Ink::on_band, std::to_string(cell.votes));
    if (cell.mirror_gap && std::abs(*cell.mirror_gap) >= wide_gap)
        mark(*cell.mirror_gap < 0 ? Icon::down : Icon::up, Ink::cap, signed_points(screen.language(), *cell.mirror_gap),
             true);
}

void draw_cap(const Screen& screen, const CellScore& cell, ImVec2 at, float width) {
    draw_icon(screen, Icon::cap, {at.x + screen.px(9), at.y}, 17, Ink::cap);
    const Lettering lettering{type::small, true, Ink::cap};
    const std::string refs = refs_of(screen.document(), cell.capped_by);
    draw_line(screen, {at.x + screen.px(24), at.y - measured(screen, "X", lettering).y / 2}, refs, lettering,
              width - screen.px(24));
}

void draw_assessed(const Screen& screen, const CellScore& cell, ImVec2 min, ImVec2 max) {
    const Band band = band_of(*cell.cell);
    draw_ground(screen, min, max, ground_of(band));
    const float pad = screen.px(10), left = min.x + pad, right = max.x - pad;
    const bool capped = !cell.capped_by.empty(), narrow = max.x - min.x < screen.px(190);
    const int lines = 1 + (capped ? 1 : 0) + (narrow ? 1 : 0);
    const float line = screen.px(22), y = (min.y + max.y) / 2 - line * static_cast<float>(lines - 1) / 2;
    draw_icon(screen, icon_of(band), {left + screen.px(11), y}, 22, mark_of(band));
    const Lettering number{type::title, true, Ink::on_band}, letter{type::small, true, Ink::on_band};
    const std::string text = points(screen.language(), cell.cell);
    const ImVec2 size = measured(screen, text, number);
    float x = left + screen.px(28);
    draw_text(screen, {x, y - size.y / 2}, text, number);
    x += size.x + screen.px(6);
    const std::string_view mark = screen.words("band." + std::string(name_of(band)) + ".letter");
    draw_text(screen, {x, y - measured(screen, mark, letter).y / 2}, mark, letter);
    x += screen.px(16);
    float next = y;
    if (capped) draw_cap(screen, cell, {left, next += line}, right - left);
    if (narrow)
        draw_sources(screen, cell, {right, next + line}, left);
    else
        draw_sources(screen, cell, {right, y}, x);
}

}  // namespace

void draw_rating_cell(const Screen& screen, const CellScore& cell, ImVec2 min, ImVec2 max) {
    switch (cell.state) {
        case CellState::assessed:
            draw_assessed(screen, cell, min, max);
            break;
        case CellState::not_applicable:
            draw_ground(screen, min, max, Ink::lane);
            draw_middle(screen, min, max, {}, screen.words("rating.na.short"));
            break;
        case CellState::not_assessed:
            draw_ground(screen, min, max, Ink::surface);
            draw_dashes(screen, {min.x + screen.px(2), min.y + screen.px(2)},
                        {max.x - screen.px(2), max.y - screen.px(2)}, Ink::text_soft);
            draw_middle(screen, min, max, Icon::add, screen.words("matrix.to_rate"));
            break;
    }
}

}  // namespace parcours
