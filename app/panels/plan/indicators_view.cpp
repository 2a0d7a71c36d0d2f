// Indicators as cards: where they stand, before and after the change, and what the sample allows to say.
#include <algorithm>
#include <cmath>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

constexpr float card_height = 396, least_card = 470;  // units

std::string with_unit(const Screen& screen, double value, const Indicator& indicator) {
    const std::string text = quantity(screen.language(), std::round(value * 10) / 10);
    return indicator.unit.empty() ? text : text + "\u202f" + indicator.unit;
}

std::string stretch_text(const Screen& screen, std::string_view key, const Stretch& stretch,
                         const Indicator& indicator) {
    if (!stretch.value) return std::string(screen.words(std::string(key) + ".none"));
    std::string text = screen.words(key, {{"value", with_unit(screen, *stretch.value, indicator)}});
    if (stretch.cases)
        text += screen.words("plan.indicator.cases", {{"n", quantity(screen.language(), *stretch.cases)}});
    else
        text += screen.words("plan.indicator.measures", {{"n", std::to_string(stretch.observations)}});
    return text;
}

std::string signed_value(const Screen& screen, double value) {
    const std::string text = quantity(screen.language(), std::round(std::abs(value) * 10) / 10);
    return (value > 0 ? "+" : value < 0 ? "−" : "") + text;
}

std::string change_text(const Screen& screen, const IndicatorFigures& figures) {
    if (!figures.change) return std::string(screen.words("plan.indicator.no_change"));
    std::string text =
        screen.words(figures.against_baseline ? "plan.indicator.against_baseline" : "plan.indicator.change",
                     {{"change", signed_value(screen, *figures.change)}});
    if (figures.change_interval)
        text +=
            screen.words("plan.indicator.interval", {{"low", signed_value(screen, figures.change_interval->low)},
                                                     {"high", signed_value(screen, figures.change_interval->high)}});
    return text;
}

Ink ink_of(Finding finding) {
    return finding == Finding::improved ? Ink::kept_mark : finding == Finding::worse ? Ink::danger : Ink::text_soft;
}

std::string aim_text(const Screen& screen, const Indicator& indicator) {
    std::string text;
    if (indicator.baseline)
        text += std::string(screen.words("field.baseline")) + " " + with_unit(screen, *indicator.baseline, indicator);
    if (indicator.target)
        text += (text.empty() ? "" : " → ") + std::string(screen.words("field.target")) + " " +
                with_unit(screen, *indicator.target, indicator);
    if (indicator.threshold)
        text += (text.empty() ? "" : " · ") +
                screen.words("plan.indicator.threshold", {{"value", quantity(screen.language(), *indicator.threshold)},
                                                          {"unit", indicator.threshold_unit}});
    return text;
}

void draw_verdict(const Screen& screen, const IndicatorFigures& figures, ImVec2 at, float width) {
    const std::string word(screen.words("plan.finding." + std::string(name_of(figures.finding))));
    draw_line(screen, at, word, {type::title, true, loud(screen, ink_of(figures.finding))}, width);
    if (figures.target == TargetState::none) return;
    const std::string target(screen.words("plan.target." + std::string(name_of(figures.target))));
    draw_line(screen, {at.x, at.y + screen.px(28)}, target, {type::small, true, Ink::text_soft}, width);
}

void add_measure(const Screen& screen, const Indicator& indicator) {
    Observation observation;
    observation.indicator = indicator.id;
    observation.day = today(screen).value_or(Date{});
    if (indicator.baseline) observation.measured = *indicator.baseline;
    add_and_show(screen, observation);
}

