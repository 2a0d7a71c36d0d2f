// Indicators before and after: what was measured, against the target, and whether the sample allows to tell.
#include "journeys/indicators.h"

#include <algorithm>
#include <cmath>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours::dossier {
namespace {

std::string value_of(const Matter& matter, std::optional<double> value, const Indicator& indicator) {
    if (!value) return "–";
    const std::string space = matter.language == Language::fr || indicator.unit != "%" ? "\u00a0" : "";
    return quantity(matter.language, std::round(*value * 100) / 100) +
           (indicator.unit.empty() ? "" : space + indicator.unit);
}

std::string interval_of(const Matter& matter, const std::optional<Interval>& interval) {
    if (!interval) return "";
    return matter.word("dossier.indicators.between",
                       {{"low", quantity(matter.language, std::round(interval->low * 10) / 10)},
                        {"high", quantity(matter.language, std::round(interval->high * 10) / 10)}});
}

std::string target_of(const Matter& matter, const Indicator& indicator) {
    if (!indicator.target) return "–";
    std::string text =
        (indicator.better == Better::higher ? "≥\u00a0" : "≤\u00a0") + value_of(matter, indicator.target, indicator);
    if (indicator.threshold)
        text += " " + matter.word("dossier.indicators.within", {{"n", quantity(matter.language, *indicator.threshold)},
                                                                {"unit", indicator.threshold_unit}});
    return text;
}

std::string stretch_of(const Matter& matter, const std::optional<Stretch>& stretch) {
    if (!stretch || stretch->observations == 0) return "";
    return joined(
        {matter.words.count("dossier.indicators.observations", stretch->observations),
         stretch->cases ? matter.words.count("dossier.indicators.cases", static_cast<std::size_t>(*stretch->cases))
                        : "",
         interval_of(matter, stretch->interval)},
        ", ");
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
        {value_of(matter, one.baseline, one)},
        {target_of(matter, one)},
        {value_of(matter, before, one), stretch_of(matter, figures.before)},
        {value_of(matter, after, one), stretch_of(matter, figures.after), Tone::none, true},
        {capitalised(finding),
         joined({figures.change ? signed_points(matter.language, *figures.change) : "",
                 interval_of(matter, figures.change_interval)},
                ", "),
         Tone::none, true},
        {capitalised(matter.word_of("dossier.target_state", figures.target))}};
}

Table table_of(const Matter& matter, IndicatorSubject subject, const std::vector<const Indicator*>& indicators) {
    Table table;
    table.caption = capitalised(matter.word_of("indicator_subject", subject));
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
    double low = *std::min_element(values.begin(), values.end()),
           high = *std::max_element(values.begin(), values.end());
    if (one.unit == "%") low = std::min(low, 0.0), high = std::max(high, low + 1);
    const double air = std::max(1e-6, (high - low) * 0.12);
    if (one.unit == "%" && high <= 100) return {std::max(0.0, low), 100, top, bottom};
    return {low - air, high + air, top, bottom};
}

