#include "app/panels/inspector_parts.h"

#include "app/outline_text.h"
#include "journeys/text.h"

namespace parcours::part {
namespace {

constexpr std::array known_channels{"counter", "phone", "mail", "web", "street"};

}  // namespace

void heading(const Screen& screen, Icon icon, std::string_view kind, std::string_view ref) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = screen.px(36);
    draw_ground(screen, at, {at.x + side, at.y + side}, Ink::accent_soft);
    draw_icon(screen, icon, {at.x + side / 2, at.y + side / 2}, 20, Ink::accent);
    std::string word = capitalised(screen.words("kind." + std::string(kind)));
    if (!ref.empty()) word += " " + std::string(ref);
    draw_line(screen, {at.x + side + screen.px(space::medium), at.y + screen.px(5)}, word, {type::title, true},
              room() - side - screen.px(space::medium));
    ImGui::Dummy({1, side});
}

std::vector<Choice> commitment_choices(const Screen& screen) {
    std::vector<Choice> choices;
    std::size_t place = 0;
    for (const Commitment* each : in_order<Commitment>(screen.document()))
        choices.push_back({each->title, shape_of_commitment(place++), {}});
    return choices;
}

std::size_t known_channel_count() { return known_channels.size(); }

std::vector<Choice> channel_choices(const Screen& screen, const std::vector<std::string>& own) {
    std::vector<Choice> choices;
    for (const char* channel : known_channels)
        choices.push_back({std::string(screen.words("channel." + std::string(channel))), icon_of_channel(channel), {}});
    for (const std::string& channel : own)
        if (std::ranges::find(known_channels, channel) == known_channels.end())
            choices.push_back({channel, icon_of_channel(channel), {}});
    return choices;
}

std::string channel_at(std::size_t place, const std::vector<Choice>& choices) {
    return place < known_channels.size() ? known_channels[place] : choices[place].label;
}

/// A row that leads to another record.
bool link_row(const Screen& screen, Icon icon, Ink ink, std::string_view ref, std::string_view text, bool removable,
              const std::function<void()>& remove) {
    const float end = removable ? screen.reach(36) + screen.px(space::tight) : 0;
    const std::string label = std::string(text) + "##link" + std::string(ref);
    const float inner = room() - end - screen.px(44 + space::small);
    const Lettering lettering{type::small};
    const float line = measured(screen, "X", lettering).y;
    const float height =
        std::max(screen.reach(40), std::min(measured(screen, text, lettering, inner).y, line * 2) + screen.px(14));
    const Touch at = touch(screen, label.c_str(), {room() - end, height});
    draw_ground(screen, at.min, at.max, at.hovered || at.focused ? Ink::lane : Ink::canvas);
    draw_icon(screen, icon, {at.min.x + screen.px(20), at.middle().y}, 18, loud(screen, ink));
    const float text_height = std::min(measured(screen, text, lettering, inner).y, line * 2);
    ImGui::GetWindowDrawList()->PushClipRect(at.min, {at.max.x, at.middle().y + line}, true);
    draw_text(screen, {at.min.x + screen.px(40), at.middle().y - text_height / 2}, text, lettering, inner);
    ImGui::GetWindowDrawList()->PopClipRect();
    hint(screen, text);
    if (removable) {
        ImGui::SameLine(0, screen.px(space::tight));
        const std::string take = screen.words("action.take_out", {{"ref", ref}}) + "##" + std::string(ref);
        if (icon_button(screen, take.c_str(), Icon::close, {false, true, 36, {}, Ink::text_soft})) remove();
    }
    return at.pressed;
}

void section(const Screen& screen, std::string_view key, std::size_t count) {
    gap(screen, space::medium);
    divide(screen);
    gap(screen, space::small);
    write_line(screen, std::string(screen.words(key)) + (count > 0 ? " · " + std::to_string(count) : ""),
               {type::body, true});
}

void note_row(const Screen& screen, const Note& note) {
    if (link_row(screen, icon_of(note.kind), mark_of(note.kind), note.ref,
                 note.ref + " · " + (note.text.empty() ? std::string(screen.words("note.empty")) : note.text), false,
                 {}))
        screen.out.post(GoTo{note.id});
}

void remove_button(const Screen& screen, std::string_view kind) {
    gap(screen, space::wide);
    if (button(screen, screen.word("edit.remove_" + std::string(kind)), {Tone::danger, Icon::trash, room()}))
        screen.out.post(RemoveSelected{});
}

}  // namespace parcours::part
