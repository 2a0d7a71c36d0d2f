// The score of a journey as a poster: read at six metres.
#include <algorithm>
#include <cmath>

#include "app/numbers.h"
#include "app/panels/commitments_view.h"
#include "app/panels/score_marks.h"

namespace parcours {
namespace {

constexpr float ring_column = 300;      // units
constexpr float ring_radius = 96;       // units
constexpr float least_bars = 420;       // units beside the ring
constexpr float figure_column = 118;    // units, right of the bars
constexpr float sign_column = 52;       // units, left of the bars
constexpr float score_bar_height = 18;  // units

std::string coverage_text(const Screen& screen, const Rated& rated) {
    const JourneyExplanation& why = screen.derived.why(rated.journey.id);
    return screen.words("score.coverage", {{"share", percent(screen.language(), rated.score.coverage)},
                                           {"assessed", std::to_string(why.assessed)},
                                           {"applicable", std::to_string(why.applicable)}});
}

std::string why_label(const Screen& screen, const Rated& rated) {
    return screen.words("score.why", {{"points", points(screen.language(), rated.score.score)}});
}

/// Band, coverage and the door to the explanation, centred below the ring (or right of it).
float draw_facts(const Screen& screen, const Rated& rated, ImVec2 at, float width) {
    float y = at.y;
    const Lettering soft{type::body, false, Ink::text_soft};
    if (rated.score.score) {
        draw_band(screen, {at.x, y}, band_of(*rated.score.score));
        y += screen.px(34 + space::medium);
    }
    if (rated.score.provisional() && rated.score.score) {
        const std::string_view mark = screen.words("score.provisional");
        draw_icon(screen, Icon::warning, {at.x + screen.px(10), y + screen.px(10)}, 20, Ink::danger);
        draw_text(screen, {at.x + screen.px(28), y}, mark, {type::body, true, Ink::danger}, width - screen.px(28));
        y += measured(screen, mark, {type::body, true}, width - screen.px(28)).y + screen.px(space::tight);
    }
    const std::string coverage = coverage_text(screen, rated);
    draw_text(screen, {at.x, y}, coverage, soft, width);
    y += measured(screen, coverage, soft, width).y + screen.px(space::medium);
    ImGui::SetCursorScreenPos({at.x, y});
    if (button(screen, why_label(screen, rated).c_str(), {Tone::plain, Icon::info, width}))
        screen.out.post(ShowDialog{WhyDialog{rated.journey.id}});
    return y + screen.px(target) - at.y;
}

/// The ring with its facts below it, or beside it where there is no room for bars.
float draw_whole(const Screen& screen, const Rated& rated, ImVec2 at, float width, bool beside_bars) {
    const float radius = std::min(screen.px(ring_radius), width / 2);
    const bool facts_beside = !beside_bars && width >= radius * 2 + screen.px(220);
    const float centre = beside_bars || !facts_beside ? at.x + width / 2 : at.x + radius;
    draw_ring(screen, {centre, at.y + radius}, radius, rated.score.score);
    if (facts_beside) {
        const float x = at.x + radius * 2 + screen.px(space::wide);
        const float height = draw_facts(screen, rated, {x, at.y + screen.px(space::small)}, at.x + width - x);
        return std::max(radius * 2, height + screen.px(space::small));
    }
    const float top = radius * 2 + screen.px(space::large);
    return top + draw_facts(screen, rated, {at.x, at.y + top}, width);
}

struct Bar {
    const Commitment& commitment;
    const CommitmentSum& sum;
    std::size_t place;
    std::optional<double> gap;
};

/// Where the parts of a row are: the title stands over the bar alone, or over the whole of a narrow row.
struct BarLayout {
    float title_width = 0;
    float title_height = 0;
    float bar_left = 0;  ///< from the row's left
    float bar_width = 0;
    bool narrow = false;
};

BarLayout layout_of(const Screen& screen, const Bar& bar, float width) {
    BarLayout layout;
    layout.narrow = width < screen.px(least_bars);
    const float sign = screen.px(sign_column), figures = screen.px(figure_column);
    layout.title_width = layout.narrow ? width - sign : width - sign - figures;
    layout.bar_left = layout.narrow ? 0 : sign;
    layout.bar_width = width - layout.bar_left - figures;
    layout.title_height = measured(screen, bar.commitment.title, {type::body, true}, layout.title_width).y;
    if (layout.narrow) layout.title_height = std::max(layout.title_height, sign);
    return layout;
}

float bar_row_height(const Screen& screen, const Bar& bar, float width) {
    const BarLayout layout = layout_of(screen, bar, width);
    const float below = layout.narrow ? 36.f : 0.f;
    return layout.title_height + screen.px(6 + score_bar_height + std::max(bar.gap ? 24.f : 0.f, below) + 14);
}

void draw_figures(const Screen& screen, const Bar& bar, ImVec2 at, float width) {
    const Lettering number{type::display, true, bar.sum.score ? Ink::text : Ink::text_soft};
    const std::string text = points(screen.language(), bar.sum.score);
    const ImVec2 size = measured(screen, text, number);
    draw_text(screen, {at.x + width - size.x, at.y}, text, number);
    if (bar.sum.score) {
        const Band band = band_of(*bar.sum.score);
        const float icon = screen.px(26);
        const ImVec2 centre{at.x + width - size.x - icon, at.y + size.y / 2};
        ImGui::GetWindowDrawList()->AddCircleFilled(centre, icon * 0.62f, colour(screen, ground_of(band)));
        draw_icon(screen, icon_of(band), centre, 20, mark_of(band));
        const Lettering small{type::small, false, Ink::text_soft};
        const std::string_view word = band_word(screen, band);
        draw_text(screen, {at.x + width - measured(screen, word, small).x, at.y + size.y}, word, small);
    }
}

void draw_gap(const Screen& screen, const Bar& bar, ImVec2 from, float width, float right) {
    draw_mirror(screen, from, width, *bar.sum.users, *bar.sum.agents);
    const bool apart = std::abs(*bar.gap) >= 25;
    const std::string text = screen.words("mirror.gap", {{"points", signed_points(screen.language(), *bar.gap)}});
    const Lettering small{type::small, apart, apart ? Ink::danger : Ink::text_soft};
    const ImVec2 size = measured(screen, text, small);
    draw_text(screen, {right - size.x, from.y - size.y / 2}, text, small);
}

void draw_bar_row(const Screen& screen, const Bar& bar, ImVec2 at, float width) {
    const BarLayout layout = layout_of(screen, bar, width);
    draw_sign(screen, {at.x + screen.px(20), at.y + screen.px(22)}, 40, bar.place);
    draw_text(screen, {at.x + screen.px(sign_column), at.y}, bar.commitment.title, {type::body, true},
              layout.title_width);
    const float left = at.x + layout.bar_left, right = left + layout.bar_width;
    const float y = at.y + layout.title_height + screen.px(6);
    draw_bar(screen, {left, y}, {right, y + screen.px(score_bar_height)}, bar.sum.score);
    const float figures = layout.narrow ? y - screen.px(10) : at.y;
    draw_figures(screen, bar, {right + screen.px(space::medium), figures}, screen.px(figure_column - space::medium));
    if (bar.gap)
        draw_gap(screen, bar, {left, y + screen.px(score_bar_height + (layout.narrow ? 30 : 14))}, layout.bar_width,
                 at.x + width);
}

std::vector<Bar> bars_of(const Screen& screen, const Rated& rated) {
    const JourneyExplanation& why = screen.derived.why(rated.journey.id);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < rated.commitments.size(); ++i)
        bars.push_back({*rated.commitments[i], why.commitments[i], i, rated.score.commitments[i].mirror_gap});
    return bars;
}

float draw_bars(const Screen& screen, const Rated& rated, ImVec2 at, float width) {
    const std::vector<Bar> bars = bars_of(screen, rated);
    const bool mirrored = std::any_of(bars.begin(), bars.end(), [](const Bar& bar) { return bar.gap.has_value(); });
    const std::size_t columns = bars.size() > 4 && width >= screen.px(least_bars * 2) ? 2 : 1;
    const std::size_t each = (bars.size() + columns - 1) / columns;
    const float between = screen.px(space::wide * 2);
    const float column = (width - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float tallest = 0;
    for (std::size_t place = 0; place < columns; ++place) {
        ImVec2 corner{at.x + (column + between) * static_cast<float>(place), at.y};
        for (std::size_t i = place * each; i < std::min(bars.size(), (place + 1) * each); ++i) {
            draw_bar_row(screen, bars[i], corner, column);
            corner.y += bar_row_height(screen, bars[i], column);
        }
        tallest = std::max(tallest, corner.y - at.y);
    }
    if (!mirrored) return tallest;
    draw_mirror_legend(screen, {at.x + screen.px(sign_column), at.y + tallest});
    return tallest + screen.px(22);
}

}  // namespace

float draw_poster(const Screen& screen, const Rated& rated, ImVec2 corner, float width) {
    const float pad = screen.px(space::wide), inner = width - pad * 2;
    const bool beside = inner >= screen.px(ring_column + least_bars);
    ImDrawListSplitter layers;
    ImDrawList* list = ImGui::GetWindowDrawList();
    layers.Split(list, 2);
    layers.SetCurrentChannel(list, 1);
    const ImVec2 at{corner.x + pad, corner.y + pad};
    float height = 0;
    if (beside) {
        const float whole = screen.px(ring_column - space::wide * 2);
        const float left = draw_whole(screen, rated, at, whole, true);
        const float x = at.x + screen.px(ring_column);
        height = std::max(left, draw_bars(screen, rated, {x, at.y}, at.x + inner - x));
    } else {
        height = draw_whole(screen, rated, at, inner, false) + pad;
        height += draw_bars(screen, rated, {at.x, at.y + height}, inner);
    }
    layers.SetCurrentChannel(list, 0);
    const ImVec2 end{corner.x + width, corner.y + height + pad * 2};
    draw_ground(screen, corner, end, Ink::surface, 14);
    draw_border(screen, corner, end, Ink::line, 14);
    layers.Merge(list);
    return end.y - corner.y;
}

}  // namespace parcours