Chart chart_of(const Matter& matter, const Indicator& one, const IndicatorFigures& figures) {
    Chart chart;
    chart.caption = one.ref + " · " + one.title;
    Drawing& drawing = chart.drawing;
    drawing.width = 620;
    drawing.height = 128;
    const double left = 52, right = 520, top = 10, bottom = 104;
    const Scale scale = scale_of(one, figures, top, bottom);
    const Date first = figures.observations.front()->day.value_or(Date{}),
               last = figures.observations.back()->day.value_or(Date{});
    const auto x_of = [&](Date date) {
        return left + 8 + (right - left - 16) * (date.days - first.days) / std::max(1, last.days - first.days);
    };
    for (int i = 0; i <= 4; ++i) {
        const double value = scale.low + (scale.high - scale.low) * i / 4, y = scale.at(value);
        drawing.add(Stroke{left, y, right, y, i == 0 ? Tint::ink : Tint::line, 0.5});
        drawing.add(Word{left - 5, y + 2.4, value_of(matter, std::round(value * 10) / 10, one), 6.4, Tint::soft,
                         Anchor::end, false, left - 6});
    }
    const auto level = [&](std::optional<double> value, std::string_view word, Tint tint) {
        if (!value) return;
        const double y = scale.at(*value);
        drawing.add(Stroke{left, y, right, y, tint, 1, true});
        drawing.add(Word{right + 5, y + 2.4, matter.word(word) + " " + value_of(matter, *value, one), 6.8, tint,
                         Anchor::start, true, 86});
    };
    level(one.target, "dossier.indicators.target_line", Tint::kept);
    if (!one.target || !one.baseline || std::abs(scale.at(*one.baseline) - scale.at(*one.target)) > 9)
        level(one.baseline, "dossier.indicators.baseline_line", Tint::soft);
    if (one.changed_on && *one.changed_on >= first && *one.changed_on <= last) {
        const double x = x_of(*one.changed_on);
        drawing.add(Stroke{x, top, x, bottom, Tint::ink, 0.9, true});
        drawing.add(Word{x + 3, bottom - 4, matter.word("dossier.indicators.change_line"), 6.4, Tint::ink});
    }
    double was_x = 0, was_y = 0;
    for (const Observation* observation : figures.observations) {
        const double x = x_of(observation->day.value_or(first)), y = scale.at(observation->measured);
        if (observation != figures.observations.front()) drawing.add(Stroke{was_x, was_y, x, y, Tint::accent, 1.3});
        was_x = x, was_y = y;
    }
    for (const Observation* observation : figures.observations)
        drawing.add(Dot{x_of(observation->day.value_or(first)), scale.at(observation->measured), 2.8, Tint::accent});
    const bool crowded = one.target && std::abs(scale.at(*one.target) - was_y + 6) < 10;
    drawing.add(Word{was_x, crowded ? was_y + 12 : was_y - 6,
                     value_of(matter, figures.observations.back()->measured, one), 7.4, Tint::accent, Anchor::middle,
                     true});
    drawing.add(Word{left, bottom + 14, day(matter.language, first), 6.6, Tint::soft});
    drawing.add(Word{right, bottom + 14, day(matter.language, last), 6.6, Tint::soft, Anchor::end});
    chart.description = matter.word("dossier.indicators.description",
                                    {{"title", one.title},
                                     {"first", value_of(matter, figures.observations.front()->measured, one)},
                                     {"from", day(matter.language, first)},
                                     {"last", value_of(matter, figures.observations.back()->measured, one)},
                                     {"to", day(matter.language, last)}});
    return chart;
}

}  // namespace

std::vector<Section> indicators(const Matter& matter) {
    std::vector<const Indicator*> all;
    for (const Indicator* one : in_order<Indicator>(matter.document))
        if (!matter.request.journey || one->journey == matter.request.journey) all.push_back(one);
    if (all.empty()) return {};
    Section section{{2, matter.word("chapter.indicators"), ""}, {}, true, true};
    section.blocks.push_back({Paragraph{matter.word("dossier.indicators.lead"), Role::lead}});
    for (const IndicatorSubject subject :
         {IndicatorSubject::service, IndicatorSubject::users, IndicatorSubject::agents}) {
        std::vector<const Indicator*> some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                     [&](const Indicator* one) { return one->subject == subject; });
        if (!some.empty()) section.blocks.push_back({table_of(matter, subject, some)});
    }
    Blocks charts;
    for (const Indicator* one : all)
        if (const IndicatorFigures figures = figures_of(matter.document, *one); figures.observations.size() > 1)
            charts.push_back({chart_of(matter, *one, figures)});
    if (!charts.empty()) section.blocks.push_back({Heading{3, matter.word("dossier.indicators.charts"), ""}});
    for (Block& chart : charts) section.blocks.push_back(std::move(chart));
    return {section};
}

}  // namespace parcours::dossier
