// Indicators before and after: what was measured, against the target, and whether the sample allows to tell.
#include "journeys/indicators.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/layout/ticks.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours::dossier {
namespace {

double rounded(double value, int decimals) {
    const double times = std::pow(10, decimals);
    return std::round(value * times) / times;
}

/// Where `a` stands beside `b`: before it, on it, after it.
int side_of(double a, double b) { return a < b ? -1 : a > b; }

/// To one decimal; to more where it would otherwise seem to lie on `limit`, or beyond, and does not.
std::string figure_of(Language language, double value, std::optional<double> limit = {}) {
    constexpr int usual = 1, most = 6;
    int decimals = usual;
    while (limit && decimals < most && side_of(rounded(value, decimals), *limit) != side_of(value, *limit)) ++decimals;
    if (decimals <= 2) return quantity(language, rounded(value, decimals));
    std::string fraction = fmt::format("{:.{}f}", std::abs(value), decimals);
    fraction.erase(0, fraction.find('.') + 1);
    return (value < 0 ? "−" : "") + quantity(language, std::trunc(std::abs(value))) +
           (language == Language::fr ? "," : ".") + fraction;
}

std::string with_unit(const Matter& matter, const std::string& figure, const Indicator& indicator) {
    const std::string space = matter.language == Language::fr || indicator.unit != "%" ? "\u00a0" : "";
    return figure + (indicator.unit.empty() ? "" : space + indicator.unit);
}

/// What was measured.
std::string value_of(const Matter& matter, std::optional<double> value, const Indicator& indicator) {
    return value ? with_unit(matter, figure_of(matter.language, *value, indicator.target), indicator) : "–";
}

/// What a person has set, as they have set it.
std::string set_value_of(const Matter& matter, std::optional<double> value, const Indicator& indicator) {
    return value ? with_unit(matter, quantity(matter.language, *value), indicator) : "–";
}

std::string interval_of(const Matter& matter, const std::optional<Interval>& interval, std::optional<double> limit) {
    if (!interval) return "";
    return matter.word("dossier.indicators.between", {{"low", figure_of(matter.language, interval->low, limit)},
                                                      {"high", figure_of(matter.language, interval->high, limit)}});
}

std::string target_of(const Matter& matter, const Indicator& indicator) {
    if (!indicator.target) return "–";
    std::string text = (indicator.better == Better::higher ? "≥\u00a0" : "≤\u00a0") +
                       set_value_of(matter, indicator.target, indicator);
    if (indicator.threshold)
        text += " " + matter.word("dossier.indicators.within", {{"n", quantity(matter.language, *indicator.threshold)},
                                                                {"unit", indicator.threshold_unit}});
    return text;
}

/// How many measures there are, and of how many cases where each says it.
std::string sample_of(const Matter& matter, std::span<const Observation* const> observations) {
    if (observations.empty()) return "";
    double cases = 0;
    const bool known =
        std::ranges::all_of(observations, [](const Observation* one) { return one->sample.has_value(); });
    for (const Observation* one : observations) cases += one->sample.value_or(0);
    return joined({matter.words.count("dossier.indicators.observations", observations.size()),
                   !known ? ""
                   : cases == 1
                       ? matter.word("dossier.indicators.cases.one")
                       : matter.word("dossier.indicators.cases.many", {{"n", quantity(matter.language, cases)}})});
}

/// The sample of a stretch of days, with its interval; of all days where none is told apart.
std::string stretch_of(const Matter& matter, const Indicator& indicator, const IndicatorFigures& figures,
                       const std::optional<Stretch>& stretch) {
    std::vector<const Observation*> within = figures.observations;
    if (stretch)
        std::erase_if(within,
                      [&](const Observation* one) { return *one->day < stretch->first || *one->day > stretch->last; });
    return joined(
        {sample_of(matter, within), interval_of(matter, stretch ? stretch->interval : std::nullopt, indicator.target)});
}

std::vector<Cell> row_of(const Matter& matter, const Indicator& one, const IndicatorFigures& figures) {
    const auto before = figures.before ? figures.before->value : one.baseline;
    const auto after = figures.after ? figures.after->value : figures.latest;
    const std::string finding = matter.word_of("dossier.finding", figures.finding);
    return {
        {one.ref + " · " + one.title,
         joined({matter.word_of("indicator_subject", one.subject), std::string(ref_of(matter.document, one.journey))},
                " · "),
         Tone::none, true},
        {set_value_of(matter, one.baseline, one)},
        {target_of(matter, one)},
        {figures.before ? value_of(matter, before, one) : set_value_of(matter, before, one),
         figures.before ? stretch_of(matter, one, figures, figures.before) : ""},
        {value_of(matter, after, one), stretch_of(matter, one, figures, figures.after), Tone::none, true},
        {capitalised(finding),
         joined({figures.change ? signed_points(matter.language, *figures.change) : "",
                 interval_of(matter, figures.change_interval, 0)},
                ", "),
         Tone::none, true},
        {capitalised(matter.word_of("dossier.target_state", figures.target))}};
}

/// By what they are about: the service, users, agents.
Table table_of(const Matter& matter, std::vector<const Indicator*> indicators) {
    std::ranges::stable_sort(indicators, {}, [](const Indicator* one) { return one->subject; });
    Table table;
    table.caption = matter.word("dossier.indicators.caption");
    table.columns = {{matter.word("field.indicator"), 3.2},
                     {matter.word("field.baseline"), 1},
                     {matter.word("field.target"), 1.5},
                     {matter.word("dossier.indicators.before"), 1.5},
                     {matter.word("dossier.indicators.after"), 1.5},
                     {matter.word("dossier.indicators.finding"), 1.7},
                     {matter.word("dossier.indicators.target_state"), 1.2}};
    for (const Indicator* one : indicators)
        table.rows.push_back(row_of(matter, *one, figures_of(matter.document, *one)));
    return table;
}

/// Values as places from bottom to top, with some air.
struct Scale {
    double low, high, top, bottom;
    double at(double value) const { return bottom - (bottom - top) * (value - low) / (high - low); }
};

Scale scale_of(const Indicator& one, const IndicatorFigures& figures, double top, double bottom) {
    std::vector<double> values;
    for (const Observation* observation : figures.observations) values.push_back(observation->measured);
    for (const auto value : {one.baseline, one.target})
        if (value) values.push_back(*value);
    const auto [low, high] = std::ranges::minmax(values);
    if (one.unit == "%" && low >= 0 && high <= 100) return {0, 100, top, bottom};
    const double air = std::max(1e-6, (high - low) * 0.12);
    return {low - air, high + air, top, bottom};
}

/// The measures of an indicator over time, with its target, where it began and when the service changed.
class MeasureChart {
  public:
    MeasureChart(const Matter& matter, const Indicator& one, const IndicatorFigures& figures)
        : matter_(matter),
          one_(one),
          figures_(figures),
          scale_(scale_of(one, figures, top, bottom)),
          first_(figures.observations.front()->day.value_or(Date{})),
          last_(figures.observations.back()->day.value_or(Date{})) {
        drawing_.width = 487;
        drawing_.height = 126;
    }

