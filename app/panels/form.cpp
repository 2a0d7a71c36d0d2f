#include "app/panels/form.h"

#include <algorithm>

#include "app/numbers.h"
#include "app/panels/calendar.h"
#include "app/typed_values.h"
#include "journeys/text.h"

namespace parcours {

void refuse_field(const Screen& screen, const std::string& field, std::string code, std::string value) {
    screen.out.post(RefuseField{{field, {std::move(code), {}, std::move(value)}}});
}

namespace row {
namespace {

const RefusedField* refused(const Screen& screen, const Named& named) {
    const auto& field = screen.state.refused;
    return field && field->field == named.id ? &*field : nullptr;
}

/// As tests and the keyboard know the field.
std::string label_of(const Named& named) { return named.label + "##" + named.id; }

/// Plain digits to edit: no thousands apart, the language's decimal mark.
std::string editable(const Screen& screen, std::optional<double> value) {
    if (!value) return {};
    std::string text = quantity(screen.language(), *value);
    for (const std::string_view apart : {"\u202f", screen.language() == Language::en ? "," : "\u202f"})
        for (std::size_t at = text.find(apart); at != std::string::npos; at = text.find(apart))
            text.erase(at, apart.size());
    return text;
}

}  // namespace

void head(const Screen& screen, const Named& named) {
    gap(screen, space::small);
    write_line(screen, named.label, {type::small, true, Ink::text_soft});
}

void refusal(const Screen& screen, const Named& named) {
    const RefusedField* field = refused(screen, named);
    if (!field) return;
    const std::string text = screen.words("refusal." + field->refusal.code, {{"value", field->refusal.value}});
    write(screen, text, {type::small, true, Ink::danger});
}

void line(const Screen& screen, const Named& named, const std::string& value, std::string_view hint,
          const Write& write) {
    head(screen, named);
    std::string text = value;
    const Typed typed = whole_line(screen, label_of(named).c_str(), text, hint, 0, refused(screen, named));
    if (typed.changed) write(std::move(text), true);
    if (typed.done) screen.out.post(EndTyping{});
    refusal(screen, named);
}

void area(const Screen& screen, const Named& named, const std::string& value, int lines, const Write& write) {
    head(screen, named);
    std::string text = value;
    const Typed typed = text_area(screen, label_of(named).c_str(), text, {}, lines);
    if (typed.changed) write(std::move(text), true);
    if (typed.done) screen.out.post(EndTyping{});
    refusal(screen, named);
}

void settled_line(const Screen& screen, const Named& named, const std::string& value, std::string_view hint,
                  const Write& write) {
    head(screen, named);
    std::string text = value;
    if (text_field(screen, label_of(named).c_str(), text, hint, 0, refused(screen, named)).done && text != value)
        write(std::move(text), false);
    refusal(screen, named);
}

void list(const Screen& screen, const Named& named, const std::vector<std::string>& values,
          const std::function<void(std::vector<std::string>, bool)>& write) {
    head(screen, named);
    const float button_room = screen.px(target + space::tight);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string text = values[i];
        const std::string id = named.id + std::to_string(i);
        const Typed typed = whole_line(screen, (named.label + " " + std::to_string(i + 1) + "##" + id).c_str(), text,
                                       {}, room() - button_room);
        auto next = values;
        if (typed.changed) {
            next[i] = std::move(text);
            write(std::move(next), true);
        }
        if (typed.done) screen.out.post(EndTyping{});
        ImGui::SameLine(0, screen.px(space::tight));
        const std::string label = screen.words("action.remove_line", {{"n", std::to_string(i + 1)}}) + "##" + id;
        if (icon_button(screen, label.c_str(), Icon::close, {false, true, target, {}, Ink::text_soft})) {
            auto fewer = values;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            write(std::move(fewer), false);
        }
    }
    std::string more;
    const Typed added =
        text_field(screen, (named.label + "##" + named.id + "/more").c_str(), more, screen.words("action.add_line"));
    if (added.entered) ImGui::SetKeyboardFocusHere(-1);  // for the next line
    if (added.done && !is_blank(more)) {
        auto next = values;
        next.push_back(std::move(more));
        write(std::move(next), false);
    }
    refusal(screen, named);
}

void number(const Screen& screen, const Named& named, std::optional<double> value, double step, bool may_be_none,
            const std::function<void(std::optional<double>)>& write) {
    head(screen, named);
    const float side = screen.px(target), between = screen.px(space::tight);
    const std::string less = std::string(screen.words("action.less")) + "/" + named.id;
    const std::string more = std::string(screen.words("action.more")) + "/" + named.id;
    if (button(screen, ("−##" + less).c_str(), {Tone::plain, {}, side})) write(std::max(0.0, value.value_or(0) - step));
    ImGui::SameLine(0, between);
    std::string text = editable(screen, value);
    const Typed typed = text_field(screen, label_of(named).c_str(), text, screen.words("field.empty"),
                                   std::min(screen.px(160), room() - side - between), refused(screen, named));
    ImGui::SameLine(0, between);
    if (button(screen, ("+##" + more).c_str(), {Tone::plain, {}, side})) write(value.value_or(0) + step);
    if (typed.done) {
        const auto number = typed_number(text);
        if (is_blank(text) && may_be_none)
            write(std::nullopt);
        else if (number)
            write(number);
        else
            refuse_field(screen, named.id, "not_a_number", text);
    }
    refusal(screen, named);
}

void day(const Screen& screen, const Named& named, std::optional<Date> value,
         const std::function<void(std::optional<Date>)>& write) {
    head(screen, named);
    std::string text =
        value ? (screen.language() == Language::fr ? parcours::day(Language::fr, *value) : iso(*value)) : "";
    if (text_field(screen, label_of(named).c_str(), text, screen.words("field.day_format"),
                   std::min(screen.px(200), room() - screen.px(target + space::tight)), refused(screen, named))
            .done) {
        const auto day = typed_day(text);
        if (is_blank(text))
            write(std::nullopt);
        else if (day)
            write(day);
        else
            refuse_field(screen, named.id, "not_a_day", text);
    }
    ImGui::SameLine(0, screen.px(space::tight));
    const std::string open = screen.words("calendar.open", {{"field", named.label}}) + "##" + named.id;
    if (const auto chosen = calendar_button(screen, open, value)) write(chosen);
    refusal(screen, named);
}

void choice(const Screen& screen, const Named& named, std::span<const Choice> choices,
            std::optional<std::size_t> chosen, bool none,
            const std::function<void(std::optional<std::size_t>)>& write) {
    head(screen, named);
    if (const auto pressed = segmented(screen, named.id.c_str(), choices, chosen)) {
        const bool again = chosen == pressed;
        if (again && none)
            write(std::nullopt);
        else if (!again)
            write(pressed);
    }
    refusal(screen, named);
}

void chips(const Screen& screen, const Named& named, std::span<const Choice> choices,
           const std::function<bool(std::size_t)>& is_on, const std::function<void(std::size_t)>& toggle) {
    head(screen, named);
    Chips flow(screen);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::string label = choices[i].label + "##" + named.id + std::to_string(i);
        if (flow(label.c_str(), is_on(i), choices[i].icon, choices[i].ink)) toggle(i);
    }
    refusal(screen, named);
}

