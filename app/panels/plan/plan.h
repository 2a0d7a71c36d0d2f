// The parts of the planning views that several of them share.
#pragma once

#include "app/panels/panels.h"

namespace parcours {

/// The facts below a title.
inline constexpr Lettering small_print{type::small, false, Ink::text_soft};

/// Posts what happened to a planning view.
inline void plan_on(const Screen& screen, plan::Any what) { screen.out.post(Plan{std::move(what)}); }
template <class T>
void show_plan(const Screen& screen, T PlanLook::*member, T value) {
    PlanLook look = screen.state.planning.look;
    look.*member = std::move(value);
    plan_on(screen, plan::Show{std::move(look)});
}

/// Today, as soon as it is known.
inline std::optional<Date> today(const Screen& screen) {
    const Date day = screen.state.meeting.today;
    return day.days > 0 ? std::optional(day) : std::nullopt;
}

inline bool is_chosen(const Screen& screen, const Target& one) {
    const Targets& selection = screen.state.selection;
    return std::find(selection.begin(), selection.end(), one) != selection.end();
}

/// Adds a record and selects it, so that its form stands beside the view.
template <class R>
void add_and_show(const Screen& screen, R record) {
    record.id = screen.out.mint.next<R>();
    const Id<R> id = record.id;
    screen.out.make(Add<R>{std::move(record)});
    screen.out.post(Select{{id}});
}

/// The head of a view: its title, what it is about, and room for buttons at the right. Calls `buttons` at its place.
void plan_head(const Screen& screen, std::string_view title, const std::string& facts, float buttons_width,
               const std::function<void()>& buttons);

/// A row that is pressed to be shown in the inspector; `height` in pixels. Draws its ground.
Touch plan_row(const Screen& screen, const std::string& label, const Target& shown, float height);

/// A label and a figure below each other, in a frame.
void tile(const Screen& screen, const std::string& label, const std::string& figure, Ink ink, float width);

// scenarios
/// The limits, the search for the best selection within them, and what it found.
void draw_proposal(const Screen& screen);
void draw_impact_matrix(const Screen& screen);
/// What was decided, oldest first, and buttons to decide now.
void draw_decisions(const Screen& screen, Id<Action> action);
void draw_decisions(const Screen& screen, Id<Scenario> scenario);

// indicators
void draw_indicator_chart(const Screen& screen, ImVec2 min, ImVec2 max, const Indicator& indicator,
                          const IndicatorFigures& figures);
/// A form for a measure of the indicator, in its card; it stores nothing before Enter.
void begin_measure(const Screen& screen, const Indicator& indicator);
void draw_measure_form(const Screen& screen, const MeasureDraft& now);
void draw_survey_mirror(const Screen& screen);

// knowledge
void draw_benchmarks(const Screen& screen);

// dialogs
void show(const Screen& screen, const SurveyDialog& dialog);

}  // namespace parcours