    Chart run() {
        add_axis();
        add_levels();
        add_change();
        add_measures();
        const Observation &from = *figures_.observations.front(), &to = *figures_.observations.back();
        return {one_.ref + " · " + one_.title,
                matter_.word("dossier.indicators.description", {{"title", one_.title},
                                                                {"first", value_of(matter_, from.measured, one_)},
                                                                {"from", day(matter_.language, first_)},
                                                                {"last", value_of(matter_, to.measured, one_)},
                                                                {"to", day(matter_.language, last_)}}),
                std::move(drawing_)};
    }

  private:
    static constexpr double left = 46, right = 400, top = 12, bottom = 106;

    double x_of(const Observation& observation) const { return x_of(observation.day.value_or(first_)); }
    double x_of(Date date) const {
        return left + 10 + (right - left - 20) * (date.days - first_.days) / std::max(1, last_.days - first_.days);
    }
    void add_axis() {
        for (const double value : ticks(scale_.low, scale_.high, 6)) {
            const double y = scale_.at(value);
            drawing_.add(Stroke{left, y, right, y, Tint::line, 0.4});
            drawing_.add(Word{left - 5, y + 2.4, quantity(matter_.language, value), 6.4, Tint::soft, Anchor::end});
        }
        drawing_.add(Stroke{left, bottom, right, bottom, Tint::ink, 0.6});
        if (!one_.unit.empty()) drawing_.add(Word{left - 5, top - 5, one_.unit, 6.4, Tint::soft, Anchor::end});
        drawing_.add(Word{left, bottom + 12, day(matter_.language, first_), 6.6, Tint::soft});
        drawing_.add(Word{right, bottom + 12, day(matter_.language, last_), 6.6, Tint::soft, Anchor::end});
    }
    void add_levels() {
        constexpr double apart = 9;  // two words one above the other
        double target_y = one_.target ? scale_.at(*one_.target) : -apart, base_y = -apart;
        if (one_.baseline) base_y = scale_.at(*one_.baseline);
        double target_word = target_y, base_word = base_y;
        if (one_.target && one_.baseline && std::abs(base_y - target_y) < apart)
            (base_y < target_y ? target_word : base_word) += apart - std::abs(base_y - target_y);
        const auto level = [&](std::optional<double> value, std::string_view word, Tint tint, double y, double word_y) {
            if (!value) return;
            drawing_.add(Stroke{left, y, right, y, tint, 0.9, true});
            drawing_.add(Word{right + 5, word_y + 2.4, matter_.word(word) + " " + set_value_of(matter_, value, one_),
                              6.8, tint, Anchor::start, true, drawing_.width - right - 5});
        };
        level(one_.baseline, "dossier.indicators.baseline_line", Tint::soft, base_y, base_word);
        level(one_.target, "dossier.indicators.target_line", Tint::kept, target_y, target_word);
    }
    void add_change() {
        if (!one_.changed_on || *one_.changed_on < first_ || *one_.changed_on > last_) return;
        const double x = x_of(*one_.changed_on);
        drawing_.add(Stroke{x, top, x, bottom + 5, Tint::ink, 0.9, true});
        drawing_.add(
            Word{x, bottom + 12, matter_.word("dossier.indicators.change_line"), 6.4, Tint::ink, Anchor::middle});
    }
    void add_measures() {
        const Observation* before = nullptr;
        for (const Observation* one : figures_.observations) {
            const double x = x_of(*one), y = scale_.at(one->measured);
            if (before) drawing_.add(Stroke{x_of(*before), scale_.at(before->measured), x, y, Tint::accent, 1.3});
            before = one;
        }
        for (const Observation* one : figures_.observations)
            drawing_.add(Dot{x_of(*one), scale_.at(one->measured), 2.8, Tint::accent});
        for (const Observation* one : {figures_.observations.front(), figures_.observations.back()}) add_value(*one);
    }
    /// Above the curve where it comes from below or is level, else below it.
    void add_value(const Observation& one) {
        const bool is_first = &one == figures_.observations.front();
        const Observation& beside = *(is_first ? figures_.observations[1] : *std::prev(figures_.observations.end(), 2));
        const double y = scale_.at(one.measured);
        bool above = beside.measured <= one.measured;
        if (above && y - 14 < top - 6) above = false;
        if (!above && y + 14 > bottom) above = true;
        const double x = x_of(one) + (is_first ? -3 : 3);  // to the inside: beside the plot stand the levels
        drawing_.add(Word{x, above ? y - 6 : y + 11.5, figure_of(matter_.language, one.measured, one_.target), 7.2,
                          Tint::accent, is_first ? Anchor::start : Anchor::end, true, 0, true});
    }

