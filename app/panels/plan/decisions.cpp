// What a committee decided of an action or a scenario: the history, and buttons to decide now.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/form.h"
#include "app/panels/plan/plan.h"

namespace parcours {
namespace {

Ink ink_of(Verdict verdict) {
    return verdict == Verdict::approved    ? Ink::kept_mark
           : verdict == Verdict::to_rework ? Ink::partly_mark
           : verdict == Verdict::rejected  ? Ink::not_kept_mark
                                           : Ink::text_soft;
}

Icon icon_of(Verdict verdict) {
    return verdict == Verdict::approved    ? Icon::check
           : verdict == Verdict::to_rework ? Icon::undo
           : verdict == Verdict::rejected  ? Icon::close
                                           : Icon::note;
}

/// An action and a scenario are not approved with the same word.
std::string verdict_word(const Screen& screen, const Decision& decision) {
    const bool of_scenario = decision.scenario && !decision.action;
    return std::string(
        screen.words((of_scenario ? "verdict_of_scenario." : "verdict.") + std::string(name_of(decision.verdict))));
}

void draw_one(const Screen& screen, const Decision& decision) {
    std::string line = verdict_word(screen, decision);
    if (decision.day) line += " · " + day(screen.language(), *decision.day);
    if (!decision.by.empty()) line += " · " + decision.by;
    const float inner = room() - screen.px(32),
                height = measured(screen, line, {type::body, true}, inner).y + screen.px(14);
    ImGui::SetNextItemAllowOverlap();
    const Touch at = touch(screen, (line + "##" + decision.ref).c_str(), {room(), height});
    if (at.hovered || at.focused) draw_ground(screen, at.min, at.max, Ink::lane);
    draw_icon(screen, icon_of(decision.verdict), {at.min.x + screen.px(12), at.min.y + screen.px(17)}, 18,
              loud(screen, ink_of(decision.verdict)));
    draw_text(screen, {at.min.x + screen.px(28), at.min.y + screen.px(7)}, line, {type::body, true}, inner);
    if (at.pressed) screen.out.post(Select{{decision.id}});
    for (const std::string& text : {decision.text, decision.comment})
        if (!text.empty()) write(screen, text, {type::small, false, Ink::text_soft});
}

/// Who decided last is the first guess at who decides now.
std::string last_by(const Screen& screen) {
    const Decision* last = nullptr;
    for (const Decision& decision : screen.document().all<Decision>())
        if (!decision.by.empty() && (!last || last->day <= decision.day)) last = &decision;
    return last ? last->by : std::string(screen.words("plan.decision.committee"));
}

void decide(const Screen& screen, Verdict verdict, Id<Action> action, Id<Scenario> scenario) {
    Decision decision;
    decision.id = screen.out.mint.next<Decision>();
    decision.verdict = verdict;
    decision.by = last_by(screen);
    decision.day = today(screen);
    decision.action = action;
    decision.scenario = scenario;
    const Id<Decision> id = decision.id;
    screen.out.make(deciding(screen.document(), std::move(decision)));
    screen.out.post(Select{{id}});  // its form takes the comment
}

void draw_all(const Screen& screen, const std::vector<const Decision*>& decisions, Id<Action> action,
              Id<Scenario> scenario) {
    gap(screen, space::small);
    write_line(screen, screen.words("plan.decisions"), {type::small, true, Ink::text_soft});
    for (const Decision* decision : decisions) draw_one(screen, *decision);
    const Scenario* adopted = scenario ? adopted_scenario(screen.document()) : nullptr;
    if (adopted && adopted->id == scenario) adopted = nullptr;
    if (adopted)
        write(screen, screen.words("plan.decision.adopted_already", {{"title", adopted->title}}),
              {type::small, true, Ink::danger});
    Chips chips(screen);
    for (const Verdict verdict : {Verdict::approved, Verdict::to_rework, Verdict::rejected}) {
        const bool second = adopted && verdict == Verdict::approved;
        const std::string label(
            screen.words(second ? "plan.decide.approved_too" : "plan.decide." + std::string(name_of(verdict))));
        const std::string id = label + "##decide" + std::to_string(action.value ? action.value : scenario.value);
        if (chips(id.c_str(), false, icon_of(verdict), loud(screen, ink_of(verdict))))
            decide(screen, verdict, action, scenario);
    }
}

}  // namespace

void draw_decisions(const Screen& screen, Id<Action> action) {
    draw_all(screen, decisions_on(screen.document(), action), action, {});
}

void draw_decisions(const Screen& screen, Id<Scenario> scenario) {
    draw_all(screen, decisions_on(screen.document(), scenario), {}, scenario);
}

}  // namespace parcours
