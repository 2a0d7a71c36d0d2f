// Indicators as cards: where they stand, before and after the change, and what the sample allows to say.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

constexpr float chart_height = 160, form_height = 236, least_card = 470;  // units

std::string with_unit(const Screen& screen, double value, const Indicator& indicator) {
    const std::string text = quantity(screen.language(), std::round(value * 10) / 10);
    if (indicator.unit.empty()) return text;
    return text + (indicator.unit == "%" ? "\u202f" : "\u00a0") + indicator.unit;
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

std::string title_of(const Indicator& indicator) { return indicator.title.empty() ? indicator.ref : indicator.title; }

std::string under_title(const Screen& screen, const Indicator& indicator) {
    const std::string subject(screen.words("indicator_subject." + std::string(name_of(indicator.subject))));
    const auto journey = ref_of(screen.document(), indicator.journey);
    return journey.empty() ? subject : subject + " · " + std::string(journey);
}

/// A card from above to below; every text is broken where it needs to be, none is cut.
struct CardLook {
    std::string latest, verdict, target;
    std::vector<std::string> lines;  // what is said below the chart
    float inner, words, number, title, head, aim, below, foot, height;
    bool typing;  // a measure is being typed in it
};

CardLook look_of(const Screen& screen, const Indicator& indicator, const IndicatorFigures& figures, float width) {
    CardLook look;
    const auto& draft = screen.state.planning.look.measure;
    look.typing = draft && draft->indicator == indicator.id;
    look.inner = width - screen.px(space::large) * 2;
    look.latest = figures.latest ? with_unit(screen, *figures.latest, indicator) : "–";
    look.number = measured(screen, look.latest, {type::display, true}).x;
    look.words = look.inner - look.number - screen.px(space::large);
    const ImVec2 pad = ImGui::GetStyle().FramePadding;
    look.title = is_chosen(screen, indicator.id)
                     ? measured(screen, title_of(indicator), {type::body}, look.words - pad.x * 2).y + pad.y * 2
                     : measured(screen, title_of(indicator), {type::body, true}, look.words).y;
    look.head = look.title + measured(screen, under_title(screen, indicator), small_print, look.words).y;
    look.head = std::max(look.head, screen.px(44));
    look.aim = measured(screen, aim_text(screen, indicator), {type::small}, look.inner).y + screen.px(space::small);
    if (figures.before && figures.after)
        look.lines = {stretch_text(screen, "plan.indicator.before", *figures.before, indicator),
                      stretch_text(screen, "plan.indicator.after", *figures.after, indicator)};
    look.lines.push_back(change_text(screen, figures));
    look.below = 0;
    for (const std::string& line : look.lines) look.below += measured(screen, line, {type::small}, look.inner).y;
    look.verdict = screen.words("plan.finding." + std::string(name_of(figures.finding)));
    if (figures.target != TargetState::none)
        look.target = screen.words("plan.target." + std::string(name_of(figures.target)));
    look.foot = measured(screen, look.verdict, {type::title, true}, look.inner).y + screen.px(target + space::small);
    if (!look.target.empty()) look.foot += measured(screen, look.target, small_print, look.inner).y;
    look.height =
        screen.px(space::large * 2 + space::small) + look.head + look.aim +
        (look.typing ? screen.px(form_height) : screen.px(chart_height + space::medium) + look.below + look.foot);
    return look;
}

/// Of the chosen card the title can be written in place; that of a new one has the keyboard.
void draw_card_title(const Screen& screen, const Indicator& indicator, const CardLook& look, ImVec2 at) {
    if (!is_chosen(screen, indicator.id))
        return draw_text(screen, at, title_of(indicator), {type::body, true}, look.words);
    int& fresh = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("fresh"), 0);
    ImGui::SetCursorScreenPos(at);
    if (std::exchange(fresh, 0) == static_cast<int>(mixed(indicator.id.value))) {
        ImGui::SetKeyboardFocusHere();
        ImGui::SetScrollFromPosY(at.y - ImGui::GetWindowPos().y, 0.2f);
    }
    std::string title = indicator.title;
    const std::string field = "indicator/" + std::to_string(indicator.id.value) + "/title";
    const Typed typed = whole_line(screen, ("##card/" + field).c_str(), title, screen.words("field.title"), look.words);
    if (typed.changed) screen.out.post(Make{{write_of(indicator, &Indicator::title, title)}, field, true});
    if (typed.done) screen.out.post(EndTyping{});
}