    const Matter& matter_;
    const Indicator& one_;
    const IndicatorFigures& figures_;
    Scale scale_;
    Date first_, last_;
    Drawing drawing_;
};

/// Every measure that a chart draws.
Table measures_table(const Matter& matter, const std::vector<std::pair<const Indicator*, IndicatorFigures>>& drawn) {
    Table table;
    table.caption = matter.word("dossier.indicators.measures");
    table.columns = {{matter.word("field.indicator"), 3},
                     {matter.word("field.day"), 1},
                     {matter.word("dossier.indicators.measured"), 1, Align::right},
                     {matter.word("field.sample"), 1, Align::right},
                     {matter.word("field.comment"), 2.6}};
    for (const auto& [indicator, figures] : drawn)
        for (const Observation* one : figures.observations)
            table.rows.push_back(
                {{joined({indicator->ref, one == figures.observations.front() ? indicator->title : ""}, " · ")},
                 {day(matter.language, one->day.value_or(Date{}))},
                 {value_of(matter, one->measured, *indicator)},
                 {one->sample ? quantity(matter.language, *one->sample) : "–"},
                 {one->comment.empty() ? "–" : one->comment}});
    return table;
}

/// A chart for each indicator that was measured more than once, then the same in a table.
std::vector<Section> charts_of(const Matter& matter, const std::vector<const Indicator*>& all) {
    std::vector<std::pair<const Indicator*, IndicatorFigures>> drawn;
    for (const Indicator* one : all)
        if (IndicatorFigures figures = figures_of(matter.document, *one); figures.observations.size() > 1)
            drawn.emplace_back(one, std::move(figures));
    if (drawn.empty()) return {};
    Section section{{3, matter.word("dossier.indicators.charts"), ""}, {}};
    section.in_contents = false;
    for (const auto& [indicator, figures] : drawn)
        section.blocks.push_back({MeasureChart(matter, *indicator, figures).run()});
    section.blocks.push_back({measures_table(matter, drawn)});
    return {section};
}

}  // namespace

std::vector<Section> indicators(const Matter& matter) {
    std::vector<const Indicator*> all;
    for (const Indicator* one : in_order<Indicator>(matter.document))
        if (!matter.request.journey || one->journey == matter.request.journey) all.push_back(one);
    if (all.empty()) return {};
    Section section{{2, matter.word("chapter.indicators"), ""}, {}};
    section.blocks.push_back({Paragraph{matter.word("dossier.indicators.lead"), Role::lead}});
    section.blocks.push_back({table_of(matter, all)});
    std::vector<Section> sections{std::move(section)};
    for (Section& charts : charts_of(matter, all)) sections.push_back(std::move(charts));
    return sections;
}

}  // namespace parcours::dossier
