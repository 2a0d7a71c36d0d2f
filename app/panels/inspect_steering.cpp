// What steering rests on: field work with the findings that came of it, an indicator with its measures.
#include <utility>

#include "app/numbers.h"
#include "app/panels/inspector_parts.h"
#include "app/panels/plan/plan.h"
#include "app/panels/record_form.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

using namespace part;

/// A finding lies free on the journey's board until it is put on a step; it keeps where it was found.
void add_finding(const Screen& screen, const FieldWork& work) {
    Note note;
    note.id = screen.out.mint.next<Note>();
    note.journey = work.journey ? work.journey : screen.state.journey;
    note.text = screen.words("plan.field_work.finding");
    note.perspective = Perspective::user;
    note.field_work = work.id;
    screen.out.make(Add<Note>{note});
    screen.out.post(Select{{note.id}});
}

}  // namespace

void inspect(const Screen& screen, const FieldWork& work) {
    heading(screen, Icon::search, "field_work", work.ref);
    std::vector<const Note*> notes;
    for (const Note& each : screen.document().all<Note>())
        if (each.field_work == work.id) notes.push_back(&each);
    section(screen, "plan.field_work.findings", notes.size());
    for (const Note* note : notes) note_row(screen, *note);
    gap(screen, space::small);
    if (button(screen, screen.word("plan.field_work.add_finding"), {Tone::primary, Icon::add, room()}))
        add_finding(screen, work);
    draw_record_form(screen, work.id);
    std::vector<const Timing*> timings;
    for (const Timing& each : screen.document().all<Timing>())
        if (each.field_work == work.id) timings.push_back(&each);
    if (!timings.empty()) section(screen, "plan.field_work.timings", timings.size());
    for (const Timing* timing : timings) {
        const std::string text =
            std::string(ref_of(screen.document(), timing->step)) + " · " +
            screen.words("plan.field_work.minutes", {{"n", quantity(screen.language(), timing->seconds / 60.0)}}) +
            (timing->comment.empty() ? "" : " · " + timing->comment);
        if (link_row(screen, Icon::clock, Ink::text_soft, timing->ref, text, false, {}))
            screen.out.post(Select{{timing->id}});
    }
    remove_button(screen, "field_work");
}

void inspect(const Screen& screen, const Indicator& indicator) {
    heading(screen, Icon::flag, "indicator", indicator.ref);
    const IndicatorFigures figures = figures_of(screen.document(), indicator);
    section(screen, "plan.indicator.measures_of", figures.observations.size());
    for (const Observation* one : figures.observations) {
        std::string text = (one->day ? day(screen.language(), *one->day) : std::string(screen.words("plan.no_date"))) +
                           " · " + quantity(screen.language(), one->measured) + " " + indicator.unit;
        if (one->sample) text += " · n = " + std::to_string(*one->sample);
        if (link_row(screen, Icon::chart, Ink::accent, one->ref, text, false, {})) screen.out.post(Select{{one->id}});
    }
    draw_record_form(screen, indicator.id);
    remove_button(screen, "indicator");
}

/// What was just decided waits for what the committee said of it: the caret is there.
void inspect(const Screen& screen, const Decision& decision) {
    heading(screen, Icon::flag, "decision", decision.ref);
    const Form form(screen, decision);
    const bool of_scenario = decision.scenario && !decision.action;
    form.chips(&Decision::verdict, of_scenario ? "verdict_of_scenario" : "verdict");
    int& reached = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("decision reached"), 0);
    const int now = static_cast<int>(mixed(decision.id.value));
    form.area(&Decision::text, 2);
    if (std::exchange(reached, now) != now && decision.text.empty() && decision.comment.empty())
        ImGui::SetKeyboardFocusHere();
    form.area(&Decision::comment, 3);
    form.line(&Decision::by);
    form.day(&Decision::day);
    form.line(&Decision::minute);
    pick(form, &Decision::action, in_order<Action>(screen.document()));
    pick(form, &Decision::scenario, in_order<Scenario>(screen.document()));
    pick(form, &Decision::journey, in_order<Journey>(screen.document()));
    pick(form, &Decision::workshop, in_order<Workshop>(screen.document()));
    form.settled_line(&Decision::ref);
    remove_button(screen, "decision");
}

}  // namespace parcours
