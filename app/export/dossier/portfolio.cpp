// All journeys at once: by commitments, by department, with coverage and who rated; and actions by gain and effort.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/comparison.h"
#include "journeys/layout/callouts.h"
#include "journeys/layout/ticks.h"

namespace parcours::dossier {
namespace {

/// Different voters of each perspective in a journey.
std::map<Id<Journey>, std::array<std::set<std::string>, 2>> voters_of(const Document& document) {
    std::map<Id<Step>, Id<Journey>> journeys;
    for (const Step& step : document.all<Step>())
        if (const Stage* stage = document.find(step.stage)) journeys[step.id] = stage->journey;
    std::map<Id<Journey>, std::array<std::set<std::string>, 2>> voters;
    for (const Vote& vote : document.all<Vote>())
        if (const auto journey = journeys.find(vote.step); journey != journeys.end())
            voters[journey->second][static_cast<std::size_t>(vote.perspective)].insert(vote.voter);
    return voters;
}

Table heat_map(const Matter& matter) {
    const auto voters = voters_of(matter.document);
    auto journeys = matter.journeys;
    std::stable_sort(journeys.begin(), journeys.end(),
                     [](const Journey* a, const Journey* b) { return a->department < b->department; });
    Table table;
    table.tinted = true;
    table.caption = matter.word("dossier.portfolio.caption");
    table.columns = heat_columns(matter);
    for (const Commitment* commitment : matter.commitments)
        table.columns.push_back(
            {commitment->ref, 1, Align::left, matter.commitments.size() <= 5 ? commitment->title : ""});
    for (const Journey* journey : journeys) {
        const JourneyScore& score = matter.score_of(journey->id);
        const auto counted = voters.find(journey->id);
        const auto count = [&](std::size_t side) {
            return std::to_string(counted == voters.end() ? 0 : counted->second[side].size());
        };
        std::vector<Cell> row{{journey->ref + " · " + journey->title,
                               joined({journey->organisation, journey->department}, " · "), Tone::none, true},
                              score_cell(matter, score.score, true),
                              {percent(matter.language, score.coverage), matter.provisional_of(score)},
                              {matter.word("dossier.portfolio.voters", {{"users", count(0)}, {"agents", count(1)}})}};
        for (const CommitmentScore& one : score.commitments) row.push_back(score_cell(matter, one.score));
        table.rows.push_back(std::move(row));
    }
    return table;
}

struct Department {
    std::size_t journeys = 0, scored = 0, actions = 0, done = 0, late = 0, blocked = 0;
    double sum = 0;
    std::string provisional;
};

Table departments(const Matter& matter) {
    std::map<std::string, Department> all;
    for (const Journey* journey : matter.journeys) {
        Department& one = all[journey->department];
        ++one.journeys;
        const JourneyScore& score = matter.score_of(journey->id);
        if (score.score) one.sum += *score.score, ++one.scored;
        if (one.provisional.empty()) one.provisional = matter.provisional_of(score);
    }
    for (const Action* action : matter.actions) {
        const Journey* journey = matter.document.find(action->journey);
        if (!journey || action->status == ActionStatus::dropped) continue;
        Department& one = all[journey->department];
        ++one.actions;
        one.done += action->status == ActionStatus::done;
        one.late += action->status != ActionStatus::done && action->due && *action->due < matter.request.date;
        one.blocked += !action->blocked.empty();
    }
    Table table;
    table.caption = matter.word("dossier.portfolio.departments");
    table.columns = {{matter.word("field.department"), 3.4},
                     {matter.word("export.journeys"), 0.9, Align::right},
                     {matter.word("export.mean"), 1.1, Align::right},
                     {matter.word("export.actions"), 0.9, Align::right},
                     {matter.word("dossier.portfolio.done"), 0.9, Align::right},
                     {matter.word("dossier.portfolio.late"), 0.9, Align::right},
                     {matter.word("dossier.portfolio.blocked"), 0.9, Align::right}};
    for (const auto& [name, one] : all) {
        const auto mean = one.scored ? std::optional(one.sum / static_cast<double>(one.scored)) : std::nullopt;
        Cell score = score_cell(matter, mean, true);
        score.detail = one.provisional;
        table.rows.push_back({{name.empty() ? "–" : name, "", Tone::none, true},
                              {std::to_string(one.journeys)},
                              std::move(score),
                              {std::to_string(one.actions)},
                              {std::to_string(one.done)},
                              {std::to_string(one.late), "", Tone::none, one.late > 0},
                              {std::to_string(one.blocked), "", Tone::none, one.blocked > 0}});
    }
    return table;
}

/// Effort from left to right. Where few actions take far more than the others, a root draws the many apart.
class EffortAxis {
  public:
    EffortAxis(const ImpactMatrix& matrix, double left, double right)
        : most_(std::max(1.0, matrix.most_effort) * 1.06),
          left_(left),
          right_(right),
          is_root_(matrix.most_effort > 4 * std::max(1.0, matrix.middle_effort)) {}

