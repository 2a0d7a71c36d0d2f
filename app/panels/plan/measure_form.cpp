// A measure typed in the card of its indicator: nothing is stored before it is whole and confirmed.
#include <cmath>

#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "app/typed_values.h"
#include "journeys/text.h"

namespace parcours {
namespace {

void keep(const Screen& screen, MeasureDraft draft) {
    show_plan(screen, &PlanLook::measure, std::optional(std::move(draft)));
}

void close_form(const Screen& screen) { show_plan(screen, &PlanLook::measure, std::optional<MeasureDraft>{}); }

/// What was typed, once value and sample can be understood.
std::optional<Observation> observation_of(const MeasureDraft& draft) {
    const auto value = typed_number(draft.value), sample = typed_number(draft.sample);
    if (!value || !draft.day || (!sample && !is_blank(draft.sample)) || (sample && *sample < 0)) return std::nullopt;
    Observation observation;
    observation.indicator = draft.indicator;
    observation.day = *draft.day;
    observation.measured = *value;
    if (sample) observation.sample = static_cast<int>(std::lround(*sample));
    observation.place = draft.place;
    observation.source = draft.source;
    return observation;
}

void add(const Screen& screen, MeasureDraft draft) {
    if (auto observation = observation_of(draft)) {
        observation->id = screen.out.mint.next<Observation>();
        screen.out.make(Add<Observation>{std::move(*observation)});
        return close_form(screen);
    }
    draft.refused = true;
    keep(screen, std::move(draft));
}

}  // namespace

void begin_measure(const Screen& screen, const Indicator& indicator) {
    MeasureDraft draft;
    draft.indicator = indicator.id;
    draft.day = today(screen);
    keep(screen, std::move(draft));
}

void draw_measure_form(const Screen& screen, const MeasureDraft& now) {
    MeasureDraft draft = now;
    bool entered = false;
    const float between = screen.px(space::small), whole = room();
    // Each field with its name above it, side by side; the first one takes the keyboard as the form appears.
    const auto field = [&](std::string_view key, std::string& text, float width) {
        region(screen, std::string(key).c_str(), {{width, screen.px(76)}, {}, 0, 0, false}, [&] {
            const row::Named named{"measure/" + std::string(key), std::string(screen.words(key))};
            row::head(screen, named);
            const bool refused = now.refused && &text != &draft.place && &text != &draft.source;
            if (&text == &draft.value && ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
            const Typed typed = text_field(screen, (named.label + "##" + named.id).c_str(), text, {}, 0,
                                           refused && !typed_number(text));
            entered = entered || typed.entered;
        });
    };
    const float day_width = screen.px(190), third = (whole - day_width - between * 2) / 2;
    field("field.measured", draft.value, third);
    ImGui::SameLine(0, between);
    field("field.sample", draft.sample, third);
    ImGui::SameLine(0, between);
    region(screen, "day", {{day_width, screen.px(76)}, {}, 0, 0, false}, [&] {
        row::day(screen, {"measure/day", std::string(screen.words("field.day"))}, draft.day,
                 [&](std::optional<Date> day) { draft.day = day; });
    });
    const float half = (whole - between) / 2;
    field("field.place", draft.place, half);
    ImGui::SameLine(0, between);
    field("field.source", draft.source, half);
    if (now.refused)
        write_line(screen, screen.words("plan.measure.refused"), {type::small, true, Ink::danger});
    else
        gap(screen, space::small);
    if (button(screen, screen.word("plan.measure.add"), {Tone::primary, Icon::check, half}) || entered)
        return add(screen, std::move(draft));
    ImGui::SameLine(0, between);
    if (button(screen, screen.word("action.cancel"), {Tone::quiet, {}, half})) return close_form(screen);
    if (!(draft == now)) {
        draft.refused = false;
        keep(screen, std::move(draft));
    }
}

}  // namespace parcours
