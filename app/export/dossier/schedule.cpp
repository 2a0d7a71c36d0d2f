// The schedule: phases and actions as bars over months and weeks, then the same in a table.
#include "journeys/schedule.h"

#include <algorithm>
#include <span>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/refs.h"

namespace parcours::dossier {
namespace {

constexpr double width = 757, names_width = 214, row_height = 15.5, head_height = 30, right_room = 4,
                 legend_height = 22;
constexpr std::size_t most_rows = 25;

/// Days as places from left to right.
struct Axis {
    Date first, end;
    double at(Date date) const {
        const double days = std::max(1, end.days - first.days);
        return names_width + (width - names_width - right_room) * (date.days - first.days) / days;
    }
};

/// What a bar is drawn as, so that it is told in black and white.
enum class BarLook { phase, to_decide, approved, in_progress, done, late };

struct Row {
    std::string name, lead;
    Bar bar;
    bool phase = false;
    ActionStatus status = ActionStatus::proposed;

    BarLook look() const {
        if (phase) return BarLook::phase;
        if (bar.late) return BarLook::late;
        if (status == ActionStatus::done) return BarLook::done;
        if (status == ActionStatus::in_progress) return BarLook::in_progress;
        return status == ActionStatus::approved ? BarLook::approved : BarLook::to_decide;
    }
};

std::vector<Row> rows_of(const Matter& matter, const Schedule& schedule) {
    std::vector<Row> rows;
    for (const Bar& bar : schedule.phases)
        if (const Phase* phase = matter.document.find(bar.phase)) rows.push_back({phase->title, "", bar, true});
    for (const Bar& bar : schedule.actions)
        if (const Action* action = matter.document.find(bar.action))
            rows.push_back({action->ref + "  " + action->title, action->lead, bar, false, action->status});
    return rows;
}

/// As much of a month's name as there is room for.
std::string month_word(const Matter& matter, int month, double room) {
    const std::string key = "month." + std::to_string(month);
    if (room > 42) return matter.word(key);
    const std::string brief = matter.word(key + ".short");
    return room > 20 ? brief : capitalised(brief.substr(0, 1));
}

void add_months(const Matter& matter, Drawing& drawing, const Schedule& schedule, const Axis& axis) {
    const bool weekly = schedule.weeks.size() <= 30;
    for (const Week& week : schedule.weeks) {
        const double x = axis.at(week.monday);
        if (!weekly || x < names_width) continue;
        drawing.add(Stroke{x, head_height - 8, x, drawing.height, Tint::wash, 0.6});
        drawing.add(Word{x + 1.5, head_height - 4, std::to_string(week.number), 5.2, Tint::soft});
    }
    for (const Month& month : schedule.months) {
        const double x = std::max(axis.at(month.first), names_width);
        const bool begins_year = month.month == 1 || &month == &schedule.months.front();
        drawing.add(Stroke{x, begins_year ? 0.0 : 10.0, x, drawing.height, begins_year ? Tint::soft : Tint::line, 0.6});
        const double room = axis.at(std::min(month.end, axis.end)) - x;
        if (begins_year) drawing.add(Word{x + 3, 7, std::to_string(month.year), 7, Tint::ink, Anchor::start, true});
        drawing.add(Word{x + 2, 17, month_word(matter, month.month, room), 6.2, Tint::ink});
    }
}

void add_today(const Matter& matter, Drawing& drawing, const Axis& axis) {
    const Date today = matter.request.date;
    if (today < axis.first || today >= axis.end) return;
    drawing.add(Stroke{axis.at(today), 19, axis.at(today), drawing.height, Tint::not_kept, 0.9, true});
    drawing.add(Word{axis.at(today) + 2, 24.5, matter.word("dossier.schedule.today"), 6, Tint::not_kept, Anchor::start,
                     true, 0, true});
}

/// A frame of this tint around white or the wash.
void add_framed(Drawing& drawing, const Area& bar, Tint inside) {
    constexpr double line = 1;
    drawing.add(bar);
    if (bar.width > 2 * line)
        drawing.add(Area{bar.x + line, bar.y + line, bar.width - 2 * line, bar.height - 2 * line, inside, false,
                         std::max(0.0, bar.radius - line)});
}

void add_hatching(Drawing& drawing, const Area& bar) {
    constexpr double apart = 3.6;
    for (double from = bar.x - bar.height; from < bar.x + bar.width; from += apart) {
        const double x1 = std::max(from, bar.x), x2 = std::min(from + bar.height, bar.x + bar.width);
        drawing.add(Stroke{x1, bar.y + bar.height - (x1 - from), x2, bar.y + bar.height - (x2 - from), bar.tint, 0.9});
    }
}

void add_check(Drawing& drawing, double x, double middle) {
    drawing.add(Stroke{x, middle + 0.2, x + 2, middle + 2.2, Tint::white, 1.3});
    drawing.add(Stroke{x + 2, middle + 2.2, x + 5.6, middle - 2.2, Tint::white, 1.3});
}

void paint_bar(Drawing& drawing, BarLook look, double x, double middle, double length) {
    constexpr double thin = 5, thick = 8.5, radius = 2, room_for_check = 11;
    const double height = look == BarLook::phase ? thin : thick, top = middle - height / 2;
    const auto bar = [&](Tint tint) { return Area{x, top, length, height, tint, false, radius}; };
    switch (look) {
        case BarLook::phase:
            return drawing.add(Area{x, top, length, height, Tint::ink});
        case BarLook::to_decide:
            return add_framed(drawing, bar(Tint::accent), Tint::white);
        case BarLook::approved:
            add_framed(drawing, bar(Tint::accent), Tint::white);
            return drawing.add(Stroke{x + 2, middle, x + length - 2, middle, Tint::accent, 1.6});
        case BarLook::in_progress:
            return drawing.add(bar(Tint::accent));
        case BarLook::done:
            drawing.add(bar(Tint::kept));
            if (length > room_for_check) add_check(drawing, x + 3, middle);
            return;
        case BarLook::late:
            add_framed(drawing, bar(Tint::not_kept), Tint::white);
            return add_hatching(drawing, bar(Tint::not_kept));
    }
}

std::string word_of_look(const Matter& matter, BarLook look) {
    switch (look) {
        case BarLook::phase:
            return matter.word("dossier.schedule.phase");
        case BarLook::to_decide:
            return matter.word("dossier.schedule.to_decide");
        case BarLook::approved:
            return matter.word_of("action_status", ActionStatus::approved);
        case BarLook::in_progress:
            return matter.word_of("action_status", ActionStatus::in_progress);
        case BarLook::done:
            return matter.word_of("action_status", ActionStatus::done);
        case BarLook::late:
            return matter.word("dossier.schedule.late");
    }
    return "";
}

/// A bar of each look that the rows have, with its word.
void add_legend(const Matter& matter, Drawing& drawing, std::span<const Row> rows, double middle) {
    constexpr double length = 24, each = 86;
    double x = names_width;
    for (const BarLook look :
         {BarLook::phase, BarLook::to_decide, BarLook::approved, BarLook::in_progress, BarLook::done, BarLook::late}) {
        if (std::ranges::none_of(rows, [&](const Row& row) { return row.look() == look; })) continue;
        paint_bar(drawing, look, x, middle, length);
        drawing.add(Word{x + length + 5, middle + 2.4, word_of_look(matter, look), 6.6, Tint::ink});
        x += each;
    }
}

void add_bar(const Matter& matter, Drawing& drawing, const Row& row, const Axis& axis, double y) {
    const Bar& bar = row.bar;
    const double middle = y + row_height / 2;
    if (!bar.start && !bar.due) {
        drawing.add(Word{names_width + 4, middle + 2.4, matter.word("dossier.schedule.no_dates"), 6.6, Tint::not_kept});
        return;
    }
    if (!bar.dated()) {  // one day is known: a mark on it
        const double x = axis.at(bar.due ? *bar.due : *bar.start);
        drawing.add(Dot{x, middle, 3.4, Tint::not_kept, true});
        drawing.add(Word{x + 6, middle + 2.4,
                         matter.word(bar.crossed ? "dossier.schedule.crossed"
                                     : bar.due   ? "dossier.schedule.no_start"
                                                 : "dossier.schedule.no_due"),
                         6.2, Tint::not_kept, Anchor::start, false, 0, true});
        return;
    }
    const double x = axis.at(*bar.start), length = std::max(3.0, axis.at({bar.due->days + 1}) - x);
    paint_bar(drawing, row.look(), x, middle, length);
    std::string said = bar.late ? joined({matter.word("dossier.schedule.late"), row.lead}, " · ") : row.lead;
    if (!bar.beside.empty())
        said = joined({said, matter.words.count("dossier.schedule.beside", bar.beside.size())}, " · ");
    const double after = x + length + 4, room = width - after;
    if (room > 60)
        drawing.add(Word{after, middle + 2.2, said, 6, bar.late ? Tint::not_kept : Tint::soft, Anchor::start, false,
                         room, true});
    else if (x - names_width > 60)
        drawing.add(Word{x - 4, middle + 2.2, said, 6, bar.late ? Tint::not_kept : Tint::soft, Anchor::end, false,
                         x - names_width - 6, true});
}

Chart chart_of(const Matter& matter, const Schedule& schedule, std::span<const Row> rows, std::size_t part,
               std::size_t parts) {
    Chart chart;
    chart.caption = joined(
        {matter.word("dossier.schedule.caption"),
         parts > 1 ? matter.word("export.page", {{"n", std::to_string(part)}, {"total", std::to_string(parts)}}) : ""},
        " · ");
    chart.description = matter.word(
        "dossier.schedule.description",
        {{"from", long_day(matter.language, *schedule.first)}, {"to", long_day(matter.language, *schedule.last)}});
    Drawing& drawing = chart.drawing;
    drawing.width = width;
    const double foot = head_height + row_height * static_cast<double>(rows.size());
    drawing.height = foot + 2;
    const Axis axis{schedule.months.front().first, schedule.months.back().end};
    add_months(matter, drawing, schedule, axis);
    add_today(matter, drawing, axis);
    drawing.add(Stroke{0, head_height, width, head_height, Tint::ink, 0.8});
    double y = head_height;
    for (const Row& row : rows) {
        drawing.add(
            Word{0, y + row_height / 2 + 2.6, row.name, 7.2, Tint::ink, Anchor::start, row.phase, names_width - 10});
        add_bar(matter, drawing, row, axis, y);
        y += row_height;
        drawing.add(Stroke{0, y, names_width - 6, y, Tint::line, 0.4});
    }
    drawing.height = foot + legend_height;
    add_legend(matter, drawing, rows, foot + legend_height - 6);
    return chart;
}

std::string remark_of(const Matter& matter, const Bar& bar) {
    std::vector<std::string> parts;
    if (bar.late) parts.push_back(matter.word("dossier.schedule.late"));
    if (bar.crossed) parts.push_back(matter.word("dossier.schedule.crossed"));
    if (!bar.start && !bar.due)
        parts.push_back(matter.word("dossier.schedule.no_dates"));
    else if (!bar.start || !bar.due)
        parts.push_back(matter.word(bar.due ? "dossier.schedule.no_start" : "dossier.schedule.no_due"));
    if (!bar.beside.empty())
        parts.push_back(matter.word("dossier.schedule.same_lead", {{"refs", refs_of(matter.document, bar.beside)}}));
    return joined(parts, " · ");
}

Table table_of(const Matter& matter, const std::vector<Row>& rows) {
    Table table;
    table.caption = matter.word("dossier.schedule.table");
    table.columns = {{matter.word("field.action"), 4.2},
                     {matter.word("field.lead"), 2.4},
                     {matter.word("field.start"), 1.1},
                     {matter.word("field.due"), 1.1},
                     {matter.word("dossier.schedule.remark"), 3.4}};
    const auto said = [&](std::optional<Date> date) { return date ? day(matter.language, *date) : "–"; };
    for (const Row& row : rows)
        table.rows.push_back({{row.name, row.phase ? matter.word("dossier.schedule.phase") : "", Tone::none, row.phase},
                              {row.lead},
                              {said(row.bar.start)},
                              {said(row.bar.due)},
                              {remark_of(matter, row.bar)}});
    return table;
}

}  // namespace

std::vector<Section> schedule(const Matter& matter) {
    std::vector<Id<Action>> ids;
    for (const Action* action : matter.actions) ids.push_back(action->id);
    const Schedule schedule = schedule_of(matter.document, ids, matter.request.date);
    const std::vector<Row> rows = rows_of(matter, schedule);
    if (rows.empty()) return {};
    Section section{{2, matter.word("chapter.schedule"), ""}, {}, Begins::chapter, true};
    if (schedule.without_dates > 0)
        section.blocks.push_back(
            {Paragraph{matter.words.count("dossier.schedule.without_dates", schedule.without_dates)}});
    if (!schedule.first) {
        section.wide = false;
        section.blocks.push_back({table_of(matter, rows)});
        return {section};
    }
    const std::size_t parts = (rows.size() + most_rows - 1) / most_rows, each = (rows.size() + parts - 1) / parts;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t from = part * each, to = std::min(from + each, rows.size());
        if (from < to)
            section.blocks.push_back(
                {chart_of(matter, schedule, std::span(rows).subspan(from, to - from), part + 1, parts)});
    }
    Section dates{{3, matter.word("dossier.schedule.dates"), ""}, {{table_of(matter, rows)}}};
    dates.in_contents = false;
    return {std::move(section), std::move(dates)};
}

}  // namespace parcours::dossier