void severity(const Screen& screen, const Named& named, std::optional<int> value,
              const std::function<void(std::optional<int>)>& write) {
    head(screen, named);
    const float between = screen.px(space::small), width = (room() - between * 2) / 3;
    for (int level = 1; level <= 3; ++level) {
        if (level > 1) ImGui::SameLine(0, between);
        const std::string word(screen.words("severity." + std::to_string(level)));
        const Touch at = touch(screen, (word + "##" + named.id).c_str(), {width, screen.px(64)});
        const bool on = value == level;
        draw_ground(screen, at.min, at.max, on ? Ink::pain : at.hovered ? Ink::lane : Ink::surface);
        draw_border(screen, at.min, at.max, on ? Ink::pain_mark : Ink::line, rounding, on ? 2 : 1);
        for (int mark = 0; mark < level; ++mark) {
            const float x =
                at.middle().x + screen.px(18) * (static_cast<float>(mark) - static_cast<float>(level - 1) / 2);
            draw_icon(screen, Icon::triangle, {x, at.min.y + screen.px(22)}, 17, on ? Ink::pain_mark : Ink::text_soft);
        }
        const Lettering lettering{type::small, on, on ? Ink::on_note : Ink::text};
        const float wide = measured(screen, word, lettering).x;
        draw_text(screen, {at.middle().x - wide / 2, at.min.y + screen.px(38)}, word, lettering);
        if (at.pressed) write(on ? std::nullopt : std::optional(level));
    }
    refusal(screen, named);
}

}  // namespace row
}  // namespace parcours
