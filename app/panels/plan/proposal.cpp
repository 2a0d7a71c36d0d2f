// Which actions to take within limits of effort and cost: the limits, the search, what it found.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

constexpr float field_width = 300;  // units

void draw_limits(const Screen& screen, const About& about) {
    const Form form(screen, about);
    const float width = screen.px(field_width), height = screen.px(80);
    region(screen, "effort", {{width, height}, {}, 0, 0, false}, [&] { form.number(&About::effort_limit, 10); });
    ImGui::SameLine(0, screen.px(space::medium));
    region(screen, "cost", {{width, height}, {}, 0, 0, false}, [&] { form.number(&About::cost_limit, 5'000); });
    ImGui::SameLine(0, screen.px(space::medium));
}

void draw_search(const Screen& screen) {
    const bool running = screen.state.planning.searching;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + screen.px(26));
    if (running) {
        if (button(screen, screen.word("plan.selection.stop"), {Tone::danger, Icon::close}))
            plan_on(screen, plan::StopProposing{});
    } else if (button(screen, screen.word("plan.selection.search"), {Tone::primary, Icon::star})) {
        plan_on(screen, plan::Propose{});
    }
}

std::string refs_of(const Screen& screen, const std::vector<Id<Action>>& actions) {
    std::string text;
    for (const Id<Action> id : actions) {
        const auto ref = ref_of(screen.document(), id);
        if (!ref.empty()) text += (text.empty() ? "" : ", ") + std::string(ref);
    }
    return text;
}

std::string certainty(const Screen& screen, const ProposedSelection& found) {
    if (found.proved) return std::string(screen.words("plan.selection.proved"));
    const double missed = std::max(found.at_most - found.mean.value_or(0), 0.0);
    return screen.words(found.stopped ? "plan.selection.stopped" : "plan.selection.bounded",
                        {{"points", points(screen.language(), missed)}});
}

void draw_found(const Screen& screen, const Proposed& proposed) {
    const ProposedSelection& found = proposed.selection;
    const Language language = screen.language();
    if (found.actions.empty())
        return write(screen, screen.words("plan.selection.nothing"), {type::body, false, Ink::text_soft});
    write(screen,
          screen.words("plan.selection.found", {{"n", std::to_string(found.actions.size())},
                                                {"before", points(language, found.today)},
                                                {"after", points(language, found.mean)},
                                                {"days", quantity(language, found.effort)},
                                                {"cost", euros(language, found.cost)}}),
          {type::body, true});
    write(screen, refs_of(screen, found.actions));
    write(screen, certainty(screen, found), {type::small, false, Ink::text_soft});
    if (!found.without_estimate.empty())
        write(screen, screen.words("plan.selection.unestimated", {{"refs", refs_of(screen, found.without_estimate)}}),
              {type::small, true, Ink::danger});
    if (proposed.made != screen.state.desk->made)
        write(screen, screen.words("plan.selection.outdated"), {type::small, true, Ink::danger});
    if (button(screen, screen.word("plan.selection.keep"), {Tone::plain, Icon::add}))
        plan_on(screen, plan::KeepProposed{});
}

}  // namespace

void draw_proposal(const Screen& screen) {
    const About* about = screen.document().find(about_id);
    if (!about) return;
    draw_limits(screen, *about);
    draw_search(screen);
    if (const auto& proposed = screen.state.planning.proposed) draw_found(screen, *proposed);
}

}  // namespace parcours