void draw_card(const Screen& screen, const Indicator& indicator, const IndicatorFigures& figures, float width) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float height = screen.px(card_height), pad = screen.px(space::large), inner = width - pad * 2;
    ImGui::SetNextItemAllowOverlap();
    const Touch at = touch(screen, (indicator.ref + " " + indicator.title + "##indicator").c_str(), {width, height});
    if (at.pressed || at.reached) screen.out.post(Select{{indicator.id}});
    const bool on = is_chosen(screen, indicator.id);
    draw_ground(screen, corner, {corner.x + width, corner.y + height}, Ink::surface, 12);
    draw_border(screen, corner, {corner.x + width, corner.y + height}, on || at.hovered ? Ink::accent : Ink::line, 12,
                on ? 2 : 1);
    const float x = corner.x + pad;
    float y = corner.y + pad;
    std::string under = std::string(screen.words("indicator_subject." + std::string(name_of(indicator.subject))));
    if (const auto journey = ref_of(screen.document(), indicator.journey); !journey.empty())
        under += " · " + std::string(journey);
    const std::string latest = figures.latest ? with_unit(screen, *figures.latest, indicator) : "–";
    const ImVec2 number = measured(screen, latest, {type::display, true});
    draw_line(screen, {x, y}, indicator.title.empty() ? indicator.ref : indicator.title, {type::body, true},
              inner - number.x - pad);
    draw_line(screen, {x, y + screen.px(22)}, under, {type::small, false, Ink::text_soft}, inner - number.x - pad);
    draw_text(screen, {x + inner - number.x, y}, latest, {type::display, true});
    y += screen.px(46);
    draw_line(screen, {x, y}, aim_text(screen, indicator), {type::small}, inner);
    y += screen.px(26);
    draw_indicator_chart(screen, {x, y}, {x + inner, y + screen.px(160)}, indicator, figures);
    y += screen.px(168);
    const Lettering small{type::small};
    if (figures.before && figures.after) {
        draw_line(screen, {x, y}, stretch_text(screen, "plan.indicator.before", *figures.before, indicator), small,
                  inner);
        draw_line(screen, {x, y + screen.px(20)},
                  stretch_text(screen, "plan.indicator.after", *figures.after, indicator), small, inner);
    }
    y += screen.px(40);
    draw_line(screen, {x, y}, change_text(screen, figures), small, inner);
    const float add = screen.px(224);
    draw_verdict(screen, figures, {x, y + screen.px(22)}, inner - add);
    ImGui::SetCursorScreenPos({x + inner - add, corner.y + height - pad - screen.px(target)});
    const std::string label = std::string(screen.words("plan.indicator.measure")) + "##" + indicator.ref;
    if (button(screen, label.c_str(), {Tone::plain, Icon::add, add})) add_measure(screen, indicator);
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, height});
}

void draw_indicator_cards(const Screen& screen) {
    const auto& all = screen.derived.indicators();
    if (all.empty())
        return draw_empty(screen, Icon::flag, screen.words("plan.indicators.none"),
                          screen.words("plan.indicators.none_advice"));
    const float between = screen.px(space::large), whole = room();
    const auto columns =
        static_cast<std::size_t>(std::clamp((whole + between) / (screen.px(least_card) + between), 1.f, 3.f));
    const float width = (whole - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i % columns) ImGui::SameLine(0, between);
        if (const Indicator* indicator = screen.document().find(all[i].indicator))
            draw_card(screen, *indicator, all[i], width);
        if (i % columns == columns - 1) gap(screen, space::small);
    }
}

void draw_indicator_buttons(const Screen& screen) {
    const std::array choices{Choice{std::string(screen.words("view.indicators")), Icon::flag, {}},
                             Choice{std::string(screen.words("plan.mirror")), Icon::people, {}}};
    const bool mirror = screen.state.planning.look.mirror;
    if (const auto chosen = segmented(screen, "part", choices, std::size_t{mirror}, screen.px(330)))
        show_plan(screen, &PlanLook::mirror, *chosen == 1);
    ImGui::SameLine(0, screen.px(space::small));
    if (mirror) {
        if (button(screen, screen.word("command.import_survey"), {Tone::primary, Icon::add, screen.px(240)}))
            run_command(screen, "import_survey");
    } else if (button(screen, screen.word("edit.add_indicator"), {Tone::primary, Icon::add, screen.px(240)})) {
        Indicator indicator;
        indicator.title = screen.words("plan.indicator.new");
        indicator.unit = "%";
        indicator.journey = screen.state.journey;
        add_and_show(screen, indicator);
    }
}

}  // namespace

void draw_indicators(const Screen& screen) {
    region(screen, "indicators", {{0, 0}, Ink::canvas, space::large}, [&] {
        const bool mirror = screen.state.planning.look.mirror;
        plan_head(screen, screen.words(mirror ? "plan.mirror" : "view.indicators"),
                  std::string(screen.words(mirror ? "plan.mirror.advice" : "plan.indicators.advice")), screen.px(578),
                  [&] { draw_indicator_buttons(screen); });
        mirror ? draw_survey_mirror(screen) : draw_indicator_cards(screen);
    });
}

}  // namespace parcours