    double at(double effort) const {
        const double share = std::max(0.0, effort) / most_;
        return left_ + (right_ - left_) * (is_root_ ? std::sqrt(share) : share);
    }
    std::vector<double> marks() const {
        if (!is_root_) return ticks(0, most_, 7);
        constexpr double apart = 22;
        std::vector<double> values{0};
        for (double decade = 1; decade <= most_; decade *= 10)
            for (const double value : {decade, 2 * decade, 5 * decade})
                if (value <= most_ && at(value) - at(values.back()) >= apart) values.push_back(value);
        return values;
    }

  private:
    double most_, left_, right_;
    bool is_root_;
};

Chart plane_of(const Matter& matter, const ImpactMatrix& matrix) {
    Chart chart;
    chart.caption = matter.word("dossier.impact.caption");
    chart.description = matter.word("dossier.impact.description");
    Drawing& drawing = chart.drawing;
    constexpr std::size_t many = 20;
    const double left = 34, right = 477, top = 8, bottom = matrix.actions.size() > many ? 400 : 226;
    drawing.width = 487;
    drawing.height = bottom + 34;
    const EffortAxis efforts(matrix, left, right);
    const double gains = std::max(0.1, matrix.most_gain - matrix.least_gain);
    // Air above and below, where the quadrants are named.
    const double low = matrix.least_gain - gains * 0.1, high = matrix.most_gain + gains * 0.12;
    const auto y_of = [&](double gain) { return bottom - (bottom - top) * (gain - low) / std::max(0.1, high - low); };
    const double middle_x = efforts.at(matrix.middle_effort), middle_y = y_of(matrix.middle_gain);
    drawing.add(Area{left, top, middle_x - left, middle_y - top, Tint::wash});
    drawing.add(Stroke{middle_x, top, middle_x, bottom, Tint::soft, 0.6, true});
    drawing.add(Stroke{left, middle_y, right, middle_y, Tint::soft, 0.6, true});
    drawing.add(Stroke{left, bottom, right, bottom, Tint::ink, 0.9});
    drawing.add(Stroke{left, top, left, bottom, Tint::ink, 0.9});
    const auto corner = [&](Quadrant quadrant, double x, double y, Anchor anchor) {
        drawing.add(Word{x, y, matter.word_of("dossier.quadrant", quadrant), 8, Tint::soft, anchor, true});
    };
    corner(Quadrant::quick_win, left + 6, top + 11, Anchor::start);
    corner(Quadrant::major_project, right - 2, top + 11, Anchor::end);
    corner(Quadrant::fill_in, left + 6, bottom - 5, Anchor::start);
    corner(Quadrant::thankless, right - 2, bottom - 5, Anchor::end);
    for (const double effort : efforts.marks())
        drawing.add(
            Word{efforts.at(effort), bottom + 11, quantity(matter.language, effort), 6.6, Tint::soft, Anchor::middle});
    for (const double gain : ticks(low, high, 7)) {
        drawing.add(Stroke{left, y_of(gain), right, y_of(gain), Tint::line, 0.3});
        drawing.add(Word{left - 4, y_of(gain) + 2.3, quantity(matter.language, gain), 6.6, Tint::soft, Anchor::end});
    }
    drawing.add(Word{right, bottom + 26, matter.word("dossier.impact.effort"), 7.2, Tint::ink, Anchor::end, true});
    drawing.add(Word{0, bottom + 26, matter.word("dossier.impact.gain"), 7.2, Tint::ink, Anchor::start, true});
    std::vector<ChartPoint> places;
    std::size_t longest = 2;
    for (const PlacedAction& one : matrix.actions) {
        places.push_back({efforts.at(one.effort), y_of(one.gain)});
        longest = std::max(longest, matter.document.find(one.action)->ref.size());
    }
    const double name_width = 5.2 * static_cast<double>(longest), name_height = 8;
    const auto names = callouts(places, {left, top + 14, right, bottom - 13, name_width, name_height, 3.6});
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].apart) drawing.add(Stroke{places[i].x, places[i].y, names[i].x, names[i].y, Tint::soft, 0.4});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Action* action = matter.document.find(matrix.actions[i].action);
        drawing.add(Dot{places[i].x, places[i].y, 3.6, Tint::accent, action->status <= ActionStatus::to_decide});
        drawing.add(Word{names[i].x, names[i].y + 2.6, action->ref, 7.2, Tint::ink, Anchor::middle, true, 0, true});
    }
    return chart;
}