void draw_figures(const Screen& screen, const Indicator& indicator, const IndicatorFigures& figures,
                  const CardLook& look, ImVec2 at) {
    draw_indicator_chart(screen, at, {at.x + look.inner, at.y + screen.px(chart_height)}, indicator, figures);
    float y = at.y + screen.px(chart_height + space::medium);
    for (const std::string& line : look.lines) {
        draw_text(screen, {at.x, y}, line, {type::small}, look.inner);
        y += measured(screen, line, {type::small}, look.inner).y;
    }
    const Lettering verdict{type::title, true, loud(screen, ink_of(figures.finding))};
    draw_text(screen, {at.x, y}, look.verdict, verdict, look.inner);
    y += measured(screen, look.verdict, verdict, look.inner).y;
    draw_text(screen, {at.x, y}, look.target, {type::small, true, Ink::text_soft}, look.inner);
}

void draw_card(const Screen& screen, const Indicator& indicator, const IndicatorFigures& figures, float width,
               float height) {
    const CardLook look = look_of(screen, indicator, figures, width);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float pad = screen.px(space::large);
    ImGui::SetNextItemAllowOverlap();
    const Touch at = touch(screen, (indicator.ref + " " + indicator.title + "##indicator").c_str(), {width, height});
    if (at.pressed || at.reached) screen.out.post(Select{{indicator.id}});
    const bool on = is_chosen(screen, indicator.id);
    draw_ground(screen, at.min, at.max, Ink::surface, 12);
    draw_border(screen, at.min, at.max, on || at.hovered ? Ink::accent : Ink::line, 12, on ? 2 : 1);
    const float x = corner.x + pad, y = corner.y + pad;
    draw_card_title(screen, indicator, look, {x, y});
    draw_text(screen, {x, y + look.title}, under_title(screen, indicator), small_print, look.words);
    draw_text(screen, {x + look.inner - look.number, y}, look.latest, {type::display, true});
    draw_text(screen, {x, y + look.head}, aim_text(screen, indicator), {type::small}, look.inner);
    const ImVec2 below{x, y + look.head + look.aim};
    ImGui::SetCursorScreenPos(below);
    if (look.typing) {
        region(screen, ("measure" + indicator.ref).c_str(),
               {{look.inner, screen.px(form_height + space::small)}, {}, 0, 0, false},
               [&] { draw_measure_form(screen, *screen.state.planning.look.measure); });
    } else {
        draw_figures(screen, indicator, figures, look, below);
        ImGui::SetCursorScreenPos({x, corner.y + height - pad - screen.px(target)});
        const std::string label = std::string(screen.words("plan.indicator.measure")) + "##" + indicator.ref;
        if (button(screen, label.c_str(), {Tone::plain, Icon::add, look.inner})) begin_measure(screen, indicator);
    }
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
    for (std::size_t first = 0; first < all.size(); first += columns) {
        const std::size_t end = std::min(first + columns, all.size());
        float height = 0;
        for (std::size_t i = first; i < end; ++i)
            if (const Indicator* indicator = screen.document().find(all[i].indicator))
                height = std::max(height, look_of(screen, *indicator, all[i], width).height);
        for (std::size_t i = first; i < end; ++i) {
            if (i > first) ImGui::SameLine(0, between);
            if (const Indicator* indicator = screen.document().find(all[i].indicator))
                draw_card(screen, *indicator, all[i], width, height);
        }
        gap(screen, space::small);
    }
}

void add_indicator(const Screen& screen) {
    Indicator indicator;
    indicator.title = screen.words("plan.indicator.new");
    indicator.unit = "%";
    indicator.journey = screen.state.journey;
    indicator.id = screen.out.mint.next<Indicator>();
    ImGui::GetStateStorage()->SetInt(ImGui::GetID("fresh"), static_cast<int>(mixed(indicator.id.value)));
    screen.out.make(Add<Indicator>{indicator});
    screen.out.post(Select{{indicator.id}});
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
        add_indicator(screen);
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
