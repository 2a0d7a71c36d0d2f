// Which actions to take within limits of effort and cost: the limits, the search, what it found.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "app/typed_values.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr float field_width = 300, list_height = 230, least_row = 420;  // units

/// A limit with its unit and its thousands apart; typed as people like.
void draw_limit(const Form<About>& form, std::optional<double> About::*member, const std::string& unit, double step) {
    const Screen& screen = form.screen();
    const row::Named named = form.named(member);
    const auto value = form.first().*member;
    const float side = screen.px(target), between = screen.px(space::tight);
    row::head(screen, named);
    if (button(screen, ("−##less/" + named.id).c_str(), {Tone::plain, {}, side}))
        form.write(member, std::optional(std::max(0.0, value.value_or(0) - step)));
    ImGui::SameLine(0, between);
    std::string text = value ? quantity(screen.language(), *value) + "\u00a0" + unit : "";
    const Typed typed = text_field(screen, (named.label + "##" + named.id).c_str(), text,
                                   screen.words("plan.selection.no_limit"), room() - side - between);
    ImGui::SameLine(0, between);
    if (button(screen, ("+##more/" + named.id).c_str(), {Tone::plain, {}, side}))
        form.write(member, std::optional(value.value_or(0) + step));
    if (typed.done) {
        if (const auto at = text.rfind(unit); at != std::string::npos) text.erase(at);
        const auto number = typed_number(text);
        if (number || is_blank(text))
            form.write(member, is_blank(text) ? std::optional<double>{} : number);
        else
            refuse_field(screen, named.id, "not_a_number", text);
    }
    row::refusal(screen, named);
}

void draw_limits(const Screen& screen, const About& about) {
    const Form form(screen, about);
    const float width = screen.px(field_width), height = screen.px(80);
    region(screen, "effort", {{width, height}, {}, 0, 0, false},
           [&] { draw_limit(form, &About::effort_limit, std::string(screen.words("plan.person_days")), 10); });
    ImGui::SameLine(0, screen.px(space::medium));
    region(screen, "cost", {{width, height}, {}, 0, 0, false},
           [&] { draw_limit(form, &About::cost_limit, "€", 5'000); });
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

std::string certainty(const Screen& screen, const Proposed& proposed) {
    const ProposedSelection& found = proposed.selection;
    if (!proposed.limits.effort && !proposed.limits.cost) return std::string(screen.words("plan.selection.unlimited"));
    if (found.proved) return std::string(screen.words("plan.selection.proved"));
    const double missed = std::max(found.at_most - found.mean.value_or(0), 0.0);
    return screen.words(found.stopped ? "plan.selection.stopped" : "plan.selection.bounded",
                        {{"points", points(screen.language(), missed)}});
}

/// Whether limits, or what the answer rests on, are others by now. Computed again once the session has changed.
bool is_outdated(const Screen& screen, const Proposed& proposed) {
    const About* about = screen.document().find(about_id);
    if (about && proposed.limits != Limits{about->effort_limit, about->cost_limit}) return true;
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID seen = ImGui::GetID("basis seen"), outdated = ImGui::GetID("outdated");
    const int now = static_cast<int>(mixed(screen.state.desk->made ^ mixed(proposed.basis)) | 1U);
    if (storage.GetInt(seen) != now) {
        storage.SetInt(seen, now);
        const Projection projection(screen.document(), screen.derived.scores());
        storage.SetBool(outdated, basis_of_selection(screen.document(), projection) != proposed.basis);
    }
    return storage.GetBool(outdated);
}

void draw_proposed_action(const Screen& screen, const Action& action, float width) {
    const std::string title = action.ref + " " + action.title;
    const Touch at = touch(screen, (title + "##proposed").c_str(), {width, screen.px(50)});
    if (at.pressed || at.reached) screen.out.post(Select{{action.id}});
    const bool on = is_chosen(screen, action.id);
    draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : at.hovered ? Ink::lane : Ink::surface);
    draw_border(screen, at.min, at.max, on ? Ink::accent : Ink::line);
    const auto gain = screen.derived.gain_alone(action.id);
    const std::string figure = gain ? signed_points(screen.language(), *gain) : "–";
    const Lettering bold{type::body, true};
    const ImVec2 size = measured(screen, figure, bold);
    const float pad = screen.px(space::small), x = at.min.x + pad, inner = width - size.x - pad * 3;
    draw_line(screen, {x, at.min.y + screen.px(4)}, title, bold, inner);
    std::string facts;
    if (action.effort) facts = screen.words("scenario.days", {{"days", quantity(screen.language(), *action.effort)}});
    if (action.cost) facts += (facts.empty() ? "" : " · ") + euros(screen.language(), *action.cost);
    draw_line(screen, {x, at.min.y + screen.px(26)}, facts, small_print, inner);
    draw_text(screen, {at.max.x - pad - size.x, at.middle().y - size.y / 2}, figure, bold);
    if (measured(screen, title, bold).x > inner) hint(screen, title);
}

void draw_proposed_actions(const Screen& screen, const std::vector<Id<Action>>& actions) {
    const float between = screen.px(space::small), whole = room() - ImGui::GetStyle().ScrollbarSize;
    const auto columns =
        static_cast<std::size_t>(std::clamp((whole + between) / (screen.px(least_row) + between), 1.f, 4.f));
    const float width = (whole - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const auto rows = static_cast<float>((actions.size() + columns - 1) / columns);
    const float height = std::min(rows * (screen.px(50) + ImGui::GetStyle().ItemSpacing.y), screen.px(list_height));
    region(screen, "proposed", {{0, height}, {}}, [&] {
        std::size_t place = 0;
        for (const Id<Action> id : actions) {
            const Action* action = screen.document().find(id);
            if (!action) continue;
            if (place++ % columns) ImGui::SameLine(0, between);
            draw_proposed_action(screen, *action, width);
        }
    });
}

void draw_found(const Screen& screen, const Proposed& proposed) {
    const ProposedSelection& found = proposed.selection;
    const Language language = screen.language();
    if (found.actions.empty())
        write(screen, screen.words("plan.selection.nothing"), {type::body, false, Ink::text_soft});
    else
        write(screen,
              screen.words("plan.selection.found", {{"n", std::to_string(found.actions.size())},
                                                    {"before", points(language, found.today)},
                                                    {"after", points(language, found.mean)},
                                                    {"days", quantity(language, found.effort)},
                                                    {"cost", euros(language, found.cost)}}),
              {type::body, true});
    if (!found.actions.empty()) {
        draw_proposed_actions(screen, found.actions);
        write(screen, certainty(screen, proposed), {type::small, false, Ink::text_soft});
    }
    if (!found.without_estimate.empty())
        write(screen, screen.words("plan.selection.unestimated", {{"refs", refs_of(screen, found.without_estimate)}}),
              {type::small, true, Ink::danger});
    if (is_outdated(screen, proposed))
        write(screen, screen.words("plan.selection.outdated"), {type::small, true, Ink::danger});
    if (!found.actions.empty()) {
        if (button(screen, screen.word("plan.selection.keep"), {Tone::plain, Icon::add}))
            plan_on(screen, plan::KeepProposed{});
        ImGui::SameLine(0, screen.px(space::small));
    }
    if (button(screen, screen.word("plan.selection.dismiss"), {Tone::quiet, Icon::close}))
        plan_on(screen, plan::DismissProposed{});
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