Table impact_table(const Matter& matter, const ImpactMatrix& matrix) {
    Table table;
    table.caption = matter.word("dossier.impact.table");
    table.columns = {{matter.word("field.action"), 5},
                     {matter.word("export.effort_days"), 1, Align::right},
                     {matter.word(matter.chosen ? "export.gain_in_scenario" : "export.gain_alone"), 1, Align::right},
                     {matter.word("dossier.impact.quadrant"), 1.6}};
    for (const PlacedAction& one : matrix.actions) {
        const Action* action = matter.document.find(one.action);
        table.rows.push_back({{action->ref + " · " + action->title, "", Tone::none, true},
                              {quantity(matter.language, one.effort)},
                              {signed_points(matter.language, one.gain)},
                              {matter.word_of("dossier.quadrant", one.quadrant)}});
    }
    return table;
}

}  // namespace

std::vector<Column> heat_columns(const Matter& matter) {
    return {{matter.word("field.journey"), 3.2},
            {matter.word("export.score"), 1},
            {matter.word("export.coverage"), 0.9, Align::right},
            {matter.word("dossier.portfolio.rated_by"), 1.55, Align::right}};
}

std::vector<Section> portfolio(const Matter& matter) {
    if (matter.journeys.size() < 2) return {};
    constexpr std::size_t columns_upright = 5, rows_upright = 5;  // read on an upright page
    Section section{{2, matter.word("chapter.portfolio"), ""}, {}, Begins::chapter};
    section.wide = matter.commitments.size() > columns_upright || matter.journeys.size() > rows_upright;
    section.blocks.push_back({Paragraph{matter.word("dossier.portfolio.lead"), Role::lead}});
    section.blocks.push_back({heat_map(matter)});
    section.blocks.push_back({departments(matter)});
    return {section};
}

Blocks impact_and_effort(const Matter& matter) {
    const ImpactMatrix matrix = impact_matrix(matter.document, matter.gains, matter.chosen != nullptr);
    if (matrix.actions.size() < 2) return {};
    Blocks blocks{{Heading{3, matter.word("dossier.impact.title"), ""}}};
    blocks.push_back({Paragraph{matter.word("dossier.impact.lead")}});
    blocks.push_back({plane_of(matter, matrix)});
    blocks.push_back({impact_table(matter, matrix)});
    return blocks;
}

}  // namespace parcours::dossier
